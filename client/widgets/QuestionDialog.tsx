import { texts } from "../i18n/texts.ts";

import { question } from "../state/questions.ts";
import { Dialog } from "./Dialog.tsx";
import { later } from "./later.tsx";

const ChangesBetween = later(() => import("../panels/history/ChangesBetween.tsx").then((file) => file.ChangesBetween));
const t = texts({ cancel: { ja: "やめる", en: "Cancel" } });

/** Shows whatever `ask` asks. */
export function QuestionDialog() {
  const asked = question.value;
  if (!asked) return null;
  const actions = (
    <>
      <button type="button" onClick={() => asked.answer(null)}>
        {t("cancel")}
      </button>
      {asked.choices.map(({ value, label, isMain }) => (
        <button key={value} type="button" class={isMain ? "primary" : ""} onClick={() => asked.answer(value)}>
          {label}
        </button>
      ))}
    </>
  );
  return (
    <Dialog
      key={asked.title}
      title={asked.title}
      actions={actions}
      onClose={() => question.value === asked && asked.answer(null)}
    >
      <p>{asked.detail}</p>
      {asked.changes?.map((compared) => (
        <ChangesBetween key={compared.title} {...compared} />
      ))}
    </Dialog>
  );
}

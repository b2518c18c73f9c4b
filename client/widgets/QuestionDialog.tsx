import { texts } from "../i18n/texts.ts";

import { question } from "../state/questions.ts";
import { Dialog } from "./Dialog.tsx";
import { later } from "./later.tsx";

const ChangeList = later(() => import("../panels/history/ChangeList.tsx").then((file) => file.ChangeList));
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
      {asked.changes?.map(({ title, of }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ChangeList changes={of} most={8} />
        </section>
      ))}
    </Dialog>
  );
}

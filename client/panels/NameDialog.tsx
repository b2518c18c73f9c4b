import { useState } from "preact/hooks";
import { cleanLine, MAX_NAME_LENGTH } from "../../server/core/cleanText.ts";
import { nameText } from "../i18n/scenarioDialogs.ts";
import { scenarioText as t } from "../i18n/scenarios.ts";
import { content, draft } from "../state/draft.ts";
import { rename, saveAs } from "../state/saving.ts";
import { scenarios } from "../state/scenarioList.ts";
import { Dialog } from "../widgets/Dialog.tsx";
import { RequiredTextField } from "../widgets/Field.tsx";

/** A name for a 案, to be renamed or saved under it. */
export function NameDialog({
  purpose,
  onClose,
}: {
  readonly purpose: "rename" | "saveAs";
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(purpose === "rename" ? content.value.name : "");
  const [isTyped, setTyped] = useState(false);
  const problem = problemOf(name, purpose === "rename" ? draft.value.saved?.id : undefined);
  const submit = (event: Event) => {
    event.preventDefault();
    if (problem) return;
    void (purpose === "rename" ? rename(name.trim()) : saveAs(name.trim()));
    onClose();
  };
  return (
    <Dialog title={t(purpose)} onClose={onClose}>
      <form onSubmit={submit}>
        <RequiredTextField
          label={nameText("name")}
          value={name}
          hint={nameText("nameHint")}
          maxLength={MAX_NAME_LENGTH}
          onInput={(typed) => {
            setTyped(true);
            setName(typed);
          }}
        />
        {problem && isTyped && (
          <p class="note" role="alert">
            {problem}
          </p>
        )}
        <div class="buttons">
          <button type="submit" class="primary" disabled={problem !== null}>
            {t("save")}
          </button>
          <button type="button" onClick={onClose}>
            {t("cancel")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Why a 案 cannot be called so: two of one name could not be told apart in the list. */
function problemOf(name: string, ownId: number | undefined): string | null {
  const wanted = cleanLine(name);
  if (wanted === "") return nameText("nameBlank");
  const isTaken = scenarios.value.some((other) => other.id !== ownId && other.name === wanted);
  return isTaken ? nameText("nameTaken", { name: wanted }) : null;
}

import { useState } from "preact/hooks";
import type { Scenario } from "../../server/contract/answers.ts";
import { cleanLine, MAX_NAME_LENGTH } from "../../server/core/cleanText.ts";
import { historyText } from "../i18n/history.ts";
import { scenarioText as t } from "../i18n/scenarios.ts";
import { unsavedText } from "../i18n/unsaved.ts";
import { canRedo, canUndo, content, draft, isBuiltIn, isDirty, redo, undo } from "../state/draft.ts";
import { scenarioDescription, scenarioName } from "../state/names.ts";
import { isSaving, rename, save, saveAs } from "../state/saving.ts";
import { scenarios } from "../state/scenarioList.ts";
import { copyCurrent, newScenario, openScenario, removeCurrent } from "../state/scenarios.ts";
import { isOffering, offers } from "../state/unsaved.ts";
import { Dialog } from "../widgets/Dialog.tsx";
import { RequiredTextField } from "../widgets/Field.tsx";
import { later, laterDialog } from "../widgets/later.tsx";
import "./ScenarioBar.css";

const BinDialog = laterDialog(() => import("./BinDialog.tsx").then((file) => file.BinDialog));
const HistoryDialog = laterDialog(() => import("./history/HistoryDialog.tsx").then((file) => file.HistoryDialog));
const SetAsidePanel = later(() => import("./SetAsidePanel.tsx").then((file) => file.SetAsidePanel));

/** Which 案 is on screen, and what can be done with it as a whole. */
export function ScenarioBar() {
  const [naming, setNaming] = useState<"rename" | "saveAs" | null>(null);
  const [isBinOpen, setBinOpen] = useState(false);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const id = draft.value.saved?.id;
  return (
    <section class="scenario-bar" aria-label={t("scenario")}>
      <label class="field">
        <span>
          {t("scenario")}
          {isDirty.value && <em class="unsaved"> ● {t("unsaved")}</em>}
        </span>
        <select value={id ?? ""} onChange={({ currentTarget }) => void openFrom(currentTarget)}>
          {id === undefined && <option value="">{t("notSaved", { name: content.value.name })}</option>}
          <optgroup label={t("builtIn")}>{scenarios.value.filter((s) => s.isBuiltIn).map(optionOf)}</optgroup>
          <optgroup label={t("own")}>{scenarios.value.filter((s) => !s.isBuiltIn).map(optionOf)}</optgroup>
        </select>
      </label>
      {offers.value.length > 0 && (
        <button type="button" class="link" onClick={() => (isOffering.value = true)}>
          {unsavedText("notice", { n: offers.value.length })}
        </button>
      )}
      {scenarioDescription() && <p class="note">{scenarioDescription()}</p>}
      <div class="buttons">
        <button
          type="button"
          class="primary"
          disabled={!isDirty.value}
          aria-busy={isSaving.value}
          onClick={() => (isBuiltIn.value ? setNaming("saveAs") : void save())}
        >
          {t("save")}
        </button>
        <button type="button" disabled={!canUndo.value} onClick={undo} title={`${t("undo")} (Ctrl+Z)`}>
          ↶ {t("undo")}
        </button>
        <button type="button" disabled={!canRedo.value} onClick={redo} title={`${t("redo")} (Ctrl+Y)`}>
          ↷ {t("redo")}
        </button>
        <button type="button" onClick={() => void newScenario()}>
          {t("newScenario")}
        </button>
        <button type="button" onClick={() => setNaming("saveAs")}>
          {t("saveAs")}
        </button>
        <button type="button" onClick={() => void copyCurrent()}>
          {t("copy")}
        </button>
        <button type="button" disabled={isBuiltIn.value} onClick={() => setNaming("rename")}>
          {t("rename")}
        </button>
        <button type="button" disabled={id === undefined} onClick={() => setHistoryOpen(true)}>
          {historyText("history")}
        </button>
        <button
          type="button"
          disabled={isBuiltIn.value || id === undefined}
          class="danger"
          onClick={() => void removeCurrent()}
        >
          {t("remove")}
        </button>
        <button type="button" onClick={() => setBinOpen(true)}>
          {t("bin")}
        </button>
      </div>
      {(content.value.setAside?.length ?? 0) > 0 && <SetAsidePanel />}
      {isBinOpen && <BinDialog onClose={() => setBinOpen(false)} />}
      {isHistoryOpen && <HistoryDialog onClose={() => setHistoryOpen(false)} />}
      {naming && <NameDialog purpose={naming} onClose={() => setNaming(null)} />}
    </section>
  );
}

const optionOf = ({ id, name, isBuiltIn: isOurs, unreadable }: Scenario) => (
  <option key={id} value={id} disabled={unreadable}>
    {unreadable ? t("unreadable", { name }) : scenarioName({ name, isBuiltIn: isOurs })}
  </option>
);

/** The list shows the 案 on screen, also when the planner chose to stay with it. */
async function openFrom(list: HTMLSelectElement): Promise<void> {
  const isOpen = await openScenario(Number(list.value));
  if (!isOpen) list.value = String(draft.value.saved?.id ?? "");
}

function NameDialog({ purpose, onClose }: { readonly purpose: "rename" | "saveAs"; readonly onClose: () => void }) {
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
          label={t("name")}
          value={name}
          hint={t("nameHint")}
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
  if (wanted === "") return t("nameBlank");
  const isTaken = scenarios.value.some((other) => other.id !== ownId && other.name === wanted);
  return isTaken ? t("nameTaken", { name: wanted }) : null;
}

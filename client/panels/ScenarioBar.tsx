import { useState } from "preact/hooks";
import type { Scenario } from "../../server/contract/answers.ts";
import { appText } from "../i18n/app.ts";
import { scenarioText as t } from "../i18n/scenarios.ts";
import { unsavedText } from "../i18n/unsaved.ts";
import { canRedo, canUndo, content, draft, isBuiltIn, isDirty, isFixed, redo, undo } from "../state/draft.ts";
import { listedScenarioName, scenarioDescription } from "../state/names.ts";
import { isSaving, save } from "../state/saving.ts";
import { scenarios } from "../state/scenarioList.ts";
import { copyCurrent, newScenario, openScenario, removeCurrent } from "../state/scenarios.ts";
import { isOffering, offers } from "../state/unsaved.ts";
import { goTo } from "../state/view.ts";
import { later, laterDialog } from "../widgets/later.tsx";
import "./ScenarioBar.css";

const AccessLine = later(() => import("./account/AccessLine.tsx").then((file) => file.AccessLine));
const BinDialog = laterDialog(() => import("./BinDialog.tsx").then((file) => file.BinDialog));
const HistoryDialog = laterDialog(() => import("./history/HistoryDialog.tsx").then((file) => file.HistoryDialog));
const NameDialog = laterDialog(() => import("./NameDialog.tsx").then((file) => file.NameDialog));
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
      {scenarioDescription() && !(isBuiltIn.value && isDirty.value) && <p class="note">{scenarioDescription()}</p>}
      {draft.value.saved?.access && <AccessLine scenario={draft.value.saved} />}
      <div class="buttons">
        <button
          type="button"
          class="primary"
          disabled={!isDirty.value}
          aria-busy={isSaving.value}
          onClick={() => (isFixed.value ? setNaming("saveAs") : void save())}
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
        <button type="button" disabled={isFixed.value} onClick={() => setNaming("rename")}>
          {t("rename")}
        </button>
        <button type="button" disabled={id === undefined} onClick={() => setHistoryOpen(true)}>
          {t("history")}
        </button>
        <button
          type="button"
          disabled={isFixed.value || id === undefined}
          class="danger"
          onClick={() => void removeCurrent()}
        >
          {t("remove")}
        </button>
        <button type="button" onClick={() => goTo("proposal")}>
          {appText("proposal")}
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

const optionOf = (scenario: Scenario) => (
  <option key={scenario.id} value={scenario.id} disabled={scenario.unreadable}>
    {scenario.unreadable ? t("unreadable", { name: scenario.name }) : listedScenarioName(scenario)}
  </option>
);

/** The list shows the 案 on screen, also when the planner chose to stay with it. */
async function openFrom(list: HTMLSelectElement): Promise<void> {
  const isOpen = await openScenario(Number(list.value));
  if (!isOpen) list.value = String(draft.value.saved?.id ?? "");
}

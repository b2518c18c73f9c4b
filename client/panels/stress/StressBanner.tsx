import { stressText as t } from "../../i18n/stress.ts";
import { isStressed, openAll, shutNames } from "../../state/stress.ts";
import { view } from "../../state/view.ts";
import "./StressPanel.css";

/** On every page while something is shut, so that nobody mistakes the figures for the usual ones. */
export function StressBanner() {
  if (!isStressed.value) return null;
  return (
    <div class="stress-banner" role="status">
      <span>
        {t("running", { names: shutNames.value.join("、") })}
        {view.value === "compare" && <small>{t("notInCompare")}</small>}
      </span>
      <button type="button" onClick={openAll}>
        {t("end")}
      </button>
    </div>
  );
}

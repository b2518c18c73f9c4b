import { WHOLE } from "../../../server/core/prefecture.ts";
import { chartText as t } from "../../i18n/charts.ts";
import { conditionText } from "../../i18n/conditions.ts";
import { ConditionsBar } from "../../panels/ConditionsBar.tsx";
import { coverage } from "../../state/coverage.ts";
import { centreName } from "../../state/facts.ts";
import { shownScenarioName } from "../../state/names.ts";
import { scope } from "../../state/view.ts";
import { CumulativeChart } from "./CumulativeChart.tsx";
import { OutlookChart } from "./OutlookChart.tsx";
import { OverByCentreChart } from "./OverByCentreChart.tsx";
import { SeasonSlopeChart } from "./SeasonSlopeChart.tsx";

/** The same figures as pictures, each with its table. */
export function ChartsPage() {
  const answer = coverage.value;
  const scopeName = scope.value === WHOLE ? conditionText("whole") : centreName(scope.value);
  return (
    <div class="page-view">
      <h1>{t("title")}</h1>
      <p class="note">{t("intro", { name: shownScenarioName(), scope: scopeName })}</p>
      <ConditionsBar />
      {answer ? (
        <>
          <CumulativeChart answer={answer} />
          <OverByCentreChart answer={answer} />
          <SeasonSlopeChart answer={answer} />
          <OutlookChart key={scope.value} />
        </>
      ) : (
        <p role="status">{t("loading")}</p>
      )}
    </div>
  );
}

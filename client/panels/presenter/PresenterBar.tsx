import { SEASONS } from "../../../server/core/conditions.ts";
import { appText } from "../../i18n/app.ts";
import { thresholdText, conditionText as words } from "../../i18n/conditions.ts";
import { presenterText as t } from "../../i18n/presenter.ts";
import { conditions, setConditions } from "../../state/conditions.ts";
import { content, draft, showsBefore } from "../../state/draft.ts";
import { offStorm } from "../../state/network.ts";
import {
  canCompareWithBefore,
  endPresenting,
  isFullScreen,
  mayBeFullScreen,
  stepThreshold,
  THRESHOLD_BOUNDS,
  toggleFullScreen,
} from "../../state/presentation.ts";
import { scenarios } from "../../state/scenarioList.ts";
import { openScenario } from "../../state/scenarios.ts";
import { showHit } from "../../state/showHit.ts";
import { Segmented } from "../../widgets/Segmented.tsx";
import { PlaceSearch } from "../PlaceSearch.tsx";
import "./PresenterBar.css";

/** Everything a presenter reaches for, by touch: which 案, before or after, season, threshold, a place, the whole screen. */
export function PresenterBar() {
  return (
    <section class="presenter-bar" aria-label={t("presenter")}>
      <ScenarioChoice />
      {canCompareWithBefore() && (
        <Segmented
          label={t("beforeAfter")}
          value={showsBefore.value ? "before" : "after"}
          choices={(["before", "after"] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(value) => (showsBefore.value = value === "before")}
        />
      )}
      <Segmented
        label={words("season")}
        value={conditions.value.season}
        choices={SEASONS.map((value) => ({ value, label: words(value), ...offStorm(value) }))}
        onChange={(season) => setConditions({ season })}
      />
      <ThresholdSteps />
      <PlaceSearch label={appText("search")} hint={appText("searchHint")} onChoose={(hit) => void showHit(hit)} />
      {mayBeFullScreen() && (
        <button type="button" aria-pressed={isFullScreen.value} onClick={toggleFullScreen}>
          {t(isFullScreen.value ? "window" : "fullScreen")}
        </button>
      )}
      <button type="button" onClick={endPresenting}>
        {t("end")}
      </button>
    </section>
  );
}

/** The name stands in large type, two lines of it; the list itself is the browser's own, laid over it. */
function ScenarioChoice() {
  const id = draft.value.saved?.id;
  return (
    <label class="presented-scenario" title={content.value.name}>
      <strong>{content.value.name}</strong>
      <select
        aria-label={t("scenario")}
        value={id ?? ""}
        onChange={({ currentTarget }) => void openFrom(currentTarget)}
      >
        {id === undefined && <option value="">{content.value.name}</option>}
        {scenarios.value.map((scenario) => (
          <option key={scenario.id} value={scenario.id}>
            {scenario.name}
          </option>
        ))}
      </select>
    </label>
  );
}

async function openFrom(list: HTMLSelectElement): Promise<void> {
  const isOpen = await openScenario(Number(list.value));
  if (!isOpen) list.value = String(draft.value.saved?.id ?? "");
}

function ThresholdSteps() {
  const { threshold } = conditions.value;
  return (
    <div class="threshold-steps">
      <button
        type="button"
        aria-label={t("shorter")}
        disabled={threshold <= THRESHOLD_BOUNDS.least}
        onClick={() => stepThreshold(-1)}
      >
        −
      </button>
      <output aria-label={words("threshold")}>{thresholdText(threshold)}</output>
      <button
        type="button"
        aria-label={t("longer")}
        disabled={threshold >= THRESHOLD_BOUNDS.most}
        onClick={() => stepThreshold(1)}
      >
        ＋
      </button>
    </div>
  );
}

import { SEASONS } from "../../server/core/conditions.ts";
import { WHOLE } from "../../server/core/prefecture.ts";
import { conditionText as t } from "../i18n/conditions.ts";
import { conditions, setConditions } from "../state/conditions.ts";
import { facts } from "../state/facts.ts";
import { centreWithCity } from "../state/names.ts";
import { offStorm } from "../state/network.ts";
import { scope } from "../state/view.ts";
import { Segmented } from "../widgets/Segmented.tsx";
import { useMedia } from "../widgets/useMedia.ts";
import { MoreConditions } from "./MoreConditions.tsx";
import { RuleAndToll } from "./RuleAndToll.tsx";
import "./ConditionsBar.css";

/** Where all conditions have room in one line under their names; elsewhere the line is folded. */
const ROOMY = "(min-width: 85em) and (min-height: 45em)";

/**
 * Season, serving rule, toll, threshold and whose figures: everything the numbers on screen depend on. Folded, the line
 * keeps what is changed most; the rest is one press away.
 */
export function ConditionsBar() {
  const isFolded = !useMedia(ROOMY);
  return (
    <section class={isFolded ? "conditions-bar is-folded" : "conditions-bar"} aria-label={t("season")}>
      <Segmented
        label={t("season")}
        value={conditions.value.season}
        choices={SEASONS.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`), ...offStorm(value) }))}
        onChange={(value) => setConditions({ season: value })}
      />
      {!isFolded && <RuleAndToll />}
      <ThresholdSlider />
      <ScopeChoice />
      <MoreConditions>{isFolded && <RuleAndToll />}</MoreConditions>
    </section>
  );
}

function ThresholdSlider() {
  const { threshold } = conditions.value;
  return (
    <label class="threshold" title={t("thresholdHint", { n: threshold })}>
      <span>{t("threshold")}</span>
      <input
        type="range"
        min={30}
        max={180}
        step={5}
        value={threshold}
        onInput={(event) => setConditions({ threshold: Number(event.currentTarget.value) })}
      />
      <output>{t("minutes", { n: threshold })}</output>
    </label>
  );
}

function ScopeChoice() {
  return (
    <label class="scope">
      <span>{t("scope")}</span>
      <select value={scope.value} onChange={(event) => (scope.value = event.currentTarget.value)}>
        <option value={WHOLE}>{t("whole")}</option>
        {facts().centres.map((each) => (
          <option key={each.id} value={each.id}>
            {centreWithCity(each)}
          </option>
        ))}
      </select>
    </label>
  );
}

import { FERRIES } from "../../server/core/conditions.ts";
import { limitsText } from "../../server/words/roads.ts";
import { conditionText as t } from "../i18n/conditions.ts";
import { engineText } from "../i18n/engine.ts";
import { clearCondition, conditions, DEFAULT_VIEW_CONDITIONS, setConditions } from "../state/conditions.ts";
import { language } from "../state/language.ts";
import { offAvoiding, roads, whyNot } from "../state/network.ts";
import { Segmented } from "../widgets/Segmented.tsx";
import { WeightChoice } from "./uploads/WeightChoice.tsx";

/** @param isChanged  one of them is not at its default */
export function MoreConditionsForm({ isChanged }: { readonly isChanged: boolean }) {
  const { toll, ferry, winterSeverity, asOf } = conditions.value;
  const [noSeverity, noDay] = [whyNot("winterSeverity"), whyNot("asOf")];
  const reset = () => {
    clearCondition("asOf");
    clearCondition("weight");
    const { ferry: defaultFerry, winterSeverity: defaultSeverity } = DEFAULT_VIEW_CONDITIONS;
    setConditions({ ferry: defaultFerry, winterSeverity: defaultSeverity });
  };
  return (
    <>
      <Segmented
        label={t("ferry")}
        value={ferry}
        choices={FERRIES.map((value) => ({
          ...{ value, label: t(value) },
          whyNot: value === "avoid" ? offAvoiding("ferry", toll === "avoid") : undefined,
        }))}
        onChange={(value) => setConditions({ ferry: value })}
      />
      <WeightChoice />
      <label>
        <span>{t("severity")}</span>
        <input
          type="range"
          min={0}
          max={200}
          step={10}
          value={Math.round(winterSeverity * 100)}
          disabled={noSeverity !== undefined}
          onInput={(event) => setConditions({ winterSeverity: Number(event.currentTarget.value) / 100 })}
        />
        <output>{Math.round(winterSeverity * 100)}%</output>
        <small>{noSeverity ?? t("severityHint")}</small>
      </label>
      <label>
        <span>{t("asOf")}</span>
        <input
          type="date"
          min="2014-01-01"
          value={asOf ?? ""}
          disabled={noDay !== undefined}
          onChange={(event) => {
            const value = event.currentTarget.value;
            if (value) setConditions({ asOf: value });
            else clearCondition("asOf");
          }}
        />
        {asOf === undefined && <small>{noDay ?? t("today")}</small>}
      </label>
      <Limits />
      <button type="button" disabled={!isChanged} onClick={reset}>
        {t("reset")}
      </button>
    </>
  );
}

/** What the network in use cannot do, all of it in one place: a disabled choice in the bar has no room for its reason. */
function Limits() {
  const { limits, name } = roads.value ?? {};
  if (!name || !limits || limits.length === 0) return null;
  return <p class="note">{engineText("cannot", { name, limits: limitsText(limits, language.value) })}</p>;
}

import { FERRIES } from "../../server/core/conditions.ts";
import { conditionText as t } from "../i18n/conditions.ts";
import { clearCondition, conditions, DEFAULT_VIEW_CONDITIONS, setConditions } from "../state/conditions.ts";
import { Segmented } from "../widgets/Segmented.tsx";
import { WeightChoice } from "./uploads/WeightChoice.tsx";

/** @param isChanged  one of them is not at its default */
export function MoreConditionsForm({ isChanged }: { readonly isChanged: boolean }) {
  const { ferry, winterSeverity, asOf } = conditions.value;
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
        choices={FERRIES.map((value) => ({ value, label: t(value) }))}
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
          onInput={(event) => setConditions({ winterSeverity: Number(event.currentTarget.value) / 100 })}
        />
        <output>{Math.round(winterSeverity * 100)}%</output>
        <small>{t("severityHint")}</small>
      </label>
      <label>
        <span>{t("asOf")}</span>
        <input
          type="date"
          min="2014-01-01"
          value={asOf ?? ""}
          onChange={(event) => {
            const value = event.currentTarget.value;
            if (value) setConditions({ asOf: value });
            else clearCondition("asOf");
          }}
        />
        {asOf === undefined && <small>{t("today")}</small>}
      </label>
      <button type="button" disabled={!isChanged} onClick={reset}>
        {t("reset")}
      </button>
    </>
  );
}

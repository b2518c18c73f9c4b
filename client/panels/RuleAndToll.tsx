import { RULES, TOLLS } from "../../server/core/conditions.ts";
import { conditionText as t } from "../i18n/conditions.ts";
import { conditions, setConditions } from "../state/conditions.ts";
import { offAvoiding } from "../state/network.ts";
import { Segmented } from "../widgets/Segmented.tsx";

/** Who serves a place, and whether toll roads are driven. */
export function RuleAndToll() {
  const { rule, toll, ferry } = conditions.value;
  return (
    <>
      <Segmented
        label={t("rule")}
        value={rule}
        choices={RULES.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
        onChange={(value) => setConditions({ rule: value })}
      />
      <Segmented
        label={t("toll")}
        value={toll}
        choices={TOLLS.map((value) => ({
          ...{ value, label: t(value) },
          whyNot: value === "avoid" ? offAvoiding("toll", ferry === "avoid") : undefined,
        }))}
        onChange={(value) => setConditions({ toll: value })}
      />
    </>
  );
}

import type { Assumptions } from "../../server/contract/answers.ts";
import { restsOnText, scopeText } from "./restsOn.ts";
import { texts } from "./texts.ts";

const t = texts({
  ofScenario: { ja: "案「{name}」", en: "Scenario “{name}”" },
  withinThreshold: { ja: "基準{n}分", en: "threshold {n} min" },
  between: { ja: "・", en: "; " },
});

/** What goes along with copied figures: whose, of which 案, and what they rest on. */
export function figuresNote(
  territory: { readonly id: string; readonly name: string } | null,
  scenario: string | null,
  assumptions: Omit<Assumptions, "scenario"> | undefined,
): string {
  if (!assumptions) return "";
  return [
    ...(territory ? [scopeText(territory)] : []),
    ...(scenario === null ? [] : [t("ofScenario", { name: scenario })]),
    t("withinThreshold", { n: assumptions.thresholdMinutes }),
    restsOnText(assumptions),
  ].join(t("between"));
}

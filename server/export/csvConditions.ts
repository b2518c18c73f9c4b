import type { Assumptions } from "../contract/answers.ts";
import type { Words } from "../core/language.ts";
import { POPULATION_KIND_WORDS, weightName } from "../core/population.ts";
import { RULE_MEANING, SEASON_WORDS, USE_WORDS } from "../words/conditions.ts";
import { limitsWords, roadsDay, roadsName } from "../words/roads.ts";
import { type CoverageCell, told } from "./csvWords.ts";

/** A row only where a network cannot do something: the planner's own can do everything. */
function cannot(limits: Assumptions["roads"]["limits"]): (readonly [string, CoverageCell])[] {
  return limits.length === 0 ? [] : [["roads_cannot", told(limits.join(";"), limitsWords(limits))]];
}

/** Whose figures a file holds, what every row of it rests on, and when it was made (YYYY-MM-DD): two files joined stay apart. */
export function conditionCells(
  assumptions: Assumptions,
  scope: Words,
  day: string,
): readonly (readonly [string, CoverageCell])[] {
  const { scenario, season, rule, toll, ferry, closures, asOf, winterSeverity, weight, shut, ...a } = assumptions;
  return [
    ["scenario", scenario?.name ?? told("現状", { ja: "現状", en: "Baseline" })],
    ["scope", told(scope.ja, scope)],
    ["scenario_id", scenario?.id ?? null],
    ["scenario_version", scenario?.version ?? null],
    ["season", told(season, SEASON_WORDS[season])],
    ["rule", told(rule, RULE_MEANING[rule])],
    ["threshold_minutes", a.thresholdMinutes],
    ["toll_roads", told(toll, USE_WORDS[toll])],
    ["ferries", told(ferry, USE_WORDS[ferry])],
    ["closed_roads", told(closures, SEASON_WORDS[closures])],
    ["winter_severity", winterSeverity],
    ["stress_test_shut", shut.join(";")],
    ["weight", told(weight.name, { ja: weightName(weight, "ja"), en: weightName(weight, "en") })],
    ["weight_unit", weight.unit],
    ["weight_year", weight.year],
    ["weight_kind", weight.kind && told(weight.kind, POPULATION_KIND_WORDS[weight.kind])],
    ["roads", told(a.roads.name, { ja: roadsName(a.roads, "ja"), en: roadsName(a.roads, "en") })],
    ["roads_day", a.roads.day],
    ...cannot(a.roads.limits),
    ["roads_as_of", roadsDay(a.roads, asOf)],
    ["data_version", a.dataVersion],
    ["made_on", day],
  ];
}

import type { BoundaryCase, BySeason, CoverageAnswer } from "../../contract/answers.ts";
import type { AssumptionsAnswer } from "../../contract/assumptionAnswers.ts";
import type { CalendarAnswer } from "../../contract/calendarAnswers.ts";
import type { RankingRow } from "../../contract/comparisonAnswers.ts";
import type { WorkloadAnswer } from "../../contract/workloadAnswers.ts";
import { SEASONS, type Season } from "../../core/conditions.ts";
import { classFill, FILLS, fillWords, legendFills } from "../../core/coverage/zoneFill.ts";
import type { Language, Words } from "../../core/language.ts";
import type { Places } from "../../core/places.ts";
import { weightName } from "../../core/population.ts";
import { centrePositionWords } from "../../core/scenario/centreFigures.ts";
import type { MunicipalityPlaceRow, SettlementRow } from "../../services/coverage/placeRows.ts";
import { RULE_MEANING, SEASON_WORDS, thresholdWords, USE_WORDS } from "../../words/conditions.ts";
import { roadsInFull } from "../../words/roads.ts";
import { scopeWords } from "../../words/scope.ts";

/** Everything the tables say, as the HTTP calls answer it; places as the flat rows every file chooses its columns of. */
export interface TableFacts {
  readonly language: Language;
  readonly day: string; // YYYY-MM-DD, the files' only date of their own
  readonly answer: CoverageAnswer;
  readonly workload: WorkloadAnswer;
  readonly calendar: CalendarAnswer; // of the same fiscal year
  readonly places: Places;
  /** Only the places this centre is in charge of; null = all Hokkaido. */
  readonly centre: { readonly id: string; readonly nickname: string } | null;
  readonly settlements: readonly SettlementRow[];
  readonly municipalities: readonly MunicipalityPlaceRow[];
  readonly boundaryCases: readonly BoundaryCase[];
  /** Every stored 案 under the same conditions, for the territory of the file. */
  readonly ranking: readonly RankingRow[];
  readonly model: Pick<AssumptionsAnswer, "accuracy" | "notModelled">;
}

/** The seasons of an answer: storm only where it was asked for. */
export function seasonsIn({ whole }: CoverageAnswer): Season[] {
  return SEASONS.filter((season) => whole.now[season] !== undefined);
}

/** The value of a season the answer is known to have. */
export function of<T>(values: BySeason<T>, season: Season): T {
  const value = values[season];
  if (value === undefined) throw new RangeError(`the answer has no ${season}`);
  return value;
}

/** 30分以内 … 180分超, 船便, 道路なし: the class as the map's legend has it; a threshold inside a band cuts it in two. */
export function className(minutes: number | null, needsFerry: boolean, { language, answer }: TableFacts): string {
  const { thresholdMinutes } = answer.assumptions;
  const fill = classFill(minutes, needsFerry, thresholdMinutes);
  return fillWords(fill, thresholdMinutes)[language];
}

/** The map's colour of every class, by the class's name. */
export function classColours({ language, answer }: TableFacts): ReadonlyMap<string, string> {
  const rows = legendFills(answer.assumptions.thresholdMinutes);
  return new Map(rows.map(({ words, fill }) => [words[language], FILLS[fill].colour]));
}

/** The heading of whatever people are counted in: an own weight is not the population. */
export function weightTitle({ answer }: TableFacts): Words {
  const { weight } = answer.assumptions;
  return { ja: weightName(weight, "ja"), en: weightName(weight, "en") };
}

/** The 案's name; while something is shut for a stress test the name says so, wherever it is printed. */
export function scenarioName({ language, answer: { assumptions, sites } }: TableFacts): string {
  const { scenario, shut } = assumptions;
  const unnamed = sites.length > 0 ? { ja: "保存していない案", en: "Unsaved scenario" } : PRESENT;
  const name = scenario?.name ?? unnamed[language];
  return shut.length === 0 ? name : { ja: `${name}（点検中）`, en: `${name} (stress test)` }[language];
}

const PRESENT = { ja: "現状", en: "Baseline" };
const MOST_SHUT_NAMES = 3; // the conditions are one line

function shutText(names: readonly string[], language: Language): string[] {
  if (names.length === 0) return [];
  const others = names.length - MOST_SHUT_NAMES;
  const shown = names.slice(0, MOST_SHUT_NAMES).join({ ja: "、", en: ", " }[language]);
  const more = others > 0 ? { ja: `ほか${others}件`, en: ` and ${others} more` }[language] : "";
  return [{ ja: `点検：${shown}${more}を休止・通行止め`, en: `stress test, shut: ${shown}${more}` }[language]];
}

/** Whose figures the file holds. */
export function scopeOf({ centre }: TableFacts): Words {
  return scopeWords(centre?.nickname ?? null);
}

/** One line that says whose figures they are and what they rest on: season, rule, threshold, toll, ferry, roads, data. */
export function conditionsLine(facts: TableFacts): string {
  const { language } = facts;
  const a = facts.answer.assumptions;
  const threshold = a.thresholdMinutes;
  const words = {
    ja: [
      ...shutText(a.shut, "ja"),
      scopeOf(facts).ja,
      `${SEASON_WORDS[a.season].ja}の所要時間`,
      RULE_MEANING[a.rule].ja,
      `基準 ${threshold}分以内${threshold % 60 === 0 ? `（${thresholdWords(threshold).ja}以内）` : ""}`,
      `有料道路を${USE_WORDS[a.toll].ja}`,
      `フェリーを${USE_WORDS[a.ferry].ja}`,
      `道路網 ${roadsInFull(a.roads, a.asOf, "ja")}`,
      centrePositionWords(a.centresAtAddress, "ja"),
      weightName(a.weight, "ja"),
      `データ ${a.dataVersion}`,
    ].join("・"),
    en: [
      ...shutText(a.shut, "en"),
      scopeOf(facts).en,
      `${SEASON_WORDS[a.season].en} drive times`,
      RULE_MEANING[a.rule].en,
      `within ${threshold} min`,
      `toll roads ${USE_WORDS[a.toll].en}`,
      `ferries ${USE_WORDS[a.ferry].en}`,
      `roads: ${roadsInFull(a.roads, a.asOf, "en")}`,
      centrePositionWords(a.centresAtAddress, "en"),
      weightName(a.weight, "en"),
      `data ${a.dataVersion}`,
    ].join(" · "),
  };
  return words[language];
}

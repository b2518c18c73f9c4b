import { ACCESS_KEYS, accessKeys, baseAccess, type Direction, opensToCars } from "./carAccess.ts";
import { clausesOf, daysOfCondition } from "./conditions.ts";
import { daysOfDates } from "./dateRanges.ts";
import type { Tags } from "./tags.ts";
import { addRange, everyDay, noDay, type YearDays, yearDay } from "./yearDays.ts";

/** Whether cars may drive in the heart of summer and of winter, and by which tags that is known. */
export interface SeasonalAccess {
  readonly summer: boolean;
  readonly winter: boolean;
  /** `key=value` of tags that shut the road in winter or open it in summer only. */
  readonly because: string;
  /** `key=value` of conditional tags that were not understood and left aside. */
  readonly notUnderstood: readonly string[];
}

/** Winter in all five climate zones at once (data/winter/seasons.csv), and the months in which every pass is open. */
const HEART_OF_WINTER = range([12, 15], [3, 20]);
const HEART_OF_SUMMER = range([7, 1], [8, 31]);

function range(from: readonly [number, number], to: readonly [number, number]): YearDays {
  const days = noDay();
  addRange(days, yearDay(...from), yearDay(...to));
  return days;
}

/**
 * A road is shut in a season when it is shut on more than half of that season's days. Tags that say it in other words
 * are read too: a winter or ice road, `seasonal=summer`, months in `opening_hours`, no snow clearing, 冬期閉鎖 in a
 * description.
 * @param dataYear   the year the map was made
 * @param direction  along or against a way's nodes; null = of a node, or of a way whose tags name no direction
 */
export function seasonalAccess(tags: Tags, dataYear: number, direction: Direction | null = null): SeasonalAccess {
  const { openOn, notUnderstood } = dailyAccess(tags, dataYear, direction);
  const summer = isMostly(openOn, HEART_OF_SUMMER);
  const winter = isMostly(openOn, HEART_OF_WINTER);
  const conditional = accessKeys(direction).find((key) => tags.has(`${key}:conditional`));
  if (summer !== winter && conditional) {
    return { summer, winter, because: written(tags, `${conditional}:conditional`), notUnderstood };
  }
  return { ...inOtherWords(tags, { summer, winter }, dataYear), notUnderstood };
}

/** Does an access tag of a way tell its two directions apart? */
export function namesDirections(tags: Tags): boolean {
  return ACCESS_KEYS.some((key) => DIRECTIONS.some((direction) => tags.has(`${key}:${direction}`)));
}

const DIRECTIONS: readonly string[] = ["forward", "backward", "forward:conditional", "backward:conditional"];

/** 1 on each day on which the access tags let a car drive; the narrowest key that says anything decides. */
function dailyAccess(
  tags: Tags,
  dataYear: number,
  direction: Direction | null,
): { openOn: YearDays; notUnderstood: string[] } {
  const notUnderstood: string[] = [];
  const undecided = 2;
  const openOn = noDay().fill(undecided);
  const settle = (days: YearDays, open: number) => {
    for (let day = 0; day < days.length; day++) if (days[day] && openOn[day] === undecided) openOn[day] = open;
  };
  let opensOnlyThen = false; // `yes @ (May-Oct)` says something only where the road is shut otherwise
  for (const key of accessKeys(direction)) {
    const clauses = clausesOf(tags.get(`${key}:conditional`) ?? "").reverse(); // the last one that holds wins
    for (const { value, condition } of clauses) {
      const opens = opensToCars(value);
      const days = opens === null ? null : daysOfCondition(condition, dataYear);
      if (!days) notUnderstood.push(`${key}:conditional=${value} @ (${condition})`);
      else settle(days, opens ? 1 : 0);
      if (days && opens && days.includes(0) && days.includes(1)) opensOnlyThen = true;
    }
    const base = baseAccess(tags, key);
    if (base === null) continue;
    settle(everyDay(), Number(base));
    return { openOn, notUnderstood };
  }
  settle(everyDay(), opensOnlyThen ? 0 : 1);
  return { openOn, notUnderstood };
}

function isMostly(openOn: YearDays, season: YearDays): boolean {
  let [open, all] = [0, 0];
  for (let day = 0; day < season.length; day++) {
    all += season[day];
    open += season[day] & openOn[day];
  }
  return open * 2 >= all;
}

const WINTER_ONLY = ["winter_road", "ice_road"];
const CLOSED_WORDS = /冬[期季]間?[^。]{0,20}(閉鎖|通行止|通行不可|通行できません)/;

function inOtherWords(
  tags: Tags,
  known: { summer: boolean; winter: boolean },
  dataYear: number,
): Omit<SeasonalAccess, "notUnderstood"> {
  const winterOnly = WINTER_ONLY.find((key) => tags.get(key) === "yes");
  if (winterOnly) return { ...known, summer: false, because: written(tags, winterOnly) };
  const seasonal = ["seasonal", ...ACCESS_KEYS.filter((key) => tags.get(key) === "seasonal")].find((key) =>
    tags.has(key),
  );
  const seasons = (tags.get(seasonal ?? "") ?? "").split(/[;,]/).map((word) => word.trim());
  if (seasons.includes("winter") && !seasons.includes("summer")) {
    return { ...known, summer: false, because: written(tags, "seasonal") };
  }
  const isOpenSomeSeason = ["yes", "seasonal", "summer"].some((word) => seasons.includes(word));
  if (seasonal && isOpenSomeSeason && !seasons.includes("winter")) {
    return { ...known, winter: false, because: written(tags, seasonal) };
  }
  for (const [key, days] of openDays(tags, dataYear)) {
    if (isMostly(days, HEART_OF_SUMMER) && !isMostly(days, HEART_OF_WINTER)) {
      return { ...known, winter: false, because: written(tags, key) };
    }
  }
  for (const key of ["snowplowing", "winter_service"]) {
    if (tags.get(key) === "no") return { ...known, winter: false, because: written(tags, key) };
  }
  for (const key of ["description", "note", "name", "operator:note", "description:ja", "note:ja"]) {
    if (CLOSED_WORDS.test(tags.get(key) ?? "")) return { ...known, winter: false, because: `${key}=冬期閉鎖` };
  }
  return { ...known, because: "" };
}

/** Days on which a road, a gate or a ship is open by tags that hold months. */
function* openDays(tags: Tags, dataYear: number): Generator<readonly [key: string, days: YearDays]> {
  const seasonal = daysOfDates(tags.get("seasonal") ?? "", dataYear);
  if (seasonal) yield ["seasonal", seasonal];
  const hours = daysOfCondition(tags.get("opening_hours") ?? "", dataYear);
  if (hours) yield ["opening_hours", hours];
}

function written(tags: Tags, key: string): string {
  return `${key}=${tags.get(key)}`;
}

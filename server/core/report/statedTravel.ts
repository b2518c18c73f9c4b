import { isDayTrip } from "../scenario/coverKind.ts";

/** What the source report says on a journey, as far as it can be held against minutes. */
export interface TravelStatement {
  readonly centreId: string | null; // null = of another prefecture
  readonly kind: string;
  readonly scope: string;
  readonly minutesMin: number | null;
  readonly minutesMax: number | null;
}

/** 一致, 冬期のみ一致, 違う, 判定不能. */
export const VERDICTS = ["agrees", "agreesInWinter", "differs", "undecidable"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a statement cannot be held against minutes. */
export const UNDECIDABLE_REASONS = ["otherPrefecture", "noTime", "placeNotNamed", "noRoadsOf2014"] as const;
export type UndecidableReason = (typeof UNDECIDABLE_REASONS)[number];

/** "About two hours", "five hours", "eight hours there and back": a fifth either way. */
const ABOUT = 0.2;
const isAbout = (minutes: number, stated: number | null) => stated !== null && Math.abs(minutes / stated - 1) <= ABOUT;

type Holds = (row: TravelStatement, minutes: readonly number[]) => boolean;

/** Does a statement of this kind hold for these minutes? A kind that is not here says nothing of minutes. */
const HOLDS: Readonly<Record<string, Holds>> = {
  over_2h: ({ scope, minutesMin }, minutes) => {
    const over = minutes.filter((value) => value > (minutesMin ?? 120)).length;
    return scope === "most" ? over > minutes.length / 2 : over === minutes.length;
  },
  map_over_2h: ({ minutesMin }, minutes) => minutes.every((value) => value > (minutesMin ?? 120)),
  range_2_3h: ({ minutesMin, minutesMax }, minutes) =>
    minutes.every((value) => value >= (minutesMin ?? 120) && value <= (minutesMax ?? 180)),
  about_2h: ({ minutesMax }, minutes) => minutes.every((value) => isAbout(value, minutesMax ?? 120)),
  stated_minutes: ({ minutesMax }, minutes) => minutes.every((value) => isAbout(value, minutesMax)),
  round_trip: ({ minutesMax }, minutes) => minutes.every((value) => isAbout(value, minutesMax)),
  day_trip_impossible: (_row, minutes) => minutes.every((value) => !isDayTrip(value)),
};

/** Kinds of statement that speak of minutes. */
export const KINDS_WITH_MINUTES: readonly string[] = Object.keys(HOLDS);

export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: UndecidableReason | null;
}

/**
 * @param summer  our minutes one way to the places the statement means; none = it names no place
 * @param winter  the same in winter
 */
export function judge(row: TravelStatement, summer: readonly number[], winter: readonly number[]): Judgement {
  const undecidable = (reason: UndecidableReason): Judgement => ({ verdict: "undecidable", reason });
  if (row.centreId === null) return undecidable("otherPrefecture");
  const holds = HOLDS[row.kind];
  if (!holds) return undecidable("noTime");
  if (summer.length === 0) return undecidable("placeNotNamed");
  if (holds(row, summer)) return { verdict: "agrees", reason: null };
  return { verdict: holds(row, winter) ? "agreesInWinter" : "differs", reason: null };
}

import type { Reason } from "../reasons.ts";
import { clockText, type Hours } from "./hours.ts";

export interface TourStop {
  readonly id: string;
  readonly hours: Hours | null; // null: any time, `stayMinutes` long
  readonly stayMinutes: number;
}

export interface DayLimits {
  readonly leaveMinutes: number; // not before, minutes after midnight
  readonly returnMinutes: number; // back by
  readonly breakMinutes: number; // owed when away longer than BREAK_AFTER_MINUTES
}

/** 労働基準法34条: a break is owed when the working time passes six hours. */
export const BREAK_AFTER_MINUTES = 360;
export const MAX_TOUR_STOPS = 8;

export interface TourPlan {
  readonly order: readonly number[]; // indices of the stops
  readonly driveMinutes: number; // the whole round
  readonly leaveMinutes: number;
  readonly returnMinutes: number;
  readonly stops: readonly {
    readonly arriveMinutes: number;
    readonly startMinutes: number;
    readonly endMinutes: number;
  }[];
  /** Break before the session at this position of the order; stops.length = before driving home; null = none owed. */
  readonly breakBefore: number | null;
}

export type Tour =
  | { readonly fits: true; readonly plan: TourPlan }
  | { readonly fits: false; readonly reason: Reason; readonly driveMinutes: number; readonly order: readonly number[] };

/**
 * The round with least travel that keeps the day's limits and every session's hours; on equal travel, the earliest return.
 * Where none does, the order told is still that of the sessions' hours.
 * Exact: every order is tried, those already longer than the best are cut off.
 *
 * @param minutes  (stops + 1)² drive times; row and column 0 are the base, i + 1 is stop i
 * @throws {RangeError} for none or more than MAX_TOUR_STOPS stops
 */
export function bestTour(stops: readonly TourStop[], minutes: readonly (readonly number[])[], limits: DayLimits): Tour {
  if (stops.length === 0 || stops.length > MAX_TOUR_STOPS) throw new RangeError(`1 to ${MAX_TOUR_STOPS} stops`);
  let best: TourPlan | null = null;
  let shortest: { order: number[]; driveMinutes: number } | null = null;
  for (const order of orders(stops.length)) {
    if (!isInOrderOfHours(order, stops)) continue; // it keeps the hours of none, and nobody would drive it
    const driveMinutes = roundMinutes(order, minutes);
    if (!shortest || driveMinutes < shortest.driveMinutes) shortest = { order, driveMinutes };
    if (best && driveMinutes > best.driveMinutes) continue;
    const plan = timetable(stops, order, minutes, limits);
    if (!plan || plan.returnMinutes > limits.returnMinutes) continue;
    if (!best || driveMinutes < best.driveMinutes || plan.returnMinutes < best.returnMinutes) best = plan;
  }
  if (best) return { fits: true, plan: best };
  const { order, driveMinutes } = shortest ?? { order: stops.map((_, i) => i), driveMinutes: Infinity };
  return { fits: false, reason: whyNot(stops, order, driveMinutes, minutes, limits), driveMinutes, order };
}

function isInOrderOfHours(order: readonly number[], stops: readonly TourStop[]): boolean {
  const starts = order.flatMap((stop) => stops[stop].hours?.startMinutes ?? []);
  return starts.every((start, index) => index === 0 || starts[index - 1] <= start);
}

function* orders(count: number, taken: readonly number[] = []): Generator<number[]> {
  if (taken.length === count) yield [...taken];
  for (let stop = 0; stop < count; stop++) if (!taken.includes(stop)) yield* orders(count, [...taken, stop]);
}

export function roundMinutes(order: readonly number[], minutes: readonly (readonly number[])[]): number {
  const nodes = [0, ...order.map((stop) => stop + 1), 0];
  return nodes.slice(1).reduce((sum, node, i) => sum + minutes[nodes[i]][node], 0);
}

/** The earliest return of one order, with a break when one is owed; null when a session's start is missed. */
export function timetable(
  stops: readonly TourStop[],
  order: readonly number[],
  minutes: readonly (readonly number[])[],
  limits: DayLimits,
): TourPlan | null {
  const plain = run(stops, order, minutes, limits, null);
  if (plain && plain.returnMinutes - plain.leaveMinutes <= BREAK_AFTER_MINUTES) return plain;
  const withBreak = [...order, -1].map((_, position) => run(stops, order, minutes, limits, position));
  return withBreak.reduce((a, b) => (b && (!a || b.returnMinutes < a.returnMinutes) ? b : a), null);
}

function run(
  stops: readonly TourStop[],
  order: readonly number[],
  minutes: readonly (readonly number[])[],
  limits: DayLimits,
  breakBefore: number | null,
): TourPlan | null {
  const pause = (position: number) => (position === breakBefore ? limits.breakMinutes : 0);
  let clock = limits.leaveMinutes;
  let leaveMinutes = clock;
  let node = 0;
  const times: { arriveMinutes: number; startMinutes: number; endMinutes: number }[] = [];
  for (const [position, stop] of order.entries()) {
    const { hours, stayMinutes } = stops[stop];
    let arriveMinutes = clock + minutes[node][stop + 1];
    const ready = arriveMinutes + pause(position);
    if (hours && ready > hours.startMinutes) return null;
    const startMinutes = hours ? hours.startMinutes : ready;
    if (position === 0) {
      leaveMinutes += startMinutes - ready; // leave later rather than wait at the first door
      arriveMinutes += startMinutes - ready;
    }
    clock = hours ? hours.endMinutes : startMinutes + stayMinutes;
    times.push({ arriveMinutes, startMinutes, endMinutes: clock });
    node = stop + 1;
  }
  const returnMinutes = clock + pause(order.length) + minutes[node][0];
  const driveMinutes = roundMinutes(order, minutes);
  if (returnMinutes === Infinity) return null;
  return { order, driveMinutes, leaveMinutes, returnMinutes, stops: times, breakBefore };
}

function whyNot(
  stops: readonly TourStop[],
  order: readonly number[],
  driveMinutes: number,
  minutes: readonly (readonly number[])[],
  limits: DayLimits,
): Reason {
  if (driveMinutes === Infinity) return { code: "stopUnreachable" };
  const late = stops.findIndex(({ hours }, i) => hours && limits.leaveMinutes + minutes[0][i + 1] > hours.startMinutes);
  if (late >= 0) {
    const { hours } = stops[late];
    const leave = clockText(limits.leaveMinutes);
    const arrive = clockText(limits.leaveMinutes + minutes[0][late + 1]);
    return { code: "lateForStart", leave, arrive, start: clockText(hours?.startMinutes ?? 0) };
  }
  const plan = timetable(stops, order, minutes, limits);
  if (!plan) return { code: "noOrderFits" };
  const { returnMinutes, breakMinutes } = limits;
  return { code: "lateReturn", back: clockText(plan.returnMinutes), until: clockText(returnMinutes), breakMinutes };
}

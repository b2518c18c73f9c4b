import { type DayLimits, roundMinutes, type TourStop, timetable } from "./tour.ts";

/** A tour that takes a night or two away. Clock times as minutes after midnight of their own day. */
export interface OvernightPlan {
  readonly leaveDay: -1 | 0; // days from the day of the sessions
  readonly leaveMinutes: number;
  readonly returnDay: 0 | 1;
  readonly returnMinutes: number;
  readonly nights: 1 | 2;
  readonly driveMinutes: number; // the whole round
  readonly stops: readonly {
    readonly arriveMinutes: number; // on the day of the sessions, or the evening before
    readonly startMinutes: number;
    readonly endMinutes: number;
  }[];
}

/**
 * Sessions on one day, the way there on it or the day before, the way home on it or the day after: as few nights as can
 * be, home the same day rather than out the same day.
 * @param order    indices of the stops
 * @param minutes  (stops + 1)² drive times; row and column 0 are the base
 * @returns null where the sessions themselves cannot be held in this order on one day, or no way leads
 */
export function overnightPlan(
  stops: readonly TourStop[],
  order: readonly number[],
  minutes: readonly (readonly number[])[],
  limits: DayLimits,
): OvernightPlan | null {
  const [first, last] = [order[0] + 1, order[order.length - 1] + 1];
  const [there, back] = [minutes[0][first], minutes[last][0]];
  const driveMinutes = roundMinutes(order, minutes);
  if (driveMinutes === Infinity) return null;
  const earliest = Math.min(limits.leaveMinutes, stops[order[0]].hours?.startMinutes ?? limits.leaveMinutes);
  const dayOf = (isOutBefore: boolean, isHomeAfter: boolean) =>
    timetable(stops, order, without(minutes, isOutBefore ? first : null, isHomeAfter ? last : null), {
      ...limits,
      ...(isOutBefore ? { leaveMinutes: earliest } : {}),
    });
  for (const [isOutBefore, isHomeAfter] of [
    [true, false],
    [false, true],
    [true, true],
  ] as const) {
    const day = dayOf(isOutBefore, isHomeAfter);
    if (!day || (!isHomeAfter && day.returnMinutes > limits.returnMinutes)) continue;
    const outMinutes = Math.max(limits.leaveMinutes, limits.returnMinutes - there);
    const stopsOfDay = isOutBefore
      ? day.stops.map((stop, i) => (i === 0 ? { ...stop, arriveMinutes: outMinutes + there } : stop))
      : day.stops;
    return {
      leaveDay: isOutBefore ? -1 : 0,
      leaveMinutes: isOutBefore ? outMinutes : day.leaveMinutes,
      returnDay: isHomeAfter ? 1 : 0,
      returnMinutes: isHomeAfter ? limits.leaveMinutes + back : day.returnMinutes,
      nights: isOutBefore && isHomeAfter ? 2 : 1,
      driveMinutes,
      stops: stopsOfDay,
    };
  }
  return null;
}

/** The same table with no way to drive to the first stop, or home from the last: it is driven on another day. */
function without(
  minutes: readonly (readonly number[])[],
  first: number | null,
  last: number | null,
): readonly (readonly number[])[] {
  return minutes.map((row, from) =>
    row.map((value, to) => ((from === 0 && to === first) || (from === last && to === 0) ? 0 : value)),
  );
}

import type { Day } from "./days.ts";

export interface StaffedTrip {
  /** Every day its staff is away, the evening before and the way home on the day after included. */
  readonly days: readonly Day[];
  readonly siteNames: readonly string[];
  readonly staff: number;
}

/**
 * Several trips of one centre on one day: nobody can make two of them. `isShort` null: the centre's staff is not stated,
 * so nobody can say whether it is enough.
 */
export interface Clash {
  readonly day: Day;
  readonly siteNames: readonly string[];
  readonly staffNeeded: number;
  readonly staffTotal: number | null;
  readonly isShort: boolean | null;
}

/** Days with more than one trip, or with a trip that needs more staff than the centre has. In order of day. */
export function clashes(trips: readonly StaffedTrip[], staffTotal: number | null): Clash[] {
  const byDay = new Map<Day, StaffedTrip[]>();
  for (const trip of trips) for (const day of trip.days) byDay.set(day, [...(byDay.get(day) ?? []), trip]);
  return [...byDay]
    .flatMap(([day, own]): Clash[] => {
      const staffNeeded = own.reduce((sum, { staff }) => sum + staff, 0);
      const isShort = staffTotal === null ? null : staffNeeded > staffTotal;
      if (own.length === 1 && isShort !== true) return [];
      return [{ day, siteNames: own.flatMap(({ siteNames }) => siteNames), staffNeeded, staffTotal, isShort }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

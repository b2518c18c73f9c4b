import type { Day } from "./days.ts";

export interface StaffedTrip {
  readonly day: Day;
  readonly siteNames: readonly string[];
  readonly staff: number;
}

/** Several trips of one centre on one day. `isShort` null: the centre's staff is not stated, so nobody can say. */
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
  for (const trip of trips) byDay.set(trip.day, [...(byDay.get(trip.day) ?? []), trip]);
  return [...byDay]
    .map(([day, own]) => {
      const staffNeeded = own.reduce((sum, { staff }) => sum + staff, 0);
      const isShort = staffTotal === null ? (own.length > 1 ? null : false) : staffNeeded > staffTotal;
      return { day, siteNames: own.flatMap(({ siteNames }) => siteNames), staffNeeded, staffTotal, isShort };
    })
    .filter(({ isShort }) => isShort !== false)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

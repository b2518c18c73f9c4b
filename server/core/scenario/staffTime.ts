/** Journeys from one base to one place in a year. Minutes and km one way; Infinity where no way leads. */
export interface Journeys {
  readonly perMonth: readonly { readonly summer: number; readonly winter: number }[]; // journeys (may be fractions), 12 months
  readonly minutes: { readonly summer: number; readonly winter: number };
  readonly km: { readonly summer: number; readonly winter: number };
  readonly staff: number; // persons in the car
}

export interface TravelMonth {
  readonly summerHours: number;
  readonly winterHours: number;
  readonly km: number;
}

/** Person-hours on the road and car-kilometres, month by month, there and back. */
export interface Travel {
  readonly months: readonly TravelMonth[];
  /** Journeys a year to places no way leads to in that season: in no hours, so they are said. */
  readonly unreachableJourneys: number;
}

/** Spreads a yearly count evenly over the months, each month by its share of winter days. */
export function spreadOverYear(perYear: number, winterShares: readonly number[]): Journeys["perMonth"] {
  const perMonth = perYear / winterShares.length;
  return winterShares.map((winter) => ({ summer: perMonth * (1 - winter), winter: perMonth * winter }));
}

export function travelOf(journeys: readonly Journeys[], monthCount = 12): Travel {
  const months = Array.from({ length: monthCount }, () => ({ summerHours: 0, winterHours: 0, km: 0 }));
  let unreachableJourneys = 0;
  for (const { perMonth, minutes, km, staff } of journeys) {
    for (const [index, count] of perMonth.entries()) {
      for (const season of ["summer", "winter"] as const) {
        if (count[season] === 0) continue;
        if (minutes[season] === Infinity) {
          unreachableJourneys += count[season];
          continue;
        }
        const hours = (count[season] * 2 * minutes[season] * staff) / 60;
        months[index][season === "summer" ? "summerHours" : "winterHours"] += hours;
        months[index].km += count[season] * 2 * km[season];
      }
    }
  }
  return { months, unreachableJourneys };
}

export function hoursPerYear({ months }: Travel): number {
  return months.reduce((sum, { summerHours, winterHours }) => sum + summerHours + winterHours, 0);
}

export function kmPerYear({ months }: Travel): number {
  return months.reduce((sum, { km }) => sum + km, 0);
}

/** Travel as a share (0–1) of everybody's working time; null when the staff is not stated or nobody works. */
export function shareOfWorkingTime(hours: number, staff: number | null, workingMinutes: number, workingDays: number) {
  if (staff === null || staff === 0) return null;
  return hours / ((staff * workingMinutes * workingDays) / 60);
}

import type { TravelSummary } from "../../contract/workloadAnswers.ts";
import { hoursPerYear, kmPerYear, type Travel } from "../../core/scenario/staffTime.ts";

export function summaryOf(travel: Travel): TravelSummary {
  const { months } = travel;
  return {
    hoursPerYear: hoursPerYear(travel),
    summerHours: months.reduce((sum, { summerHours }) => sum + summerHours, 0),
    winterHours: months.reduce((sum, { winterHours }) => sum + winterHours, 0),
    kmPerYear: kmPerYear(travel),
    hoursByMonth: months.map(({ summerHours, winterHours }) => summerHours + winterHours),
  };
}

export function plus(a: TravelSummary, b: TravelSummary): TravelSummary {
  return combined(a, b, 1);
}

export function minus(a: TravelSummary, b: TravelSummary): TravelSummary {
  return combined(a, b, -1);
}

function combined(a: TravelSummary, b: TravelSummary, sign: 1 | -1): TravelSummary {
  return {
    hoursPerYear: a.hoursPerYear + sign * b.hoursPerYear,
    summerHours: a.summerHours + sign * b.summerHours,
    winterHours: a.winterHours + sign * b.winterHours,
    kmPerYear: a.kmPerYear + sign * b.kmPerYear,
    hoursByMonth: a.hoursByMonth.map((hours, month) => hours + sign * b.hoursByMonth[month]),
  };
}

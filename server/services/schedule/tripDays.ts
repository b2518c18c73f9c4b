import type { CalendarTrip } from "../../contract/calendarAnswers.ts";
import { type Day, eachDay } from "../../core/schedule/days.ts";

/** Every day the staff of a trip is away. */
export function awayDays({ leaveDay, day, returnDay }: CalendarTrip): Day[] {
  return eachDay({ from: leaveDay ?? day, to: returnDay ?? day });
}

/** By day, on a day by its hours: the first to begin comes first. */
export function byDayAndHour(a: CalendarTrip, b: CalendarTrip): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1);
}

function startOf({ stops: [first] }: CalendarTrip): number {
  const clock = first?.start ?? first?.hours?.split("-")[0];
  const [hour, minute] = (clock ?? "24:00").split(":").map(Number);
  return hour * 60 + minute;
}

import holidayJp from "@holiday-jp/holiday_jp";
import type { HolidayName } from "../core/schedule/occurrences.ts";

const names: Readonly<Record<string, { readonly name: string }>> = holidayJp.holidays;

/** Japan's public holidays with substitutes, as the library of the Cabinet Office's list has them. */
export const holidayName: HolidayName = (day) => names[day]?.name ?? null;

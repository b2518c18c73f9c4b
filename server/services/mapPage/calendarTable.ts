import type { CalendarAnswer } from "../../contract/calendarAnswers.ts";
import type { MapPageTable } from "../../contract/mapPageContent.ts";
import type { Wording } from "./mapPageFigures.ts";

/** The days of each site of one centre in the fiscal year; none where the 案 has no sessions there. */
export function calendarTable({ t }: Wording, { year, centres }: CalendarAnswer, centreId: string): MapPageTable[] {
  const trips = centres.find((centre) => centre.centreId === centreId)?.trips ?? [];
  const bySite = new Map<string, { readonly name: string; readonly hours: string; readonly days: string[] }>();
  for (const { day, stops } of trips) {
    for (const { siteId, name, hours } of stops) {
      const known = bySite.get(siteId) ?? { name, hours: hours ?? "", days: [] };
      known.days.push(dayText(day));
      bySite.set(siteId, known);
    }
  }
  if (bySite.size === 0) return [];
  return [
    {
      title: t("calendarOf", { year }),
      columns: [
        { label: t("site"), align: "start" },
        { label: t("calendarDays"), align: "start" },
      ],
      rows: [...bySite.values()].map(({ name, hours, days }) => [
        { text: name, isStrong: true, ...(hours === "" ? {} : { detail: hours }) },
        { text: days.join(" "), detail: t("calendarCount", { n: days.length }) },
      ]),
      note: t("calendarNote"),
      more: t("moreSites"),
    },
  ];
}

/** 2026-04-08 → 4/8 */
function dayText(day: string): string {
  const [, month, date] = day.split("-").map(Number);
  return `${month}/${date}`;
}

import type { CalendarStop, CalendarTrip, NotHeld } from "../../contract/calendarAnswers.ts";
import type { Words } from "../../core/language.ts";
import { SEASON_WORDS } from "../../words/conditions.ts";
import { reasonText } from "../../words/reasons.ts";
import { SITE_KIND_WORDS } from "../../words/siteKinds.ts";
import type { Format } from "./cell.ts";
import { type Column, type FigureTable, tableOf } from "./table.ts";
import type { TableFacts } from "./tableFacts.ts";

interface SessionRow {
  readonly centreId: string;
  readonly day: string;
  readonly name: string;
  readonly held: { readonly trip: CalendarTrip; readonly stop: CalendarStop } | null;
  readonly notHeld: NotHeld | null;
}

/** 開催日: every session of the fiscal year by day, those that fall away among them, and its journey. */
export function sessionTable({ calendar, places, language }: TableFacts): FigureTable {
  const nickname = new Map(places.centres.map((centre) => [centre.id, centre.nickname]));
  const stopText = (value: (stop: CalendarStop) => string | null) => (row: SessionRow) =>
    (row.held && value(row.held.stop)) ?? "";
  const tripText = (value: (trip: CalendarTrip) => string | null) => (row: SessionRow) =>
    (row.held && value(row.held.trip)) ?? "";
  const columns: Column<SessionRow>[] = [
    text("day", { ja: "日", en: "Day" }, 12, ({ day }) => day),
    text("weekday", { ja: "曜日", en: "Weekday" }, 8, ({ day }) => weekday(day, language)),
    text("site", { ja: "拠点", en: "Site" }, 18, ({ name }) => name),
    text("centre", { ja: "センター", en: "Centre" }, 14, ({ centreId }) => nickname.get(centreId) ?? ""),
    text(
      "kind",
      { ja: "種別", en: "Kind" },
      14,
      stopText(({ kind }) => SITE_KIND_WORDS[kind][language]),
    ),
    text("state", { ja: "開催", en: "Held" }, 8, ({ notHeld }) =>
      notHeld ? { ja: "中止", en: "no" }[language] : { ja: "開催", en: "yes" }[language],
    ),
    text(
      "start",
      { ja: "開始", en: "From" },
      8,
      stopText(({ start }) => start),
    ),
    text(
      "end",
      { ja: "終了", en: "To" },
      8,
      stopText(({ end }) => end),
    ),
    text(
      "venue",
      { ja: "会場", en: "Venue" },
      20,
      stopText(({ venue }) => venue),
    ),
    text(
      "base",
      { ja: "出発地", en: "Sets out from" },
      14,
      tripText(({ base }) => base.name),
    ),
    number(
      "minutes",
      { ja: "片道（分）", en: "One way (min)" },
      "minutes",
      ({ held }) => held?.stop.minutesFromBase ?? null,
    ),
    text(
      "leave",
      { ja: "出発", en: "Leaves" },
      14,
      tripText((trip) => clock(trip.leaveDay, trip.leave, trip.day)),
    ),
    text(
      "return",
      { ja: "帰着", en: "Back" },
      14,
      tripText((trip) => clock(trip.returnDay, trip.return, trip.day)),
    ),
    number("nights", { ja: "宿泊（泊）", en: "Nights" }, "count", ({ held }) => held?.trip.overnight.nights ?? null),
    number("staff", { ja: "職員（人）", en: "Staff" }, "count", ({ held }) => held?.trip.staff ?? null),
    text(
      "season",
      { ja: "道路", en: "Roads" },
      8,
      tripText(({ season }) => SEASON_WORDS[season][language]),
    ),
    text("remark", { ja: "備考", en: "Remark" }, 40, ({ held, notHeld }) => {
      const reason = notHeld?.reason ?? held?.stop.reason ?? null;
      return reason ? reasonText(reason, language) : "";
    }),
  ];
  const title = { ja: "開催日", en: "Sessions" };
  return tableOf("session", title, columns, rowsOf(calendar), language);
}

function rowsOf({ centres }: TableFacts["calendar"]): SessionRow[] {
  return centres
    .flatMap(({ centreId, trips, notHeld }): SessionRow[] => [
      ...trips.flatMap((trip) =>
        trip.stops.map((stop) => ({ centreId, day: trip.day, name: stop.name, held: { trip, stop }, notHeld: null })),
      ),
      ...notHeld.map((session) => ({
        ...{ centreId, day: session.ruleDay ?? session.month, name: session.name, held: null, notHeld: session },
      })),
    ])
    .sort((a, b) => (a.day === b.day ? (a.name < b.name ? -1 : 1) : a.day < b.day ? -1 : 1));
}

function weekday(day: string, language: "ja" | "en"): string {
  if (day.length < 10) return ""; // a month whose rule gives no day
  const date = new Date(`${day}T00:00:00Z`);
  return date.toLocaleDateString(language, { weekday: "short", timeZone: "UTC" });
}

/** 8:45, with the day where it is another than the session's. */
function clock(day: string | null, time: string | null, sessionDay: string): string | null {
  if (time === null) return null;
  return day === null || day === sessionDay ? time : `${Number(day.slice(5, 7))}/${Number(day.slice(8))} ${time}`;
}

function text(key: string, title: Words, width: number, value: (row: SessionRow) => string): Column<SessionRow> {
  return { key, title, format: "text", width, value };
}

function number(
  key: string,
  title: Words,
  format: Format,
  value: (row: SessionRow) => number | null,
): Column<SessionRow> {
  return { key, title, format, value };
}

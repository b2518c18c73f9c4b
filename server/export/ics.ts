import type { CalendarAnswer, CalendarTrip } from "../contract/calendarAnswers.ts";
import { addDays } from "../core/schedule/days.ts";
import { SEASON_WORDS } from "../words/conditions.ts";
import { reasonText } from "../words/reasons.ts";
import { SITE_KIND_WORDS } from "../words/siteKinds.ts";

const TIME_ZONE = [
  ...["BEGIN:VTIMEZONE", "TZID:Asia/Tokyo", "BEGIN:STANDARD", "DTSTART:19510101T000000", "TZOFFSETFROM:+0900"],
  ...["TZOFFSETTO:+0900", "TZNAME:JST", "END:STANDARD", "END:VTIMEZONE"],
];

/** The year's sessions as iCalendar (RFC 5545): one event a session; the same scenario gives the same bytes. */
export function calendarIcs({ scenario, year, centres }: CalendarAnswer): string {
  const stamp = scenario ? utc(scenario.updatedAt) : `${year}0401T000000Z`;
  const scope = scenario ? `scenario-${scenario.id}` : "unsaved";
  const events = centres.flatMap(({ centreId, trips }) =>
    trips.flatMap((trip) => trip.stops.map((_, i) => event(trip, i, stamp, `${scope}-${centreId}`))),
  );
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//nakapotsu-planner//JA", "CALSCALE:GREGORIAN"];
  const name = `X-WR-CALNAME:${escaped(`出張相談会 ${year}年度${scenario ? ` ${scenario.name}` : ""}`)}`;
  const lines = [...head, name, ...TIME_ZONE, ...events.flat(), "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function event(trip: CalendarTrip, index: number, stamp: string, scope: string): string[] {
  const stop = trip.stops[index];
  const { start, end } = stop;
  const day = compact(trip.day);
  const at = (clock: string) => `;TZID=Asia/Tokyo:${day}T${clock.replace(":", "").padStart(4, "0")}00`;
  const times =
    start && end
      ? [`DTSTART${at(start)}`, `DTEND${at(end)}`]
      : [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${compact(addDays(trip.day, 1))}`];
  return [
    "BEGIN:VEVENT",
    `UID:${trip.day}-${encodeURIComponent(stop.siteId)}-${scope}@nakapotsu-planner`,
    `DTSTAMP:${stamp}`,
    ...times,
    `SUMMARY:${escaped(`${SITE_KIND_WORDS[stop.kind].ja} ${stop.name}`)}`,
    `LOCATION:${escaped([stop.name, stop.venue].filter(Boolean).join(" "))}`,
    `DESCRIPTION:${escaped(description(trip, index))}`,
    "END:VEVENT",
  ];
}

function description(trip: CalendarTrip, index: number): string {
  const stop = trip.stops[index];
  const minutes = stop.minutesFromBase === null ? "経路なし" : `${Math.ceil(stop.minutesFromBase)}分`;
  return [
    `${trip.base.name}から片道 ${minutes}（${SEASON_WORDS[trip.season].ja}）`,
    trip.tour && `巡回 ${trip.tour}（${index + 1}/${trip.stops.length}）`,
    trip.leave && `出発 ${dayAnd(trip.leaveDay, trip, trip.leave)}、帰着 ${dayAnd(trip.returnDay, trip, trip.return)}`,
    trip.overnight.needed || trip.overnight.planned
      ? `宿泊${trip.overnight.reason ? `：${reasonText(trip.overnight.reason, "ja")}` : ""}`
      : null,
    stop.areHoursAssumed && stop.start ? "時間帯は想定" : null,
    stop.reason && reasonText(stop.reason, "ja"),
  ]
    .filter(Boolean)
    .join("\n");
}

/** 8:45, or 11/19 15:20 on another day than the session's. */
function dayAnd(day: string | null, trip: CalendarTrip, clock: string | null): string {
  if (day === null || day === trip.day) return clock ?? "";
  return `${Number(day.slice(5, 7))}/${Number(day.slice(8))} ${clock}`;
}

function compact(day: string): string {
  return day.replaceAll("-", "");
}

function utc(iso: string): string {
  return `${iso.slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
}

/** No line over 75 octets; a character is never cut in two. */
function folded(line: string): string {
  let octets = 0;
  let out = "";
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

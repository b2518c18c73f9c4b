import type { CalendarAnswer, CalendarStop, CalendarTrip, NotHeld } from "../contract/calendarAnswers.ts";
import { addDays } from "../core/schedule/days.ts";
import { clockText, parseHours } from "../core/schedule/hours.ts";
import type { WithdrawnSession } from "../services/schedule/sessionDates.ts";
import { SEASON_WORDS } from "../words/conditions.ts";
import { reasonText } from "../words/reasons.ts";
import { roadsName } from "../words/roads.ts";
import { SITE_KIND_WORDS } from "../words/siteKinds.ts";

const TIME_ZONE = [
  ...["BEGIN:VTIMEZONE", "TZID:Asia/Tokyo", "BEGIN:STANDARD", "DTSTART:19510101T000000", "TZOFFSETFROM:+0900"],
  ...["TZOFFSETTO:+0900", "TZNAME:JST", "END:STANDARD", "END:VTIMEZONE"],
];

/**
 * The year's sessions as iCalendar (RFC 5545): one event a session, one more for a journey with a night away, and those
 * that fall away as cancelled. An event keeps its UID when its day moves, and its SEQUENCE follows the 案's version, so
 * that reading the file again moves it. The same scenario gives the same bytes.
 */
export function calendarIcs(
  calendar: CalendarAnswer,
  { withdrawn = [], alarmMinutes = null, isDraft = false }: IcsOptions = {},
): string {
  const { scenario, year, centres } = calendar;
  const stamp = scenario ? utc(scenario.updatedAt) : `${year}0401T000000Z`;
  const events = centres.flatMap(({ centreId, trips, notHeld }) => {
    const of: EventScope = {
      ...{ stamp, sequence: (scenario?.version ?? 0) + (isDraft ? 1 : 0), alarmMinutes },
      scope: `${scenario ? `scenario-${scenario.id}` : "unsaved"}-${centreId}`,
    };
    return [
      ...trips.flatMap((trip) => [...journey(trip, of), ...trip.stops.map((_, i) => event(trip, i, of))]),
      ...notHeld.flatMap((session) => cancelled(session, reasonText(session.reason, "ja"), of)),
      ...withdrawn
        .filter((session) => session.centreId === centreId)
        .flatMap((session) => cancelled({ ...session, ruleDay: session.day }, WITHDRAWN, of)),
    ];
  });
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//nakapotsu-planner//JA", "CALSCALE:GREGORIAN"];
  const name = `X-WR-CALNAME:${escaped(`出張相談会 ${year}年度${scenario ? ` ${scenario.name}` : ""}`)}`;
  const about = `X-WR-CALDESC:${escaped(events.length > 0 ? aboutText(calendar, isDraft) : whyEmpty(calendar))}`;
  const lines = [...head, name, about, ...TIME_ZONE, ...events.flat(), "END:VCALENDAR"];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

export interface IcsOptions {
  /** Sessions that earlier versions had: told to calendars that still hold them. */
  readonly withdrawn?: readonly WithdrawnSession[];
  /** A reminder so long before each session; null = none. */
  readonly alarmMinutes?: number | null;
  /** With changes that are not saved: the next version by the time they are. */
  readonly isDraft?: boolean;
}

const WITHDRAWN = "案から外れました";

interface EventScope {
  readonly alarmMinutes: number | null;
  readonly stamp: string;
  readonly sequence: number;
  readonly scope: string;
}

function aboutText({ scenario, from, to, roads }: CalendarAnswer, isDraft: boolean): string {
  const changed = isDraft ? "から変更・未保存" : "";
  const version = scenario ? `案「${scenario.name}」第${scenario.version}版${changed}` : "保存していない案";
  return `${version}、${from}から${to}まで。時刻は日本時間。所要時間の道路網は${roadsName(roads, "ja")}。`;
}

function whyEmpty({ scenario, centres }: CalendarAnswer): string {
  const undated = centres.flatMap(({ unscheduled }) => unscheduled.map(({ name }) => name));
  const where = scenario ? `案「${scenario.name}」` : "現状か、保存していない案";
  if (undated.length === 0) return `予定はありません。${where}に出張相談会がありません。`;
  return `予定はありません。開催日が決まっていません：${undated.join("、")}`;
}

function event(trip: CalendarTrip, index: number, of: EventScope): string[] {
  const stop = trip.stops[index];
  return [
    "BEGIN:VEVENT",
    ...identity(stop, of),
    ...timesOf(trip.day, stop),
    `SUMMARY:${escaped(`${SITE_KIND_WORDS[stop.kind].ja} ${stop.name}`)}`,
    `LOCATION:${escaped([stop.name, stop.venue].filter(Boolean).join(" "))}`,
    `GEO:${stop.lat};${stop.lon}`,
    "STATUS:CONFIRMED",
    `DESCRIPTION:${escaped(description(trip, index))}`,
    ...alarm(of, stop.name),
    "END:VEVENT",
  ];
}

function identity({ siteId, occurrence }: { siteId: string; occurrence: string }, of: EventScope): string[] {
  const uid = `${occurrence}-${encodeURIComponent(siteId)}-${of.scope}@nakapotsu-planner`;
  return [`UID:${uid}`, `DTSTAMP:${of.stamp}`, `SEQUENCE:${of.sequence}`];
}

/** As the timetable has it; where none holds, the hours the site gives; the whole day where it gives none. */
function timesOf(day: string, { start, end, hours }: CalendarStop): string[] {
  const given = hours === null ? null : parseHours(hours);
  const from = start ?? (given && clockText(given.startMinutes));
  const to = end ?? (given && clockText(given.endMinutes));
  if (from && to) return [`DTSTART${at(day, from)}`, `DTEND${at(day, to)}`];
  return [`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`];
}

/** A journey with a night away, from setting out to coming home. */
function journey(trip: CalendarTrip, of: EventScope): string[][] {
  const { leaveDay, leave, returnDay, return: home, base, stops } = trip;
  if (!trip.overnight.needed || !leaveDay || !leave || !returnDay || !home) return [];
  const [first] = stops;
  return [
    [
      "BEGIN:VEVENT",
      ...identity({ siteId: first.siteId, occurrence: `trip-${first.occurrence}` }, of),
      `DTSTART${at(leaveDay, leave)}`,
      `DTEND${at(returnDay, home)}`,
      `SUMMARY:${escaped(`出張（宿泊） ${stops.map(({ name }) => name).join("・")}`)}`,
      `LOCATION:${escaped(base.name)}`,
      `DESCRIPTION:${escaped(`${base.name}を出発し、${base.name}に帰着`)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ],
  ];
}

function alarm({ alarmMinutes }: EventScope, name: string): string[] {
  if (alarmMinutes === null) return [];
  const trigger = [`TRIGGER:-PT${alarmMinutes}M`, `DESCRIPTION:${escaped(name)}`];
  return ["BEGIN:VALARM", "ACTION:DISPLAY", ...trigger, "END:VALARM"];
}

type Cancelled = Pick<NotHeld, "siteId" | "occurrence" | "ruleDay" | "name">;

/** A session that falls away, on the day the rule had for it. */
function cancelled(session: Cancelled, why: string, of: EventScope): string[][] {
  const { ruleDay, name } = session;
  if (ruleDay === null) return [];
  return [
    [
      "BEGIN:VEVENT",
      ...identity(session, of),
      `DTSTART;VALUE=DATE:${compact(ruleDay)}`,
      `DTEND;VALUE=DATE:${compact(addDays(ruleDay, 1))}`,
      `SUMMARY:${escaped(`中止 ${SITE_KIND_WORDS.outreach.ja} ${name}`)}`,
      "STATUS:CANCELLED",
      "TRANSP:TRANSPARENT",
      `DESCRIPTION:${escaped(why)}`,
      "END:VEVENT",
    ],
  ];
}

function at(day: string, clock: string): string {
  return `;TZID=Asia/Tokyo:${compact(day)}T${clock.replace(":", "").padStart(4, "0")}00`;
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

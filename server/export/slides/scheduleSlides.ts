import type { CalendarStop, CalendarTrip } from "../../contract/calendarAnswers.ts";
import type { Language } from "../../core/language.ts";
import { shown } from "../tables/shown.ts";
import { addTableSlides } from "./tableSlides.ts";
import type { Deck } from "./theme.ts";

/** いつ開くか: every site's days of the fiscal year, and how far its staff drive. */
export function addSchedule(deck: Deck): void {
  const { facts, wording } = deck;
  const { say, names } = wording;
  const { year, centres } = facts.calendar;
  const held = new Map<string, { trip: CalendarTrip; stop: CalendarStop }[]>();
  for (const trip of centres.flatMap(({ trips }) => trips)) {
    for (const stop of trip.stops) held.set(stop.siteId, [...(held.get(stop.siteId) ?? []), { trip, stop }]);
  }
  const unscheduled = new Set(centres.flatMap((centre) => centre.unscheduled.map(({ siteId }) => siteId)));
  const rows = facts.answer.sites.map((site) => {
    const sessions = held.get(site.id) ?? [];
    const [first] = sessions;
    const rule =
      site.recurrence ??
      say({ ja: `月${shown(site.daysPerMonth, "count")}日`, en: `${site.daysPerMonth} days a month` });
    return [
      { text: names.site(site), isStrong: true },
      [rule, site.hours].filter(Boolean).join(" "),
      first ? fromBase(deck, first.trip, first.stop) : "—",
      sessions.length > 0 ? shown(sessions.length, "count") : "—",
      sessions.length > 0
        ? daysByMonth(
            sessions.map(({ trip }) => trip.day),
            wording.language,
          )
        : unscheduled.has(site.id)
          ? say({ ja: "開催日は未定", en: "dates not set" })
          : "—",
    ];
  });
  const lost = centres.reduce((count, { notHeld }) => count + notHeld.length, 0);
  addTableSlides(
    deck,
    {
      title: say({ ja: `いつ開くか（${year}年度）`, en: `When (fiscal year ${year})` }),
      lead: scheduleLead(deck, [...held.values()].flat().length, lost),
      origin: say({
        ja: "このスライドの数字: 数表の「開催日」シートと「出張と業務量」の画面。予定表（.ics）にも同じ日がある。",
        en: "Numbers of this slide: sheet Sessions of the workbook and the screen Sessions and workload; the calendar file has the same days.",
      }),
    },
    {
      columns: [
        { title: say({ ja: "拠点", en: "Site" }), share: 1.8, align: "left" },
        { title: say({ ja: "日・時間", en: "Days, hours" }), share: 2.2, align: "left" },
        { title: say({ ja: "出発地から", en: "From" }), share: 2.2, align: "left" },
        { title: say({ ja: "回数／年", en: "A year" }), share: 0.8, align: "right" },
        { title: say({ ja: "開催日", en: "Dates" }), share: 5, align: "left" },
      ],
      rows,
    },
  );
}

function scheduleLead({ wording }: Deck, held: number, lost: number): string {
  if (held === 0) {
    return wording.say({
      ja: "日を決めて出向く拠点はない。サテライトは月あたりの日数",
      en: "No site is visited on set dates; satellites are open so many days a month",
    });
  }
  return wording.say({
    ja: `出張は年 ${held}回${lost > 0 ? `（ほかに祝日・年末年始で開かない日が${lost}回）` : ""}。所要時間は出発する拠点から片道`,
    en: `${held} sessions a year${lost > 0 ? ` (${lost} more fall on holidays)` : ""}; minutes one way from where the staff set out`,
  });
}

function fromBase({ wording, facts }: Deck, trip: CalendarTrip, stop: CalendarStop): string {
  const centre = facts.places.centres.find(({ id }) => id === trip.base.id);
  const base = centre ? wording.names.centre(centre.id) : trip.base.name;
  const night = trip.overnight.needed || trip.overnight.planned ? wording.say({ ja: "・宿泊", en: ", overnight" }) : "";
  return `${base} ${wording.minutes(stop.minutesFromBase)}${night}`;
}

/** 4月1・15日、5月20日: a date never breaks at a slash. */
function daysByMonth(days: readonly string[], language: Language): string {
  const byMonth = new Map<string, number[]>();
  for (const day of days.toSorted()) {
    const month = day.slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), Number(day.slice(8))]);
  }
  const name = (month: string) =>
    new Date(`${month}-01T00:00:00Z`).toLocaleString("en", { month: "short", timeZone: "UTC" });
  return [...byMonth]
    .map(([month, dates]) =>
      language === "ja" ? `${Number(month.slice(5))}月${dates.join("・")}日` : `${name(month)} ${dates.join(", ")}`,
    )
    .join({ ja: "、", en: "; " }[language]);
}

import type { CalendarTrip, CentreCalendar } from "../../../server/contract/calendarAnswers.ts";
import { dayOf, daysInMonth, fiscalYear, monthsOf, weekdayOf } from "../../../server/core/schedule/days.ts";
import { scheduleText as t } from "../../i18n/schedule.ts";
import { ScrollRegion } from "../../widgets/ScrollRegion.tsx";
import "./YearGlance.css";

interface Props {
  readonly calendar: CentreCalendar;
  readonly year: number; // fiscal
  readonly onMonth: (step: number) => void; // 0 = April
}

const DATES = Array.from({ length: 31 }, (_, index) => index + 1);

/** April to March on one screen: a row a month, a mark a day with sessions; a press on a month opens it. */
export function YearGlance({ calendar, year, onMonth }: Props) {
  const tripsOn = groupedBy(calendar.trips, ({ day }) => day);
  const shutOn = groupedBy(calendar.notHeld, ({ ruleDay }) => ruleDay ?? "");
  const clashOn = new Map(calendar.clashes.map(({ day, siteNames }) => [day, siteNames]));
  return (
    <ScrollRegion label={t("yearGlance")}>
      <table class="year-glance">
        <caption>{t("yearKey")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("monthColumn")}</th>
            {DATES.map((date) => (
              <th key={date} scope="col">
                {date}
              </th>
            ))}
            <th scope="col">{t("timesColumn")}</th>
          </tr>
        </thead>
        <tbody>
          {monthsOf(fiscalYear(year)).map(([y, m], step) => {
            const inMonth = calendar.trips.filter(({ day }) => day.startsWith(dayOf(y, m, 1).slice(0, 7)));
            return (
              <tr key={m}>
                <th scope="row">
                  <button type="button" class="link" onClick={() => onMonth(step)}>
                    {t("month", { y, m })}
                  </button>
                </th>
                {DATES.map((date) => {
                  if (date > daysInMonth(y, m)) return <td key={date} class="is-no-day" />;
                  const day = dayOf(y, m, date);
                  const trips = tripsOn.get(day) ?? [];
                  const shut = shutOn.get(day) ?? [];
                  const clash = clashOn.get(day);
                  const weekday = weekdayOf(day);
                  return (
                    <td
                      key={date}
                      class={weekday === 0 || weekday === 6 ? "is-weekend" : ""}
                      title={clash ? `! ${clash.join("・")}` : titleOf(trips, shut)}
                    >
                      {markOf(trips, shut.length, clash !== undefined)}
                    </td>
                  );
                })}
                <td class="times">{inMonth.reduce((sum, { stops }) => sum + stops.length, 0)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** ● a trip, ❄ one in winter, 2 and more as a number, × not held, ! more trips than one person can make. */
function markOf(trips: readonly CalendarTrip[], shut: number, hasClash: boolean): string {
  if (hasClash) return `${trips.length || ""}!`;
  if (trips.length > 1) return String(trips.length);
  const [trip] = trips;
  if (trip) return trip.season === "summer" ? "●" : "❄";
  return shut > 0 ? "×" : "";
}

function titleOf(trips: readonly CalendarTrip[], shut: CentreCalendar["notHeld"]): string | undefined {
  const held = trips.map(({ stops }) => stops.map(({ name }) => name).join("→"));
  const notHeld = shut.map(({ name }) => `× ${name}`);
  return [...held, ...notHeld].join("、") || undefined;
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

import { useState } from "preact/hooks";
import type { CalendarAnswer, CalendarTrip, CentreCalendar } from "../../../server/contract/calendarAnswers.ts";
import { between, minutes } from "../../format.ts";
import { sayReason } from "../../i18n/reasons.ts";
import { scheduleText as t } from "../../i18n/schedule.ts";
import { coverageBody } from "../../state/coverage.ts";
import { startDownload } from "../../state/download.ts";
import { content } from "../../state/draft.ts";
import { YearGlance } from "./YearGlance.tsx";
import "./CalendarSection.css";

interface Props {
  readonly answer: CalendarAnswer;
  readonly centreId: string;
}

/** A month of sessions at a time, with what does not take place and what clashes. */
export function CalendarSection({ answer, centreId }: Props) {
  const own = answer.centres.find((centre) => centre.centreId === centreId);
  const [chosen, setChosen] = useState<{ readonly key: string; readonly step: number } | null>(null);
  const key = `${centreId} ${answer.from}`;
  const step = chosen?.key === key ? chosen.step : firstMonth(own?.trips ?? [], answer.from);
  const setStep = (next: number) => setChosen({ key, step: next });
  const hasAny = own && own.trips.length + own.unscheduled.length > 0;
  return (
    <section class="card">
      <h2>{t("calendar")}</h2>
      {hasAny ? (
        <>
          <YearGlance calendar={own} year={answer.year} onMonth={setStep} />
          <MonthView calendar={own} from={answer.from} step={step} setStep={setStep} />
          <Remarks calendar={own} />
          <IcsButton centreId={centreId} year={answer.year} />
        </>
      ) : (
        <p class="empty-hint">{t("empty")}</p>
      )}
    </section>
  );
}

/** What is on screen, saved or not. */
function IcsButton({ centreId, year }: { readonly centreId: string; readonly year: number }) {
  const body = { ...coverageBody.value, parameters: content.value.parameters, centre: centreId, year };
  return (
    <p>
      <button type="button" onClick={() => void startDownload(t("ics"), "/api/export/calendar.ics", body)}>
        {t("ics")}
      </button>{" "}
      <small class="note">{t("icsHint")}</small>
    </p>
  );
}

/** The month of the next trip, else of the first. */
function firstMonth(trips: readonly CalendarTrip[], from: string): number {
  const first = trips.find(({ day }) => day >= new Date().toISOString().slice(0, 10)) ?? trips[0];
  return first ? monthsSince(from, first.day) : 0;
}

interface MonthProps {
  readonly calendar: CentreCalendar;
  readonly from: string;
  readonly step: number;
  readonly setStep: (step: number) => void;
}

function MonthView({ calendar: { trips }, from, step, setStep }: MonthProps) {
  const [year, april] = from.split("-").map(Number);
  const start = new Date(Date.UTC(year, april - 1 + step, 1));
  const month = start.toISOString().slice(0, 7);
  const inMonth = trips.filter(({ day }) => day.startsWith(month));
  const dayCount = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate();
  const blanks = (start.getUTCDay() + 6) % 7; // weeks begin on Monday
  const restOfWeek = (7 - ((blanks + dayCount) % 7)) % 7;
  return (
    <div>
      <div class="month-head">
        <button type="button" disabled={step === 0} onClick={() => setStep(step - 1)}>
          ◀ {t("previous")}
        </button>
        <h3 aria-live="polite">{t("month", { y: start.getUTCFullYear(), m: start.getUTCMonth() + 1 })}</h3>
        <button type="button" disabled={step === 11} onClick={() => setStep(step + 1)}>
          {t("next")} ▶
        </button>
      </div>
      <div class="month-grid">
        {t("weekdays")
          .split(" ")
          .map((name, index) => (
            <div key={index} class="weekday" aria-hidden="true">
              {name}
            </div>
          ))}
        {Array.from({ length: blanks }, (_, index) => (
          <div key={`blank-${index}`} />
        ))}
        {Array.from({ length: dayCount }, (_, index) => {
          const day = `${month}-${String(index + 1).padStart(2, "0")}`;
          return <DayCell key={day} date={index + 1} trips={inMonth.filter((trip) => trip.day === day)} />;
        })}
        {Array.from({ length: restOfWeek }, (_, index) => (
          <div key={`rest-${index}`} />
        ))}
      </div>
      {inMonth.length === 0 && <p class="empty-hint">{t("thisMonthNone")}</p>}
    </div>
  );
}

function monthsSince(from: string, day: string): number {
  const [y, m] = from.split("-").map(Number);
  const [year, month] = day.split("-").map(Number);
  return (year - y) * 12 + month - m;
}

/** A time on another day than the session's says its day. */
function onDay({ day }: CalendarTrip, own: string | null, clock: string): string {
  if (own === null || own === day) return clock;
  return t("onDay", { d: `${Number(own.slice(5, 7))}/${Number(own.slice(8))}`, clock });
}

function DayCell({ date, trips }: { readonly date: number; readonly trips: readonly CalendarTrip[] }) {
  return (
    <div class={trips.length > 0 ? "day has-trips" : "day"}>
      <span class="date">{date}</span>
      {trips.map((trip) => (
        <div key={trip.id} class={`trip is-${trip.season}`}>
          <strong>{trip.stops.map(({ name }) => name).join("→")}</strong>
          <small>
            {trip.stops
              .map(({ start, end, venue }) =>
                [start && end ? `${start}-${end}` : "", venue ?? ""].filter(Boolean).join(" "),
              )
              .join("、")}
          </small>
          {trip.leave && trip.return && (
            <small>
              {t("leave", {
                leave: onDay(trip, trip.leaveDay, trip.leave),
                back: onDay(trip, trip.returnDay, trip.return),
              })}
              {trip.overnight.nights > 0 && between() + t("nightsAway", { n: trip.overnight.nights })}
              {between()}
              {t("fromBase", { name: trip.base.name })}
            </small>
          )}
          <small>
            {t("drive", { minutes: minutes(trip.driveMinutes) })}
            {trip.season !== "summer" && between() + t("winter")}
          </small>
          {trip.overnight.needed && (
            <small class="mark">
              {t("overnight")}: {sayReason(trip.overnight.reason)}
            </small>
          )}
          {trip.stops.some(({ change }) => change === "moved") && (
            <small class="mark">
              {t("moved")}:{" "}
              {trip.stops
                .map(({ reason }) => sayReason(reason))
                .filter(Boolean)
                .join("、")}
            </small>
          )}
        </div>
      ))}
    </div>
  );
}

/** What does not take place, what clashes, what has no date yet. */
function Remarks({ calendar: { notHeld, clashes, unscheduled } }: { readonly calendar: CentreCalendar }) {
  return (
    <div class="two-columns">
      {notHeld.length > 0 && (
        <RemarkList
          title={t("notHeld")}
          items={notHeld.map(({ name, month, ruleDay, reason }) => `${ruleDay ?? month} ${name}: ${sayReason(reason)}`)}
        />
      )}
      {clashes.length > 0 && <RemarkList title={t("clashes")} items={clashesInWords(clashes)} />}
      {unscheduled.length > 0 && (
        <RemarkList
          title={t("unscheduled")}
          items={unscheduled.map(({ name, reason }) => `${name}: ${sayReason(reason)}`)}
        />
      )}
    </div>
  );
}

/** Days on which the same trips meet are told together, with what that asks of the staff. */
function clashesInWords(clashes: CentreCalendar["clashes"]): string[] {
  const groups = new Map<string, { readonly days: string[]; readonly clash: CentreCalendar["clashes"][number] }>();
  for (const clash of clashes) {
    const key = [...clash.siteNames, clash.staffNeeded].join("|");
    const group = groups.get(key) ?? { days: [], clash };
    group.days.push(`${Number(clash.day.slice(5, 7))}/${Number(clash.day.slice(8))}`);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ days, clash: { siteNames, staffNeeded, staffTotal, isShort } }) =>
    t(isShort === null ? "clashUnknown" : isShort ? "clashShort" : "clashApart", {
      days: days.join("、"),
      names: siteNames.join("・"),
      needed: staffNeeded,
      total: staffTotal ?? "",
    }),
  );
}

function RemarkList({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  return (
    <section>
      <h3>
        {title} <span class="badge">{items.length}</span>
      </h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

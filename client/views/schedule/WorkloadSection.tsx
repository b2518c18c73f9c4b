import type {
  CentreWorkload,
  TravelSummary,
  WorkloadAnswer,
  WorkloadState,
} from "../../../server/contract/workloadAnswers.ts";
import { rounded, shownDifference } from "../../../server/core/coverage/difference.ts";
import { count, percent, signed } from "../../format.ts";
import { sayReason } from "../../i18n/reasons.ts";
import { scheduleText as t } from "../../i18n/schedule.ts";
import { ScrollRegion } from "../../widgets/ScrollRegion.tsx";
import { MonthBars } from "./MonthBars.tsx";

interface Props {
  readonly answer: WorkloadAnswer;
  readonly centreId: string;
}

interface Row {
  readonly label: string;
  readonly value: (state: WorkloadState) => number | null;
  readonly show: (value: number) => string;
  readonly digits?: number; // as shown; 0 if left out
}

const hours = (value: number) => t("hours", { n: count(value) });
const yearHours = (read: (state: WorkloadState) => TravelSummary | null) => (state: WorkloadState) =>
  read(state)?.hoursPerYear ?? null;

/** The sum of the parts as they are shown, so that the column adds up. */
function totalHours({ visits, outreach, satelliteDuty }: WorkloadState): number | null {
  if (visits === null) return null;
  return [visits, outreach, satelliteDuty].reduce((sum, { hoursPerYear }) => sum + rounded(hoursPerYear), 0);
}

function rows(): Row[] {
  return [
    { label: t("visits"), value: yearHours((s) => s.visits), show: hours },
    { label: t("outreach"), value: yearHours((s) => s.outreach), show: hours },
    { label: t("duty"), value: yearHours((s) => s.satelliteDuty), show: hours },
    { label: t("total"), value: totalHours, show: hours },
    { label: t("perMonth"), value: (s) => (s.total ? s.total.hoursPerYear / 12 : null), show: hours },
    { label: t("share"), value: (s) => s.shareOfWorkingTime, show: percent, digits: 3 },
    { label: t("km"), value: (s) => s.total?.kmPerYear ?? null, show: count },
    { label: t("yen"), value: (s) => s.travelYen, show: count },
    { label: t("nights"), value: (s) => s.overnightStays, show: count },
  ];
}

/** Travel of the centre's staff: 現状, the 案, and what the sites cost or save. */
export function WorkloadSection({ answer, centreId }: Props) {
  const own = answer.centres.find((centre) => centre.centreId === centreId);
  if (!own) return null;
  const { baseline, now } = own;
  return (
    <section class="card">
      <h2>{t("workload")}</h2>
      <p class="note">{t("workloadHint")}</p>
      <ScrollRegion label={t("workload")}>
        <table>
          <thead>
            <tr>
              <th scope="col" aria-label={t("workload")} />
              <th scope="col">{t("baseline")}</th>
              <th scope="col">{t("now")}</th>
              <th scope="col">{t("difference")}</th>
            </tr>
          </thead>
          <tbody>
            {rows().map(({ label, value, show, digits = 0 }) => {
              const [before, after] = [value(baseline), value(now)];
              const text = (each: number | null) => (each === null ? t("notStated") : show(each));
              return (
                <tr key={label} class={label === t("total") ? "total" : ""}>
                  <th scope="row">{label}</th>
                  <td>{text(before)}</td>
                  <td>{text(after)}</td>
                  <td>
                    {before === null || after === null ? "—" : signed(shownDifference(before, after, digits), show)}
                  </td>
                </tr>
              );
            })}
            <tr>
              <th scope="row">{t("notDayTrip")}</th>
              <td>{dayTripText(baseline)}</td>
              <td>{dayTripText(now)}</td>
              <td />
            </tr>
          </tbody>
        </table>
      </ScrollRegion>
      <TakenOverPart own={own} />
      {now.total && baseline.total && <MonthBars baseline={baseline.total.hoursByMonth} now={now.total.hoursByMonth} />}
      {[...own.notes, ...answer.notes].map((note) => (
        <p key={note} class="note">
          {sayReason(note)}
        </p>
      ))}
    </section>
  );
}

/** What partners do in the centre's place: shown where there are any. */
function TakenOverPart({ own: { takenOver } }: { readonly own: CentreWorkload }) {
  const text = (n: number | null, spent: number | null, users: number | null) =>
    n === null || spent === null
      ? t("notStated")
      : t("takenText", { n: count(n), hours: hours(spent), users: users === null ? t("notStated") : count(users) });
  const { firstContacts, firstContactHours, firstContactUsers, visits, visitHours, reactionUsers } = takenOver;
  if (!firstContacts && !visits && !firstContactUsers && !reactionUsers) return null;
  return (
    <>
      <dl class="pairs">
        <dt>{t("takenContacts")}</dt>
        <dd>{text(firstContacts, firstContactHours, firstContactUsers)}</dd>
        <dt>{t("takenVisits")}</dt>
        <dd>{text(visits, visitHours, reactionUsers)}</dd>
      </dl>
      <p class="note">{t("takenHint")}</p>
    </>
  );
}

function dayTripText({ notDayTrip: { summer, winter, storm } }: WorkloadState): string {
  return [summer, winter, storm].map((season) => season?.places ?? "−").join(" / ");
}

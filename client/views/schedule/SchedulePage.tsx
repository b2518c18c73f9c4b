import { fetchCalendar, fetchWorkload, type YearBody } from "../../api/planning.ts";
import { scheduleText as t } from "../../i18n/schedule.ts";
import { coverageBody } from "../../state/coverage.ts";
import { content } from "../../state/draft.ts";
import { facts } from "../../state/facts.ts";
import { centreWithCity, shownScenarioName } from "../../state/names.ts";
import { useResource } from "../../state/resource.ts";
import { scope, setViewField, viewFields } from "../../state/view.ts";
import { SelectField } from "../../widgets/Field.tsx";
import { CalendarSection } from "./CalendarSection.tsx";
import { CostSection } from "./CostSection.tsx";
import { ParameterSection } from "./ParameterSection.tsx";
import { WorkloadSection } from "./WorkloadSection.tsx";

/** A fiscal year of one centre: when its sessions are held, and what travelling costs. */
export function SchedulePage() {
  const centre = viewFields.value.centre ?? defaultCentre();
  const year = Number(viewFields.value.year) || thisFiscalYear();
  const body: YearBody = { ...coverageBody.value, centre, year, parameters: content.value.parameters };
  const { value, error, isLoading } = useResource(JSON.stringify(body), async () => {
    const [calendar, workload] = await Promise.all([fetchCalendar(body), fetchWorkload(body)]);
    return { calendar, workload };
  });
  return (
    <div class="page-view" aria-busy={isLoading}>
      <h1>{t("title")}</h1>
      <p class="note">{t("intro", { name: shownScenarioName() })}</p>
      <div class="choose-two">
        <SelectField
          label={t("centre")}
          value={centre}
          choices={facts().centres.map((each) => ({ value: each.id, label: centreWithCity(each) }))}
          onChange={(id) => setViewField("centre", id)}
        />
        <SelectField
          label={t("year")}
          value={String(year)}
          choices={[-1, 0, 1, 2].map((step) => {
            const each = String(thisFiscalYear() + step);
            return { value: each, label: t("yearOf", { n: each }) };
          })}
          onChange={(next) => setViewField("year", next)}
        />
      </div>
      {error && <p role="alert">{error}</p>}
      {!value && !error && <p role="status">{t("loading")}</p>}
      {value && (
        <>
          <CalendarSection answer={value.calendar} centreId={centre} />
          <WorkloadSection answer={value.workload} centreId={centre} />
          <CostSection answer={value.workload} />
          <ParameterSection answer={value.workload} centreId={centre} />
        </>
      )}
    </div>
  );
}

/** The centre on screen; else the one with most sites in the 案. */
function defaultCentre(): string {
  if (facts().centres.some(({ id }) => id === scope.value)) return scope.value;
  const counts = new Map<string, number>();
  for (const { centreId } of content.value.sites) counts.set(centreId, (counts.get(centreId) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? facts().centres[0].id;
}

/** April to March. */
function thisFiscalYear(): number {
  const today = new Date();
  return today.getMonth() >= 3 ? today.getFullYear() : today.getFullYear() - 1;
}

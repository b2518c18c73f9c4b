import type { WorkloadAnswer } from "../../../server/contract/workloadAnswers.ts";
import type { ScenarioContent, ScenarioParameters } from "../../../server/core/scenario/scenario.ts";
import { sayReason } from "../../i18n/reasons.ts";
import { scheduleText as t } from "../../i18n/schedule.ts";
import { edit } from "../../state/draft.ts";
import { centreName } from "../../state/facts.ts";
import { NumberField } from "../../widgets/Field.tsx";

type NumberParameter = Exclude<
  keyof ScenarioParameters,
  "centreFigures" | "leaveMinutes" | "returnMinutes" | "breakMinutes"
>;

const FIELDS: readonly {
  readonly key: NumberParameter;
  readonly max: number;
  readonly min?: number;
  readonly step: number;
}[] = [
  { key: "visitMinutes", max: 600, step: 5 },
  { key: "workingMinutes", min: 60, max: 1440, step: 5 },
  { key: "satelliteYenPerYear", max: 1e9, step: 1000 },
  { key: "outreachYenPerSession", max: 1e8, step: 100 },
  { key: "remoteYenPerYear", max: 1e9, step: 1000 },
  { key: "yenPerKm", max: 1e4, step: 1 },
  { key: "yenPerStaffHour", max: 1e6, step: 10 },
  { key: "yenPerOvernight", max: 1e6, step: 100 },
  { key: "firstContactMinutes", max: 600, step: 5 },
  { key: "firstContactsPerUser", max: 100, step: 0.1 },
  { key: "reactionMinutes", max: 600, step: 5 },
  { key: "reactionDays", max: 365, step: 1 },
  { key: "reactionVisitShare", max: 1, step: 0.05 },
  { key: "clientMinutes", max: 600, step: 5 },
  { key: "pickupYenPerDay", max: 1e7, step: 100 },
  { key: "staffPerVisit", min: 1, max: 20, step: 1 },
  { key: "staffPerSession", min: 1, max: 20, step: 1 },
];

/** The 案's assumptions; an emptied field goes back to its default, whose source stands beside it. */
export function ParameterSection({ answer, centreId }: { readonly answer: WorkloadAnswer; readonly centreId: string }) {
  const own = answer.centres.find((centre) => centre.centreId === centreId);
  return (
    <details class="card">
      <summary>
        <strong>{t("parameters")}</strong>
      </summary>
      <div class="parameter-grid">
        {FIELDS.map(({ key, ...bounds }) => (
          <div key={key}>
            <NumberField
              label={t(key)}
              value={answer.parameters[key]}
              {...bounds}
              onChange={(value, isTyped) => setParameter(key, value, isTyped)}
            />
            <small class="note">{sayReason(answer.parameterSources[key])}</small>
          </div>
        ))}
      </div>
      <h3>{t("ownFigures", { centre: centreName(centreId) })}</h3>
      <div class="parameter-grid">
        <NumberField
          label={t("staff")}
          value={own?.staff ?? undefined}
          max={1000}
          step={0.5}
          hint={t("notStated")}
          onChange={(staff, isTyped) => setFigure(centreId, "staff", staff, isTyped)}
        />
        <NumberField
          label={t("workplaceVisits")}
          value={own?.workplaceVisits ?? undefined}
          max={1e6}
          step={1}
          hint={t("notStated")}
          onChange={(visits, isTyped) => setFigure(centreId, "workplaceVisits", visits, isTyped)}
        />
      </div>
      <small class="note">{sayReason(answer.parameterSources.centreFigures)}</small>
    </details>
  );
}

function setParameter(key: NumberParameter, value: number | undefined, isTyped: boolean): void {
  const set = (before: ScenarioContent): ScenarioContent => {
    const { [key]: _, ...rest } = before.parameters;
    return { ...before, parameters: value === undefined ? rest : { ...rest, [key]: value } };
  };
  edit(t("changedParameters"), set, isTyped ? key : null);
}

function setFigure(
  centreId: string,
  key: "staff" | "workplaceVisits",
  value: number | undefined,
  isTyped: boolean,
): void {
  const set = (before: ScenarioContent): ScenarioContent => {
    const { [key]: _, ...others } = before.parameters.centreFigures?.[centreId] ?? {};
    const figures = {
      ...before.parameters.centreFigures,
      [centreId]: value === undefined ? others : { ...others, [key]: value },
    };
    return { ...before, parameters: { ...before.parameters, centreFigures: figures } };
  };
  edit(t("changedParameters"), set, isTyped ? `${centreId} ${key}` : null);
}

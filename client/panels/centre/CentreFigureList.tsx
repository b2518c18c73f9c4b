import type { Centre } from "../../../server/contract/answers.ts";
import type { CentreStats } from "../../api/report.ts";
import { count } from "../../format.ts";
import { reportText as t } from "../../i18n/report.ts";

/** Figures a centre can renew by 今の数字. */
const RENEWED = ["registered", "workplaceVisits", "placements"] as const;
const OF_SURVEY = [
  ...([
    "helloWork",
    "traineeCompanies",
    "partnersTransition",
    "partnersTypeA",
    "partnersTypeB",
    "partnersTotal",
  ] as const),
  ...(["municipalitiesConsulting", "municipalitiesMeetings", "municipalitiesGuidance"] as const),
];

/** Columns of data/centre_stats.csv by our names, as its `uncertain` column names them. */
const COLUMN: Readonly<Record<string, string>> = {
  helloWork: "hello_work",
  traineeCompanies: "trainee_companies",
  partnersTransition: "partners_transition",
  partnersTypeA: "partners_type_a",
  partnersTypeB: "partners_type_b",
  partnersTotal: "partners_total",
  municipalitiesConsulting: "municipalities_consulting",
  municipalitiesMeetings: "municipalities_meetings",
  municipalitiesGuidance: "municipalities_guidance",
};

interface Props {
  readonly centre: Centre;
  readonly stats: CentreStats | undefined;
}

/** Every figure with the year it holds for; what the report does not state says so. */
export function CentreFigureList({ centre, stats }: Props) {
  if (!stats) return null;
  const renewedAt = stats.asOf === null ? t("ofReport") : t("asOfDay", { day: stats.asOf });
  const staffAt = centre.figuresAsOf === null ? t("ofReportSurvey") : t("asOfDay", { day: centre.figuresAsOf });
  const uncertain = new Set(stats.uncertain.split(";"));
  return (
    <details open>
      <summary>{t("figures")}</summary>
      <dl class="pairs">
        <Figure name="staff" value={centre.staffTotal} asOf={staffAt} />
        {RENEWED.map((key) => (
          <Figure key={key} name={key} value={stats[key]} asOf={renewedAt} />
        ))}
        <Figure name="consultations" value={stats.consultations} asOf={t("ofReport")} />
        <Figure name="establishments" value={stats.establishments} asOf={t("ofReportEstablishments")} />
        {OF_SURVEY.map((key) => (
          <Figure
            key={key}
            name={key}
            value={stats[key]}
            asOf={t("ofReportSurvey")}
            isUncertain={uncertain.has(COLUMN[key])}
          />
        ))}
      </dl>
      {stats.notes && <p class="note">{stats.notes}</p>}
      <p class="note">{stats.source}</p>
    </details>
  );
}

interface FigureProps {
  readonly name: Parameters<typeof t>[0];
  readonly value: number | null;
  readonly asOf: string;
  readonly isUncertain?: boolean;
}

function Figure({ name, value, asOf, isUncertain = false }: FigureProps) {
  return (
    <div>
      <dt>{t(name)}</dt>
      <dd>
        {value === null ? t("notStated") : count(value)} <small class="note">{asOf}</small>
        {isUncertain && <small class="note"> {t("uncertain")}</small>}
      </dd>
    </div>
  );
}

import { useState } from "preact/hooks";
import { WHOLE } from "../../../server/core/prefecture.ts";
import type { SourceReport } from "../../api/report.ts";
import { reportText as t } from "../../i18n/report.ts";
import { centreName, factIndex, municipalityName } from "../../state/facts.ts";
import { useSourceReport } from "../../state/sourceReport.ts";
import { scope, selectCentre, selectedCentreId } from "../../state/view.ts";
import { ModelEntries } from "../../views/report/ModelSection.tsx";
import { OurMinutes, VerdictMark } from "../../views/report/StatementSection.tsx";
import { CentreFigureList } from "./CentreFigureList.tsx";
import { CentreFiguresForm } from "./CentreFiguresForm.tsx";
import "../PlaceCard.css";
import "../../views/report/ReportPage.css";

/** A centre: its figures with their year, partners, sessions, wishes and conditions, the report's words beside our minutes. */
export function CentreCard() {
  const centre = factIndex().centreById.get(selectedCentreId.value ?? "");
  const { value: report, error } = useSourceReport();
  const [isEditing, setEditing] = useState(false);
  if (!centre) return null;
  const { id, name, operator, positionBasis, address, phone } = centre;
  const isScope = scope.value === id;
  return (
    <aside class="place-card centre-card" aria-label={centreName(id)}>
      <header>
        <div>
          <small>{name}</small>
          <h2>{centreName(id)}</h2>
        </div>
        <button type="button" class="icon-button" aria-label={t("close")} onClick={() => selectCentre(null)}>
          ✕
        </button>
      </header>
      <p class="card-actions">
        <button type="button" aria-pressed={isScope} onClick={() => (scope.value = isScope ? WHOLE : id)}>
          {t(isScope ? "scopeAll" : "scopeTo")}
        </button>{" "}
        <button type="button" onClick={() => setEditing(true)}>
          {t("edit")}
        </button>
      </p>
      <dl class="pairs">
        <dt>{t("operator")}</dt>
        <dd>{operator}</dd>
        <dt>{t("address")}</dt>
        <dd>
          {address ?? municipalityName(centre.municipalityCode)}{" "}
          <small class="note">
            {t(positionBasis === "office" ? "atOffice" : "atAddress", {
              city: municipalityName(centre.municipalityCode),
            })}
          </small>
        </dd>
        {phone && (
          <>
            <dt>{t("phone")}</dt>
            <dd>{phone}</dd>
          </>
        )}
      </dl>
      {error && <p role="alert">{error}</p>}
      {!report && !error && <p role="status">{t("loading")}</p>}
      {report && (
        <>
          <CentreFigureList centre={centre} stats={report.stats.find(({ centreId }) => centreId === id)} />
          <Words centreId={id} report={report} />
        </>
      )}
      {isEditing && <CentreFiguresForm centre={centre} onClose={() => setEditing(false)} />}
    </aside>
  );
}

function Words({ centreId, report }: { readonly centreId: string; readonly report: SourceReport }) {
  const own = <T extends { readonly centreId: string | null }>(rows: readonly T[]) =>
    rows.filter((row) => row.centreId === centreId);
  const sessions = own(report.sessions);
  return (
    <>
      <details open>
        <summary>{t("statements")}</summary>
        <ul class="plain-list">
          {own(report.statements).map((row) => (
            <li key={row.place + row.statement}>
              <VerdictMark row={row} /> {row.place}：{row.statement} <small class="note">{row.source}</small>
              <OurMinutes row={row} />
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{t("models")}</summary>
        <ModelEntries models={own(report.models)} />
      </details>
      <details>
        <summary>{t("sessions")}</summary>
        {sessions.length === 0 && <p>{t("noSessions")}</p>}
        <ul class="plain-list">
          {sessions.map(({ place, cadence, venue, status, source }) => (
            <li key={place}>
              <span class="badge">{status}</span> {[place, cadence, venue].filter(Boolean).join("・")}{" "}
              <small class="note">{source}</small>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

import { reportText as t } from "../../i18n/report.ts";
import { useSourceReport } from "../../state/sourceReport.ts";
import { CentreFiguresFile } from "./CentreFiguresFile.tsx";
import { FactSection } from "./FactSection.tsx";
import { MeasureSection } from "./MeasureSection.tsx";
import { ModelSection } from "./ModelSection.tsx";
import { PartnershipSection } from "./PartnershipSection.tsx";
import { StatementSection } from "./StatementSection.tsx";
import "./ReportPage.css";

/** 報告書: what the sources say, beside what the planner computes. */
export function ReportPage() {
  const { value: report, error } = useSourceReport();
  return (
    <div class="page-view report-page">
      <h1>{t("title")}</h1>
      <p class="note">{t("intro")}</p>
      {error && <p role="alert">{error}</p>}
      {!report && !error && <p role="status">{t("loading")}</p>}
      {report && (
        <>
          <MeasureSection report={report} />
          <ModelSection report={report} />
          <StatementSection statements={report.statements} />
          <FactSection facts={report.facts} />
          <PartnershipSection />
          <CentreFiguresFile />
        </>
      )}
    </div>
  );
}

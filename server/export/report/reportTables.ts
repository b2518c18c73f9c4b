import { assumptionsTable } from "./assumptionsTable.ts";
import { municipalityTable, settlementTable } from "./placeTables.ts";
import type { ReportFacts } from "./reportFacts.ts";
import { siteTable } from "./siteTable.ts";
import { summaryTable } from "./summaryTable.ts";
import type { ReportTable, Words } from "./table.ts";
import { territoryTable } from "./territoryTable.ts";
import { costTable, workloadTable } from "./workloadTables.ts";

/** One sheet of the workbook: its tables one below the other. */
export interface ReportSheet {
  readonly name: string;
  readonly tables: readonly ReportTable[];
}

/** The whole report in the order it is read. */
export function reportSheets(facts: ReportFacts): ReportSheet[] {
  const single = (table: ReportTable): ReportSheet => ({ name: table.title, tables: [table] });
  const workload: Words = { ja: "業務量と費用", en: "Workload and cost" };
  return [
    single(summaryTable(facts)),
    single(territoryTable("area", facts)),
    single(territoryTable("centre", facts)),
    single(municipalityTable(facts)),
    single(settlementTable(facts)),
    single(siteTable(facts)),
    { name: workload[facts.language], tables: [workloadTable(facts), costTable(facts)] },
    single(assumptionsTable(facts)),
  ];
}

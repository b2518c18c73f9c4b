import type { Words } from "../../core/language.ts";
import { assumptionsTable } from "./assumptionsTable.ts";
import { municipalityTable, settlementTable } from "./placeTables.ts";
import { siteTable } from "./siteTable.ts";
import { summaryTable } from "./summaryTable.ts";
import type { FigureTable } from "./table.ts";
import type { TableFacts } from "./tableFacts.ts";
import { territoryTable } from "./territoryTable.ts";
import { costTable, workloadTable } from "./workloadTables.ts";

/** One sheet of the workbook: its tables one below the other. */
export interface Worksheet {
  readonly name: string;
  readonly tables: readonly FigureTable[];
}

/** Every worksheet of the workbook, in the order it is read. */
export function worksheetsOf(facts: TableFacts): Worksheet[] {
  const single = (table: FigureTable): Worksheet => ({ name: table.title, tables: [table] });
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

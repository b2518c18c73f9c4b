import type { Words } from "../../core/language.ts";
import { assumptionsTable } from "./assumptionsTable.ts";
import { municipalityTable, settlementTable } from "./placeTables.ts";
import { boundaryTable, rankingTable } from "./prefectureTables.ts";
import { sessionTable } from "./sessionTable.ts";
import { siteTable } from "./siteTable.ts";
import { summaryTable } from "./summaryTable.ts";
import { type FigureTable, tableWith } from "./table.ts";
import type { TableFacts } from "./tableFacts.ts";
import { territoryTable } from "./territoryTable.ts";
import { costTable, workloadTable } from "./workloadTables.ts";

/** One sheet of the workbook: its tables one below the other. */
export interface Worksheet {
  readonly name: string;
  readonly tables: readonly FigureTable[];
  readonly isData?: boolean; // too long to be printed
  readonly isOnePage?: boolean;
}

/** 概要 on one page: the five numbers, what is proposed, and what it costs. */
function summaryTables(facts: TableFacts): FigureTable[] {
  const summary = summaryTable(facts);
  if (facts.answer.sites.length === 0) return [summary];
  const sites = tableWith(siteTable(facts), ["name", "kind", "yen", "people", "staff", "recurrence", "venue"]);
  const title = { ja: "提案する拠点", en: "Proposed sites" }[facts.language];
  return [
    summary,
    { ...sites, title, columns: sites.columns.map((column) => ({ ...column, isSummed: false })) },
    costTable(facts),
  ];
}

/** Every worksheet of the workbook, in the order it is read. */
export function worksheetsOf(facts: TableFacts): Worksheet[] {
  const single = (table: FigureTable): Worksheet => ({ name: table.title, tables: [table] });
  const workload: Words = { ja: "業務量と費用", en: "Workload and cost" };
  return [
    { ...single(summaryTable(facts)), tables: summaryTables(facts), isOnePage: true },
    single(territoryTable("area", facts)),
    single(territoryTable("centre", facts)),
    single(municipalityTable(facts)),
    { ...single(settlementTable(facts)), isData: true },
    single(siteTable(facts)),
    single(sessionTable(facts)),
    { name: workload[facts.language], tables: [workloadTable(facts), costTable(facts)] },
    single(boundaryTable(facts)),
    single(rankingTable(facts)),
    single(assumptionsTable(facts)),
  ];
}

import ExcelJS from "exceljs";
import { fixedZip } from "./fixedZip.ts";
import type { Cell, Format } from "./tables/cell.ts";
import { DECIMALS, excelFormat, inkOn } from "./tables/shown.ts";
import { type FigureTable, type Formula, type TableColumn, totalsOf } from "./tables/table.ts";
import { conditionsLine, scenarioName, type TableFacts } from "./tables/tableFacts.ts";
import { type Worksheet, worksheetsOf } from "./tables/worksheets.ts";

const FONT = "Yu Gothic";
const HEADER_ROW = 3; // above it: the worksheet's title and its conditions
const A4 = 9;
const CHARACTERS_A_PAGE = 180; // across a landscape A4 before the print gets too small
const HEADER_FILL = "FFD9E2EC";

/** The tables as an Excel workbook, a worksheet each. The same facts give the same bytes. */
export async function workbookXlsx(facts: TableFacts): Promise<Buffer> {
  const date = new Date(`${facts.day}T00:00:00Z`);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "nakapotsu-planner";
  workbook.title = scenarioName(facts);
  workbook.created = date;
  workbook.modified = date;
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const worksheet of worksheetsOf(facts)) addWorksheet(workbook, worksheet, facts);
  return fixedZip(new Uint8Array(await workbook.xlsx.writeBuffer(PACKED_LATER)), date);
}

/** `fixedZip` packs the parts: packing them twice took a third of the time. */
const PACKED_LATER = { zip: { compression: "STORE" } } as const;

function addWorksheet(workbook: ExcelJS.Workbook, { name, tables }: Worksheet, facts: TableFacts): void {
  const [main] = tables;
  const names = leadingTexts(main);
  const width = main.columns.reduce((sum, column) => sum + column.width, 0);
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", xSplit: names, ySplit: HEADER_ROW }],
    pageSetup: {
      ...{ paperSize: A4, orientation: "landscape", fitToPage: true, fitToHeight: 0 },
      fitToWidth: Math.ceil(width / CHARACTERS_A_PAGE),
      printTitlesRow: `1:${HEADER_ROW}`,
      printTitlesColumn: `A:${letterOf(names - 1)}`,
    },
    headerFooter: { oddFooter: "&L&A&R&P / &N" },
  });
  worksheet.getCell("A1").value = `${name}　${scenarioName(facts)}`;
  worksheet.getCell("A1").font = { name: FONT, size: 14, bold: true };
  worksheet.getCell("A2").value = `${conditionsLine(facts)}　${facts.day}`;
  worksheet.getCell("A2").font = { name: FONT, size: 9 };
  let headerRow = HEADER_ROW;
  for (const table of tables) {
    addTable(worksheet, table, headerRow, facts);
    headerRow = worksheet.rowCount + 3;
  }
  for (const [index, { width }] of main.columns.entries()) worksheet.getColumn(index + 1).width = width;
  const lastRow = HEADER_ROW + Math.max(main.rows.length, 1);
  worksheet.autoFilter = `A${HEADER_ROW}:${letterOf(main.columns.length - 1)}${lastRow}`;
}

/** Names at the left stay in view while the numbers scroll. */
function leadingTexts({ columns }: FigureTable): number {
  const first = columns.findIndex(({ format }) => format !== "text");
  return Math.min(first < 0 ? 1 : first, 3);
}

function addTable(worksheet: ExcelJS.Worksheet, table: FigureTable, headerRow: number, facts: TableFacts): void {
  addHeader(worksheet, table, headerRow);
  for (const [index, row] of table.rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const target = worksheet.getCell(headerRow + 1 + index, column + 1);
      fill(target, table, column, cell, table.formats[index][column], headerRow + 1 + index);
    }
  }
  addTotals(worksheet, table, headerRow, facts);
  colour(worksheet, table, headerRow);
}

function addHeader(worksheet: ExcelJS.Worksheet, { columns }: FigureTable, headerRow: number): void {
  for (const [column, { title, format }] of columns.entries()) {
    const cell = worksheet.getCell(headerRow, column + 1);
    cell.value = title;
    cell.font = { name: FONT, size: 10, bold: true };
    cell.fill = { type: "pattern", pattern: "solid", fgColor: { argb: HEADER_FILL } };
    cell.alignment = { wrapText: true, vertical: "middle", horizontal: format === "text" ? "left" : "right" };
    cell.border = { bottom: { style: "thin" } };
  }
  worksheet.getRow(headerRow).height = 42;
}

function fill(
  target: ExcelJS.Cell,
  { columns }: FigureTable,
  column: number,
  value: Cell,
  format: TableColumn["format"],
  row: number,
): void {
  const { formula } = columns[column];
  target.font = { name: FONT, size: 10 };
  if (value === null || value === "") return;
  if (formula && typeof value === "number") {
    target.value = { formula: formulaText(formula, format, columns, row), result: value };
  } else target.value = value;
  if (typeof value === "number") target.numFmt = excelFormat(format, formula?.kind === "difference");
  else target.numFmt = excelFormat("text"); // a code keeps its leading zero when the cell is edited
  if (typeof value === "string")
    target.alignment = { wrapText: columns[column].width >= 40, indent: column === 0 ? 0 : 1, horizontal: "left" };
}

function formulaText({ kind, of }: Formula, format: Format, columns: readonly TableColumn[], row: number): string {
  const [first, second] = of.map((key) => `${letterOf(columns.findIndex((column) => column.key === key))}${row}`);
  if (kind === "ratio") return `${first}/${second}`;
  const digits = DECIMALS[format];
  return `ROUND(ROUND(${first},${digits})-ROUND(${second},${digits}),${digits})`;
}

/** Sums of what the filter leaves in view, so that they follow the reader's own selection. */
function addTotals(
  worksheet: ExcelJS.Worksheet,
  table: FigureTable,
  headerRow: number,
  { language }: TableFacts,
): void {
  const totals = table.rows.length > 0 ? totalsOf(table) : null;
  if (!totals) return;
  const row = headerRow + table.rows.length + 1;
  for (const [column, total] of totals.entries()) {
    const target = worksheet.getCell(row, column + 1);
    const { isSummed, format } = table.columns[column];
    fill(target, table, column, total, format, row);
    const letter = letterOf(column);
    if (isSummed && total !== null) {
      target.value = { formula: `SUBTOTAL(109,${letter}${headerRow + 1}:${letter}${row - 1})`, result: total };
    }
    target.font = { name: FONT, size: 10, bold: true };
    target.border = { top: { style: "thin" } };
  }
  worksheet.getCell(row, 1).value = { ja: "合計（表示中の行）", en: "Total (rows shown)" }[language];
}

/** Excel's own conditional colours, so that they follow a row when it is sorted. */
function colour(worksheet: ExcelJS.Worksheet, { columns, rows }: FigureTable, headerRow: number): void {
  if (rows.length === 0) return;
  for (const [column, { colouring }] of columns.entries()) {
    if (!colouring) continue;
    const by = letterOf(columns.findIndex(({ key }) => key === colouring.by));
    const letter = letterOf(column);
    worksheet.addConditionalFormatting({
      ref: `${letter}${headerRow + 1}:${letter}${headerRow + rows.length}`,
      rules: [...colouring.colours].map(([text, hex], index) => ({
        type: "expression" as const,
        priority: index + 1,
        formulae: [`$${by}${headerRow + 1}="${text}"`],
        style: {
          fill: { type: "pattern" as const, pattern: "solid" as const, bgColor: { argb: argb(hex) } },
          font: { color: { argb: argb(inkOn(hex)) } },
        },
      })),
    });
  }
}

function argb(hex: string): string {
  return `FF${hex.slice(1).toUpperCase()}`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function letterOf(column: number): string {
  const rest = column % 26;
  const own = String.fromCharCode(65 + rest);
  return column < 26 ? own : letterOf(Math.floor(column / 26) - 1) + own;
}

import ExcelJS from "exceljs";
import JSZip from "jszip";
import type { Language, Words } from "../core/language.ts";
import { repacked } from "./fixedZip.ts";
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
const LINE_POINTS = 13.5; // of 10-point type
const WIDEST_TEXT = 46; // characters; longer texts wrap
const CONDITIONS_POINTS = 12;

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
  const zip = await JSZip.loadAsync(new Uint8Array(await workbook.xlsx.writeBuffer(PACKED_LATER)));
  await mendStyles(zip);
  return repacked(zip, date);
}

/** `repacked` packs the parts: packing them twice took a third of the time. */
const PACKED_LATER = { zip: { compression: "STORE" } } as const;

/** exceljs writes the parts of its default font in an order that the published schema does not have. */
async function mendStyles(zip: JSZip): Promise<void> {
  const styles = "xl/styles.xml";
  const xml = (await zip.file(styles)?.async("string")) ?? "";
  const font =
    '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>';
  zip.file(styles, xml.replace(/<font><color theme="1"\/><family val="2"\/><scheme val="minor"\/>.*?<\/font>/, font));
}

function addWorksheet(
  workbook: ExcelJS.Workbook,
  { name, tables, isData = false, isOnePage = false }: Worksheet,
  facts: TableFacts,
): void {
  const [main] = tables;
  const names = leadingTexts(main);
  const widths = columnWidths(tables);
  const width = widths.reduce((sum, column) => sum + column, 0);
  const worksheet = workbook.addWorksheet(name, {
    views: [{ state: "frozen", xSplit: names, ySplit: HEADER_ROW }],
    pageSetup: {
      ...{ paperSize: A4, orientation: "landscape", fitToPage: true, fitToHeight: isOnePage ? 1 : 0 },
      fitToWidth: isOnePage || isData ? 1 : Math.ceil(width / CHARACTERS_A_PAGE),
      printTitlesRow: `1:${HEADER_ROW}`,
      printTitlesColumn: `A:${letterOf(names - 1)}`,
      // exceljs sets the $ before the column only, and a row without one is no print area to LibreOffice
      ...(isData ? { printArea: `A$1:${letterOf(main.columns.length - 1)}$${HEADER_ROW}` } : {}),
    },
    headerFooter: { oddFooter: "&L&A&R&P / &N" },
  });
  for (const [index, column] of widths.entries()) worksheet.getColumn(index + 1).width = column;
  addHeading(worksheet, `${name}　${scenarioName(facts)}`, conditionsOf(facts, isData), widths);
  let headerRow = HEADER_ROW;
  for (const table of tables) {
    if (headerRow > HEADER_ROW) {
      worksheet.getCell(headerRow - 1, 1).value = table.title;
      worksheet.getCell(headerRow - 1, 1).font = { name: FONT, size: 11, bold: true };
    }
    addTable(worksheet, table, headerRow, facts);
    headerRow = worksheet.rowCount + 3;
  }
  const lastRow = HEADER_ROW + Math.max(main.rows.length, 1);
  worksheet.autoFilter = `A${HEADER_ROW}:${letterOf(main.columns.length - 1)}${lastRow}`;
}

function conditionsOf(facts: TableFacts, isData: boolean): string {
  const data = {
    ja: "　このシートはデータ用で、見出しだけを印刷します（印刷範囲をクリアすると全部の行を印刷できます）。",
    en: "  This sheet holds data: only its headings are printed until the print area is cleared.",
  };
  return `${conditionsLine(facts)}　${facts.day}${isData ? data[facts.language] : ""}`;
}

/** The conditions wrap over the columns of the first printed page, so that none of them is cut there. */
function addHeading(worksheet: ExcelJS.Worksheet, title: string, conditions: string, widths: readonly number[]): void {
  worksheet.getCell("A1").value = title;
  worksheet.getCell("A1").font = { name: FONT, size: 14, bold: true };
  const across = widths.findIndex((_, index) => sumTo(widths, index) > CHARACTERS_A_PAGE * 0.8);
  const last = across < 0 ? widths.length - 1 : across;
  if (last > 0) worksheet.mergeCells(2, 1, 2, last + 1);
  worksheet.getCell("A2").value = conditions;
  worksheet.getCell("A2").font = { name: FONT, size: 9 };
  worksheet.getCell("A2").alignment = { wrapText: true, vertical: "top" };
  worksheet.getRow(2).height = Math.ceil(placesOf(conditions) / sumTo(widths, last)) * CONDITIONS_POINTS + 3;
}

function sumTo(widths: readonly number[], last: number): number {
  return widths.slice(0, last + 1).reduce((sum, width) => sum + width, 0);
}

/** As wide as the tables' columns, and as the longest text there unless that wraps. */
function columnWidths(tables: readonly FigureTable[]): number[] {
  const count = Math.max(...tables.map(({ columns }) => columns.length));
  return Array.from({ length: count }, (_, index) =>
    Math.max(
      ...tables.flatMap(({ columns, rows }) => {
        const column = columns[index];
        if (!column) return [0];
        if (column.format !== "text") return [column.width];
        const longest = Math.max(0, ...rows.map((row) => placesOf(String(row[index] ?? ""))));
        return [column.width, Math.min(WIDEST_TEXT, longest + 3)];
      }),
    ),
  );
}

/** A Japanese character takes two places. */
function placesOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);
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
  const lines = columns.map(({ title }, column) => {
    const width = (worksheet.getColumn(column + 1).width ?? 9) - 2; // room for the filter's button
    return Math.ceil(placesOf(title) / width);
  });
  worksheet.getRow(headerRow).height = Math.max(2, ...lines) * LINE_POINTS + 2;
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
    target.alignment = {
      ...{ wrapText: placesOf(value) > WIDEST_TEXT - 3, indent: column === 0 ? 0 : 1 },
      ...{ horizontal: "left", vertical: "middle" },
    };
  else target.alignment = { vertical: "middle" };
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
  { language, answer }: TableFacts,
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
    if (total !== null) target.numFmt = totalFormat(format, answer.assumptions.weight.unit, language);
    target.font = { name: FONT, size: 10, bold: true };
    target.border = { top: { style: "thin" } };
  }
  worksheet.getCell(row, 1).value = { ja: "合計（表示中の行）", en: "Total (rows shown)" }[language];
}

/** A sum stands far below its heading: it says its unit itself. */
function totalFormat(format: Format, weightUnit: string, language: Language): string {
  const people = { ja: weightUnit, en: weightUnit === "人" ? " people" : ` ${weightUnit}` };
  const units: Readonly<Partial<Record<Format, Words>>> = {
    people,
    yen: { ja: "円", en: " yen" },
    hours: { ja: "時間", en: " h" },
  };
  const unit = units[format]?.[language];
  return unit ? `${excelFormat(format)}"${unit.replaceAll('"', "")}"` : excelFormat(format);
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

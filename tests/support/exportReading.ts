import ExcelJS from "exceljs";
import JSZip from "jszip";

/** A sheet of a workbook as a reader finds it: titles in the third row, one object a row below them. */
export interface ReadSheet {
  readonly sheet: ExcelJS.Worksheet;
  readonly titles: readonly string[];
  readonly rows: readonly Readonly<Record<string, ExcelJS.CellValue>>[];
}

export async function readWorkbook(bytes: ArrayBuffer | Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as ArrayBuffer);
  return workbook;
}

/** The rows of the autofilter's range; a formula counts as its cached result. */
export function readSheet(workbook: ExcelJS.Workbook, name: string): ReadSheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const lastRow = Number(/\d+$/.exec(String(sheet.autoFilter))?.[0]);
  const titles = (sheet.getRow(3).values as ExcelJS.CellValue[]).slice(1).map(String);
  const rows = Array.from({ length: lastRow - 3 }, (_, index) =>
    Object.fromEntries(titles.map((title, column) => [title, plain(sheet.getCell(index + 4, column + 1))])),
  );
  return { sheet, titles, rows };
}

/** exceljs leaves a cached 0 out of a formula's `value`, not out of its `result`. */
function plain(cell: ExcelJS.Cell): ExcelJS.CellValue {
  return cell.formula ? cell.result : cell.value;
}

/** The parts of a slide deck as text, by name. */
export async function readParts(bytes: ArrayBuffer | Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = Object.values(zip.files).map(async (part) => [part.name, await part.async("string")] as const);
  return new Map(await Promise.all(parts));
}

/** What stands on a slide, table cells included, in order. */
export function textsOf(xml: string): string[] {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text);
}

import { MAX_FILE_BYTES } from "../../core/uploads.ts";
import { unreadable } from "../said.ts";
import { decodeText } from "./decodeText.ts";
import { readDelimited } from "./delimited.ts";
import { fileKindOf, refuseOtherText } from "./fileKind.ts";
import type { Grid } from "./grid.ts";

export interface Sheet {
  readonly name: string; // "" for a text file
  readonly isHidden: boolean;
  readonly grid: Grid;
}

/** The first step of four: what the file is, and its sheets. */
export interface TableFile {
  readonly format: "csv" | "workbook";
  readonly encoding: string; // "UTF-8", "Shift_JIS", …; "Excel" for a workbook
  readonly delimiter: string | null;
  readonly sheets: readonly Sheet[];
}

/**
 * @param only  names of sheets of a workbook; the others are passed over unread
 * @throws {UnreadableTableError} naming what the file is, or what to change
 */
export async function readTableFile(bytes: Uint8Array, only?: readonly string[]): Promise<TableFile> {
  if (bytes.length > MAX_FILE_BYTES) {
    const megabytes = MAX_FILE_BYTES / 2 ** 20;
    throw unreadable(`ファイルは${megabytes}MBまでです`, `A file may have at most ${megabytes} MB`);
  }
  if (fileKindOf(bytes) === "workbook") {
    const { readWorkbook } = await import("./workbook.ts"); // a large library, loaded when the first workbook comes
    return { format: "workbook", encoding: "Excel", delimiter: null, sheets: readWorkbook(bytes, only) };
  }
  const { text, encoding } = decodeText(bytes);
  refuseOtherText(text);
  const { grid, delimiter } = readDelimited(text);
  return { format: "csv", encoding, delimiter, sheets: [{ name: "", isHidden: false, grid }] };
}

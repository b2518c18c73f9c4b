import type { GridRow } from "../file/grid.ts";
import type { TableFile } from "../file/readTableFile.ts";
import { type Said, UnreadableTableError } from "../said.ts";

/** What became of a line: it is kept, it is no place's line by design (a total, a note), or it is refused. */
export type LineState = "kept" | "leftOut" | "refused";

export interface ReadLine {
  readonly line: number;
  readonly state: LineState;
  readonly text: string; // the place as the file has it
  readonly matched: string | null; // the place as we know it
  readonly value: number | null;
  readonly reason: Said | null; // why it is left out or refused
  readonly note: Said | null; // what a kept line rests on
  readonly cells: readonly string[]; // as the file has them, a merged place filled in
}

/** The first three of the four steps, as the preview shows them and offers to change them. */
export interface ReadTable {
  readonly file: TableFile;
  readonly sheet: string;
  readonly headingLines: readonly number[];
  readonly headings: readonly string[];
  readonly firstRows: readonly GridRow[]; // to choose the heading from
}

/** A refusal that still shows what can be chosen: another sheet, another heading line. */
export class NoTableError extends UnreadableTableError {
  override name = "NoTableError";
  readonly table: ReadTable;
  constructor(reason: Said, table: ReadTable) {
    super(reason);
    this.table = table;
  }
}

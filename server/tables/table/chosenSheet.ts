import type { Sheet, TableFile } from "../file/readTableFile.ts";
import { unreadable } from "../said.ts";

/** What a person chose instead of what was found. */
export interface TableChoices {
  readonly sheet?: string;
  readonly headingLine?: number; // as the file counts its lines
  readonly column?: string; // of the numbers: its heading or letter
  readonly kind?: string; // one of the kinds, or SUM_OF_KINDS
  readonly period?: string; // one of the years or dates
}

/**
 * The sheet chosen by name, else the first that `isTable`, else the first with anything in it.
 * @throws {UnreadableTableError} when no sheet has that name or none has a cell
 */
export function chosenSheet(
  { sheets }: TableFile,
  wanted: string | undefined,
  isTable: (sheet: Sheet) => boolean,
): Sheet {
  if (wanted !== undefined && wanted !== "") {
    const named =
      sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => name.trim() === wanted.trim());
    const names = sheets.map(({ name }) => name);
    if (named && named.grid.rows.length > 0) return named;
    if (named) throw unreadable(`シート「${wanted}」は空です`, `Sheet “${wanted}” is empty`);
    throw unreadable(
      `「${wanted}」というシートはありません。シート：${names.join("、")}`,
      `There is no sheet “${wanted}”. Sheets: ${names.join(", ")}`,
    );
  }
  const filled = sheets.filter(({ grid }) => grid.rows.length > 0);
  const visible = filled.filter(({ isHidden }) => !isHidden);
  const found = visible.find(isTable) ?? filled.find(isTable) ?? visible[0] ?? filled[0];
  if (!found) throw unreadable("表に何も入っていません", "There is nothing in the table");
  return found;
}

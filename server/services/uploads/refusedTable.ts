import type { TableShown } from "../../contract/tableAnswers.ts";
import type { Language } from "../../core/language.ts";
import { InvalidRequestError } from "../../errors.ts";
import { type Said, UnreadableTableError } from "../../tables/said.ts";
import { NoTableError, type ReadTable } from "../../tables/table/reading.ts";

/** A file no table was read from, said in the language of its reader; with what was seen of it, so that he can point at it. */
export class RefusedTableError extends InvalidRequestError {
  override name = "RefusedTableError";
  readonly said: string;
  readonly table: TableShown | null;
  constructor(reason: Said, language: Language, table: TableShown | null) {
    super([{ field: "file", reason: { code: "inTable", ...reason } }]);
    this.said = reason[language];
    this.table = table;
  }
}

const SHOWN_CHARACTERS = 80;

export function tableShown({ file, sheet, headingLines, headings, firstRows }: ReadTable): TableShown {
  return {
    ...{ format: file.format, encoding: file.encoding, delimiter: file.delimiter, sheet },
    sheets: file.sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    headingLines: [...headingLines],
    headings: [...headings],
    firstLines: firstRows.map(({ line, cells }) => ({
      line,
      text: cells
        .filter((cell) => cell !== "")
        .join("｜")
        .slice(0, SHOWN_CHARACTERS),
    })),
  };
}

/** Runs a reading; what a file is refused for becomes the caller's mistake. */
export async function orRefused<T>(language: Language, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableTableError)) throw error;
    const table = error instanceof NoTableError ? tableShown(error.table) : null;
    throw new RefusedTableError(error.reason, language, table);
  }
}

import { parse } from "csv-parse/sync";
import type { Reason } from "../core/reasons.ts";
import { InvalidRequestError } from "../errors.ts";

/** A line of an uploaded table, by the product's own column names; cells are trimmed. */
export interface UploadedLine<C extends string> {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<C, string>>>;
}

export interface UploadedTable<C extends string> {
  readonly encoding: "UTF-8" | "Shift_JIS";
  /** Which of our columns were found, and how the file calls them. */
  readonly columns: Readonly<Partial<Record<C, string>>>;
  readonly lines: readonly UploadedLine<C>[];
}

/**
 * Reads a planner's own CSV as Excel saves it in Japan: UTF-8 with or without a byte order mark, or Shift_JIS; the
 * header in Japanese or English.
 * @param names  our column → every way a header may call it
 * @throws {InvalidRequestError} naming `file` when it is no table at all
 */
export function readUpload<C extends string>(
  bytes: Uint8Array,
  names: Readonly<Record<C, readonly string[]>>,
): UploadedTable<C> {
  const { text, encoding } = decoded(bytes);
  const rows = parsed(text);
  const [head, ...body] = rows;
  if (!head) throw refused({ code: "fileEmpty" });
  const columns: Partial<Record<C, string>> = {};
  const indexOf = new Map<C, number>();
  for (const column of Object.keys(names) as C[]) {
    const index = head.record.findIndex((cell) => names[column].some((name) => folded(name) === folded(cell)));
    if (index < 0) continue;
    columns[column] = head.record[index].trim();
    indexOf.set(column, index);
  }
  const lines = body
    .filter(({ record }) => record.some((cell) => cell.trim() !== ""))
    .map(({ record, info }) => ({
      line: info.lines,
      cells: Object.fromEntries(
        [...indexOf].map(([column, index]) => [column, record[index]?.trim() ?? ""]),
      ) as Partial<Record<C, string>>,
    }));
  return { encoding, columns, lines };
}

function decoded(bytes: Uint8Array): { text: string; encoding: "UTF-8" | "Shift_JIS" } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    try {
      return { text: new TextDecoder("shift_jis", { fatal: true }).decode(bytes), encoding: "Shift_JIS" };
    } catch {
      throw refused({ code: "fileEncoding" });
    }
  }
}

interface Raw {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function parsed(text: string): Raw[] {
  try {
    return parse(text, { bom: true, info: true, relax_column_count: true }) as unknown as Raw[];
  } catch (error) {
    throw refused({ code: "fileUnreadable", text: error instanceof Error ? error.message : String(error) });
  }
}

function refused(reason: Reason): InvalidRequestError {
  return new InvalidRequestError([{ field: "file", reason }]);
}

/** Width, case and spaces do not matter in a heading. */
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s/g, "");
}

/** "1,234" and full-width digits as people write them. @returns null when it is no number */
export function numberIn(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/[,\s人]/g, "");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

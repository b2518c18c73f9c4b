import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { isDay } from "../core/schedule/days.ts";
import { DataError, DataErrors } from "../errors.ts";

/** One line of a CSV table that knows where it stands. Every reader throws a DataError naming line and column. */
export interface CsvRow {
  readonly file: string;
  readonly line: number;
  /** The cell's text, never empty. */
  text(column: string): string;
  /** The cell's text, or null when the cell is empty (not stated). */
  optionalText(column: string): string | null;
  number(column: string, range?: NumberRange): number;
  optionalNumber(column: string, range?: NumberRange): number | null;
  oneOf<T extends string>(column: string, allowed: readonly T[]): T;
  /** YYYY-MM-DD, or "" when the cell is empty. */
  optionalDate(column: string): string;
  fail(reason: string): DataError;
}

export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
  readonly isInteger?: boolean;
}

/**
 * Reads a CSV table as a person or Excel saves it (UTF-8 with or without BOM, LF or CRLF).
 * @param path     where the file is
 * @param name     how errors name it, e.g. "data/centres.csv"
 * @param columns  the header, exactly; a missing, unknown or doubled column is an error
 * @throws {DataError} for a missing file, the header, a line with too many or too few cells, or an unclosed quote
 */
export function readCsv(path: string, name: string, columns: readonly string[]): CsvRow[] {
  if (!existsSync(path)) throw new DataError(name, 1, "the file is missing");
  return parseCsv(readFileSync(path, "utf8"), name, columns);
}

interface RawRow {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

export function parseCsv(text: string, name: string, columns: readonly string[]): CsvRow[] {
  return rowsOf(text, name, (header) => checkHeader(header, name, columns));
}

/** As `parseCsv`, for a table made by others: columns we do not need are let through. */
export function parseCsvLoosely(text: string, name: string, columns: readonly string[]): CsvRow[] {
  return rowsOf(text, name, (header) =>
    checkHeader(
      header.filter((column) => columns.includes(column)),
      name,
      columns,
    ),
  );
}

function rowsOf(text: string, name: string, check: (header: readonly string[]) => void): CsvRow[] {
  const raw = parseRaw(text, name);
  const [head, ...body] = raw;
  if (!head) throw new DataError(name, 1, "the file is empty");
  const header = head.record.map((cell) => cell.trim());
  check(header);
  const indexOf = new Map(header.map((column, index) => [column, index]));
  return body
    .filter(({ record }) => record.some((cell) => cell.trim() !== ""))
    .map(({ record, info }) => {
      if (record.length !== header.length) {
        throw new DataError(name, info.lines, `${record.length} cells, the header has ${header.length}`);
      }
      return new Row(name, info.lines, record, indexOf);
    });
}

/** A table without a single quote needs no parser: most of the data's bytes, at a tenth of the time of every start. */
function rowsWithoutQuotes(text: string): RawRow[] {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  if (lines.at(-1) === "") lines.pop();
  return lines.map((line, index) => ({ record: line.split(","), info: { lines: index + 1 } }));
}

function parseRaw(text: string, name: string): RawRow[] {
  if (!/"|\r(?!\n)/.test(text)) return rowsWithoutQuotes(text);
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as unknown as RawRow[];
  } catch (error) {
    const line = error instanceof Error && "lines" in error ? Number(error.lines) : 1;
    throw new DataError(name, line, error instanceof Error ? error.message : String(error));
  }
}

function checkHeader(header: readonly string[], name: string, columns: readonly string[]): void {
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => !columns.includes(column));
  const doubled = header.filter((column, index) => header.indexOf(column) !== index);
  if (missing.length > 0) throw new DataError(name, 1, `column ${missing.join(", ")} is missing`);
  if (unknown.length > 0) throw new DataError(name, 1, `column "${unknown.join('", "')}" is not known`);
  if (doubled.length > 0) throw new DataError(name, 1, `column ${doubled.join(", ")} is there twice`);
}

/** A class, so that 40,000 rows share their methods and the header. */
class Row implements CsvRow {
  readonly file: string;
  readonly line: number;
  readonly #cells: readonly string[];
  readonly #header: ReadonlyMap<string, number>;

  constructor(file: string, line: number, cells: readonly string[], header: ReadonlyMap<string, number>) {
    this.file = file;
    this.line = line;
    this.#cells = cells;
    this.#header = header;
  }

  #cell(column: string): string {
    const index = this.#header.get(column);
    if (index === undefined) throw new RangeError(`the reader asks for a column "${column}" it did not declare`);
    return this.#cells[index].trim();
  }

  fail(reason: string): DataError {
    return new DataError(this.file, this.line, reason);
  }

  text(column: string): string {
    const value = this.#cell(column);
    if (value === "") throw this.fail(`${column} is empty`);
    return value;
  }

  optionalText(column: string): string | null {
    return this.#cell(column) || null;
  }

  number(column: string, { min = -Infinity, max = Infinity, isInteger = false }: NumberRange = {}): number {
    const value = this.text(column);
    const parsed = Number(value);
    if (!/^-?\d+(\.\d+)?$/.test(value)) throw this.fail(`${column} must be a number, got "${value}"`);
    if (isInteger && !Number.isInteger(parsed)) throw this.fail(`${column} must be a whole number, got ${value}`);
    if (parsed < min || parsed > max) throw this.fail(`${column} must be ${rangeInWords(min, max)}, got ${value}`);
    return parsed;
  }

  optionalNumber(column: string, range?: NumberRange): number | null {
    return this.#cell(column) === "" ? null : this.number(column, range);
  }

  oneOf<T extends string>(column: string, allowed: readonly T[]): T {
    const value = this.text(column);
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) throw this.fail(`${column} must be one of ${allowed.join(", ")}, got "${value}"`);
    return found;
  }

  optionalDate(column: string): string {
    const value = this.#cell(column);
    if (value !== "" && !isDay(value)) {
      throw this.fail(`${column} must be a date YYYY-MM-DD or empty, got "${value}"`);
    }
    return value;
  }
}

function rangeInWords(min: number, max: number): string {
  if (max === Infinity) return `at least ${min}`;
  return min === -Infinity ? `at most ${max}` : `${min} to ${max}`;
}

/** Collects bad lines over many tables, so that one load shows them all. */
export interface ErrorCollector {
  /** Runs a reader; a DataError is kept and `undefined` returned. */
  attempt<T>(read: () => T): T | undefined;
  /** Reads every row; bad ones are kept as errors. */
  each<T>(rows: readonly CsvRow[], read: (row: CsvRow) => T): T[];
  add(error: DataError): void;
  /** @throws {DataErrors} when any bad line was found */
  throwIfAny(): void;
}

export function errorCollector(): ErrorCollector {
  const errors: DataError[] = [];
  function attempt<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (error instanceof DataErrors) errors.push(...error.errors);
      else if (error instanceof DataError) errors.push(error);
      else throw error;
      return undefined;
    }
  }
  return {
    attempt,
    each: (rows, read) =>
      rows.flatMap((row) => {
        const before = errors.length;
        const value = attempt(() => read(row));
        return errors.length > before ? [] : [value as ReturnType<typeof read>];
      }),
    add: (error) => void errors.push(error),
    throwIfAny() {
      if (errors.length > 0) throw new DataErrors(errors);
    },
  };
}

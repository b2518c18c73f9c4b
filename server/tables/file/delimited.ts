import { CsvError, parse } from "csv-parse/sync";
import { MAX_CELLS, MAX_COLUMNS, MAX_LINES } from "../limits.ts";
import { unreadable } from "../said.ts";
import { type Grid, gridRow } from "./grid.ts";

/** In the order in which they win a tie: a table with tabs may have a comma in every number. */
const DELIMITERS = ["\t", ";", ",", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface DelimitedText {
  readonly grid: Grid;
  readonly delimiter: Delimiter;
}

/** @throws {UnreadableTableError} for a text that is no table, or has more lines or columns than any table of ours */
export function readDelimited(text: string): DelimitedText {
  const lines = text.replace(/\r\n?/g, "\n");
  const marked = /^\ufeff?"?sep=(.)"?\n/i.exec(lines); // Excel's own way to say it
  const body = marked ? lines.slice(marked[0].length) : lines;
  const delimiter = DELIMITERS.find((known) => known === marked?.[1]) ?? delimiterOf(body);
  checkSize(body, delimiter);
  const firstLine = marked ? 2 : 1;
  const rows = recordsOf(body, delimiter).map(({ record, info }) =>
    gridRow(info.lines + firstLine - 1 - lineBreaksIn(record), record),
  );
  return { grid: { rows: rows.filter(({ cells }) => cells.length > 0), merged: [] }, delimiter };
}

/** The delimiter that cuts most of the first lines into the same number of cells. */
function delimiterOf(text: string): Delimiter {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"\n]*"/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 60);
  const scores = DELIMITERS.map((delimiter) => {
    const seen = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length;
      if (count > 1) seen.set(count, (seen.get(count) ?? 0) + 1);
    }
    return Math.max(0, ...seen.values());
  });
  const best = Math.max(...scores);
  return best === 0 ? "," : DELIMITERS[scores.indexOf(best)];
}

function checkSize(text: string, delimiter: Delimiter): void {
  let [lines, cells, inLine] = [1, 0, 1];
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === delimiter) inLine++;
    else if (letter === "\n") {
      lines++;
      cells += inLine;
      inLine = 1;
    }
    if (inLine > MAX_COLUMNS) throw tooMany(lines, MAX_COLUMNS, "列", "columns");
  }
  if (lines > MAX_LINES + 1) throw tooMany(null, MAX_LINES, "行", "lines");
  if (cells > MAX_CELLS) throw tooMany(null, MAX_CELLS, "セル", "cells");
}

export function tooMany(line: number | null, most: number, ja: string, en: string) {
  const where =
    line === null
      ? ["表が大きすぎます", "The table is too large"]
      : [`${line}行目が長すぎます`, `Line ${line} is too long`];
  return unreadable(
    `${where[0]}：${most.toLocaleString("en")}${ja}まで読めます。要る範囲だけの表にしてください`,
    `${where[1]}: at most ${most.toLocaleString("en")} ${en} are read. Keep only what is needed`,
  );
}

interface ParsedRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function recordsOf(text: string, delimiter: Delimiter): ParsedRecord[] {
  const relaxed = { relax_column_count: true, relax_quotes: true } as const;
  try {
    return parse(text, {
      delimiter,
      info: true,
      record_delimiter: "\n",
      bom: true,
      ...relaxed,
    }) as unknown as ParsedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = text.split("\n").findIndex((each) => (each.match(/"/g)?.length ?? 0) % 2 === 1) + 1;
    throw unreadable(
      `${line}行目の引用符（"）が閉じていないか、位置が違うため、そこから先を表として読めません`,
      `A quotation mark (") near line ${line} is not closed or out of place, so the table cannot be read on from there`,
    );
  }
}

/** A record is counted at its last line; a person looks for its first. */
function lineBreaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0);
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../../server/facts/csv.ts";

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Rows as csv-parse reads them: the line each ends on and its cells. */
function byLibrary(text: string): [number, string[]][] {
  const [, ...rows] = parse(text, { bom: true, info: true, relax_column_count: true }) as unknown as Parsed[];
  return rows
    .filter(({ record }) => record.some((cell) => cell.trim()))
    .map(({ record, info }) => [info.lines, record]);
}

/** The same as our reader has them; cells are trimmed there. */
function byUs(text: string): [number, string[]][] {
  const [header] = parse(text, { bom: true, to: 1 }) as string[][];
  const columns = header.map((column) => column.trim());
  return parseCsv(text, "data/x.csv", columns).map((row) => [
    row.line,
    columns.map((column) => row.optionalText(column) ?? ""),
  ]);
}

const tables = readdirSync("data", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".csv"));

test("every table of data/ is read as a CSV library reads it, line by line", () => {
  expect(tables.length).toBeGreaterThan(30);
  for (const path of tables) {
    const text = readFileSync(join("data", path), "utf8");
    const expected = byLibrary(text).map(([line, cells]) => [line, cells.map((cell) => cell.trim())]);
    expect(byUs(text), path).toEqual(expected);
  }
});

describe("a table without quotes", () => {
  test.each([
    ["lines of Windows", "a,b\r\n1,2\r\n3,4\r\n"],
    ["lines of Unix, the last without an end", "a,b\n1,2\n3,4"],
    ["lines of an old Macintosh", "a,b\r1,2\r3,4\r"],
    ["a mark at its beginning", "\ufeffa,b\n1,2\n"],
    ["empty lines between, which count", "a,b\n\n1,2\n\n\n3,4\n\n"],
    ["lines of commas", "a,b\n,\n1,2\n"],
  ])("with %s is read as a CSV library reads it", (_, text) =>
    expect(byUs(text)).toEqual(byLibrary(text).map(([line, cells]) => [line, cells.map((cell) => cell.trim())])),
  );
  test("that mixes both kinds of line still counts them as an editor does", () =>
    expect(byUs("a,b\n1,2\r\n3,4\n")).toEqual([
      [2, ["1", "2"]],
      [3, ["3", "4"]],
    ]));
  test("nothing at all is an empty file", () =>
    expect(() => parseCsv("", "data/x.csv", ["a"])).toThrow("the file is empty"));
});

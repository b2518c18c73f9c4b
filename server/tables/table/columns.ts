import { isValueLike, numberIn, readValue } from "../cells/readValue.ts";
import { columnLetter, type GridRow } from "../file/grid.ts";
import { foldText } from "../places/foldName.ts";
import { type Said, said } from "../said.ts";
import type { HeadedTable } from "./findHeading.ts";
import { foldHeading, type Role } from "./headingRoles.ts";

/** A column as a person picks it. */
export interface NamedColumn {
  readonly index: number;
  readonly letter: string; // "C"
  readonly heading: string; // never empty, and no two are equal
}

const SAMPLED_ROWS = 400;

export function sampleOf({ body }: HeadedTable): readonly GridRow[] {
  return body.slice(0, SAMPLED_ROWS);
}

export function namedColumns({ headings }: HeadedTable): NamedColumn[] {
  const count = new Map<string, number>();
  for (const heading of headings) count.set(heading, (count.get(heading) ?? 0) + 1);
  return headings.map((heading, index) => {
    const letter = columnLetter(index);
    if (heading === "") return { index, letter, heading: `${letter}列` };
    return { index, letter, heading: (count.get(heading) ?? 0) > 1 ? `${heading}（${letter}列）` : heading };
  });
}

/** Roles whose columns hold no count of people, whatever stands in them. */
const NO_COUNT: readonly (Role | null)[] = [
  "code",
  "prefecture",
  "municipality",
  "settlement",
  "lat",
  "lon",
  "latLon",
  "address",
  "ignored",
  "context",
];

/** Columns that hold numbers: a count, or a sign for none, unknown or suppressed, in at least half of their cells. */
export function numberColumns(table: HeadedTable, isTaken: (column: number) => boolean): NamedColumn[] {
  const sample = sampleOf(table);
  return namedColumns(table).filter(({ index }) => {
    if (isTaken(index) || NO_COUNT.includes(table.roles[index])) return false;
    const cells = sample.map(({ cells: row }) => row[index] ?? "").filter((cell) => cell !== "");
    const numbers = cells.filter((cell) => numberIn(cell) !== null).length;
    return numbers > 0 && cells.filter(isValueLike).length * 2 >= cells.length;
  });
}

/** Numbers of a column for its choice: the sum of what can be read, and the first few as written. */
export function exampleOf({ body }: HeadedTable, { index }: NamedColumn): string[] {
  return body
    .map(({ cells }) => cells[index] ?? "")
    .filter((cell) => cell !== "" && readValue(cell).kind !== "refused")
    .slice(0, 3);
}

/** By heading as shown, by heading without its unit, or by letter. */
export function columnNamed(columns: readonly NamedColumn[], wanted: string): NamedColumn | undefined {
  const exact = columns.find(({ heading }) => heading === wanted);
  const byFolded = columns.filter(
    ({ heading }) => foldHeading(heading) === foldHeading(wanted) || foldText(heading) === foldText(wanted),
  );
  return exact ?? (byFolded.length === 1 ? byFolded[0] : columns.find(({ letter }) => letter === wanted.toUpperCase()));
}

export function noSuchColumn(wanted: string, columns: readonly NamedColumn[]): Said {
  const names = columns.map(({ heading }) => heading);
  return said(
    `「${wanted}」という列はありません。選べる列：${names.join("、")}`,
    `There is no column “${wanted}”. Columns to choose from: ${names.join(", ")}`,
  );
}

/** The first column of a role, or the one that `best` likes most. */
export function columnOf(table: HeadedTable, role: Role, best?: (column: number) => number): number | null {
  const columns = table.roles.flatMap((each, index) => (each === role ? [index] : []));
  if (columns.length === 0) return null;
  if (!best) return columns[0];
  return columns.reduce((a, b) => (best(b) > best(a) ? b : a));
}

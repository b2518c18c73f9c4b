import type { GridRow } from "../file/grid.ts";
import { totalNameOf } from "../places/totals.ts";
import { type Said, said } from "../said.ts";

export const SUM_OF_KINDS = "sum";

/** One line per kind (身体, 知的, 精神): added up, or one of them chosen. */
export interface Kinds {
  readonly heading: string; // 種別
  readonly values: readonly string[]; // 身体, 知的, 精神
  readonly chosen: string; // one of `values`, or "sum"
  readonly isCounted: (kind: string) => boolean;
}

const MAX_KINDS = 40;

/** A line's kind by all columns that divide: 男 / 65歳以上. */
export function kindOf({ cells }: GridRow, columns: readonly number[]): string {
  return columns
    .map((column) => cells[column] ?? "")
    .filter((cell) => cell !== "")
    .join(" / ");
}

/**
 * The columns that tell lines of one place apart: those headed as kinds, else a column of few texts that makes every
 * line of a place different. None where no place has two lines.
 * @param keys  the place of every row, null where it has none
 */
export function kindColumnsOf(
  rows: readonly GridRow[],
  keys: readonly (string | null)[],
  headed: readonly number[],
  free: readonly number[],
): readonly number[] {
  const placed = rows.flatMap((row, index) => (keys[index] === null ? [] : [{ row, key: keys[index] }]));
  const isUnique = (columns: readonly number[]) =>
    new Set(placed.map(({ row, key }) => `${key}|${kindOf(row, columns)}`)).size === placed.length;
  if (isUnique([])) return [];
  if (headed.length > 0) return headed;
  const divides = free.filter((column) => {
    const texts = new Set(placed.map(({ row }) => row.cells[column] ?? ""));
    return texts.size > 1 && texts.size <= MAX_KINDS && !texts.has("");
  });
  const alone = divides.find((column) => isUnique([column]));
  if (alone !== undefined) return [alone];
  return divides.length > 0 && isUnique(divides) ? divides : [];
}

/** 計 beside 身体 and 知的 is their sum already: it is counted alone, or not at all. */
export function chosenKinds(
  rows: readonly GridRow[],
  columns: readonly number[],
  heading: string,
  wanted?: string,
): Kinds {
  const values = [...new Set(rows.map((row) => kindOf(row, columns)))]
    .filter((kind) => kind !== "")
    .slice(0, MAX_KINDS);
  const parts = (kind: string) => kind.split(" / ");
  const wholes = values.filter((kind) => parts(kind).every((part) => totalNameOf(part) !== null));
  const isPart = (kind: string) => parts(kind).every((part) => totalNameOf(part) === null);
  const chosen = wanted ?? (wholes.length === 1 ? wholes[0] : SUM_OF_KINDS);
  return { heading, values, chosen, isCounted: (kind) => (chosen === SUM_OF_KINDS ? isPart(kind) : kind === chosen) };
}

export function kindsRemark({ heading, values, chosen }: Kinds): Said {
  const listed = values.filter((kind) => totalNameOf(kind) === null);
  const shown = listed.slice(0, 6).join("・") + (listed.length > 6 ? "…" : "");
  if (chosen === SUM_OF_KINDS) {
    return said(
      `「${heading}」ごとの行を合計しました（${shown}）。1つだけを選ぶこともできます`,
      `The lines by “${heading}” are added up (${shown}). One of them can be chosen instead`,
    );
  }
  return said(`「${heading}」が「${chosen}」の行だけを数えます`, `Only lines whose “${heading}” is “${chosen}” count`);
}

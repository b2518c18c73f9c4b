import type { GridRow } from "../file/grid.ts";
import { type Said, said } from "../said.ts";

/** Lines of several years or dates: one of them counts, the newest unless a person chooses. They are never added up. */
export interface Periods {
  readonly heading: string; // 年度
  readonly column: number;
  readonly values: readonly string[]; // newest first
  readonly chosen: string;
}

const HEADING = /^(年度?|年次|西暦|和暦|時点|期間?|時間軸.*|調査年.*|.*年月日?|.*基準日|.*現在日?|調査日|year|time)$/;

export function isPeriodHeading(foldedHeading: string): boolean {
  return HEADING.test(foldedHeading);
}

/** @returns null where every line is of one period */
export function periodsIn(rows: readonly GridRow[], column: number, heading: string, wanted?: string): Periods | null {
  const values = [...new Set(rows.map(({ cells }) => cells[column] ?? ""))].filter((text) => text !== "");
  if (values.length < 2) return null;
  const newestFirst = values.sort((a, b) => orderOf(b) - orderOf(a) || (a < b ? 1 : -1));
  return {
    heading,
    column,
    values: newestFirst,
    chosen: wanted && newestFirst.includes(wanted) ? wanted : newestFirst[0],
  };
}

export function periodRemark({ heading, values, chosen }: Periods): Said {
  return said(
    `「${heading}」が${values.length}種類あります。${chosen}の行だけを数えます`,
    `There are ${values.length} of “${heading}”; only the lines of ${chosen} count`,
  );
}

const ERAS: readonly (readonly [RegExp, number])[] = [
  [/(令和|r)\s*(元|\d+)/i, 2018],
  [/(平成|h)\s*(元|\d+)/i, 1988],
  [/(昭和|s)\s*(元|\d+)/i, 1925],
];

/** A number that grows with time: 2024-04-01, 令和6年度, R6.3.31, 2024年. */
function orderOf(text: string): number {
  const plain = text.normalize("NFKC");
  const era = ERAS.map(([pattern, before]) => ({ found: pattern.exec(plain), before })).find(({ found }) => found);
  const year = era?.found
    ? era.before + (era.found[2] === "元" ? 1 : Number(era.found[2]))
    : Number(/\d{4}/.exec(plain)?.[0] ?? 0);
  const rest = plain.replace(era?.found?.[0] ?? /\d{4}/, "").match(/\d+/g) ?? [];
  return year * 10_000 + Number(rest[0] ?? 0) * 100 + Number(rest[1] ?? 0);
}

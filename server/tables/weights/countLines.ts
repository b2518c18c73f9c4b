import { type CellValue, readValue } from "../cells/readValue.ts";
import { SAPPORO, WARDS } from "../places/codes.ts";
import { type Said, said } from "../said.ts";
import type { ReadLine } from "../table/reading.ts";
import { type Kinds, kindOf } from "./kinds.ts";
import type { Periods } from "./periods.ts";
import type { PlacedRow } from "./placedRows.ts";

export interface CountedLines {
  readonly lines: readonly ReadLine[];
  readonly values: ReadonlyMap<string, number>;
  readonly unknown: readonly string[];
  readonly remarks: readonly Said[];
}

/** Which of several lines of one place count. */
export interface Division {
  readonly kinds: { readonly kinds: Kinds; readonly columns: readonly number[] } | null;
  readonly periods: Periods | null;
}

/** Which lines were counted already, so that a place is counted once (a kind of it, a ward of it once each). */
interface Seen {
  readonly lineOf: Map<string, number>;
  readonly hasCity: boolean;
}

/** The fourth step: every line's number, or what stands there instead. */
export function countLines(rows: readonly PlacedRow[], column: number | null, division: Division): CountedLines {
  const values = new Map<string, number>();
  const unknown = new Map<string, string>();
  const seen: Seen = {
    lineOf: new Map(),
    hasCity: rows.some(({ place }) => place.kind === "place" && place.key === SAPPORO && !place.ward),
  };
  const wards = new Set<string>();
  const lines = rows.map((placed): ReadLine => {
    const line = lineOf(placed, column, division, seen);
    const { place } = placed;
    if (place.kind !== "place" || column === null) return line;
    if (line.state === "kept" && line.value !== null) {
      values.set(place.key, (values.get(place.key) ?? 0) + line.value);
      if (place.ward) wards.add(place.ward);
    } else if (line.state === "refused") unknown.set(place.key, place.label);
    return line;
  });
  const remarks = [...wardRemark(wards, values), ...totalRemark(rows, column, division, values), ...signRemark(lines)];
  return { lines, values, unknown: [...unknown].flatMap(([key, label]) => (values.has(key) ? [] : [label])), remarks };
}

function lineOf({ row, text, place }: PlacedRow, column: number | null, division: Division, seen: Seen): ReadLine {
  const base = { line: row.line, text, matched: null, value: null, reason: null, note: null, cells: row.cells };
  if (place.kind !== "place") return { ...base, state: place.kind, reason: place.reason };
  const matched = { ...base, matched: place.label };
  const { kinds, periods } = division;
  const period = periods ? (row.cells[periods.column] ?? "") : "";
  if (periods && period !== periods.chosen) {
    return {
      ...matched,
      state: "leftOut",
      reason: said(
        `数えない${periods.heading}です（${period}）`,
        `Not the ${periods.heading} that is counted (${period})`,
      ),
    };
  }
  const kind = kinds ? kindOf(row, kinds.columns) : "";
  if (kinds && !kinds.kinds.isCounted(kind)) {
    return {
      ...matched,
      state: "leftOut",
      reason: said(`数えない種別です（${kind || "空欄"}）`, `A kind that is not counted (${kind || "blank"})`),
    };
  }
  if (place.ward && seen.hasCity) {
    return {
      ...matched,
      state: "leftOut",
      reason: said(
        "札幌市の行があるので、区は内訳として数えません",
        "札幌市 has a line of its own; its wards are parts of it",
      ),
    };
  }
  const key = `${place.key}|${place.ward ?? ""}|${kind}`;
  if (column === null) {
    return (
      duplicate(matched, key, seen) ?? {
        ...matched,
        state: "leftOut",
        reason: said("数える列を選んでください", "Choose the column to count"),
      }
    );
  }
  const line = valued(matched, readValue(row.cells[column] ?? ""));
  return line.state === "kept" ? (duplicate(matched, key, seen) ?? line) : line;
}

function valued(line: Omit<ReadLine, "state">, read: CellValue): ReadLine {
  if (read.kind === "number") return { ...line, state: "kept", value: read.value };
  if (read.kind === "none") return { ...line, state: "kept", value: 0, note: read.meaning };
  return { ...line, state: "refused", reason: read.meaning };
}

/** A refusal when an earlier line has the key already; else this line is its first. */
function duplicate(line: Omit<ReadLine, "state">, key: string, { lineOf }: Seen): ReadLine | null {
  const before = lineOf.get(key);
  if (before === undefined) {
    lineOf.set(key, line.line);
    return null;
  }
  const reason = said(
    `同じ場所が前の行（${before}行目）にあります`,
    `the same place stands in an earlier line (${before})`,
  );
  return { ...line, state: "refused", reason };
}

function wardRemark(wards: ReadonlySet<string>, values: ReadonlyMap<string, number>): Said[] {
  const sum = values.get(SAPPORO);
  if (wards.size === 0 || sum === undefined) return [];
  const [n, all] = [wards.size, WARDS.size];
  const number = sum.toLocaleString("en");
  return [
    n === all
      ? said(`札幌市 ${number} は10区の合計です`, `札幌市 ${number} is the sum of its 10 wards`)
      : said(
          `札幌市 ${number} は${all}区のうち${n}区の合計です。足りない区があります`,
          `札幌市 ${number} is the sum of ${n} of its ${all} wards; the others are missing`,
        ),
  ];
}

const WHOLE = /^(計|合計|総計|総数|全道|全道計|北海道|北海道計|道計)$/;

/** Whether the table's own total is the sum of its lines: if not, a line is missing or counted twice. */
function totalRemark(
  rows: readonly PlacedRow[],
  column: number | null,
  division: Division,
  values: ReadonlyMap<string, number>,
): Said[] {
  if (column === null || division.kinds || division.periods) return [];
  const total = rows.find(
    ({ place, text }) => place.kind === "leftOut" && place.isTotal && WHOLE.test(text.replace(/^\d+\s*|\s/g, "")),
  );
  const read = total && readValue(total.row.cells[column] ?? "");
  if (!total || read?.kind !== "number") return [];
  const sum = [...values.values()].reduce((a, b) => a + b, 0);
  const [ours, theirs] = [sum, read.value].map((value) => Number(value.toFixed(3)).toLocaleString("en"));
  return [
    ours === theirs
      ? said(
          `表の「${total.text}」${theirs} と、数えた行の合計が一致しました`,
          `The table's own total, ${theirs}, is the sum of the lines counted`,
        )
      : said(
          `表の「${total.text}」は${theirs}ですが、数えた行の合計は${ours}です。足りない行がないか確かめてください`,
          `The table's own total is ${theirs}, but the lines counted make ${ours}. Check whether a line is missing`,
        ),
  ];
}

function signRemark(lines: readonly ReadLine[]): Said[] {
  const none = lines.filter(({ note }) => note !== null).length;
  return none === 0
    ? []
    : [
        said(
          `「-」など該当なしの記号が${none}行あり、0として数えます`,
          `${none} lines have a sign for none and count as 0`,
        ),
      ];
}

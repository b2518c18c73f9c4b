import { MAX_OWN_VALUE } from "../../core/uploads.ts";
import { type Said, said } from "../said.ts";

/** What a cell of a column of numbers says. Only `number` and `none` have a value. */
export type CellValue =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "none"; readonly value: 0; readonly meaning: Said } // there is nobody: 0, and it is said
  | { readonly kind: "unknown" | "suppressed" | "refused"; readonly meaning: Said };

const DASHES = /^[-－―–—−‐‑─ー‒]+$/;
const DOTS = /^(…+|‥+|\.{2,}|・{2,}|･{2,}|。{2,})$/;
const SUPPRESSED = /^([x×χ]|[*＊]{1,4}|秘匿|非公表|非公開|秘)$/;
const UNKNOWN = /^(不明|不詳|未詳|未集計|未報告|未回答|集計中|調査中|null|nan|n\/?a|#.*|\?+|\/+|未定|対象外)$/;
const NONE = /^(なし|無し|無|該当なし|該当無し|皆無|ゼロ|零)$/;
const RANGE = /^[<>≦≧≤≥約]|(未満|以下|以上|超|程度|前後|弱|強)$|^\d[\d,.]*[~〜–-]\d/;

const quoted = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/**
 * A number as offices write it ("1,234", １２３, "84,000人"), or the sign that stands for none, unknown or suppressed in
 * the tables of the national statistics. A sign is never silently 0.
 */
export function readValue(written: string): CellValue {
  const text = written.normalize("NFKC").trim();
  if (text === "") return unknown("空欄のため不明です", "blank: unknown");
  const sign = text
    .toLowerCase()
    .replace(/^[(（]|[)）]$/g, "")
    .trim();
  if (DASHES.test(sign) || NONE.test(sign)) return none(text);
  if (DOTS.test(sign) || DOTS.test(written.trim()) || UNKNOWN.test(sign)) {
    return unknown(`「${quoted(text)}」は不明（資料なし）の記号です`, `“${quoted(text)}” stands for unknown`);
  }
  if (SUPPRESSED.test(sign)) {
    return suppressed(`「${quoted(text)}」は秘匿（公表しない値）の記号です`, `“${quoted(text)}” stands for suppressed`);
  }
  const value = numberIn(text);
  if (value === null && RANGE.test(text)) {
    return refused(
      `「${quoted(text)}」は幅のある値です。1つの数にしてください`,
      `“${quoted(text)}” is a range; write one number`,
    );
  }
  if (value === null) return refused(`値「${quoted(text)}」が数ではありません`, `“${quoted(text)}” is not a number`);
  if (value < 0) return refused(`値「${quoted(text)}」が負です`, `the value “${quoted(text)}” is negative`);
  if (value > MAX_OWN_VALUE)
    return refused(
      `値「${quoted(text)}」が大きすぎます（1億まで）`,
      `the value “${quoted(text)}” is too large (at most 100 million)`,
    );
  return { kind: "number", value };
}

const none = (text: string): CellValue => ({
  ...{ kind: "none", value: 0 },
  meaning: said(`「${quoted(text)}」は該当なし（0）と読みました`, `“${quoted(text)}” was read as none (0)`),
});
const unknown = (ja: string, en: string): CellValue => ({ kind: "unknown", meaning: said(ja, en) });
const suppressed = (ja: string, en: string): CellValue => ({ kind: "suppressed", meaning: said(ja, en) });
const refused = (ja: string, en: string): CellValue => ({ kind: "refused", meaning: said(ja, en) });

const UNIT = /(人|名|件|世帯|か所|箇所|ヶ所|カ所|ケ所|床|戸|台|回|円)$/;

/** @returns null when it is no number: "1,23" may be 1.23 or a slip, so it is none */
export function numberIn(written: string): number | null {
  const text = written
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(UNIT, "")
    .replace(/^[△▲−－]/, "-")
    .replace(/^[+¥\\]/, "");
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replace(/,/g, ""));
  return /^-?(\d+(\.\d*)?|\.\d+)(e[-+]?\d{1,3})?$/i.test(text) ? Number(text) : null;
}

/** Whether a cell can stand in a column of numbers: a number, or one of the signs. */
export function isValueLike(text: string): boolean {
  const { kind } = readValue(text);
  return kind !== "refused" || numberIn(text) !== null;
}

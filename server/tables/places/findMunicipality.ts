import type { Municipality } from "../../core/places.ts";
import { type Said, said } from "../said.ts";
import {
  type CodeForm,
  hasRightCheckDigit,
  NORTHERN_DISTRICTS,
  NORTHERN_TERRITORIES,
  OTHER_PREFECTURES,
  plainCode,
  prefectureOf,
  SAPPORO,
  WARDS,
} from "./codes.ts";
import { DISTRICTS } from "./districts.ts";
import { foldName } from "./foldName.ts";
import { totalNameOf } from "./totals.ts";

/** What a line's code and name were read as. */
export type FoundPlace =
  | { readonly kind: "municipality"; readonly code: string; readonly ward: string | null }
  | { readonly kind: "total"; readonly name: string }
  | { readonly kind: "blank" }
  | { readonly kind: "refused"; readonly reason: Said };

export interface MunicipalityFinder {
  /** @param prefecture  what a column 都道府県 says, "" without one */
  find(cells: { code: string; name: string; prefecture: string }, form: CodeForm): FoundPlace;
  /** A name alone, with or without 北海道, 郡 or 振興局 before it. */
  byName(name: string): FoundPlace;
  nameOf(code: string): string;
}

const refused = (ja: string, en: string): FoundPlace => ({ kind: "refused", reason: said(ja, en) });
const inHokkaido = (code: string, ward: string | null = null): FoundPlace => ({ kind: "municipality", code, ward });

const otherPrefecture = (what: string, prefecture: string) =>
  refused(
    `${what}は${prefecture}です。北海道の市町村だけを数えます`,
    `${what} is in ${prefecture}; only Hokkaido's municipalities count`,
  );
const northern = (what: string) =>
  refused(
    `${what}は北方領土の村で、179市町村に入っていません`,
    `${what} is a village of the Northern Territories, not one of the 179`,
  );

/** Marks and footnotes around a name: ※函館市, 函館市*, 函館市（中核市）, 函館市 注1). */
const BEFORE_NAME = /^[※*＊・○◎●▲△☆★□■◆◇\s]+/;
const AFTER_NAME = /(?:[(（〔[【][^(（〔[【)）〕\]】]*[)）〕\]】]|注?\s?\d{1,2}\)?|[※*＊])$/;
const MAX_MARKS = 4;
/** A longer text is a note, not a name. */
const MAX_NAME = 80;
/** 渡島総合振興局管内, （渡島）, 渡島支庁 before a name. */
const SUBPREFECTURE = /^([（(].{1,8}[)）]|.{1,8}?(総合振興局|振興局|支庁)(管内)?)(?=.{2})/;

export function createMunicipalityFinder(municipalities: readonly Municipality[]): MunicipalityFinder {
  const nameByCode = new Map(municipalities.map(({ code, name }) => [code, name]));
  const byFolded = new Map<string, string>(); // "" = two places
  const put = (key: string, code: string) => byFolded.set(key, byFolded.has(key) ? "" : code);
  for (const { code, name } of municipalities) byFolded.set(foldName(name), code);
  for (const { code, name, kana } of municipalities) {
    if (foldName(kana) !== foldName(name)) put(foldName(kana), code);
    const bare = foldName(name.slice(0, -1));
    // 留萌 alone may be the 振興局, 根室 the city or its 振興局: those are no names of a municipality
    if (!municipalities.some(({ subprefecture }) => foldName(subprefecture) === bare)) put(bare, code);
  }
  const wardCode = new Map([...WARDS].map(([code, name]) => [foldName(name), code]));

  function byCode(written: string, form: CodeForm): FoundPlace {
    const digits = plainCode(written);
    if (!/^\d{3,6}$/.test(digits)) return refused(`コード「${written}」が読めません`, `“${written}” is no code`);
    const five = fiveDigitsOf(digits, form);
    if (five === null) {
      const prefecture = prefectureOf(digits);
      return prefecture === null || prefecture === "北海道"
        ? refused(
            `コード「${written}」の検査数字（6けた目）が合いません`,
            `The check digit (the 6th) of code “${written}” is wrong`,
          )
        : otherPrefecture(`コード ${written} `, prefecture);
    }
    const prefecture = prefectureOf(five);
    if (prefecture !== "北海道") {
      return prefecture === null
        ? refused(`コード「${written}」の都道府県はありません`, `There is no prefecture with code “${written}”`)
        : otherPrefecture(`コード ${written} `, prefecture);
    }
    if (five === "01000") return { kind: "total", name: "北海道" };
    const village = NORTHERN_TERRITORIES.get(five);
    if (village) return northern(`コード ${written}（${village}）`);
    const ward = WARDS.get(five);
    if (ward) return inHokkaido(SAPPORO, ward);
    if (nameByCode.has(five)) return inHokkaido(five);
    return refused(
      `コード「${written}」の市町村は今の179市町村にありません（合併前のコードかもしれません）`,
      `No municipality of today has code “${written}” (it may be from before a merger)`,
    );
  }

  function byName(written: string): FoundPlace {
    if (written.length > MAX_NAME) return unknown(`${written.slice(0, MAX_NAME)}…`);
    const name = written.normalize("NFKC").replace(BEFORE_NAME, "").trim();
    if (name === "") return { kind: "blank" };
    const total = totalNameOf(name);
    if (total) return { kind: "total", name: written };
    const folded = foldName(name);
    const prefecture = OTHER_PREFECTURES.find((each) => folded.startsWith(each));
    if (prefecture) return otherPrefecture(`「${written}」`, prefecture);
    return lookUp(folded, written) ?? lookUp(foldName(withoutMarks(name)), written) ?? unknown(written);
  }

  function lookUp(whole: string, written: string): FoundPlace | null {
    const name = whole.replace(/^(北海道|道)(?=..)/, "").replace(SUBPREFECTURE, "");
    const exact = byFolded.get(name);
    if (exact) return inHokkaido(exact);
    const ward = wardCode.get(name.replace(/^札幌(市)?/, ""));
    if (ward) return inHokkaido(SAPPORO, WARDS.get(ward) ?? null);
    const district = /^(.{1,4}?郡)(.+)$/.exec(name);
    if (!district) return null;
    const [, districtName, rest] = district;
    if (NORTHERN_DISTRICTS.some((each) => foldName(each) === districtName)) return northern(`「${written}」`);
    const code = byFolded.get(rest);
    if (!code) return null;
    return DISTRICTS.has(districtName)
      ? inHokkaido(code)
      : refused(
          `「${written}」の${districtName}は北海道にありません`,
          `${districtName} of “${written}” is not in Hokkaido`,
        );
  }

  const unknown = (written: string): FoundPlace => {
    const village = [...NORTHERN_TERRITORIES.values()].find((each) => foldName(each) === foldName(written));
    if (village) return northern(`「${written}」`);
    return byFolded.get(foldName(written)) === ""
      ? refused(`「${written}」は2つの市町村に当てはまります`, `“${written}” may be two municipalities`)
      : refused(
          `「${written}」は道内の市町村・集落と一致しません`,
          `“${written}” is no municipality or settlement in Hokkaido`,
        );
  };

  return {
    byName,
    nameOf: (code) => nameByCode.get(code) ?? code,
    find({ code, name, prefecture }, form) {
      const other = otherPrefectureIn(prefecture);
      if (other) return otherPrefecture(`「${name || code}」`, other);
      const split = splitCodeAndName(name);
      const codeText = isBlankCode(code) ? split.code : code;
      if (isBlankCode(codeText)) return byName(split.name);
      const coded = byCode(codeText, form);
      if (coded.kind === "refused") return coded; // a refused code never falls back to the name
      const named = byName(split.name);
      return agreed(coded, named, codeText, split.name);
    },
  };

  function agreed(coded: FoundPlace, named: FoundPlace, code: string, name: string): FoundPlace {
    if (named.kind === "blank") return coded;
    if (coded.kind === "total" || named.kind === "total") {
      return coded.kind === named.kind ? named : disagreement(label(coded), label(named), code, name);
    }
    if (coded.kind !== "municipality") return coded;
    if (named.kind === "municipality") {
      if (coded.code !== named.code) return disagreement(label(coded), label(named), code, name);
      if (coded.ward && named.ward && coded.ward !== named.ward)
        return disagreement(label(coded), label(named), code, name);
      return named.ward ? named : coded;
    }
    const bare = foldName((nameByCode.get(coded.code) ?? "").slice(0, -1));
    const isOf = foldName(name).includes(bare); // 函館市役所, 函館市（旧亀田市）
    return isOf && !isOtherPlaces(named) ? coded : disagreement(label(coded), name, code, name);
  }

  function isOtherPlaces(named: FoundPlace): boolean {
    return named.kind === "refused" && !named.reason.ja.includes("一致しません");
  }

  function label(found: FoundPlace): string {
    if (found.kind === "total") return found.name;
    if (found.kind !== "municipality") return "";
    return `${nameByCode.get(found.code) ?? found.code}${found.ward ?? ""}`;
  }
}

/** Marks one after the other, 函館市（中核市）※1: a repeated pattern would take for ever over a row of figures. */
function withoutMarks(name: string): string {
  let bare = name;
  for (let marks = 0; marks < MAX_MARKS; marks++) bare = bare.replace(AFTER_NAME, "").trimEnd();
  return bare;
}

/** What a column 都道府県 says where it is not Hokkaido: 福島県, 福島, 07. */
function otherPrefectureIn(cell: string): string | undefined {
  const folded = foldName(cell);
  const name = /^\d{1,2}$/.test(folded) ? prefectureOf(folded.padStart(2, "0")) : folded;
  return OTHER_PREFECTURES.find((each) => name === each || name === each.slice(0, -1));
}

function disagreement(byCode: string, byName: string, code: string, name: string): FoundPlace {
  return refused(
    `コードと名前が合いません：コード ${code} は${byCode}、名前「${name}」は${byName}`,
    `Code and name disagree: code ${code} is ${byCode}, the name “${name}” is ${byName}`,
  );
}

/** Five digits, or null when the sixth does not fit. */
function fiveDigitsOf(digits: string, { hasLostZero }: CodeForm): string | null {
  if (digits.length === 3) return `01${digits}`;
  if (digits.length === 4) return `0${digits}`;
  if (digits.length === 6) return hasRightCheckDigit(digits) ? digits.slice(0, 5) : null;
  if (digits.startsWith("0") || !hasLostZero) return digits;
  return digits.slice(0, 4).padStart(5, "0");
}

/** A sign for "none" in the column of codes is no code. */
function isBlankCode(text: string): boolean {
  return /^[-－―–—…‥・*＊\s]*$/.test(text);
}

/** "01202 函館市" and "01202_函館市" in one cell, as e-Stat writes areas. */
function splitCodeAndName(text: string): { readonly code: string; readonly name: string } {
  const both = /^(\d{5,6})[\s_:：.-]*(\D.*)$/.exec(text.normalize("NFKC").trim());
  return both ? { code: both[1], name: both[2] } : { code: "", name: text };
}

import { findKanjiNumbers, kanji2number } from "@geolonia/japanese-numeral";
import type { Municipality, Position } from "../../core/places.ts";
import { type Said, said } from "../said.ts";
import { OTHER_PREFECTURES, SAPPORO, WARDS } from "./codes.ts";
import type { MunicipalityFinder } from "./findMunicipality.ts";
import { foldName } from "./foldName.ts";

/** A 町・字 with one point that stands for it. */
export interface Town extends Position {
  readonly name: string;
  readonly municipalityCode: string;
}

export type FoundAddress =
  | { readonly kind: "town"; readonly position: Position; readonly town: string; readonly municipalityCode: string }
  | { readonly kind: "refused"; readonly reason: Said };

/** @param municipality  of another column, for addresses that begin with their 町・字; "" without one */
export type AddressFinder = (address: string, municipality: string) => FoundAddress;

const MAX_ADDRESS = 200;

const refused = (ja: string, en: string): FoundAddress => ({ kind: "refused", reason: said(ja, en) });

/**
 * Finds an address's 町・字 among the towns of the gazetteer: the longest whose folded name the address goes on with.
 * House numbers are not looked at: the position is that of the 町・字. All of it works without a network, which is why
 * the library for it (@geolonia/normalize-japanese-addresses) is not used: it fetches its lists town by town.
 */
export function createAddressFinder(
  municipalities: readonly Municipality[],
  towns: readonly Town[],
  finder: MunicipalityFinder,
): AddressFinder {
  const partsOf = createAddressParts(municipalities, towns, finder);

  return function find(address, municipality) {
    const plain = foldAddress(address.slice(0, MAX_ADDRESS));
    const other = otherPrefectureOf(plain);
    if (other) return refused(`住所「${address}」は${other}です`, `The address “${address}” is in ${other}`);
    const parts = partsOf(plain, municipality);
    if (!parts) {
      return refused(
        `住所「${address}」の市町村が分かりません`,
        `The municipality of the address “${address}” is not known`,
      );
    }
    const name = finder.nameOf(parts.code);
    if (!parts.town) {
      return refused(
        `住所「${address}」の町・字が${name}に見つかりません。緯度・経度を入れてください`,
        `No 町・字 of ${name} fits the address “${address}”. Give latitude and longitude`,
      );
    }
    const { lat, lon } = parts.town;
    return { kind: "town", position: { lat, lon }, town: `${name} ${parts.town.name}`, municipalityCode: parts.code };
  };
}

/** Of a folded address, the prefecture it names where that is not Hokkaido. */
export function otherPrefectureOf(folded: string): string | undefined {
  return OTHER_PREFECTURES.find((name) => folded.replace(/^〒?\d{3}-?\d{4}/, "").startsWith(name));
}

export interface AddressParts {
  readonly code: string; // of the municipality
  readonly rest: string; // folded, what follows the municipality
  readonly town: Town | null; // the longest the rest begins with
}

/** @returns a folded address's municipality and 町・字, or null where it names no municipality */
export function createAddressParts(
  municipalities: readonly Municipality[],
  towns: readonly Town[],
  finder: MunicipalityFinder,
): (folded: string, municipality: string) => AddressParts | null {
  const townsOf = new Map<string, Town[]>();
  for (const town of towns) {
    const known = townsOf.get(town.municipalityCode);
    if (known) known.push(town);
    else townsOf.set(town.municipalityCode, [town]);
  }
  const folded = new Map<string, ReadonlyMap<string, Town>>(); // 26,000 names, folded where an address asks for them
  function townsByName(code: string): ReadonlyMap<string, Town> {
    const known = folded.get(code) ?? new Map((townsOf.get(code) ?? []).map((town) => [foldAddress(town.name), town]));
    folded.set(code, known);
    return known;
  }
  const names = municipalities
    .map(({ code, name }) => ({ code, name: foldName(name) }))
    .sort((a, b) => b.name.length - a.name.length);

  /** The municipality an address names, and what follows it. */
  function splitMunicipality(address: string, given: string): { readonly code: string; readonly rest: string } | null {
    const whole = address.replace(/^(〒?\d{3}-?\d{4})?(北海道)?/, "");
    const start = whole.replace(/^[^市区町村]{1,4}郡/, "");
    const here = names.find(({ name }) => start.startsWith(name));
    if (here) return { code: here.code, rest: start.slice(here.name.length) };
    const ward = [...WARDS.values()].find((name) => start.startsWith(foldName(name)));
    const column = given === "" ? null : finder.byName(given);
    if (column?.kind === "municipality") return { code: column.code, rest: (ward ? "" : (column.ward ?? "")) + start };
    return ward ? { code: SAPPORO, rest: start } : null;
  }

  return (folded, municipality) => {
    const split = splitMunicipality(folded, municipality);
    return split && { ...split, town: longestTown(townsByName(split.code), split.rest) };
  };
}

function longestTown(towns: ReadonlyMap<string, Town>, rest: string): Town | null {
  if (rest === "") return null;
  for (const spelling of spellings(rest)) {
    for (let length = spelling.length; length > 0; length--) {
      const town = towns.get(spelling.slice(0, length));
      if (town && endsWell(spelling, length)) return town;
    }
  }
  return null;
}

/** 栄1 must not be found in 栄12: a number is taken whole. */
function endsWell(text: string, length: number): boolean {
  return !(/\d/.test(text[length - 1]) && /\d/.test(text[length] ?? ""));
}

/** 北1条西2-3, 北1西2 and 旭町1-2 are 北1条西2丁目 and 旭町1丁目 written short; the fullest spelling comes first. */
function spellings(rest: string): string[] {
  const grid = rest.replace(/^(.*?[東西南北])(\d+)条?([東西南北])(\d+)(?:丁目|[-の番]|$)/, "$1$2条$3$4丁目");
  const streets = rest.replace(/^(.*?[^\d]\d+条)(\d+)(?:[-の]|$)/, "$1$2丁目");
  const block = rest.replace(/^(.*?[^\d])(\d+)(?:[-の]|$)/, "$1$2丁目");
  return [...new Set([grid, streets, block, rest])];
}

/** Folded as names are; numbers in 漢数字 before 丁目, 条, 線 and 号 are figures, 大字 and 字 are left out. */
export function foldAddress(address: string): string {
  return foldNumbers(foldName(address));
}

/** The same of a name that is folded. */
export function foldNumbers(folded: string): string {
  const plain = folded
    .replace(/[‐‑–—―−ーｰ-](?=\d)/g, "-")
    .replace(/(?<=[\d一二三四五六七八九十])[‐‑–—―−ーｰ](?=[一二三四五六七八九十])/g, "-")
    .replace(/大字|字/g, "");
  return plain.replace(/[一二三四五六七八九十百〇]+(?=丁目|条|線|号|区|番|-[\d一二三四五六七八九十])/g, (text) => {
    const [kanji] = findKanjiNumbers(text);
    return kanji === text ? String(kanji2number(text)) : text;
  });
}

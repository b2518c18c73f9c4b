import type { SearchHit } from "../../contract/answers.ts";
import type { CandidatePlace } from "../../core/uploads.ts";
import type { Facts } from "../../facts/loadFacts.ts";
import { foldNumbers } from "../../tables/places/findAddress.ts";
import { foldName } from "../../tables/places/foldName.ts";

/** A place that can be found, with what it is called, folded. */
export interface SearchEntry {
  readonly hit: SearchHit;
  readonly texts: readonly string[];
}

/** By which two spellings of one name are equal: as addresses are folded, and ～, 〜 and ー are one (すて～じ). */
export function foldQuery(text: string): string {
  return foldNumbers(withLongMark(foldName(text)));
}

/** The texts a name is found by: folded as an address, and as it is written (一丁目 is being typed as 一). */
function textsOf(...names: string[]): string[] {
  return [...new Set(names.map((name) => withLongMark(foldName(name))).flatMap((name) => [foldNumbers(name), name]))];
}

function withLongMark(text: string): string {
  return text.replace(/[~〜～]/g, "ー");
}

/** 静内(本町・御幸・古川) is found as 静内, too. */
function namesOf(name: string): string[] {
  return [name, name.replace(/[(（].*$/, "")];
}

export function searchEntries({ places, stations, gazetteer }: Facts): SearchEntry[] {
  const { municipalities, settlements, centres } = places;
  const nameOf = new Map(municipalities.map(({ code, name }) => [code, name]));
  const named = (kind: "station" | "town", list: Facts["stations"]): SearchEntry[] =>
    list.map(({ name, municipalityCode, lat, lon }) => ({
      hit: {
        ...{ kind, name, municipalityCode, municipality: nameOf.get(municipalityCode) ?? "" },
        exactness: kind === "station" ? "point" : "town",
        ...{ lat, lon },
      },
      texts: kind === "station" ? textsOf(name, `道の駅${name}`) : textsOf(name),
    }));
  return [
    ...municipalities.map(
      ({ code, name, kana, latin, lat, lon }): SearchEntry => ({
        hit: {
          ...{ kind: "municipality", name, municipalityCode: code, municipality: name, exactness: "municipality" },
          ...{ lat, lon },
        },
        texts: textsOf(name, kana, latin),
      }),
    ),
    ...centres.map(
      ({ id, name, kana, nickname, municipalityCode, positionBasis, lat, lon }): SearchEntry => ({
        hit: {
          ...{ kind: "centre", name: `${nickname}（${name}）`, municipalityCode, centreId: id },
          municipality: nameOf.get(municipalityCode) ?? "",
          exactness: positionBasis === "address" ? "point" : "municipality",
          ...{ lat, lon },
        },
        texts: textsOf(nickname, name, kana, id),
      }),
    ),
    ...settlements.map(
      ({ id, municipalityCode, name, lat, lon }): SearchEntry => ({
        hit: {
          ...{ kind: "settlement", name, municipalityCode, municipality: nameOf.get(municipalityCode) ?? "" },
          ...{ settlementId: id, exactness: "settlement", lat, lon },
        },
        texts: textsOf(...namesOf(name)),
      }),
    ),
    ...named("station", stations),
    ...named("town", gazetteer),
  ];
}

export function candidateEntry({ name, lat, lon, listName }: CandidatePlace): SearchEntry {
  return {
    hit: { kind: "candidate", name, municipalityCode: "", municipality: listName, exactness: "point", lat, lon },
    texts: textsOf(name),
  };
}

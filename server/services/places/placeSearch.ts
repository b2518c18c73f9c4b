import type { SearchHit } from "../../contract/answers.ts";
import type { CandidatePlace } from "../../core/uploads.ts";
import type { Facts } from "../../facts/loadFacts.ts";

export interface PlaceSearch {
  /** Places whose name, kana or municipality begins with or contains the words, municipalities first. */
  find(query: string, limit: number): SearchHit[];
}

interface Entry {
  readonly hit: SearchHit;
  readonly texts: readonly string[];
}

const KIND_RANK = { municipality: 0, candidate: 1, settlement: 2, station: 3, town: 4 } as const;

/** Katakana and hiragana, full and half width, ケ and ヶ are the same to a person who types. */
function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[ゖヶ]/g, "け")
    .replace(/[\s・]/g, "");
}

/** @param ownPlaces  a planner's candidate places, asked for anew at every search: they come and go */
export function createPlaceSearch(
  { places, stations, gazetteer }: Facts,
  ownPlaces: () => readonly CandidatePlace[],
): PlaceSearch {
  const nameOf = new Map(places.municipalities.map(({ code, name }) => [code, name]));
  const entry = (hit: SearchHit, ...others: string[]): Entry => ({
    hit,
    texts: [hit.name, `${hit.municipality}${hit.name}`, ...others].map(folded),
  });
  const entries: Entry[] = [
    ...places.municipalities.map(({ code, name, kana, lat, lon }) =>
      entry({ kind: "municipality", name, municipalityCode: code, municipality: name, lat, lon }, kana),
    ),
    ...places.settlements.map(({ id, municipalityCode, name, lat, lon }) => {
      const municipality = nameOf.get(municipalityCode) ?? "";
      return entry({ kind: "settlement", name, municipalityCode, municipality, settlementId: id, lat, lon });
    }),
    ...named("station", stations),
    ...named("town", gazetteer),
  ];

  function named(kind: "station" | "town", list: Facts["stations"]): Entry[] {
    return list.map(({ name, municipalityCode, lat, lon }) =>
      entry({ kind, name, municipalityCode, municipality: nameOf.get(municipalityCode) ?? "", lat, lon }),
    );
  }

  function candidate({ name, lat, lon, listName }: CandidatePlace): Entry {
    return entry({ kind: "candidate", name, municipalityCode: "", municipality: listName, lat, lon });
  }

  return {
    find(query, limit) {
      const wanted = folded(query);
      return [...entries, ...ownPlaces().map(candidate)]
        .flatMap(({ hit, texts }) => {
          if (texts.some((text) => text === wanted)) return [{ hit, rank: 0 }];
          if (texts.some((text) => text.startsWith(wanted))) return [{ hit, rank: 1 }];
          return texts.some((text) => text.includes(wanted)) ? [{ hit, rank: 2 }] : [];
        })
        .sort((a, b) => a.rank - b.rank || KIND_RANK[a.hit.kind] - KIND_RANK[b.hit.kind])
        .slice(0, limit)
        .map(({ hit }) => hit);
    },
  };
}

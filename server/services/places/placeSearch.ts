import type { SearchAnswer, SearchHit } from "../../contract/answers.ts";
import { distanceKm } from "../../core/geo.ts";
import { readPlaceQuery, type UnknownKind } from "../../core/placeQuery/placeQuery.ts";
import type { Position, Settlement } from "../../core/places.ts";
import type { Reason } from "../../core/reasons.ts";
import type { CandidatePlace } from "../../core/uploads.ts";
import type { Facts } from "../../facts/loadFacts.ts";
import { createAddressParts, otherPrefectureOf } from "../../tables/places/findAddress.ts";
import { createMunicipalityFinder } from "../../tables/places/findMunicipality.ts";
import type { SiteService } from "../scenario/sites.ts";
import { candidateEntry, foldQuery, type SearchEntry, searchEntries } from "./searchEntries.ts";

export interface PlaceSearch {
  /**
   * Places by name, address, postcode or position, best first, and what was not understood.
   * @param ownPlaces  candidate places of whoever asks
   */
  find(query: string, limit: number, ownPlaces: readonly CandidatePlace[]): SearchAnswer;
}

type Found = SearchAnswer;

const KIND_RANK: Readonly<Record<SearchHit["kind"], number>> = {
  ...{ position: 0, postcode: 0, municipality: 1, centre: 2, candidate: 3, settlement: 4, station: 5, town: 6 },
};

const NO_TABLE_OF: Readonly<Record<UnknownKind, Reason>> = {
  railwayStation: { code: "searchNoStations" },
  employmentOffice: { code: "searchNoEmploymentOffices" },
};

export function createPlaceSearch(facts: Facts, sites: Pick<SiteService, "municipalityOf" | "refusalAt">): PlaceSearch {
  const { places, gazetteer, postcodes } = facts;
  let folded: readonly SearchEntry[] | undefined;
  const entries = () => (folded ??= searchEntries(facts)); // 28,000 names, folded when somebody searches
  const finder = createMunicipalityFinder(places.municipalities);
  const partsOf = createAddressParts(places.municipalities, gazetteer, finder);
  const officeOf = new Map(places.municipalities.map((each) => [each.code, each]));

  function find(typed: string, all: readonly SearchEntry[]): Found {
    const query = readPlaceQuery(typed);
    if (query.kind === "blank") return { hits: [], note: null };
    if (query.kind === "postcode") return byPostcode(query.digits);
    if (query.kind === "elsewhere")
      return { hits: [], note: { code: "searchElsewhere", lat: query.lat, lon: query.lon } };
    if (query.kind === "position") {
      const exchanged: Reason | null = query.isExchanged ? { code: "searchExchanged", ...query.position } : null;
      return { hits: [positionHit(query.position)], note: sites.refusalAt(query.position) ?? exchanged };
    }
    const whole = query.unknownKind ? byName(typed, all).hits : []; // a place may be called 駅前駅
    if (whole.length > 0) return { hits: whole, note: null };
    const offices = query.unknownKind === "employmentOffice" ? townsWithOffice(query.text) : [];
    if (offices.length > 0) return { hits: offices, note: { code: "searchEmploymentOfficeTowns" } };
    const found = query.text === "" ? { hits: [], note: null } : byName(query.text, all);
    return query.unknownKind ? { ...found, note: NO_TABLE_OF[query.unknownKind] } : found;
  }

  /** Municipalities the report's table gives a Hello Work, all of them or those the words fit. */
  function townsWithOffice(text: string): SearchHit[] {
    const towns = entries().filter(
      ({ hit }) => hit.kind === "municipality" && (facts.resources.get(hit.municipalityCode)?.helloWork ?? 0) > 0,
    );
    return text === "" ? towns.map(({ hit }) => hit) : matching(towns, foldQuery(text));
  }

  function byName(typed: string, all: readonly SearchEntry[]): Found {
    const wanted = foldQuery(typed);
    const prefecture = otherPrefectureOf(wanted);
    if (prefecture) return { hits: [], note: { code: "searchOtherPrefecture", prefecture } };
    const named = matching(all, wanted);
    if (named.length > 0) return { hits: named, note: null };
    const address = byAddress(wanted, all);
    if (address) return address;
    for (const shorter of [withoutHouseNumber(wanted), ...wordsOf(typed)]) {
      const hits = typeof shorter === "string" ? matching(all, shorter) : ofWords(shorter, all);
      if (hits.length > 0) return { hits, note: null };
    }
    return { hits: [], note: { code: "searchNothing", text: typed.trim() } };
  }

  /** 日高郡新ひだか町静内御幸町2丁目: a municipality, and what of it is known by the rest. */
  function byAddress(wanted: string, all: readonly SearchEntry[]): Found | null {
    const parts = partsOf(wanted, "");
    if (!parts) return null;
    const { code, rest, town } = parts;
    const here = all.filter(({ hit }) => hit.municipalityCode === code);
    if (rest === "") return { hits: [municipalityHit(code)], note: null };
    const hits = matching(here, rest);
    const ofAddress = here.map(({ hit }) => hit).find(({ kind, name }) => kind === "town" && name === town?.name);
    if (ofAddress && !hits.includes(ofAddress)) hits.unshift(ofAddress);
    if (hits.length > 0) return { hits, note: null };
    const bare = matching(here, withoutHouseNumber(rest));
    if (bare.length > 0) return { hits: bare, note: null };
    return { hits: [municipalityHit(code)], note: townUnknown(rest, code) };
  }

  function ofWords(words: readonly string[], all: readonly SearchEntry[]): SearchHit[] {
    return all.flatMap(({ hit, texts }) => {
      const whole = [foldQuery(hit.municipality), ...texts].join(" ");
      return words.every((word) => whole.includes(word)) ? [hit] : [];
    });
  }

  function byPostcode(digits: string): Found {
    if (digits.length < 7) return { hits: [], note: { code: "searchPostcodeShort" } };
    const rows = postcodes.filter((row) => row.digits === digits);
    if (rows.length === 0) return { hits: [], note: { code: "searchPostcodeUnknown", digits } };
    return { hits: rows.map(({ municipalityCode, town }) => postcodeHit(digits, municipalityCode, town)), note: null };
  }

  /** 静内御幸町 of a postcode is 一丁目 to 六丁目 of the gazetteer: the one in the middle stands for it. */
  function postcodeHit(digits: string, code: string, town: string): SearchHit {
    const wanted = foldQuery(town);
    const towns =
      town === "" ? [] : entries().filter(({ hit }) => hit.kind === "town" && hit.municipalityCode === code);
    const inside = towns.filter(({ texts }) => texts.some((text) => text.startsWith(wanted))).map(({ hit }) => hit);
    const point = middleOf(inside) ?? partsOf(`${foldQuery(finder.nameOf(code))}${wanted}`, "")?.town ?? null;
    const { lat, lon } = point ?? municipalityHit(code);
    return {
      ...{
        kind: "postcode",
        name: `〒${digits.slice(0, 3)}-${digits.slice(3)} ${town}`.trim(),
        municipalityCode: code,
      },
      ...{ municipality: finder.nameOf(code), exactness: point ? "town" : "municipality", lat, lon },
    };
  }

  function positionHit({ lat, lon }: Position): SearchHit {
    const code = sites.municipalityOf({ lat, lon });
    return {
      ...{ kind: "position", name: `${lat}, ${lon}`, municipalityCode: code, municipality: finder.nameOf(code) },
      ...{ exactness: "point", lat, lon },
    };
  }

  function municipalityHit(code: string): SearchHit {
    const { lat, lon } = officeOf.get(code) ?? { lat: Number.NaN, lon: Number.NaN };
    const name = finder.nameOf(code);
    return {
      ...{ kind: "municipality", name, municipalityCode: code, municipality: name },
      ...{ exactness: "municipality", lat, lon },
    };
  }

  const townUnknown = (rest: string, code: string): Reason => ({
    ...{ code: "searchTownUnknown", rest, municipality: finder.nameOf(code) },
  });

  return {
    find(typed, limit, ownPlaces) {
      const { hits, note } = find(typed, [...entries(), ...ownPlaces.map(candidateEntry)]);
      return { hits: hits.slice(0, limit).map((hit) => withNear(hit, places.settlements)), note };
    },
  };
}

/** Those a text is the name of, begins or is part of; municipalities before towns. */
function matching(entries: readonly SearchEntry[], wanted: string): SearchHit[] {
  if (wanted === "") return [];
  return entries
    .flatMap(({ hit, texts }) => {
      if (texts.some((text) => text === wanted)) return [{ hit, rank: 0 }];
      if (texts.some((text) => text.startsWith(wanted))) return [{ hit, rank: 1 }];
      return texts.some((text) => text.includes(wanted)) ? [{ hit, rank: 2 }] : [];
    })
    .sort((a, b) => a.rank - b.rank || KIND_RANK[a.hit.kind] - KIND_RANK[b.hit.kind])
    .map(({ hit }) => hit);
}

/** 静内御幸町2-1-3 → 静内御幸町2丁目, 字幌別12番地 → 字幌別 */
function withoutHouseNumber(folded: string): string {
  const block = /^(.*?[^\d-])(\d+)(?:丁目|-)[-\d番地の号]*$/.exec(folded);
  return block ? `${block[1]}${block[2]}丁目` : folded.replace(/\d+[-\d番地の号]*$/, "");
}

/** Two words or more, folded: 新ひだか 三石. */
function wordsOf(typed: string): string[][] {
  const words = typed
    .split(/[\s　]+/)
    .map(foldQuery)
    .filter((word) => word !== "");
  return words.length > 1 ? [words] : [];
}

function middleOf(hits: readonly SearchHit[]): SearchHit | null {
  if (hits.length === 0) return null;
  const mean = (part: (hit: SearchHit) => number) => hits.reduce((sum, hit) => sum + part(hit), 0) / hits.length;
  return nearestTo({ lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) }, hits);
}

function nearestTo<T extends Position>(point: Position, list: readonly T[]): T | null {
  return list.reduce<T | null>(
    (best, each) => (best && distanceKm(point, best) <= distanceKm(point, each) ? best : each),
    null,
  );
}

/** A place without figures of its own is given those of the settlement nearest to it, in its municipality. */
function withNear(hit: SearchHit, settlements: readonly Settlement[]): SearchHit {
  if (hit.kind === "municipality" || hit.kind === "settlement" || hit.kind === "centre") return hit;
  const here = settlements.filter(({ municipalityCode }) => municipalityCode === hit.municipalityCode);
  const nearest = nearestTo(hit, here.length > 0 ? here : settlements);
  if (!nearest) return hit;
  const { id, name } = nearest;
  return { ...hit, near: { settlementId: id, name, km: Number(distanceKm(hit, nearest).toFixed(1)) } };
}

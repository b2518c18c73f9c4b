import type { CloseUpAnswer } from "../../contract/closeUpAnswers.ts";
import type { Position } from "../../core/places.ts";
import { interchangesIn, isInBox, type LatLonBox, roadsIn } from "../../core/roads/closeUp.ts";
import type { RoadGraph } from "../../core/roads/roadGraph.ts";
import type { Facts } from "../../facts/loadFacts.ts";

/** What the map shows near by where it has no tiles: our own roads with their numbers, interchanges, names of places. */
export type CloseUp = (within: Position) => CloseUpAnswer;

/** The square of half a degree that holds a point. */
function squareOf({ lat, lon }: Position): LatLonBox {
  const [south, west] = [Math.floor(lat * 2) / 2, Math.floor(lon * 2) / 2];
  return { south, west, north: south + 0.5, east: west + 0.5 };
}

export function createCloseUp(roads: RoadGraph, gazetteer: Facts["gazetteer"]): CloseUp {
  let towns: readonly Town[] | undefined;
  return (within) => {
    const box = squareOf(within);
    towns ??= townsOf(gazetteer);
    return {
      roads: roadsIn(roads, box).map(({ lines, ...road }) => ({
        ...road,
        lines: lines.map((line) => line.map(({ lat, lon }): [number, number] => [round5(lat), round5(lon)])),
      })),
      interchanges: interchangesIn(roads, box),
      towns: towns.filter((town) => isInBox(town, box)).map(({ name, lat, lon }) => ({ name, lat, lon })),
    };
  };
}

interface Town extends Position {
  readonly name: string;
  readonly parts: number;
}

/** Towns of the gazetteer, a town's 丁目 in one at their middle; those of many 丁目 first. */
function townsOf(gazetteer: Facts["gazetteer"]): Town[] {
  const found = new Map<string, { name: string; parts: number; lat: number; lon: number }>();
  for (const { name: full, municipalityCode, lat, lon } of gazetteer) {
    const name = shortName(full);
    if (name === "") continue;
    const key = `${municipalityCode} ${name}`;
    const town = found.get(key) ?? { name, parts: 0, lat: 0, lon: 0 };
    found.set(key, { name, parts: town.parts + 1, lat: town.lat + lat, lon: town.lon + lon });
  }
  return [...found.values()]
    .map(({ name, parts, lat, lon }) => ({ name, parts, lat: round5(lat / parts), lon: round5(lon / parts) }))
    .sort((a, b) => b.parts - a.parts);
}

/** 中央区北五条西六丁目 → 北五条西; 字勇払 → 勇払. */
function shortName(town: string): string {
  return town
    .replace(/^[^区]{1,3}区/, "")
    .replace(/^大?字/, "")
    .replace(/[一二三四五六七八九十百\d]+丁目.*$/, "");
}

function round5(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

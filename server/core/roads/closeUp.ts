import { KM_PER_DEGREE } from "../geo.ts";
import type { Position } from "../places.ts";
import type { RoadGraph } from "./roadGraph.ts";
import { placeAt, ROAD_CLASSES, type RoadClass } from "./roadRows.ts";
import { lineOf } from "./snap.ts";

/** A part of the country, in degrees; its bounds belong to it. */
export interface LatLonBox {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** Stretches of one road, as they are drawn near by. */
export interface NearRoad {
  readonly roadClass: RoadClass;
  /** What its sign says: 235, E63; "" where the road has no number. */
  readonly number: string;
  readonly closedInWinter: boolean;
  readonly lines: readonly (readonly Position[])[];
}

/** A stretch bends out of the box of its ends by no more than this. */
const BEND_DEGREES = 5 / KM_PER_DEGREE;

export const isInBox = ({ lat, lon }: Position, { south, west, north, east }: LatLonBox): boolean =>
  lat >= south && lat <= north && lon >= west && lon <= east;

/** The roads of a part of the country, with what their signs say; ferries are none. */
export function roadsIn(roads: RoadGraph, box: LatLonBox): NearRoad[] {
  const found = new Map<string, Omit<NearRoad, "lines"> & { readonly lines: Position[][] }>();
  for (let segment = 0; segment < roads.segmentCount; segment++) {
    const roadClass = ROAD_CLASSES[roads.roadClass[segment]];
    if (roadClass === "ferry" || !mayTouch(roads, segment, box)) continue;
    const number = signOf(roads.texts[roads.road[segment]]);
    const closedInWinter = roads.closedInWinter[segment] === 1;
    const key = `${roadClass}|${number}|${closedInWinter}`;
    const road = found.get(key) ?? { roadClass, number, closedInWinter, lines: [] };
    const line = lineOf(roads, segment);
    const last = road.lines.at(-1);
    const end = last?.at(-1);
    if (last && end?.lat === line[0].lat && end.lon === line[0].lon) last.push(...line.slice(1));
    else road.lines.push(line);
    found.set(key, road);
  }
  return [...found.values()];
}

function mayTouch(
  { lat, lon, from, to }: RoadGraph,
  segment: number,
  { south, west, north, east }: LatLonBox,
): boolean {
  const [a, b] = [from[segment], to[segment]];
  return (
    Math.max(lat[a], lat[b]) >= south - BEND_DEGREES &&
    Math.min(lat[a], lat[b]) <= north + BEND_DEGREES &&
    Math.max(lon[a], lon[b]) >= west - BEND_DEGREES &&
    Math.min(lon[a], lon[b]) <= east + BEND_DEGREES
  );
}

/** R235 → 235, H71 → 71, E5A → E5A; a road of a town has no sign. */
function signOf(road: string): string {
  return /^[RH](\d+)/.exec(road)?.[1] ?? /^E\d+A?/.exec(road)?.[0] ?? "";
}

/** Interchanges and junctions of a part of the country, by the names the sheets give them. */
export function interchangesIn(roads: RoadGraph, box: LatLonBox): (Position & { readonly name: string })[] {
  const found = new Map<string, Position & { readonly name: string }>();
  for (let place = 0; place < roads.placeCount; place++) {
    if (!isInBox({ lat: roads.lat[place], lon: roads.lon[place] }, box)) continue;
    const { name: full, lat, lon } = placeAt(roads, place);
    const name = nameOf(full);
    if (/(IC|JCT)$/.test(name) && !found.has(name)) found.set(name, { name, lat, lon });
  }
  return [...found.values()];
}

/** 沼ノ端西IC@苫小牧市 → 沼ノ端西IC; IC:苫小牧東IC/JCT → 苫小牧東IC. */
function nameOf(place: string): string {
  return place
    .replace(/^IC:/, "")
    .replace(/@.*$/, "")
    .replace(/\/JCT$/, "");
}

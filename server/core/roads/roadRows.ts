import { CLIMATE_ZONES, type ClimateZone, type Position } from "../places.ts";
import { BOTH_WAYS, type RoadColumns } from "./roadColumns.ts";

export const ROAD_CLASSES = ["expressway", "expressway_free", "national", "prefectural", "municipal", "ferry"] as const;
/** expressway = toll; expressway_free = 高規格道路 without toll; municipal = 市町村道 and 農道. */
export type RoadClass = (typeof ROAD_CLASSES)[number];

export function isExpressway(roadClass: RoadClass): boolean {
  return roadClass === "expressway" || roadClass === "expressway_free";
}

export const TERRAINS = ["flat", "hill", "mountain", "coast", "town", "city"] as const;
/** town = street of a small town, city = street of a big city. */
export type Terrain = (typeof TERRAINS)[number];

export interface RoadPlace extends Position {
  readonly name: string;
}

/** A stretch of road between two neighbouring places of a route sheet, driven both ways: one row of RoadColumns. */
export interface RoadSegment {
  readonly from: number; // index of a place
  readonly to: number;
  readonly road: string;
  readonly roadClass: RoadClass;
  readonly terrain: Terrain;
  readonly lanes: 2 | 4;
  readonly km: number;
  readonly climateZone: ClimateZone;
  readonly stormZone: ClimateZone;
  readonly closedInWinter: boolean;
  readonly opened: string; // YYYY-MM-DD or empty
  readonly ferryMinutes: number;
  readonly riskSection: string;
  readonly builtUpShare: number;
  readonly junctionEnds: 0 | 1 | 2;
}

/** The rows of the sheets as columns. */
export function columnsOf(places: readonly RoadPlace[], segments: readonly RoadSegment[]): RoadColumns {
  const { texts, indexOf } = textTable();
  const bytes = (value: (segment: RoadSegment) => number) => Uint8Array.from(segments, value);
  const words = (value: (segment: RoadSegment) => number) => Uint32Array.from(segments, value);
  const reals = (value: (segment: RoadSegment) => number) => Float64Array.from(segments, value);
  return {
    lat: Float64Array.from(places, ({ lat }) => lat),
    lon: Float64Array.from(places, ({ lon }) => lon),
    placeName: Uint32Array.from(places, ({ name }) => indexOf(name)),
    from: words(({ from }) => from),
    to: words(({ to }) => to),
    km: reals(({ km }) => km),
    roadClass: bytes(({ roadClass }) => ROAD_CLASSES.indexOf(roadClass)),
    terrain: bytes(({ terrain }) => TERRAINS.indexOf(terrain)),
    lanes: bytes(({ lanes }) => lanes),
    climateZone: bytes(({ climateZone }) => CLIMATE_ZONES.indexOf(climateZone)),
    stormZone: bytes(({ stormZone }) => CLIMATE_ZONES.indexOf(stormZone)),
    driven: bytes(() => BOTH_WAYS),
    closedInWinter: bytes(({ closedInWinter }) => (closedInWinter ? 1 : 0)),
    opened: words(({ opened }) => dayNumber(opened)),
    ferryMinutes: reals(({ ferryMinutes }) => ferryMinutes),
    builtUpShare: reals(({ builtUpShare }) => builtUpShare),
    junctionEnds: bytes(({ junctionEnds }) => junctionEnds),
    limitKmPerHour: bytes(() => 0), // the sheets' table is fitted to real drives
    joinable: bytes(({ roadClass }) => (isExpressway(roadClass) || roadClass === "ferry" ? 0 : 1)),
    road: words(({ road }) => indexOf(road)),
    riskSection: words(({ riskSection }) => indexOf(riskSection)),
    texts,
    firstBend: new Uint32Array(segments.length + 1),
    bendLatLon: new Int32Array(0),
    firstForbidden: new Uint32Array(1),
    forbiddenArcs: new Uint32Array(0),
  };
}

/** One row of the columns, for what looks at a few segments only. */
export function segmentAt(columns: RoadColumns, segment: number): RoadSegment {
  return {
    from: columns.from[segment],
    to: columns.to[segment],
    road: columns.texts[columns.road[segment]],
    roadClass: ROAD_CLASSES[columns.roadClass[segment]],
    terrain: TERRAINS[columns.terrain[segment]],
    lanes: columns.lanes[segment] as 2 | 4,
    km: columns.km[segment],
    climateZone: CLIMATE_ZONES[columns.climateZone[segment]],
    stormZone: CLIMATE_ZONES[columns.stormZone[segment]],
    closedInWinter: columns.closedInWinter[segment] === 1,
    opened: dayText(columns.opened[segment]),
    ferryMinutes: columns.ferryMinutes[segment],
    riskSection: columns.texts[columns.riskSection[segment]],
    builtUpShare: columns.builtUpShare[segment],
    junctionEnds: columns.junctionEnds[segment] as 0 | 1 | 2,
  };
}

export function placeAt(columns: RoadColumns, place: number): RoadPlace {
  return { name: columns.texts[columns.placeName[place]], lat: columns.lat[place], lon: columns.lon[place] };
}

/** Keeps each text once. */
export function textTable(): { readonly texts: string[]; readonly indexOf: (text: string) => number } {
  const texts = [""];
  const known = new Map([["", 0]]);
  return {
    texts,
    indexOf(text) {
      const index = known.get(text);
      if (index !== undefined) return index;
      known.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}

/** YYYY-MM-DD as the number YYYYMMDD, which compares alike; "" as 0. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll("-", ""));
}

function dayText(day: number): string {
  return day === 0 ? "" : String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
}

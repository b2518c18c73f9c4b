import { pointBetween } from "../geo.ts";
import { CLIMATE_ZONES, type ClimateZone, type Position } from "../places.ts";
import { builtUpShare } from "../roads/builtUp.ts";
import type { RoadColumns } from "../roads/roadColumns.ts";
import { dayNumber, ROAD_CLASSES, type RoadSegment, TERRAINS, textTable } from "../roads/roadRows.ts";
import type { Stretches } from "./joinPieces.ts";
import type { RoadKind } from "./osmRoads.ts";
import type { TerrainGround } from "./terrain.ts";

/** What our tables say of a point or a road: laid over the map's roads. */
export interface Surroundings {
  /** People around and climate zones; may be asked for millions of points. */
  at(point: Position): { readonly people: number; readonly zone: ClimateZone; readonly stormZone: ClimateZone };
  /** The route sheets' stretch of the same road beside a point, or null. */
  sheet(road: string, point: Position): RoadSegment | null;
  readonly ground: TerrainGround;
}

/** The stretches that stay, with their places numbered. */
export interface KeptStretches {
  readonly stretches: Stretches & { readonly km: Float64Array };
  readonly index: Uint32Array; // of the stretch, one per segment
  readonly from: Uint32Array; // places
  readonly to: Uint32Array;
  readonly placePoints: Uint32Array; // the point of each place
  readonly minutesOfFerry: Float64Array; // one per segment, 0 on land
  readonly forbidden: readonly (readonly number[])[];
}

/** What was taken from the route sheets, for the report. */
export interface LaidOver {
  terrainKm: number;
  closedInWinterKm: number;
  riskSectionKm: number;
}

const MIN_KM = 0.001; // two nodes at one spot: a length of nothing would be refused
const NAMELESS = 0; // places of an import have no names: texts[0]

/** The columns of an imported network. */
export function networkColumns(
  kinds: readonly RoadKind[],
  kept: KeptStretches,
  position: (point: number) => Position,
  surroundings: Surroundings,
): { readonly columns: RoadColumns; readonly laidOver: LaidOver } {
  const { stretches, index, from, to, placePoints } = kept;
  const { texts, indexOf } = textTable();
  const kindOf = (segment: number) => kinds[stretches.kind[index[segment]]];
  const lineOf = (segment: number) => {
    const { points, firstPoint } = stretches;
    return Array.from(points.subarray(firstPoint[index[segment]], firstPoint[index[segment] + 1]), position);
  };
  for (let segment = 0; segment < index.length; segment++) {
    if (!kindOf(segment).ferry) surroundings.ground.addRoad(lineOf(segment));
  }
  const laidOver: LaidOver = { terrainKm: 0, closedInWinterKm: 0, riskSectionKm: 0 };
  const rows = segmentColumns(index.length);
  const bends: number[] = [];
  const firstBend = new Uint32Array(index.length + 1);
  for (let segment = 0; segment < index.length; segment++) {
    const line = lineOf(segment);
    describe(segment, kindOf(segment), line);
    for (const { lat, lon } of line.slice(1, -1)) bends.push(Math.round(lat * 1e6), Math.round(lon * 1e6));
    firstBend[segment + 1] = bends.length / 2;
  }
  setJunctionEnds(rows.junctionEnds, kindOf, kept);

  function describe(segment: number, kind: RoadKind, line: readonly Position[]): void {
    const middle = middleOf(line);
    const { people, zone, stormZone } = surroundings.at(middle);
    const sheet = kind.ferry ? null : surroundings.sheet(kind.road, middle);
    const km = Math.max(stretches.km[index[segment]], MIN_KM);
    const isShut = kind.closedInWinter || stretches.isShutInWinter[index[segment]] === 1;
    if (sheet) laidOver.terrainKm += km;
    if (sheet?.closedInWinter && !isShut) laidOver.closedInWinterKm += km;
    if (sheet?.riskSection) laidOver.riskSectionKm += km;
    const terrain = kind.ferry ? "flat" : (sheet?.terrain ?? surroundings.ground.terrainOf(line, middle, people));
    rows.km[segment] = km;
    rows.roadClass[segment] = ROAD_CLASSES.indexOf(kind.roadClass);
    rows.terrain[segment] = TERRAINS.indexOf(terrain);
    rows.lanes[segment] = kind.lanes;
    rows.climateZone[segment] = CLIMATE_ZONES.indexOf(zone);
    rows.stormZone[segment] = CLIMATE_ZONES.indexOf(stormZone);
    rows.driven[segment] = stretches.driven[index[segment]];
    rows.closedInWinter[segment] = isShut || sheet?.closedInWinter ? 1 : 0;
    rows.opened[segment] = dayNumber(kind.opened);
    rows.ferryMinutes[segment] = kept.minutesOfFerry[segment];
    rows.builtUpShare[segment] = builtUpShare(people);
    rows.limitKmPerHour[segment] = Math.min(kind.limitKmPerHour, 255);
    rows.road[segment] = indexOf(kind.road);
    rows.riskSection[segment] = indexOf(sheet?.riskSection ?? "");
  }

  const places = Array.from(placePoints, position);
  const columns: RoadColumns = {
    lat: Float64Array.from(places, ({ lat }) => lat),
    lon: Float64Array.from(places, ({ lon }) => lon),
    placeName: new Uint32Array(places.length).fill(NAMELESS),
    ...{ from, to, ...rows, texts, firstBend },
    bendLatLon: Int32Array.from(bends),
    ...forbiddenColumns(kept.forbidden),
  };
  return { columns, laidOver };
}

function segmentColumns(count: number) {
  const bytes = () => new Uint8Array(count);
  return {
    km: new Float64Array(count),
    roadClass: bytes(),
    terrain: bytes(),
    lanes: bytes(),
    climateZone: bytes(),
    stormZone: bytes(),
    driven: bytes(),
    closedInWinter: bytes(),
    opened: new Uint32Array(count),
    ferryMinutes: new Float64Array(count),
    builtUpShare: new Float64Array(count),
    junctionEnds: bytes(),
    limitKmPerHour: bytes(),
    joinable: bytes(), // known when the network is whole
    road: new Uint32Array(count),
    riskSection: new Uint32Array(count),
  };
}

/** Halfway between a line's two middle points: near enough to where half of it is driven. */
function middleOf(line: readonly Position[]): Position {
  const middle = (line.length - 1) / 2;
  return pointBetween(line[Math.floor(middle)], line[Math.ceil(middle)], 0.5);
}

/** A junction is where three or more stretches of main roads meet, as in the sheets; a side street's corner is none. */
function setJunctionEnds(
  junctionEnds: Uint8Array,
  kindOf: (segment: number) => RoadKind,
  { from, to, placePoints }: KeptStretches,
): void {
  const isMain = (segment: number) => !kindOf(segment).ferry && kindOf(segment).isMainRoad;
  const meeting = new Uint8Array(placePoints.length);
  for (let segment = 0; segment < from.length; segment++) {
    if (!isMain(segment)) continue;
    for (const place of [from[segment], to[segment]]) if (meeting[place] < 3) meeting[place]++;
  }
  const junction = (place: number) => (meeting[place] >= 3 ? 1 : 0);
  for (let segment = 0; segment < from.length; segment++) {
    if (isMain(segment)) junctionEnds[segment] = junction(from[segment]) + junction(to[segment]);
  }
}

function forbiddenColumns(lists: readonly (readonly number[])[]) {
  const firstForbidden = new Uint32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) firstForbidden[index + 1] = firstForbidden[index] + list.length;
  return { firstForbidden, forbiddenArcs: Uint32Array.from(lists.flat()) };
}

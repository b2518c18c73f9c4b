import Flatbush from "flatbush";
import { KM_PER_DEGREE, kmPerDegreeLon, pointBetween } from "../../core/geo.ts";
import type { ClimateZone, Position } from "../../core/places.ts";
import { builtUpShare, type Home, peopleAroundPoint } from "../../core/roads/builtUp.ts";
import { junctionEndsOf } from "../../core/roads/junctions.ts";
import type { RiskSection } from "../../core/roads/riskSections.ts";
import type { RoadPlace, RoadSegment } from "../../core/roads/roadRows.ts";
import type { SpeedModel, WinterModel } from "../../core/roads/speedModel.ts";
import type { ErrorCollector } from "../csv.ts";
import { checkPrefecturalList } from "./checkPrefecturalList.ts";
import { checkRoads } from "./checkRoads.ts";
import { readRiskSections, withRiskSections } from "./readRiskSections.ts";
import { type KnownPositions, type RoadSheets, readRoadSheets, type SheetSegment } from "./readRoadSheets.ts";
import { readSpeeds } from "./readSpeeds.ts";
import { readWinterRows, type WinterRow, winterModel } from "./readWinter.ts";
import { readWinterClosures, type WinterClosure } from "./readWinterClosures.ts";

export interface RoadFacts {
  readonly places: readonly RoadPlace[];
  readonly segments: readonly RoadSegment[];
  readonly speeds: SpeedModel;
  readonly winter: WinterModel;
  readonly winterRows: readonly WinterRow[];
  readonly riskSections: readonly RiskSection[];
  readonly winterClosures: readonly WinterClosure[];
}

/** A climate zone, and the one whose storm days hold. */
interface Zones {
  readonly zone: ClimateZone;
  readonly stormZone: ClimateZone;
}

/** What the roads take from other tables. */
export interface RoadSurroundings extends KnownPositions {
  /** Points that know their municipality's climate zone: the nearest one decides for a stretch of road. */
  readonly zonePoints: readonly (Position & Zones)[];
  /** Where people live: they decide how built-up the country around a stretch is. */
  readonly homes: readonly Home[];
}

/** Reads and checks data/roads and the winter table. Everything wrong goes to `errors`, with file and line. */
export function loadRoads(dataDir: string, surroundings: RoadSurroundings, errors: ErrorCollector): RoadFacts {
  const speeds = readSpeeds(dataDir, errors);
  const winterRows = readWinterRows(dataDir, errors);
  const winter = winterModel(winterRows, surroundings.zonePoints, errors);
  const sheets = readRoadSheets(dataDir, surroundings, errors);
  errors.throwIfAny(); // the checks need every value
  const segments = toSegments(sheets, speeds, surroundings);
  for (const error of checkRoads(sheets, segments)) errors.add(error);
  const drawnRoads = new Set(segments.map(({ road }) => road));
  for (const error of checkPrefecturalList(dataDir, drawnRoads, errors)) errors.add(error);
  const riskSections = readRiskSections(dataDir, sheets.places, segments, errors);
  return {
    places: sheets.places,
    segments: withRiskSections(segments, riskSections),
    ...{ speeds, winter, winterRows, riskSections },
    winterClosures: readWinterClosures(dataDir, segments, errors),
  };
}

function toSegments(sheets: RoadSheets, speeds: SpeedModel, surroundings: RoadSurroundings): RoadSegment[] {
  const zoneAt = nearestZone(surroundings.zonePoints);
  const peopleAround = peopleAroundPoint(surroundings.homes);
  const junctionEnds = junctionEndsOf(sheets.segments);
  return sheets.segments.map((segment) => ({
    from: segment.from,
    to: segment.to,
    road: segment.road,
    roadClass: segment.roadClass,
    terrain: segment.terrain,
    lanes: lanesOf(segment),
    km: Math.max(segment.statedKm ?? segment.straightKm * bendOf(segment, speeds), 0.005),
    ...zonesOf(zoneAt(pointBetween(sheets.places[segment.from], sheets.places[segment.to], 0.5))),
    closedInWinter: segment.closedInWinter,
    opened: segment.opened,
    ferryMinutes: segment.ferryMinutes,
    riskSection: "",
    builtUpShare: builtUpShare(peopleAround(pointBetween(sheets.places[segment.from], sheets.places[segment.to], 0.5))),
    junctionEnds: junctionEnds(segment),
  }));
}

/** A ship's length is always stated. */
function bendOf({ roadClass, terrain }: SheetSegment, { bend }: SpeedModel): number {
  return roadClass === "ferry" ? 1 : bend[roadClass][terrain];
}

/** Toll expressways are four-lane unless their note says two; free ones are two-lane unless it says four. */
function lanesOf({ roadClass, note }: SheetSegment): 2 | 4 {
  if (/2 ?lanes|2車線/.test(note)) return 2;
  if (/4 ?lanes|4車線/.test(note)) return 4;
  return roadClass === "expressway" ? 4 : 2;
}

function zonesOf({ zone, stormZone }: Zones): Pick<RoadSegment, "climateZone" | "stormZone"> {
  return { climateZone: zone, stormZone };
}

/** The climate zones of the nearest zone point. */
export function nearestZone(zonePoints: RoadSurroundings["zonePoints"]): (point: Position) => Zones {
  const scale = kmPerDegreeLon(43.4) / KM_PER_DEGREE; // one scale for all Hokkaido keeps nearness true to a few per cent
  const tree = new Flatbush(zonePoints.length);
  for (const { lat, lon } of zonePoints) tree.add(lon * scale, lat, lon * scale, lat);
  tree.finish();
  return ({ lat, lon }) => zonePoints[tree.neighbors(lon * scale, lat, 1)[0]];
}

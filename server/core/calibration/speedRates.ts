import type { RoadColumns } from "../roads/roadColumns.ts";
import { type RoadClass, type RoadSegment, segmentAt, TERRAINS } from "../roads/roadRows.ts";
import type { RoadPoint } from "../roads/snap.ts";
import type { SpeedModel } from "../roads/speedModel.ts";
import type { Way } from "../search/driveTimes.ts";

/** Toll expressways are not fitted: routing figures without tolls say nothing of them. */
export const FITTED_CLASSES = [
  "expressway_free",
  "national",
  "prefectural",
  "municipal",
] as const satisfies readonly RoadClass[];
export type FittedClass = (typeof FITTED_CLASSES)[number];

/** The parameters that are fitted, as times: they add up linearly along a way. */
export interface SpeedRates {
  readonly minutesPerKm: Float64Array; // by class × terrain, see `cellOf`
  readonly builtUpMinutesPerKm: number;
  readonly junctionMinutes: number;
  readonly tripMinutes: number;
}

/** What a way is made of: the quantities the rates are multiplied with. */
export interface WayMakeup {
  readonly km: Float64Array; // by class × terrain
  readonly builtUpKm: number; // km × built-up share
  readonly junctions: number;
}

export const CELLS = FITTED_CLASSES.length * TERRAINS.length;

/** Position of a class and terrain in the arrays; -1 when the class is not fitted. */
export function cellOf({ roadClass, terrain }: Pick<RoadSegment, "roadClass" | "terrain">): number {
  const row = FITTED_CLASSES.indexOf(roadClass as FittedClass);
  return row < 0 ? -1 : row * TERRAINS.length + TERRAINS.indexOf(terrain);
}

/** @param speeds the way was driven with: a stretch that a posted limit holds below them says nothing of them */
export function makeupOf(
  way: Way,
  origin: RoadPoint,
  target: RoadPoint,
  roads: RoadColumns,
  { kmPerHour }: Pick<SpeedModel, "kmPerHour">,
): WayMakeup {
  const km = new Float64Array(CELLS);
  let builtUpKm = 0;
  let junctions = 0;
  for (const [index, share] of drivenShares(way, origin, target, roads)) {
    const segment = segmentAt(roads, index);
    const cell = cellOf(segment);
    if (cell < 0) continue;
    const isHeld =
      roads.limitKmPerHour[index] > 0 &&
      roads.limitKmPerHour[index] < kmPerHour[segment.roadClass as FittedClass][segment.terrain];
    if (!isHeld) km[cell] += segment.km * share;
    if (segment.roadClass === "expressway_free") continue;
    builtUpKm += segment.km * share * segment.builtUpShare;
    junctions += (segment.junctionEnds / 2) * share;
  }
  return { km, builtUpKm, junctions };
}

/** Segments driven with the share of each. */
function drivenShares(
  way: Way,
  origin: RoadPoint,
  target: RoadPoint,
  roads: RoadColumns,
): (readonly [number, number])[] {
  if (way.onOneStretch) return [[origin.segment, Math.abs(origin.share - target.share)]];
  const lastPlace = way.segments.at(-1)?.to ?? way.firstPlace;
  const shareTo = (snap: RoadPoint, place: number) =>
    roads.from[snap.segment] === place ? snap.share : 1 - snap.share;
  return [
    [origin.segment, shareTo(origin, way.firstPlace)],
    ...way.segments.map(({ segment }) => [segment, 1] as const),
    [target.segment, shareTo(target, lastPlace)],
  ];
}

/** Summer minutes of a way under some rates, without what is not fitted (toll roads, ferries, the way to the road). */
export function fittedMinutes({ km, builtUpKm, junctions }: WayMakeup, rates: SpeedRates): number {
  const driving = km.reduce((sum, part, cell) => sum + part * rates.minutesPerKm[cell], 0);
  return driving + builtUpKm * rates.builtUpMinutesPerKm + junctions * rates.junctionMinutes + rates.tripMinutes;
}

export function ratesOf({ kmPerHour, ...model }: SpeedModel): SpeedRates {
  const minutesPerKm = FITTED_CLASSES.flatMap((c) => TERRAINS.map((t) => 60 / kmPerHour[c][t]));
  return { ...model, minutesPerKm: Float64Array.from(minutesPerKm) };
}

/** The model with its fitted parameters replaced. */
export function withRates(model: SpeedModel, rates: SpeedRates): SpeedModel {
  const speedsOf = (roadClass: FittedClass) =>
    Object.fromEntries(
      TERRAINS.map((terrain) => [terrain, 60 / rates.minutesPerKm[cellOf({ roadClass, terrain })]]),
    ) as SpeedModel["kmPerHour"][FittedClass];
  const fitted = Object.fromEntries(FITTED_CLASSES.map((c) => [c, speedsOf(c)])) as Record<
    FittedClass,
    SpeedModel["kmPerHour"][FittedClass]
  >;
  const { builtUpMinutesPerKm, junctionMinutes, tripMinutes } = rates;
  return {
    ...model,
    kmPerHour: { ...model.kmPerHour, ...fitted },
    builtUpMinutesPerKm,
    junctionMinutes,
    tripMinutes,
  };
}

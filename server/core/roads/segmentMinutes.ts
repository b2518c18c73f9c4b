import type { Conditions } from "../conditions.ts";
import { isExpressway, type RoadGraph, type RoadSegment } from "./roadGraph.ts";
import type { SpeedModel, WinterModel } from "./speedModel.ts";

/** Can the stretch be driven at all under these conditions? */
export function isOpen(segment: RoadSegment, conditions: Conditions): boolean {
  const { toll, ferry, closures, season, asOf, shutSections } = conditions;
  if (segment.roadClass === "expressway" && toll === "avoid") return false;
  if (segment.roadClass === "ferry" && (ferry === "avoid" || season === "storm")) return false; // 荒天は欠航
  if (segment.closedInWinter && closures === "winter") return false;
  if (segment.riskSection && shutSections) {
    const shut = shutSections.split(";");
    if (segment.riskSection.split(";").some((name) => shut.includes(name))) return false;
  }
  return segment.opened === "" || segment.opened <= asOf;
}

/**
 * Minutes of a stretch in summer, in free traffic. An ordinary road also loses time where many people live around it
 * and at junctions; a junction's loss is shared between the stretch that arrives and the one that leaves, so that
 * driving through it costs it once and both directions cost the same.
 */
export function summerMinutes(segment: RoadSegment, model: SpeedModel): number {
  const { roadClass, terrain, km, builtUpShare, junctionEnds } = segment;
  if (roadClass === "ferry") return segment.ferryMinutes;
  const driving = (km / model.kmPerHour[roadClass][terrain]) * 60;
  if (isExpressway(roadClass)) return driving; // no houses, no signals
  return driving + model.builtUpMinutesPerKm * builtUpShare * km + (model.junctionMinutes * junctionEnds) / 2;
}

/**
 * Minutes per segment for one set of conditions: a season is a weight per edge, never another graph.
 * @returns one value per segment; Infinity = closed
 */
export function segmentMinutes(
  roads: RoadGraph,
  speeds: SpeedModel,
  winter: WinterModel,
  conditions: Conditions,
): Float64Array {
  const { season, winterSeverity, speedFactor } = conditions;
  return Float64Array.from(roads.segments, (segment) => {
    if (!isOpen(segment, conditions)) return Infinity;
    const minutes = summerMinutes(segment, speeds);
    if (segment.roadClass === "ferry") return minutes; // a crossing keeps its timetable
    if (season === "summer") return minutes / speedFactor;
    const { roadClass, terrain, lanes, climateZone, stormZone } = segment;
    const zone = season === "storm" ? stormZone : climateZone;
    const slowDown = 1 + (winter.factor(season, roadClass, terrain, lanes, zone) - 1) * winterSeverity;
    return (minutes * slowDown) / speedFactor;
  });
}

import type { Conditions } from "../conditions.ts";
import { CLIMATE_ZONES } from "../places.ts";
import type { RoadColumns } from "./roadColumns.ts";
import type { RoadGraph } from "./roadGraph.ts";
import { dayNumber, isExpressway, ROAD_CLASSES, TERRAINS } from "./roadRows.ts";
import type { SpeedModel, WinterModel } from "./speedModel.ts";

const TOLL = ROAD_CLASSES.indexOf("expressway");
const FERRY = ROAD_CLASSES.indexOf("ferry");

/** Can a segment be driven at all under these conditions? */
function openSegments(roads: RoadColumns, conditions: Conditions): (segment: number) => boolean {
  const { toll, ferry, closures, season, asOf, shutSections } = conditions;
  const asOfDay = dayNumber(asOf);
  const shut = shutSections === "" ? [] : shutSections.split(";");
  const isShut = roads.texts.map((text) => text.split(";").some((name) => shut.includes(name)));
  return (segment) => {
    const roadClass = roads.roadClass[segment];
    if (roadClass === TOLL && toll === "avoid") return false;
    if (roadClass === FERRY && (ferry === "avoid" || season === "storm")) return false; // 荒天は欠航
    if (roads.closedInWinter[segment] === 1 && closures === "winter") return false;
    if (shut.length > 0 && isShut[roads.riskSection[segment]]) return false;
    return roads.opened[segment] <= asOfDay;
  };
}

/**
 * Minutes of a segment in summer, in free traffic. An ordinary road also loses time where many people live around it
 * and at junctions; a junction's loss is shared between the segment that arrives and the one that leaves, so that
 * driving through it costs it once and both directions cost the same.
 */
function summerMinutes(roads: RoadColumns, model: SpeedModel): (segment: number) => number {
  const table = ROAD_CLASSES.map((roadClass) =>
    TERRAINS.map((terrain) => (roadClass === "ferry" ? Number.NaN : model.kmPerHour[roadClass][terrain])),
  );
  const losesNone = ROAD_CLASSES.map(isExpressway); // no houses, no signals
  return (segment) => {
    const roadClass = roads.roadClass[segment];
    if (roadClass === FERRY) return roads.ferryMinutes[segment];
    const limit = roads.limitKmPerHour[segment] || Infinity;
    const km = roads.km[segment];
    const driving = (km / Math.min(table[roadClass][roads.terrain[segment]], limit)) * 60;
    if (losesNone[roadClass]) return driving;
    const builtUp = model.builtUpMinutesPerKm * roads.builtUpShare[segment] * km;
    return driving + builtUp + (model.junctionMinutes * roads.junctionEnds[segment]) / 2;
  };
}

/** How much longer a segment takes than in summer: the winter table's factor with its severity. */
function slowDown(roads: RoadColumns, winter: WinterModel, conditions: Conditions): (segment: number) => number {
  const { season, winterSeverity } = conditions;
  if (season === "summer") return () => 1;
  const zoneOf = season === "storm" ? roads.stormZone : roads.climateZone;
  const known = new Float64Array(ROAD_CLASSES.length * TERRAINS.length * 2 * CLIMATE_ZONES.length); // 0 = not yet asked
  return (segment) => {
    const [roadClass, terrain, zone] = [roads.roadClass[segment], roads.terrain[segment], zoneOf[segment]];
    const lanes = roads.lanes[segment] as 2 | 4;
    const key = ((roadClass * TERRAINS.length + terrain) * 2 + (lanes === 4 ? 1 : 0)) * CLIMATE_ZONES.length + zone;
    if (known[key] === 0) {
      const factor = winter.factor(season, ROAD_CLASSES[roadClass], TERRAINS[terrain], lanes, CLIMATE_ZONES[zone]);
      known[key] = 1 + (factor - 1) * winterSeverity;
    }
    return known[key];
  };
}

/**
 * Minutes per segment for one set of conditions: a season is a weight per edge, never another graph.
 * @returns one value per segment, the same in both directions; Infinity = closed
 */
export function segmentMinutes(
  roads: RoadGraph,
  speeds: SpeedModel,
  winter: WinterModel,
  conditions: Conditions,
): Float64Array {
  const isOpen = openSegments(roads, conditions);
  const inSummer = summerMinutes(roads, speeds);
  const factor = slowDown(roads, winter, conditions);
  const minutes = new Float64Array(roads.segmentCount);
  for (let segment = 0; segment < minutes.length; segment++) {
    if (!isOpen(segment)) minutes[segment] = Infinity;
    else if (roads.roadClass[segment] === FERRY)
      minutes[segment] = roads.ferryMinutes[segment]; // keeps its timetable
    else minutes[segment] = (inSummer(segment) * factor(segment)) / conditions.speedFactor;
  }
  return minutes;
}

import type { RoadClass } from "../roads/roadRows.ts";
import { ACCESS_KEYS, opensToCars } from "./carAccess.ts";
import { clausesOf } from "./conditions.ts";
import { type Driven, drivenDirections } from "./oneway.ts";
import { openingDay } from "./openingDay.ts";
import { type numberedRoad, roadCode } from "./roadCode.ts";
import { roadLimit } from "./roadLimit.ts";
import { namesDirections, seasonalAccess } from "./seasonalAccess.ts";
import type { Tags } from "./tags.ts";

/** What the tags of one OSM way say of it as a road for cars. */
export interface CarRoad {
  readonly roadClass: RoadClass;
  readonly road: string; // R235, H71, E63, a name, M-
  readonly driven: Exclude<Driven, "never">;
  readonly lanes: 2 | 4;
  readonly limitKmPerHour: number; // 0 = none but the speed table's
  readonly closedInWinter: boolean;
  readonly opened: string; // YYYY-MM-DD, empty = long ago or not known
  /** Roads that make a junction of the sheets: tertiary and above. A street's corner is in the speed of streets. */
  readonly isMainRoad: boolean;
}

/** A way that is no road for cars, and why: the reason is counted in the import's report. */
export interface Dropped {
  readonly dropped: string;
}

/** What was seen on the way to a reading; each text is counted in the import's report. */
export type Remarks = (remark: string) => void;

const CLASS_OF: Readonly<Record<string, RoadClass>> = {
  motorway: "expressway",
  motorway_link: "municipal", // a ramp, as in the sheets
  trunk: "national",
  trunk_link: "national",
  primary: "prefectural",
  primary_link: "prefectural",
  secondary: "prefectural",
  secondary_link: "prefectural",
  tertiary: "municipal",
  tertiary_link: "municipal",
  unclassified: "municipal",
  residential: "municipal",
  living_street: "municipal",
  service: "municipal",
  road: "municipal",
  track: "municipal",
};
const MAIN_ROAD = /^(motorway|trunk|primary|secondary|tertiary)(_link)?$/;
/** Ways of a yard, not to a place: a trip ends at the road before it. */
const YARDS = new Set(["driveway", "parking_aisle", "emergency_access", "drive-through", "drive_through", "slipway"]);
const PAVED = new Set([
  "asphalt",
  "paved",
  "concrete",
  "chipseal",
  "concrete:plates",
  "concrete:lanes",
  "paving_stones",
]);

/**
 * Reads the tags of a way with a `highway` key.
 * @param relation what a road network's relation says of the way, or null
 * @param dataYear the year the map was made
 */
export function readCarRoad(
  tags: Tags,
  relation: ReturnType<typeof numberedRoad>,
  dataYear: number,
  remark: Remarks,
): CarRoad | Dropped {
  const highway = tags.get("highway") ?? "";
  const dropped = reasonToDrop(tags, highway);
  if (dropped) return { dropped };
  const forward = seasonalAccess(tags, dataYear, "forward");
  const backward = namesDirections(tags) ? seasonalAccess(tags, dataYear, "backward") : forward;
  const access = { forward, backward };
  for (const text of new Set([...forward.notUnderstood, ...backward.notUnderstood])) remark(`not understood: ${text}`);
  if (!forward.summer && !backward.summer) {
    const inWinter = [forward, backward].find(({ winter }) => winter);
    return { dropped: inWinter ? `winter only: ${inWinter.because}` : accessReason(tags) };
  }
  const driven = drivenDirections(tags, (direction) => access[direction].summer);
  if (driven === "never") return { dropped: "both directions shut" };
  const used = driven === "both" ? [forward, backward] : [access[driven]];
  const isOpenInWinter = used.some(({ winter }) => winter);
  if (!isOpenInWinter) remark(`closed in winter: ${used[0].because}`);
  const roadClass = classOf(tags, highway, remark);
  const opened = openingDay(tags);
  if (opened !== "") remark("opening day known");
  if ((tags.get("tunnel") ?? "no") !== "no") remark("tunnel");
  return {
    ...{ roadClass, driven, opened },
    road: roadCode(tags, roadClass, relation),
    lanes: lanesOf(tags, driven),
    limitKmPerHour: roadLimit(tags, roadClass),
    closedInWinter: !isOpenInWinter,
    isMainRoad: MAIN_ROAD.test(highway),
  };
}

function reasonToDrop(tags: Tags, highway: string): string {
  if (!(highway in CLASS_OF)) return `highway=${highway}`; // footways, construction, proposed, …
  if (tags.get("area") === "yes") return "area=yes";
  // `construction:highway` and the like say what a road is to become, or was: `highway` is what it is
  for (const key of ["construction", "proposed", "abandoned", "disused"]) {
    if (tags.get(key) === "yes") return `${key}=yes`;
  }
  if (tags.get("smoothness") === "impassable") return "smoothness=impassable";
  if (highway === "service" && YARDS.has(tags.get("service") ?? "")) return `service=${tags.get("service")}`;
  if (highway === "track" && !isDrivenTrack(tags)) return "highway=track without pavement or access for cars";
  return "";
}

/** 農道・林道: driven where it is paved or said to be open; the others are gravel behind a gate as often as not. */
function isDrivenTrack(tags: Tags): boolean {
  return tags.get("tracktype") === "grade1" || PAVED.has(tags.get("surface") ?? "") || isSaidToBeOpen(tags);
}

/** All year, or under some condition: which days these are is read elsewhere. */
function isSaidToBeOpen(tags: Tags): boolean {
  return ACCESS_KEYS.some((key) => {
    const values = [tags.get(key) ?? "", ...clausesOf(tags.get(`${key}:conditional`) ?? "").map(({ value }) => value)];
    return values.some((value) => opensToCars(value) === true);
  });
}

function accessReason(tags: Tags): string {
  const key = ["motorcar", "motor_vehicle", "vehicle", "access"].find((candidate) => tags.has(candidate));
  return key ? `${key}=${tags.get(key)}` : "closed in summer";
}

/** Toll roads are `expressway`, which is what avoiding tolls avoids; 自動車専用道路 without toll are `expressway_free`. */
function classOf(tags: Tags, highway: string, remark: Remarks): RoadClass {
  if (highway.endsWith("_link")) return CLASS_OF[highway]; // who avoids tolls never gets onto a ramp's toll road
  const toll = tags.get("toll:motorcar") ?? tags.get("toll:motor_vehicle") ?? tags.get("toll");
  if (toll !== undefined && toll !== "no") return "expressway";
  if (highway === "motorway") {
    if (toll === "no") return "expressway_free";
    remark("motorway without toll=*: taken as a toll road");
  }
  return highway === "trunk" && tags.get("motorroad") === "yes" ? "expressway_free" : CLASS_OF[highway];
}

/** Four-lane where each direction has two: `lanes` counts both directions on a two-way road, one on a one-way road. */
function lanesOf(tags: Tags, driven: Driven): 2 | 4 {
  const lanes = Number.parseInt(tags.get("lanes") ?? "", 10);
  return lanes >= (driven === "both" ? 4 : 2) ? 4 : 2;
}

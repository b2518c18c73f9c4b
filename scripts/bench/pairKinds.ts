import type { RoadPoint } from "../../server/core/roads/snap.ts";
import type { DrivenSegment } from "../../server/core/search/minutesFrom.ts";
import type { EqualSpeeds } from "./equalSpeeds.ts";
import type { TracedRoute } from "./localValhalla.ts";

/** One pair as both engines drive it. */
export interface ComparedPair {
  readonly ends: readonly [RoadPoint, RoadPoint];
  readonly minutes: number;
  readonly segments: readonly DrivenSegment[];
  /** Minutes that Valhalla asks for our own way, from its first place to its last; null where it cannot drive it. */
  readonly valhallaPrice: number | null;
  readonly theirs: { readonly minutes: number; readonly edges: TracedRoute["edges"] };
}

/** Why two engines differ on a pair. Only the last is a riddle. */
export function kindOf(pair: ComparedPair, speeds: EqualSpeeds): string {
  const { ends, segments, theirs, valhallaPrice } = pair;
  if (theirs.edges.length === 0) return "Valhalla cannot trace its own way";
  const joins = [
    joinKind(theirs.edges[0], ends[0], speeds),
    joinKind(theirs.edges[theirs.edges.length - 1], ends[1], speeds),
  ];
  const joined = joins.find((kind) => kind !== null);
  if (joined) return joined;
  if (segments.some(({ segment }, at) => at > 0 && segments[at - 1].segment === segment)) {
    return "ours turns round on the road, farther from a forbidden turn than is looked at";
  }
  if (theirs.edges.some(({ way_id }) => !speeds.kmPerHourOfWay.has(way_id)))
    return "Valhalla drives through roads that the import leaves out";
  if (valhallaPrice === null) return "Valhalla does not drive our way";
  if (valhallaPrice < theirs.minutes)
    return "Valhalla takes a slower way than ours, which it drives in our minutes: it weighs roads by how built-up it is around them";
  return "not explained";
}

function joinKind(edge: TracedRoute["edges"][number], { segment }: RoadPoint, speeds: EqualSpeeds): string | null {
  if (speeds.waysOf(segment).has(edge.way_id)) return null;
  if (edge.road_class === "motorway" || edge.use === "ramp")
    return "an end stands on an expressway or a ramp: ours joins no trip there";
  if (!speeds.kmPerHourOfWay.has(edge.way_id)) return "an end stands on a road that the import leaves out";
  return "an end stands where roads meet or cross: each engine joins another of them";
}

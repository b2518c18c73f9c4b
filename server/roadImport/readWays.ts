import type { RoadKind } from "../core/importedRoads/osmRoads.ts";
import { readCarRoad } from "../core/roadTags/carRoad.ts";
import { readFerryRoute } from "../core/roadTags/ferryRoute.ts";
import type { Tags } from "../core/roadTags/tags.ts";
import { growingNumbers } from "./growing.ts";
import { type Counts, count } from "./importCounts.ts";
import type { OsmWay } from "./pbf/osmElements.ts";
import type { RelationFacts } from "./readRelations.ts";

export const WAY_KEYS = ["highway", "route", "ferry", "natural"];

export interface WayCounts {
  readonly kept: Counts; // by highway=…
  readonly dropped: Counts; // by reason
  readonly remarks: Counts;
}

/** Takes the ways of a file: roads and ferries as chains of node ids, the coast as loose ones. */
export function wayReader(relations: RelationFacts, dataYear: () => number, counts: WayCounts) {
  const kinds = kindTable();
  const wayIds = growingNumbers();
  const kindOf = growingNumbers();
  const firstNode = growingNumbers();
  const nodeIds = growingNumbers();
  const coastNodeIds = growingNumbers();
  const positions = { ids: growingNumbers(), lat: growingNumbers(), lon: growingNumbers() }; // from ways that carry them
  firstNode.push(0);

  function keep(way: OsmWay, kind: RoadKind): void {
    wayIds.push(way.id);
    kindOf.push(kinds.indexOf(kind));
    for (const id of way.nodeIds) nodeIds.push(id);
    firstNode.push(nodeIds.length);
    takePositions(way);
  }

  function takePositions({ nodeIds: ids, positions: own }: OsmWay): void {
    if (!own) return;
    for (let at = 0; at < ids.length; at++) {
      positions.ids.push(ids[at]);
      positions.lat.push(own.lat[at]);
      positions.lon.push(own.lon[at]);
    }
  }

  function kindOfWay({ id, tags }: OsmWay): RoadKind | { readonly dropped: string } {
    if (tags.has("highway")) {
      const road = readCarRoad(tags, relations.roadOfWay.get(id) ?? null, dataYear(), (text) =>
        count(counts.remarks, text),
      );
      return "dropped" in road ? road : { ...road, ferry: null };
    }
    return ferryKind(id, tags, relations, dataYear());
  }

  return {
    ...{ wayIds, kindOf, firstNode, nodeIds, coastNodeIds, positions },
    kinds: kinds.all,
    way(way: OsmWay): void {
      if (way.tags.get("natural") === "coastline") {
        for (const id of way.nodeIds) coastNodeIds.push(id);
        takePositions(way);
      }
      const isRoad = way.tags.has("highway");
      if (!isRoad && !readFerryRoute(way.tags, dataYear())) return;
      const kind = kindOfWay(way);
      if ("dropped" in kind) return void count(counts.dropped, kind.dropped);
      count(counts.kept, isRoad ? `highway=${way.tags.get("highway")}` : "route=ferry");
      keep(way, kind);
    },
  };
}

/** A ship's line takes cars when its tags say so, or say nothing: the table of known ferries decides later. */
function ferryKind(
  id: number,
  tags: Tags,
  { ferryOfWay }: RelationFacts,
  dataYear: number,
): RoadKind | { readonly dropped: string } {
  const route = readFerryRoute(tags, dataYear);
  const whole = ferryOfWay.get(id); // what the way leaves unsaid is its relation's to say
  const takesCars = route?.takesCars ?? whole?.route.takesCars ?? null;
  if (!route || takesCars === false) return { dropped: "route=ferry without cars" };
  const line = whole && route.crossingMinutes === null ? `r${whole.relation}` : `w${id}`;
  const crossingMinutes = route.crossingMinutes ?? whole?.route.crossingMinutes ?? null;
  return {
    ...{ roadClass: "ferry", road: route.name, driven: "both", lanes: 2, limitKmPerHour: 0, opened: "" },
    ...{ closedInWinter: route.closedInWinter || whole?.route.closedInWinter === true, isMainRoad: false },
    ferry: { line, crossingMinutes, takesCars },
  };
}

/** Each kind of road once, however many ways are of it. */
function kindTable() {
  const all: RoadKind[] = [];
  const known = new Map<string, number>();
  return {
    all,
    indexOf(kind: RoadKind): number {
      const key = JSON.stringify(kind);
      let index = known.get(key);
      if (index === undefined) known.set(key, (index = all.push(kind) - 1));
      return index;
    },
  };
}

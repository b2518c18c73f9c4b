import type { TurnRelation } from "../core/importedRoads/osmRoads.ts";
import { type FerryRoute, readFerryRoute } from "../core/roadTags/ferryRoute.ts";
import { numberedRoad } from "../core/roadTags/roadCode.ts";
import { turnRestriction } from "../core/roadTags/turnRestriction.ts";
import { type Counts, count } from "./importCounts.ts";
import type { OsmRelation } from "./pbf/osmElements.ts";

/** What relations say of ways and turns: read before the ways. */
export interface RelationFacts {
  readonly turns: TurnRelation[];
  readonly roadOfWay: Map<number, NonNullable<ReturnType<typeof numberedRoad>>>;
  readonly ferryOfWay: Map<number, { readonly relation: number; readonly route: FerryRoute }>;
}

/** @param counts filled with what was read and what was left out, for the report */
export function relationReader(dataYear: () => number, counts: { relations: Counts; turnsIgnored: Counts }) {
  const facts: RelationFacts = { turns: [], roadOfWay: new Map(), ferryOfWay: new Map() };

  function takeTurn({ id, tags, members }: OsmRelation): void {
    const restriction = turnRestriction(tags, dataYear());
    if (!restriction) return;
    if ("ignored" in restriction) return void count(counts.turnsIgnored, restriction.ignored);
    const ways = (role: string) => members.filter((m) => m.type === "way" && m.role === role).map((m) => m.id);
    const [from, to, viaWays] = [ways("from"), ways("to"), ways("via")];
    const viaNodes = members.filter((member) => member.type === "node" && member.role === "via");
    const isNoEntry = restriction.value === "no_entry" || restriction.value === "no_exit"; // these may have several ends
    const isWhole = viaWays.length > 0 ? viaNodes.length === 0 : viaNodes.length === 1;
    if (!isWhole || from.length === 0 || to.length === 0 || (!isNoEntry && from.length * to.length > 1)) {
      return void count(counts.turnsIgnored, "members missing or too many");
    }
    count(counts.relations, `restriction=${restriction.value}`);
    const viaNode = viaNodes[0]?.id ?? null;
    for (const fromWay of from)
      for (const toWay of to) facts.turns.push({ id, ...restriction, fromWay, toWay, viaNode, viaWays });
  }

  return {
    facts,
    relation(relation: OsmRelation): void {
      takeTurn(relation);
      const { id, tags, members } = relation;
      const road = numberedRoad(tags);
      const ferry = tags.get("type") === "route" ? readFerryRoute(tags, dataYear()) : null;
      if (road) count(counts.relations, `network=JP:${road.network}`);
      if (ferry) count(counts.relations, "route=ferry");
      for (const member of members) {
        if (member.type !== "way") continue;
        const earlier = facts.roadOfWay.get(member.id);
        if (road && (!earlier || isBefore(road, earlier))) facts.roadOfWay.set(member.id, road);
        if (ferry) facts.ferryOfWay.set(member.id, { relation: id, route: ferry });
      }
    },
  };
}

type NumberedRoad = NonNullable<ReturnType<typeof numberedRoad>>;

/** Two roads on one way: the national one names it, of equals the lower number. */
function isBefore(a: NumberedRoad, b: NumberedRoad): boolean {
  if (a.network !== b.network) return a.network === "national";
  return Number(a.number) < Number(b.number);
}

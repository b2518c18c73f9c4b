import type { Position } from "../../core/places.ts";
import { piecesOf, type RoadGraph } from "../../core/roads/roadGraph.ts";
import { placeAt, segmentAt } from "../../core/roads/roadRows.ts";
import type { ClosedRoad, KnownRoads } from "../../engines/routingEngine.ts";
import type { WinterClosure } from "../../facts/roads/readWinterClosures.ts";
import { conditionsFor, type OwnNetwork } from "./network.ts";

/** What a routing server is checked by: two towns, a road of data/winter/winter_closures.csv, and all that are shut. */
export function knownRoads(
  sheets: OwnNetwork,
  closures: readonly WinterClosure[],
  centres: readonly Position[],
): KnownRoads {
  const shut = closures.filter(({ kind, isVerified, road }) => kind === "all_winter" && isVerified && road !== null);
  const found = shut.map((closure) => closedRoad(sheets, closure)).find((road) => road !== null);
  return { towns: [centres[0], centres[1]], closed: found ?? null, allClosed: closedRoads(sheets) };
}

/** Only where the way round is so much longer does a way tell which of the two was driven. */
const MUCH_LONGER = 2;

/** From gate to gate; null where our roads do not mark it closed, or the way round is not much longer. */
function closedRoad(sheets: OwnNetwork, { road, route }: WinterClosure): ClosedRoad | null {
  const gates = gatesOf(sheets.roads, road ?? "");
  if (!gates) return null;
  const found = betweenGates(sheets, route, gates);
  return found.roundKm === Infinity || found.roundKm < MUCH_LONGER * found.overKm ? null : found;
}

function betweenGates(sheets: OwnNetwork, road: string, gates: readonly [Position, Position]): ClosedRoad {
  const kmIn = (season: "summer" | "winter") => sheets.tripsBetween(gates, conditionsFor(season)).km[0][1];
  return { road, from: gates[0], to: gates[1], overKm: kmIn("summer"), roundKm: kmIn("winter") };
}

/** Closed stretches that hang together in one line, each by its two ends. */
function closedRoads(sheets: OwnNetwork): ClosedRoad[] {
  const { roads } = sheets;
  const pieceOf = piecesOf(roads, (segment) => roads.closedInWinter[segment] === 1);
  const stretchesAt = new Map<number, number[]>();
  for (let segment = 0; segment < roads.segmentCount; segment++) {
    if (roads.closedInWinter[segment] === 0) continue;
    for (const place of [roads.from[segment], roads.to[segment]])
      stretchesAt.set(place, [...(stretchesAt.get(place) ?? []), segment]);
  }
  const endsOf = new Map<number, number[]>();
  for (const [place, stretches] of stretchesAt)
    if (stretches.length === 1) endsOf.set(pieceOf[place], [...(endsOf.get(pieceOf[place]) ?? []), place]);
  return [...endsOf.values()].flatMap((ends) => {
    if (ends.length !== 2) return [];
    const { road } = segmentAt(roads, (stretchesAt.get(ends[0]) ?? [])[0]);
    return [betweenGates(sheets, road, [placeAt(roads, ends[0]), placeAt(roads, ends[1])])];
  });
}

/** The two ends of a road's closed stretches, where these hang together in one line. */
function gatesOf(roads: RoadGraph, road: string): readonly [Position, Position] | null {
  const touched = new Map<number, number>();
  for (let segment = 0; segment < roads.segmentCount; segment++) {
    if (roads.closedInWinter[segment] === 0 || segmentAt(roads, segment).road !== road) continue;
    for (const place of [roads.from[segment], roads.to[segment]]) touched.set(place, (touched.get(place) ?? 0) + 1);
  }
  const ends = [...touched].filter(([, times]) => times === 1).map(([place]) => placeAt(roads, place));
  return ends.length === 2 ? [ends[0], ends[1]] : null;
}

import { FORWARD_ONLY } from "../roads/roadColumns.ts";
import { isDriven, nodeAfter, nodesBefore, type RoadGraph } from "../roads/roadGraph.ts";
import { isExpressway, ROAD_CLASSES } from "../roads/roadRows.ts";
import { drivableParts } from "./drivableParts.ts";

/** A group of roads that only an expressway joins to the others counts as a place of its own from this length on. */
const OWN_PLACE_KM = 2;

/**
 * Which segments a point beside them may be joined to: those that are reached and left without an expressway. A ramp, the
 * lanes of a rest area and a one-way road into a forbidden turn are driven through, but nobody's trip begins or ends there:
 * who avoids tolls would be shut in.
 * @returns 1 for each such segment
 */
export function joinableSegments(roads: RoadGraph): Uint8Array {
  const { segmentCount, roadClass, landOf, from } = roads;
  const ordinary = ROAD_CLASSES.map((own) => !isExpressway(own) && own !== "ferry");
  const links = ordinaryEdges(roads, (segment) => ordinary[roadClass[segment]]);
  const { partOf, count } = drivableParts(links);
  const kmOf = new Float64Array(count);
  for (let edge = 0; edge < links.from.length; edge++) {
    if (partOf[links.from[edge]] === partOf[links.to[edge]]) kmOf[partOf[links.from[edge]]] += links.km[edge] / 2;
  }
  const longestOf = new Map<number, number>(); // piece of land → part
  for (let place = 0; place < roads.placeCount; place++) {
    const longest = longestOf.get(landOf[place]);
    if (longest === undefined || kmOf[partOf[place]] > kmOf[longest]) longestOf.set(landOf[place], partOf[place]);
  }
  const isPlace = (part: number, land: number) => kmOf[part] >= OWN_PLACE_KM || longestOf.get(land) === part;

  return Uint8Array.from({ length: segmentCount }, (_, segment) => {
    if (!ordinary[roadClass[segment]]) return 0;
    const arcs = [2 * segment, 2 * segment + 1].filter((arc) => isDriven(roads, arc));
    const land = landOf[from[segment]];
    const after = arcs.map((arc) => partOf[nodeAfter(roads, arc)]).filter((part) => isPlace(part, land));
    return arcs.some((arc) => nodesBefore(roads, arc).some((node) => after.includes(partOf[node]))) ? 1 : 0;
  });
}

/** The edges of a search that keeps to some segments, as links between its nodes. */
function ordinaryEdges({ firstEdge, toNode, arcOf, nodeCount, km }: RoadGraph, isKept: (segment: number) => boolean) {
  const kept = Uint32Array.from(toNode.keys()).filter((edge) => isKept(arcOf[edge] >>> 1));
  const from = new Uint32Array(toNode.length);
  for (let node = 0; node < nodeCount; node++) from.fill(node, firstEdge[node], firstEdge[node + 1]);
  return {
    placeCount: nodeCount,
    from: kept.map((edge) => from[edge]),
    to: kept.map((edge) => toNode[edge]),
    driven: new Uint8Array(kept.length).fill(FORWARD_ONLY),
    km: Float64Array.from(kept, (edge) => km[arcOf[edge] >>> 1]),
  };
}

import { placeOfNode, type RoadGraph } from "../roads/roadGraph.ts";

/** Who is joined to whom, whichever way it may be driven: each pair of nodes once, both ways, none with itself. */
export interface NodeGraph {
  readonly firstLink: Uint32Array; // nodes + 1
  readonly toNode: Uint32Array; // one per link
  readonly x: Float64Array; // where each node stands on a plane; scales may differ
  readonly y: Float64Array;
}

export function nodeGraphOf(roads: RoadGraph): NodeGraph {
  const { nodeCount, firstEdge, toNode } = roads;
  const degree = new Uint32Array(nodeCount + 1);
  for (let node = 0; node < nodeCount; node++) {
    for (let edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
      degree[node + 1]++;
      degree[toNode[edge] + 1]++;
    }
  }
  for (let node = 0; node < nodeCount; node++) degree[node + 1] += degree[node];
  const next = degree.slice(0, nodeCount);
  const links = new Uint32Array(degree[nodeCount]);
  for (let node = 0; node < nodeCount; node++) {
    for (let edge = firstEdge[node]; edge < firstEdge[node + 1]; edge++) {
      links[next[node]++] = toNode[edge];
      links[next[toNode[edge]]++] = node;
    }
  }
  const x = Float64Array.from({ length: nodeCount }, (_, node) => roads.lon[placeOfNode(roads, node)]);
  const y = Float64Array.from({ length: nodeCount }, (_, node) => roads.lat[placeOfNode(roads, node)]);
  return { ...withoutRepeats(degree, links), x, y };
}

function withoutRepeats(first: Uint32Array, links: Uint32Array): Pick<NodeGraph, "firstLink" | "toNode"> {
  const nodeCount = first.length - 1;
  const firstLink = new Uint32Array(nodeCount + 1);
  const seenFrom = new Int32Array(nodeCount).fill(-1);
  let kept = 0;
  for (let node = 0; node < nodeCount; node++) {
    seenFrom[node] = node;
    for (let index = first[node]; index < first[node + 1]; index++) {
      const other = links[index];
      if (seenFrom[other] === node) continue;
      seenFrom[other] = node;
      links[kept++] = other; // never ahead of what is read
    }
    firstLink[node + 1] = kept;
  }
  return { firstLink, toNode: links.slice(0, kept) };
}

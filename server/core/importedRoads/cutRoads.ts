import { MISSING, type OsmRoads, PASSES, STOPS, STOPS_IN_WINTER } from "./osmRoads.ts";

/**
 * Pieces of ways between the nodes where something may change: where ways meet or end, and at barriers. At a barrier
 * that stops cars each piece ends at a node of its own, so that nothing leads through.
 */
export interface Pieces {
  /** Node of each point; numbers from `nodes.ids.length` on stand for ends at a barrier, at the node `copyOf` says. */
  readonly points: Uint32Array;
  readonly firstPoint: Uint32Array; // pieces + 1
  readonly way: Uint32Array; // index of a way
  readonly isShutInWinter: Uint8Array; // by a gate
  readonly copyOf: readonly number[];
}

export function cutRoads({ nodes, firstNode, nodeOf, wayIds }: OsmRoads): Pieces {
  const uses = usesOf(nodes.ids.length, firstNode, nodeOf);
  const { barrier } = nodes;
  const points: number[] = [];
  const firstPoint: number[] = [0];
  const ways: number[] = [];
  const shut: number[] = [];
  const copyOf: number[] = [];
  const isGate = (at: number, end: number) => at < end && barrier[nodeOf[at]] === STOPS_IN_WINTER;

  for (let way = 0; way < wayIds.length; way++) {
    const [start, end] = [firstNode[way], firstNode[way + 1]];
    let open = false; // a piece under way
    for (let at = start; at < end; at++) {
      const node = nodeOf[at];
      if (nodes.lat[node] === MISSING) {
        finish(way); // the extract ends here
        open = false;
        continue;
      }
      const isEnd = at === end - 1 || nodes.lat[nodeOf[at + 1]] === MISSING;
      const isCut =
        uses[node] > 1 || barrier[node] !== PASSES || isEnd || isGate(at + 1, end) || (open && isGate(at - 1, end));
      if (!open) {
        add(node);
        open = true;
        continue;
      }
      add(node);
      if (!isCut) continue;
      finish(way, isGate(at, end) || (points.length - firstPoint[firstPoint.length - 1] === 2 && isGate(at - 1, end)));
      open = !isEnd;
      if (open) add(node);
    }
    finish(way);
  }

  function add(node: number): void {
    if (barrier[node] !== STOPS) return void points.push(node);
    copyOf.push(node);
    points.push(nodes.ids.length + copyOf.length - 1);
  }

  /** Ends the piece under way; a lone point is no piece. */
  function finish(way: number, isShut = false): void {
    const begun = firstPoint[firstPoint.length - 1];
    if (points.length - begun < 2) {
      points.length = begun;
      return;
    }
    firstPoint.push(points.length);
    ways.push(way);
    shut.push(isShut ? 1 : 0);
  }

  return {
    points: Uint32Array.from(points),
    firstPoint: Uint32Array.from(firstPoint),
    way: Uint32Array.from(ways),
    isShutInWinter: Uint8Array.from(shut),
    copyOf,
  };
}

/** How often ways touch each node; the end of a way counts twice, so that it is a cut. */
function usesOf(nodeCount: number, firstNode: Uint32Array, nodeOf: Uint32Array): Uint8Array {
  const uses = new Uint8Array(nodeCount);
  const touch = (node: number) => {
    if (uses[node] < 3) uses[node]++;
  };
  for (let way = 0; way + 1 < firstNode.length; way++) {
    for (let at = firstNode[way]; at < firstNode[way + 1]; at++) touch(nodeOf[at]);
    if (firstNode[way] === firstNode[way + 1]) continue;
    touch(nodeOf[firstNode[way]]);
    touch(nodeOf[firstNode[way + 1] - 1]);
  }
  return uses;
}

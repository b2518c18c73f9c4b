import FlatQueue from "flatqueue";
import { type Customized, type MinutesMemory, ownMemory } from "./customization.ts";
import { arcBetween } from "./superGraph.ts";

/**
 * The same as `customize`, starting from another set of conditions that differs in few segments (a shut section): only
 * arcs that rest on a changed one are worked out anew, in the order of their ranks.
 */
export function recustomize(
  before: Customized,
  segmentMinutes: Float64Array,
  minutesOf: MinutesMemory = ownMemory,
): Customized {
  const { graph, roads } = before;
  const { firstUp, head, tail, firstOwn, ownEdge } = graph;
  const [up, down] = [minutesOf(before.up.length), minutesOf(before.down.length)];
  up.set(before.up);
  down.set(before.down);
  const after: Customized = { graph, roads, segmentMinutes, up, down };
  const queue = new FlatQueue<number>();
  const isQueued = new Set<number>();
  for (const arc of arcsChanged()) enqueue(arc);
  while (queue.length > 0) {
    const arc = queue.pop() as number;
    const [oldUp, oldDown] = [up[arc], down[arc]];
    workOut(arc);
    if (up[arc] !== oldUp || down[arc] !== oldDown) enqueueDependents(arc);
  }
  return after;

  function enqueue(arc: number): void {
    if (isQueued.has(arc)) return;
    isQueued.add(arc);
    queue.push(arc, arc);
  }

  /** The arcs that carry the segments whose minutes differ. */
  function arcsChanged(): Set<number> {
    const changed = new Set<number>();
    for (let segment = 0; segment < segmentMinutes.length; segment++) {
      if (segmentMinutes[segment] === before.segmentMinutes[segment]) continue;
      for (const place of [roads.from[segment], roads.to[segment]]) {
        for (const node of [place, ...(roads.turns.at.get(place) ?? [])]) {
          for (let edge = roads.firstEdge[node]; edge < roads.firstEdge[node + 1]; edge++) {
            if (roads.arcOf[edge] >>> 1 !== segment) continue;
            const [start, end] = [graph.rankOf[node], graph.rankOf[roads.toNode[edge]]];
            if (start !== end) changed.add(arcBetween(firstUp, head, Math.min(start, end), Math.max(start, end)));
          }
        }
      }
    }
    return changed;
  }

  function workOut(arc: number): void {
    let [upward, downward] = [Infinity, Infinity];
    for (let index = firstOwn[arc]; index < firstOwn[arc + 1]; index++) {
      const minutes = segmentMinutes[roads.arcOf[ownEdge[index] >>> 1] >>> 1];
      if (ownEdge[index] % 2 === 0) upward = Math.min(upward, minutes);
      else downward = Math.min(downward, minutes);
    }
    forEachLowerNode(graph, arc, (toTail, toHead) => {
      upward = Math.min(upward, down[toTail] + up[toHead]);
      downward = Math.min(downward, down[toHead] + up[toTail]);
    });
    up[arc] = upward;
    down[arc] = downward;
  }

  /** Arcs above that took their minutes over the changed one, or could now. */
  function enqueueDependents(arc: number): void {
    const lower = tail[arc];
    for (let other = firstUp[lower]; other < firstUp[lower + 1]; other++) {
      if (other === arc) continue;
      const [near, far] = other < arc ? [other, arc] : [arc, other];
      const over = arcBetween(firstUp, head, head[near], head[far]);
      const didUse =
        (before.up[over] < Infinity && before.up[over] === before.down[near] + before.up[far]) ||
        (before.down[over] < Infinity && before.down[over] === before.down[far] + before.up[near]);
      if (didUse || down[near] + up[far] < up[over] || down[far] + up[near] < down[over]) enqueue(over);
    }
  }
}

/** Calls with the arcs from each lower node to an arc's tail and to its head. */
export function forEachLowerNode(
  { head, tail, firstDown, downArc }: Customized["graph"],
  arc: number,
  see: (toTail: number, toHead: number) => void,
): void {
  let [a, b] = [firstDown[tail[arc]], firstDown[head[arc]]];
  const [endA, endB] = [firstDown[tail[arc] + 1], firstDown[head[arc] + 1]];
  while (a < endA && b < endB) {
    const [lowerA, lowerB] = [tail[downArc[a]], tail[downArc[b]]];
    if (lowerA === lowerB) see(downArc[a++], downArc[b++]);
    else if (lowerA < lowerB) a++;
    else b++;
  }
}

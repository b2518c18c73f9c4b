import type { Seed } from "../search/minutesFrom.ts";
import type { Customized } from "./customization.ts";
import type { WaysDown } from "./selection.ts";
import type { SuperGraph } from "./superGraph.ts";

/**
 * The ranks above some nodes: their ways to the root of the elimination tree, each once, from the lowest to the highest.
 * A search upwards never leaves them, so it needs no queue.
 */
export function ranksAbove({ firstUp, head, rankOf }: SuperGraph, nodes: readonly number[]): Uint32Array {
  const seen = new Set<number>();
  for (const node of nodes) {
    for (let rank = rankOf[node]; !seen.has(rank); rank = head[firstUp[rank]]) {
      seen.add(rank);
      if (firstUp[rank] === firstUp[rank + 1]) break; // a root
    }
  }
  return Uint32Array.from(seen).sort();
}

/**
 * Minutes from the seeds by upward arcs to the ranks above them.
 * @param minutes by rank, Infinity at all of `path`; filled there
 */
function climb({ graph, up }: Customized, seeds: readonly Seed[], path: Uint32Array, minutes: Float64Array): void {
  const { firstUp, head, rankOf } = graph;
  for (const { node, minutes: own } of seeds) minutes[rankOf[node]] = Math.min(minutes[rankOf[node]], own);
  for (const rank of path) {
    const soFar = minutes[rank];
    if (soFar === Infinity) continue;
    for (let arc = firstUp[rank]; arc < firstUp[rank + 1]; arc++) {
      const arrival = soFar + up[arc];
      if (arrival < minutes[head[arc]]) minutes[head[arc]] = arrival;
    }
  }
}

/** Sweeps from one source at a time; the work arrays are made once. */
export interface Sweeper {
  /**
   * Minutes from the seeds to every position of a selection: up along the elimination tree, then down in one pass
   * without a queue (PHAST; RPHAST when only the ways to some targets are selected).
   * @returns one value per position, Infinity = no way; valid until the next sweep over the same ways
   * @see D. Delling, A. V. Goldberg, A. Nowatzyk, R. F. Werneck (2013), https://doi.org/10.1016/j.jpdc.2012.02.007
   */
  sweep(ways: WaysDown, seeds: readonly Seed[]): Float64Array;
}

export function createSweeper(graph: SuperGraph): Sweeper {
  const climbed = new Float64Array(graph.nodeCount).fill(Infinity);
  const answers = new WeakMap<WaysDown, Float64Array>();

  return {
    sweep(ways, seeds) {
      const { selection, customized, first, head, minutes } = ways;
      const { ranks, positionOf } = selection;
      const path = ranksAbove(
        graph,
        seeds.map(({ node }) => node),
      );
      climb(customized, seeds, path, climbed);
      const answer = answers.get(ways) ?? new Float64Array(ranks.length);
      answers.set(ways, answer);
      answer.fill(Infinity);
      for (const rank of path) {
        if (positionOf[rank] >= 0) answer[positionOf[rank]] = climbed[rank];
        climbed[rank] = Infinity;
      }
      let arc = head.length - 1;
      for (let position = ranks.length - 1; position >= 0; position--) {
        let best = answer[position];
        for (const start = first[position]; arc >= start; arc--) {
          const arrival = answer[head[arc]] + minutes[arc];
          if (arrival < best) best = arrival;
        }
        answer[position] = best;
      }
      return answer;
    },
  };
}

import type { RoadColumns } from "./roadColumns.ts";

/**
 * What a driver must remember to keep turn restrictions: which beginnings of forbidden ways he has just driven. Each
 * such beginning is a state, standing at the place where its last arc ends; all else is state 0, nothing to remember.
 * (An automaton of Aho and Corasick over arcs: exact for turns at a junction and over any ways in between.)
 * @see A. V. Aho, M. J. Corasick (1975), https://doi.org/10.1145/360825.360855
 */
export interface TurnStates {
  /** The last arc driven in each state; the value of state 0 means nothing. */
  readonly lastArc: Uint32Array;
  /** The state after driving an arc; -1 when a restriction forbids it. */
  after(state: number, arc: number): number;
  /** A forbidden way just driven to its end: no driver is ever in it. */
  isForbidden(state: number): boolean;
}

/** @throws {RangeError} when a forbidden way has fewer than two arcs, or one does not follow the other */
export function turnStatesOf(columns: RoadColumns): TurnStates {
  const trie = trieOf(columns);
  if (trie.lastArc.length === 1) return { lastArc: new Uint32Array(1), after: () => 0, isForbidden: () => false };
  const { child, lastArc, isForbidden, shorter } = trie;
  linkToShorter();
  return {
    lastArc: Uint32Array.from(lastArc),
    after(state, arc) {
      const next = step(state, arc);
      return isForbidden[next] ? -1 : next;
    },
    isForbidden: (state) => isForbidden[state],
  };

  function step(state: number, arc: number): number {
    let at = state;
    for (;;) {
      const next = child[at].get(arc);
      if (next !== undefined) return next;
      if (at === 0) return 0;
      at = shorter[at];
    }
  }

  /** Each state's longest true ending that is a state too, shorter ones first. */
  function linkToShorter(): void {
    const queue = [...child[0].values()];
    for (const state of queue) {
      for (const [arc, next] of child[state]) {
        shorter[next] = step(shorter[state], arc);
        if (isForbidden[shorter[next]]) isForbidden[next] = true;
        queue.push(next);
      }
    }
  }
}

/** The tree of all beginnings of forbidden ways, those themselves included. */
function trieOf({ from, to, firstForbidden, forbiddenArcs }: RoadColumns) {
  const child = [new Map<number, number>()];
  const lastArc = [0];
  const isForbidden = [false];
  const shorter = [0];
  const startOf = (arc: number) => (arc % 2 === 0 ? from : to)[arc >>> 1];
  const endOf = (arc: number) => (arc % 2 === 0 ? to : from)[arc >>> 1];
  for (let way = 0; way + 1 < firstForbidden.length; way++) {
    const arcs = forbiddenArcs.subarray(firstForbidden[way], firstForbidden[way + 1]);
    const follows = arcs.every((arc, index) => index === 0 || endOf(arcs[index - 1]) === startOf(arc));
    if (arcs.length < 2 || !follows) throw new RangeError(`forbidden way ${way} is no chain of two or more arcs`);
    let state = 0;
    for (const arc of arcs) {
      let next = child[state].get(arc);
      if (next === undefined) {
        next = child.push(new Map()) - 1;
        lastArc.push(arc);
        isForbidden.push(false);
        shorter.push(0);
        child[state].set(arc, next);
      }
      state = next;
    }
    isForbidden[state] = true;
  }
  return { child, lastArc, isForbidden, shorter };
}

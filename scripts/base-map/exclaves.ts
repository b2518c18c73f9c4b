import { type Lattice, neighboursOf } from "./grid.ts";

/**
 * Gives a part of a municipality that is cut off from the rest and holds none of its settlements to the municipality
 * around it. Changes `owner`.
 *
 * @param isLand  parts are told apart on land only: an island is a part of its own
 * @param isHeld  whether a settlement or office of the point's owner is at the point
 */
export function dissolveExclaves(
  grid: Lattice,
  owner: Int16Array,
  isLand: (point: number) => boolean,
  isHeld: (point: number) => boolean,
): void {
  const seen = new Uint8Array(owner.length);
  const parts = new Map<number, number[][]>();
  for (let point = 0; point < owner.length; point++) {
    if (seen[point] || !isLand(point)) continue;
    const part = partFrom(point);
    parts.set(owner[point], [...(parts.get(owner[point]) ?? []), part]);
  }
  for (const ofOne of parts.values()) {
    const [, ...smaller] = ofOne.sort((a, b) => b.length - a.length);
    for (const part of smaller) if (!part.some(isHeld)) giveAway(part);
  }

  function partFrom(start: number): number[] {
    const part = [start];
    seen[start] = 1;
    for (const point of part) {
      for (const next of neighboursOf(grid, point)) {
        if (seen[next] || !isLand(next) || owner[next] !== owner[start]) continue;
        seen[next] = 1;
        part.push(next);
      }
    }
    return part;
  }

  function giveAway(part: readonly number[]): void {
    const own = owner[part[0]];
    const votes = new Map<number, number>();
    for (const neighbour of part.flatMap((point) => neighboursOf(grid, point))) {
      const other = owner[neighbour];
      if (isLand(neighbour) && other !== own) votes.set(other, (votes.get(other) ?? 0) + 1);
    }
    const [winner] = [...votes].sort((a, b) => b[1] - a[1]);
    if (winner) for (const point of part) owner[point] = winner[0];
  }
}

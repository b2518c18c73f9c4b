import { type Box, contains, overlaps } from "./box.ts";

export interface LabelRequest {
  /** What the label names. */
  readonly x: number;
  readonly y: number;
  /** Distances from the point to try, nearest first; the nearest leaves room for its mark. */
  readonly clearances: readonly number[];
  readonly width: number;
  readonly height: number;
}

/**
 * Puts labels beside their points, the first ones first: none touches another, an obstacle or the frame's edge; what finds
 * no room is left out.
 *
 * @returns per request its box, or null
 */
export function placeLabels(requests: readonly LabelRequest[], frame: Box, obstacles: readonly Box[]): (Box | null)[] {
  const taken = [...obstacles];
  return requests.map((request) => {
    const box = positions(request).find(
      (candidate) => contains(frame, candidate) && !taken.some((other) => overlaps(other, candidate)),
    );
    if (!box) return null;
    taken.push(box);
    return box;
  });
}

/** Right, left, above, below, then the four corners. */
function positions({ x, y, clearances, width, height }: LabelRequest): Box[] {
  return clearances.flatMap((clearance) => positionsAt(x, y, clearance, width, height));
}

function positionsAt(x: number, y: number, c: number, width: number, height: number): Box[] {
  const [middle, centre] = [y - height / 2, x - width / 2];
  const corner = c * 0.7;
  return [
    [x + c, middle],
    [x - c - width, middle],
    [centre, y - c - height],
    [centre, y + c],
    [x + corner, y - corner - height],
    [x + corner, y + corner],
    [x - corner - width, y - corner - height],
    [x - corner - width, y + corner],
  ].map(([left, top]) => ({ x: left, y: top, width, height }));
}

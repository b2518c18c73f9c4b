import type { RingKind } from "../../contract/mapPageContent.ts";
import type { Canvas } from "./canvas.ts";

/** One ring or two: told apart without colour, the two pairs by lightness. */
const RINGS: Readonly<Record<RingKind, { readonly colour: string; readonly grey: string; readonly count: 1 | 2 }>> = {
  periodic: { colour: "#111111", grey: "#000000", count: 1 },
  remote: { colour: "#111111", grey: "#000000", count: 2 },
  firstContact: { colour: "#00796b", grey: "#7a7a7a", count: 1 },
  reaction: { colour: "#7b1fa2", grey: "#7a7a7a", count: 2 },
};

export interface RingPlace {
  readonly x: number;
  readonly y: number;
  readonly radius: number; // of the circle of people inside
}

export function drawRing(canvas: Canvas, kind: RingKind, { x, y, radius }: RingPlace, unit: number, isGrey: boolean) {
  const { colour, grey, count } = RINGS[kind];
  for (let ring = 0; ring < count; ring++) {
    const size = radius + (1 + ring * 1.3) * unit;
    canvas.circle(x, y, size, { stroke: isGrey ? grey : colour, strokeWidth: 0.6 * unit });
  }
}

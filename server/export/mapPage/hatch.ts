import type { Hatch } from "../../contract/mapPageContent.ts";
import { points } from "./canvas.ts";

type Point = readonly [x: number, y: number];

/** Slopes of the lines, in degrees, and how close they lie. */
const LINES: Readonly<Record<Hatch, readonly { readonly degrees: number; readonly spacing: number }[]>> = {
  none: [],
  diagonal: [{ degrees: -45, spacing: 1 }],
  dense: [{ degrees: -45, spacing: 0.5 }],
  back: [{ degrees: 45, spacing: 1 }],
  cross: [
    { degrees: 45, spacing: 1 },
    { degrees: -45, spacing: 1 },
  ],
  wave: [{ degrees: 0, spacing: 0.8 }],
  grid: [
    { degrees: 0, spacing: 1 },
    { degrees: 90, spacing: 1 },
  ],
};

/**
 * Hatching as plain lines cut at the shape's edge, so that every program that opens the map page draws the same. Lines of
 * neighbouring shapes meet, since all are counted from the page's corner.
 *
 * @param rings the shape in points, even-odd
 * @param spacing between lines, in points
 */
export function hatchPath(rings: readonly (readonly Point[])[], hatch: Hatch, spacing: number): string {
  return LINES[hatch].map((line) => parallelLines(rings, line.degrees, line.spacing * spacing)).join("");
}

function parallelLines(rings: readonly (readonly Point[])[], degrees: number, spacing: number): string {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  // Turned so that the lines lie level: u along them, v across.
  const turned = rings.map((ring) => ring.map(([x, y]): Point => [x * cos + y * sin, y * cos - x * sin]));
  const crossings = new Map<number, number[]>();
  for (const ring of turned) {
    for (const [index, [u1, v1]] of ring.entries()) {
      const [u2, v2] = ring[(index + 1) % ring.length];
      const last = Math.ceil(Math.max(v1, v2) / spacing) - 1;
      for (let line = Math.ceil(Math.min(v1, v2) / spacing); line <= last; line++) {
        const along = u1 + ((line * spacing - v1) / (v2 - v1)) * (u2 - u1);
        const known = crossings.get(line);
        if (known) known.push(along);
        else crossings.set(line, [along]);
      }
    }
  }
  const commands: string[] = [];
  for (const [line, along] of [...crossings].sort(([a], [b]) => a - b)) {
    const v = line * spacing;
    along.sort((a, b) => a - b);
    const at = (u: number) => `${points(u * cos - v * sin)} ${points(u * sin + v * cos)}`;
    for (let pair = 0; pair + 1 < along.length; pair += 2) commands.push(`M${at(along[pair])}L${at(along[pair + 1])}`);
  }
  return commands.join("");
}

import type { Box } from "../../core/labels/box.ts";

export { type Box, contains, overlaps } from "../../core/labels/box.ts";

/** What a map page is drawn on. Lengths are points (1/72 inch) from the page's top left corner; colours are #rrggbb. */

export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly opacity?: number; // 0–1, of fill and stroke
}

export type Weight = "regular" | "bold";

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
  /** Width of a white rim around the letters, for names on a map. */
  readonly halo?: number;
}

/** What a part of a page is, for programs that read it aloud. `Artifact`: nothing to be read. */
export type Role = "H1" | "H2" | "P" | "Figure" | "Table" | "TR" | "TH" | "RowHead" | "TD" | "Artifact";

export interface Canvas {
  /** Draws a part of the document's structure: table, row, cell; a figure says in `alternative` what it shows. */
  tagged(role: Role, draw: () => void, alternative?: string): void;
  rect(box: Box, paint: Paint): void;
  /** @param commands absolute M, L and Z only; filled by the even-odd rule */
  path(commands: string, paint: Paint): void;
  circle(x: number, y: number, radius: number, paint: Paint): void;
  /** Real, searchable text; y is the baseline. */
  text(text: string, x: number, y: number, style: TextStyle): void;
}

/** Two decimals of a point: 1/7000 inch, the same digits on every machine. */
export function points(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}

export function holds({ x, y, width, height }: Box, atX: number, atY: number): boolean {
  return atX >= x && atX <= x + width && atY >= y && atY <= y + height;
}

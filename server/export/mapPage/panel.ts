import type { Canvas, Weight } from "./canvas.ts";
import type { MapPageFonts } from "./fonts.ts";
import { wrapped } from "./textLayout.ts";
import { ASCENT, LEADING, TYPE } from "./typography.ts";

/** What text is measured with. */
export interface Measure {
  readonly fonts: MapPageFonts;
  readonly unit: number;
}

/** A part that is never cut: a heading, a row, a note. */
export interface Piece {
  readonly height: number;
  readonly draw: (canvas: Canvas, x: number, y: number) => void;
}

/** A panel at one width. Rows that find no room go on in another column or on another page, under the heading again. */
export interface MeasuredPanel {
  readonly title: string;
  readonly heading: Piece;
  readonly continuedHeading: Piece;
  readonly columnHeads: Piece | null;
  readonly rows: readonly Piece[];
  /** Below the first part of the rows. */
  readonly foot: Piece | null;
  /** Says how many rows follow elsewhere. */
  readonly more: (rowCount: number) => Piece;
}

export interface Panel {
  readonly measured: (width: number) => MeasuredPanel;
  /** Goes as a whole to where it finds room. */
  readonly isWhole: boolean;
  /** Takes the whole width of a page of its own kind rather than a column. */
  readonly isWide: boolean;
}

export interface TextLook {
  readonly size: number; // on A4
  readonly weight?: Weight;
  readonly fill?: string;
  readonly anchor?: "start" | "end";
}

/** Text on as many lines as it needs. */
export function textPiece({ fonts, unit }: Measure, text: string, width: number, look: TextLook): Piece {
  const { weight = "regular", fill = "#222222", anchor = "start" } = look;
  const size = look.size * unit;
  const lines = wrapped(fonts, text, size, width, weight);
  return {
    height: lines.length * size * LEADING,
    draw(canvas, x, y) {
      const at = anchor === "end" ? x + width : x;
      for (const [index, line] of lines.entries()) {
        canvas.text(line, at, y + size * (ASCENT + index * LEADING), { size, weight, fill, anchor });
      }
    },
  };
}

/** A panel's heading over its rule. */
export function headingPiece(measure: Measure, title: string, width: number): Piece {
  const text = textPiece(measure, title, width, { size: TYPE.heading, weight: "bold" });
  const { unit } = measure;
  return {
    height: text.height + 2.6 * unit,
    draw(canvas, x, y) {
      canvas.tagged("H2", () => text.draw(canvas, x, y));
      canvas.rect({ x, y: y + text.height + 0.6 * unit, width, height: 0.8 * unit }, { fill: "#222222" });
    },
  };
}

export function paragraphPiece(measure: Measure, text: string, width: number, look: TextLook): Piece {
  const piece = textPiece(measure, text, width, look);
  return { ...piece, draw: (canvas, x, y) => canvas.tagged("P", () => piece.draw(canvas, x, y)) };
}

import type { Labelled, MapPageContent } from "../../contract/mapPageContent.ts";
import { type Measure, type Piece, paragraphPiece, type TextLook, textPiece } from "./panel.ts";
import { TYPE } from "./typography.ts";

const BAND_FILL = "#eeeeee";

/** Title and subtitle beside 資料番号, author and date; below them a band with the 案 and its version, and the conditions. */
export function headerPiece(measure: Measure, content: MapPageContent, width: number): Piece {
  const { unit } = measure;
  const corner = imprintPiece(measure, content.imprint, width);
  const room = width - corner.width - 12 * unit;
  const title = textPiece(measure, content.title, room, { size: TYPE.title, weight: "bold" });
  const subtitle = textPiece(measure, content.subtitle, room, { size: TYPE.subtitle, fill: "#444444" });
  const band = bandPiece(measure, content, width);
  const top = Math.max(title.height + subtitle.height, corner.height) + 3 * unit;
  return {
    height: top + band.height,
    draw(canvas, x, y) {
      canvas.tagged("H1", () => title.draw(canvas, x, y));
      canvas.tagged("P", () => subtitle.draw(canvas, x, y + title.height));
      corner.draw(canvas, x + width - corner.width, y);
      band.draw(canvas, x, y + top);
    },
  };
}

/** On the pages after the first: what they belong to, smaller. */
export function furtherHeaderPiece(measure: Measure, content: MapPageContent, width: number): Piece {
  const title = textPiece(measure, content.title, width, { size: TYPE.furtherTitle, weight: "bold" });
  const band = bandPiece(measure, content, width);
  return {
    height: title.height + band.height + 2 * measure.unit,
    draw(canvas, x, y) {
      canvas.tagged("Artifact", () => {
        title.draw(canvas, x, y);
        band.draw(canvas, x, y + title.height + 2 * measure.unit);
      });
    },
  };
}

function bandPiece(measure: Measure, { scenario, conditions }: MapPageContent, width: number): Piece {
  const { unit } = measure;
  const room = width - 10 * unit;
  const lines = [
    paragraphPiece(measure, scenario, room, { size: TYPE.scenario, weight: "bold" }),
    paragraphPiece(measure, joinedLines(measure, conditions, room), room, { size: TYPE.conditions, weight: "bold" }),
  ];
  const height = lines.reduce((sum, line) => sum + line.height, 4 * unit);
  return {
    height,
    draw(canvas, x, y) {
      canvas.rect({ x, y, width, height }, { fill: BAND_FILL });
      lines[0].draw(canvas, x + 5 * unit, y + 2 * unit);
      lines[1].draw(canvas, x + 5 * unit, y + 2 * unit + lines[0].height);
    },
  };
}

/** Conditions beside one another, each whole on its line as far as it fits one. */
function joinedLines({ fonts, unit }: Measure, conditions: readonly string[], width: number): string {
  const lines: string[] = [];
  for (const condition of conditions) {
    const longer = lines.length === 0 ? condition : `${lines.at(-1)}　｜　${condition}`;
    if (lines.length > 0 && fonts.widthOf(longer, TYPE.conditions * unit, "bold") <= width) lines.pop();
    else if (lines.length > 0) {
      lines.push(condition);
      continue;
    }
    lines.push(longer);
  }
  return lines.join("\n");
}

/** A ruled box of labels and what is typed for them, at most a third of the page wide. */
function imprintPiece(
  measure: Measure,
  rows: readonly Labelled[],
  pageWidth: number,
): Piece & { readonly width: number } {
  const { fonts, unit } = measure;
  const look: TextLook = { size: TYPE.conditions };
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => fonts.widthOf(text, look.size * unit)));
  const labelWidth = widest(rows.map(({ label }) => label)) + 8 * unit;
  const textWidth = Math.min(pageWidth / 3 - labelWidth, widest(rows.map(({ text }) => text)) + 8 * unit);
  const width = labelWidth + textWidth;
  const pieces = rows.map(({ label, text }) => ({
    label: textPiece(measure, label, labelWidth, { ...look, fill: "#525252" }),
    text: textPiece(measure, text, textWidth - 7.5 * unit, look),
  }));
  const heights = pieces.map(({ text }) => text.height + 3 * unit);
  return {
    width,
    height: heights.reduce((sum, height) => sum + height, 0),
    draw(canvas, x, y) {
      let top = y;
      for (const [index, { label, text }] of pieces.entries()) {
        const rule = { stroke: "#8a8a8a", strokeWidth: 0.4 * unit };
        canvas.rect({ x, y: top, width: labelWidth, height: heights[index] }, { fill: BAND_FILL, ...rule });
        canvas.rect({ x: x + labelWidth, y: top, width: textWidth, height: heights[index] }, rule);
        canvas.tagged("P", () => {
          label.draw(canvas, x + 4 * unit, top + 1.5 * unit);
          text.draw(canvas, x + labelWidth + 4 * unit, top + 1.5 * unit);
        });
        top += heights[index];
      }
    },
  };
}

/** 備考 in a box, then how to read the map, assumptions, sources, date and data version; the page number in the corner. */
export function footerPiece(measure: Measure, content: MapPageContent, page: string, width: number): Piece {
  const remark = content.remark && remarkPiece(measure, content.remark, width);
  const lines = linesPiece(measure, [content.legend.note, ...content.footer], page, width);
  const top = remark ? remark.height + 4 * measure.unit : 0;
  return {
    height: top + lines.height,
    draw(canvas, x, y) {
      remark?.draw(canvas, x, y);
      lines.draw(canvas, x, y + top);
    },
  };
}

/** On the pages after the first: only when and from what it was made. */
export function furtherFooterPiece(measure: Measure, { footer }: MapPageContent, page: string, width: number): Piece {
  const lines = linesPiece(measure, footer.slice(-1), page, width);
  return { ...lines, draw: (canvas, x, y) => canvas.tagged("Artifact", () => lines.draw(canvas, x, y)) };
}

function linesPiece(measure: Measure, texts: readonly string[], page: string, width: number): Piece {
  const { fonts, unit } = measure;
  const pageWidth = fonts.widthOf(page, TYPE.smallest * unit) + 8 * unit;
  const look: TextLook = { size: TYPE.smallest, fill: "#333333" };
  const lines = texts.map((text) => paragraphPiece(measure, text, width - pageWidth, look));
  const number = textPiece(measure, page, pageWidth, { size: TYPE.smallest, anchor: "end" });
  const height = lines.reduce((sum, line) => sum + line.height, 2.4 * unit);
  return {
    height,
    draw(canvas, x, y) {
      canvas.rect({ x, y, width, height: 0.6 * unit }, { fill: "#9e9e9e" });
      let top = y + 2.4 * unit;
      for (const line of lines) {
        line.draw(canvas, x, top);
        top += line.height;
      }
      canvas.tagged("Artifact", () => number.draw(canvas, x + width - pageWidth, y + height - number.height));
    },
  };
}

function remarkPiece(measure: Measure, { label, text }: Labelled, width: number): Piece {
  const { fonts, unit } = measure;
  const look: TextLook = { size: TYPE.conditions };
  const labelWidth = fonts.widthOf(label, look.size * unit) + 8 * unit;
  const labelText = textPiece(measure, label, labelWidth, { ...look, fill: "#525252" });
  const own = textPiece(measure, text, width - labelWidth - 6 * unit, look);
  const height = own.height + 4 * unit;
  return {
    height,
    draw(canvas, x, y) {
      canvas.rect({ x, y, width, height }, { stroke: "#8a8a8a", strokeWidth: 0.4 * unit });
      canvas.tagged("P", () => {
        labelText.draw(canvas, x + 4 * unit, y + 2 * unit);
        own.draw(canvas, x + labelWidth + 2 * unit, y + 2 * unit);
      });
    },
  };
}

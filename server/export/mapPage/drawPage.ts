import type { MapPageContent } from "../../contract/mapPageContent.ts";
import type { Box } from "./canvas.ts";
import type { PanelTools } from "./drawTable.ts";
import { fittedSize, shortened, wrapped } from "./textLayout.ts";

/** Title and subtitle; below them a band with the 案 and its version, and the conditions. */
export function drawHeader({ canvas, fonts, unit }: PanelTools, content: MapPageContent, { x, y, width }: Box): void {
  const { title, subtitle, scenario, conditions } = content;
  const smallest = 9 * unit;
  const titleSize = Math.max(smallest, fittedSize(fonts, title, 18 * unit, width, "bold"));
  canvas.text(shortened(fonts, title, titleSize * 0.999, width, "bold"), x, y + 16.5 * unit, {
    ...{ size: titleSize, weight: "bold" },
  });
  const subtitleSize = Math.max(6 * unit, fittedSize(fonts, subtitle, 9 * unit, width, "regular"));
  canvas.text(shortened(fonts, subtitle, subtitleSize * 0.999, width, "regular"), x, y + 30 * unit, {
    ...{ size: subtitleSize, fill: "#444444" },
  });
  const band = { x, y: y + 36 * unit, width, height: 28 * unit };
  canvas.rect(band, { fill: "#eeeeee" });
  const lines = [scenario, conditions.join("　｜　")];
  for (const [index, line] of lines.entries()) {
    const size = fittedSize(fonts, line, (index === 0 ? 9 : 8) * unit, width - 10 * unit, "bold");
    canvas.text(line, x + 5 * unit, band.y + (index === 0 ? 11 : 23) * unit, { size, weight: "bold" });
  }
}

/** Assumptions, sources, date and data version, and the page number in the corner. */
export function drawFooter({ canvas, fonts, unit }: PanelTools, { footer, page }: MapPageContent, box: Box): void {
  canvas.rect({ ...box, height: 0.6 * unit }, { fill: "#9e9e9e" });
  const pageWidth = fonts.widthOf(page, 7 * unit) + 8 * unit;
  const { size, lines } = fittedLines(footer, box.width - pageWidth, box.height - 3 * unit, fonts, unit);
  for (const [index, line] of lines.entries()) {
    canvas.text(line, box.x, box.y + 2 * unit + size * (1.1 + index * 1.32), { size, fill: "#333333" });
  }
  canvas.text(page, box.x + box.width, box.y + box.height - 2 * unit, { size: 7 * unit, anchor: "end" });
}

/** The largest letters at which all lines find room. */
function fittedLines(
  texts: readonly string[],
  width: number,
  height: number,
  fonts: PanelTools["fonts"],
  unit: number,
): { readonly size: number; readonly lines: readonly string[] } {
  for (let size = 6.2 * unit; ; size -= 0.2 * unit) {
    const lines = texts.flatMap((text) => wrapped(fonts, text, size, width));
    if (lines.length * size * 1.32 <= height || size < 4 * unit) return { size, lines };
  }
}

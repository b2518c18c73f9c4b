import type { Box } from "./canvas.ts";
import type { PanelTools } from "./drawTable.ts";
import type { SheetContent } from "./sheetContent.ts";
import { fittedSize, shortened, wrapped } from "./textLayout.ts";

/** Title and subtitle on the left, 案 and version on the right, the conditions below in one line. */
export function drawHeader({ canvas, fonts, unit }: PanelTools, content: SheetContent, { x, y, width }: Box): void {
  const { title, subtitle, scenario, conditions } = content;
  const right = x + width;
  const scenarioSize = 9.4 * unit;
  const scenarioText = shortened(fonts, scenario, scenarioSize, width * 0.36, "bold");
  const titleWidth = width - fonts.widthOf(scenarioText, scenarioSize, "bold") - 16 * unit;
  const titleSize = fittedSize(fonts, title, 18 * unit, titleWidth, "bold");
  const minimum = 10 * unit;
  const shown = titleSize < minimum ? shortened(fonts, title, minimum, titleWidth, "bold") : title;
  canvas.text(shown, x, y + 16.5 * unit, { size: Math.max(titleSize, minimum), weight: "bold" });
  canvas.text(scenarioText, right, y + 15 * unit, { size: scenarioSize, weight: "bold", anchor: "end" });
  canvas.text(shortened(fonts, subtitle, 9 * unit, width, "regular"), x, y + 30 * unit, {
    size: 9 * unit,
    fill: "#444444",
  });
  const band = { x, y: y + 37 * unit, width, height: 16 * unit };
  canvas.rect(band, { fill: "#eeeeee" });
  const line = conditions.join("　｜　");
  const size = fittedSize(fonts, line, 8 * unit, width - 10 * unit, "bold");
  canvas.text(line, x + 5 * unit, band.y + band.height / 2 + size * 0.36, { size, weight: "bold" });
}

/** Assumptions, sources, date and data version, and the page number in the corner. */
export function drawFooter({ canvas, fonts, unit }: PanelTools, { footer, page }: SheetContent, box: Box): void {
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

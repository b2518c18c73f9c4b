import type { MapPageBase, MapPageContent, MapPageFormat } from "../../contract/mapPageContent.ts";
import { arrange, bandOf, type PanelName } from "./arrangement.ts";
import type { Box, Canvas } from "./canvas.ts";
import { drawMap } from "./drawMap.ts";
import { drawPlaced, fillColumn, type Placed, type Waiting, wholeHeight } from "./flow.ts";
import type { MapPageFonts } from "./fonts.ts";
import { footerPiece, furtherFooterPiece, furtherHeaderPiece, headerPiece } from "./headerFooter.ts";
import { legendPanel } from "./legendPanel.ts";
import type { Measure, Panel } from "./panel.ts";
import { type Sheet, sheetOf } from "./paper.ts";
import { aspectOf } from "./projection.ts";
import { tablePanel } from "./tablePanel.ts";
import { type Palette, paletteOf } from "./tone.ts";

export interface Page {
  /** A line in a document's list of contents: the part that starts here, and the headings on the page. */
  readonly bookmark: string | null;
  readonly headings: readonly string[];
  draw(canvas: Canvas, number: number, total: number): void;
}

/** Every page of a content and of what follows it, in order. */
export function planPages(
  content: MapPageContent,
  format: MapPageFormat,
  fonts: MapPageFonts,
  base: MapPageBase,
): Page[] {
  const sheet = sheetOf(format);
  return [content, ...content.further].flatMap((part) => {
    const measure = { fonts, unit: sheet.unit };
    return partPages({ content: part, format, sheet, measure, base, palette: paletteOf(part, format.tone) });
  });
}

interface Part {
  readonly content: MapPageContent;
  readonly format: MapPageFormat;
  readonly sheet: Sheet;
  readonly measure: Measure;
  readonly base: MapPageBase;
  readonly palette: Palette;
}

/** The first page with the maps, and as many more as the panels take. */
function partPages(part: Part): Page[] {
  const panels = panelsOf(part);
  const first = firstPage(part, panels);
  const pages = [first.page];
  let waiting = first.left;
  while (waiting.length > 0) {
    const next = furtherPage(part, waiting);
    pages.push(next.page);
    waiting = next.left;
  }
  return pages;
}

const TABLES = ["table0", "table1", "table2"] as const;
const ORDER: readonly PanelName[] = ["numbers", "legend", "sites", ...TABLES];

function panelsOf({ measure, palette, content }: Part): ReadonlyMap<PanelName, Panel> {
  const { numbers, legend, sites, tables, words } = content;
  const { continued } = words;
  const whole = { isWhole: true, isWide: false };
  const cut = { isWhole: false, isWide: false };
  const panels = new Map<PanelName, Panel>([
    ["numbers", tablePanel(measure, numbers, continued, whole)],
    ["legend", legendPanel(measure, palette, legend, words)],
  ]);
  if (sites) panels.set("sites", tablePanel(measure, sites, continued, { isWhole: true, isWide: true }));
  for (const [index, name] of TABLES.entries()) {
    if (tables[index]) panels.set(name, tablePanel(measure, tables[index], continued, cut));
  }
  return panels;
}

interface Planned {
  readonly page: Page;
  readonly left: readonly Waiting[];
}

/** A map is drawn this much wider than its land, for what stands in its corners. */
const ROOM_BESIDE = 1.12;

function firstPage(part: Part, panels: ReadonlyMap<PanelName, Panel>): Planned {
  const { content, format, sheet, measure, base, palette } = part;
  const { printed, unit, isWide } = sheet;
  const header = headerPiece(measure, content, printed.width);
  const footerOf = (number: number, total: number) =>
    footerPiece(measure, content, pageText(content, number, total), printed.width);
  const main = between(printed, header.height, footerOf(MOST_PAGES, MOST_PAGES).height, unit);
  const { maps, columns } = arrange(content.layout, {
    ...{ main, unit, isWide, aspect: aspectOf(content.views[0].bounds) * ROOM_BESIDE },
    heightOf: (name, width) => {
      const panel = panels.get(name);
      return panel ? wholeHeight(panel, width) : 0;
    },
  });
  const left = new Map<PanelName, Waiting>();
  for (const name of ORDER) {
    const panel = panels.get(name);
    if (panel) left.set(name, { panel, from: 0 });
  }
  const placed = columns.flatMap(({ box, panels: names }) => fillByName(box, names, left, unit));
  return {
    left: ORDER.flatMap((name) => left.get(name) ?? []),
    page: {
      bookmark: content.bookmark,
      headings: headingsOf(placed),
      draw(canvas, number, total) {
        header.draw(canvas, printed.x, printed.y);
        const tools = { canvas, fonts: measure.fonts, palette, base, unit, words: content.words, paper: format.paper };
        for (const [index, view] of content.views.entries()) {
          if (maps[index]) drawMap(tools, view, maps[index]);
        }
        for (const each of placed) drawPlaced(canvas, each);
        const footer = footerOf(number, total);
        footer.draw(canvas, printed.x, printed.y + printed.height - footer.height);
      },
    },
  };
}

/** Puts the named panels into a column, as far as they fit; what is left of them stays in `left`. */
function fillByName(box: Box, names: readonly PanelName[], left: Map<PanelName, Waiting>, unit: number): Placed[] {
  let { y } = box;
  return names.flatMap((name) => {
    const waiting = left.get(name);
    if (!waiting) return [];
    const rest = { ...box, y, height: box.y + box.height - y };
    const filled = fillColumn(rest, [waiting], unit, false);
    y = filled.bottom;
    left.delete(name);
    if (filled.left.length > 0) left.set(name, filled.left[0]);
    return filled.placed;
  });
}

const FURTHER_COLUMNS = 2;

/** Wide panels over the whole width first, the others below them in columns. */
function furtherPage({ content, sheet, measure }: Part, waiting: readonly Waiting[]): Planned {
  const { printed, unit } = sheet;
  const header = furtherHeaderPiece(measure, content, printed.width);
  const footerOf = (number: number, total: number) =>
    furtherFooterPiece(measure, content, pageText(content, number, total), printed.width);
  const main = between(printed, header.height, footerOf(MOST_PAGES, MOST_PAGES).height, unit);
  const wide = fillColumn(
    main,
    waiting.filter(({ panel }) => panel.isWide),
    unit,
    true,
  );
  const placed = [...wide.placed];
  let left = waiting.filter(({ panel }) => !panel.isWide);
  const rest = { ...main, y: wide.bottom, height: main.y + main.height - wide.bottom };
  if (wide.left.length === 0) {
    for (const column of bandOf(
      rest,
      14 * unit,
      Array.from({ length: FURTHER_COLUMNS }, () => 1),
    )) {
      const filled = fillColumn(column, left, unit, wide.placed.length === 0);
      placed.push(...filled.placed);
      left = [...filled.left];
    }
  }
  return {
    left: [...wide.left, ...left],
    page: {
      bookmark: null,
      headings: headingsOf(placed),
      draw(canvas, number, total) {
        header.draw(canvas, printed.x, printed.y);
        for (const each of placed) drawPlaced(canvas, each);
        const footer = footerOf(number, total);
        footer.draw(canvas, printed.x, printed.y + printed.height - footer.height);
      },
    },
  };
}

/** What stands between header and footer. */
function between(printed: Box, header: number, footer: number, unit: number): Box {
  const [above, below] = [7 * unit, 4 * unit];
  return { ...printed, y: printed.y + header + above, height: printed.height - header - footer - above - below };
}

const MOST_PAGES = 88; // as wide as a number of pages is likely to be

function pageText({ words }: MapPageContent, number: number, total: number): string {
  return words.page.replace("{n}", String(number)).replace("{total}", String(total));
}

function headingsOf(placed: readonly Placed[]): string[] {
  return placed.flatMap(({ measured, from }) => (from === 0 ? [measured.title] : []));
}

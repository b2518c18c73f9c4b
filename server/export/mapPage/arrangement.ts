import type { MapPageContent } from "../../contract/mapPageContent.ts";
import type { Box } from "./canvas.ts";

type Layout = MapPageContent["layout"];
export type PanelName = "numbers" | "legend" | "sites" | "table0" | "table1" | "table2";

export interface PanelColumn {
  readonly box: Box;
  readonly panels: readonly PanelName[];
}

/** Where maps and panels go on the first page. */
export interface Arrangement {
  readonly maps: readonly Box[];
  readonly columns: readonly PanelColumn[];
}

export interface Arranged {
  readonly main: Box;
  readonly unit: number;
  readonly isWide: boolean;
  /** Width of a map over its height. */
  readonly aspect: number;
  /** Height of a panel at a width; 0 for one that is not there. */
  readonly heightOf: (panel: PanelName, width: number) => number;
}

const GAP = 10;
const CAPTION = 24; // room for a map's caption, about

/** Maps as large as the panels that belong beside them leave them; panels that find no room go to the next page. */
export function arrange(layout: Layout, given: Arranged): Arrangement {
  return (given.isWide ? LANDSCAPE : PORTRAIT)[layout](given);
}

type Arrange = (given: Arranged) => Arrangement;
const REST = ["sites", "table0", "table1", "table2"] as const;

const LANDSCAPE: Readonly<Record<Layout, Arrange>> = {
  single: (given) => beside(given, { columns: 1, rows: 1, most: 0.67 }),
  difference: (given) => beside(given, { columns: 1, rows: 1, most: 0.67 }),
  seasons: (given) => above(given, { columns: 2, rows: 1 }, [0.34, 0.28, 0.38]),
  "before-after": (given) => above(given, { columns: 2, rows: 1 }, [0.36, 0.3, 0.34]),
  centres: (given) => beside(given, { columns: 4, rows: 3, most: 0.74 }),
  centre(given) {
    const { main, unit } = given;
    const [left, side] = cutLeft(main, main.width * 0.6, GAP * unit);
    const { maps, columns } = above({ ...given, main: left }, { columns: 1, rows: 1 }, [0.52, 0.48]);
    return { maps, columns: [...columns, { box: side, panels: REST }] };
  },
};

const PORTRAIT: Readonly<Record<Layout, Arrange>> = {
  single: (given) => above(given, { columns: 1, rows: 1 }, [0.34, 0.28, 0.38]),
  difference: (given) => above(given, { columns: 1, rows: 1 }, [0.36, 0.28, 0.36]),
  seasons: (given) => beside(given, { columns: 1, rows: 2, most: 0.6 }),
  "before-after": (given) => beside(given, { columns: 1, rows: 2, most: 0.56 }),
  centres: (given) => above(given, { columns: 3, rows: 4 }, [0.36, 0.28, 0.36]),
  centre: (given) => above(given, { columns: 1, rows: 1 }, [0.36, 0.26, 0.38]),
};

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly most?: number; // share of the width that maps may take
}

/** Maps on the left, one column of panels on the right. */
function beside({ main, unit, aspect, heightOf }: Arranged, { columns, rows, most = 0.6 }: Grid): Arrangement {
  const gap = GAP * unit;
  const ideal = ((main.height - CAPTION * unit * rows) / rows) * aspect * columns;
  const [left, side] = cutLeft(main, Math.min(main.width * most, ideal), gap);
  const both = heightOf("numbers", side.width) + heightOf("legend", side.width) + 7 * unit;
  const first = both <= side.height ? (["numbers", "legend"] as const) : (["legend"] as const);
  return {
    maps: grid(left, columns, rows, gap * 0.6),
    columns: [{ box: side, panels: [...first, ...REST] }],
  };
}

const SMALLEST_MAPS = 0.36; // of the height

/** Maps above, below them columns of numbers, of the legend, and of tables. */
function above(
  { main, unit, aspect, heightOf }: Arranged,
  { columns, rows }: Grid,
  shares: readonly number[],
): Arrangement {
  const gap = GAP * unit;
  const width = main.width - gap * (shares.length - 1);
  const numbers = heightOf("numbers", width * shares[0]);
  const legend = heightOf("legend", width * shares[1]);
  const most = main.height * (1 - SMALLEST_MAPS);
  const needed = numbers <= most ? Math.max(numbers, legend) : legend;
  const ideal = (main.width / columns / aspect + CAPTION * unit) * rows;
  const height = Math.max(Math.min(needed + 0.5, most), main.height - ideal - gap);
  const [top, band] = cutTop(main, main.height - height - gap, gap);
  const boxes = bandOf(band, gap, shares);
  const panels: readonly PanelName[][] = [["numbers"], ["legend"], [...REST]];
  return {
    maps: grid(top, columns, rows, gap * 0.6),
    columns: boxes.map((box, index) => ({ box, panels: panels[index] })),
  };
}

function cutTop(box: Box, height: number, gap: number): [Box, Box] {
  const rest = box.height - height - gap;
  return [
    { ...box, height },
    { ...box, y: box.y + height + gap, height: rest },
  ];
}

function cutLeft(box: Box, width: number, gap: number): [Box, Box] {
  return [
    { ...box, width },
    { ...box, x: box.x + width + gap, width: box.width - width - gap },
  ];
}

function grid(box: Box, columns: number, rows: number, gap: number): Box[] {
  const width = (box.width - gap * (columns - 1)) / columns;
  const height = (box.height - gap * (rows - 1)) / rows;
  return Array.from({ length: columns * rows }, (_, index) => ({
    x: box.x + (index % columns) * (width + gap),
    y: box.y + Math.floor(index / columns) * (height + gap),
    width,
    height,
  }));
}

export function bandOf(band: Box, gap: number, shares: readonly number[]): Box[] {
  const room = band.width - gap * (shares.length - 1);
  const sum = shares.reduce((a, b) => a + b, 0);
  let x = band.x;
  return shares.map((share) => {
    const box = { ...band, x, width: (room * share) / sum };
    x += box.width + gap;
    return box;
  });
}

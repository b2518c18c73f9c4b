import type { Layout, MapPageFormat } from "../../contract/mapPageContent.ts";
import { type Box, inset } from "./canvas.ts";

/** ISO 216, in points, portrait. */
const PAPER_SIZES = { A4: [595.28, 841.89], A3: [841.89, 1190.55] } as const;

/** A column of panels below one another. The last table takes what room is left. */
export interface PanelColumn {
  readonly box: Box;
  readonly panels: readonly ("numbers" | "legend" | "sites" | "table0" | "table1")[];
  /** How much of the room for two tables the first may take; half if left out. */
  readonly firstTableShare?: number;
}

export interface PagePlan {
  readonly width: number;
  readonly height: number;
  /** Sizes of letters and marks are multiples of it: 1 on A4. */
  readonly unit: number;
  readonly header: Box;
  readonly footer: Box;
  readonly maps: readonly Box[];
  readonly columns: readonly PanelColumn[];
}

/** Where everything goes on a page. */
export function planPage(layout: Layout, { paper, orientation }: Omit<MapPageFormat, "tone">): PagePlan {
  const [short, long] = PAPER_SIZES[paper];
  const isWide = orientation === "landscape";
  const [width, height] = isWide ? [long, short] : [short, long];
  const unit = paper === "A3" ? 1.28 : 1;
  const page = inset({ x: 0, y: 0, width, height }, 26 * unit);
  const [header, below] = cutTop(page, 67 * unit, 5 * unit);
  const [main, footer] = cutTop(below, below.height - (isWide ? 40 : 52) * unit, 3 * unit);
  const plan = isWide ? LANDSCAPE[layout](main, 10 * unit) : PORTRAIT[layout](main, 10 * unit);
  return { width, height, unit, header, footer, ...plan };
}

type Division = Pick<PagePlan, "maps" | "columns">;
type Divide = (main: Box, gap: number) => Division;

const oneMapAndColumn: Divide = (main, gap) => {
  const [map, side] = cutLeft(main, main.width * 0.66, gap);
  return { maps: [map], columns: [{ box: side, panels: ["numbers", "legend", "sites", "table0"] }] };
};

const oneMapAndBand: Divide = (main, gap) => {
  const [map, band] = cutTop(main, main.height * 0.655, gap);
  return {
    maps: [map],
    columns: bandOf(band, gap, [0.36, 0.25, 0.39], [["numbers"], ["legend"], ["sites", "table0"]]),
  };
};

const differenceAndColumn: Divide = (main, gap) => {
  const { maps, columns } = oneMapAndColumn(main, gap);
  return { maps, columns: [{ box: columns[0].box, panels: ["numbers", "legend", "sites", "table0", "table1"] }] };
};

const differenceAndBand: Divide = (main, gap) => {
  const [map, band] = cutTop(main, main.height * 0.64, gap);
  return {
    maps: [map],
    columns: bandOf(band, gap, [0.37, 0.24, 0.39], [["numbers"], ["legend"], ["sites", "table0", "table1"]]),
  };
};

const LANDSCAPE: Readonly<Record<Layout, Divide>> = {
  single: oneMapAndColumn,
  difference: differenceAndColumn,
  seasons: (main, gap) => {
    const [top, band] = cutTop(main, main.height * 0.6, gap);
    return {
      maps: grid(top, 2, 1, gap),
      columns: bandOf(band, gap, [0.36, 0.27, 0.37], [["numbers"], ["legend"], ["sites", "table0"]]),
    };
  },
  "before-after": (main, gap) => {
    const [top, band] = cutTop(main, main.height * 0.6, gap);
    const panels = [["numbers"], ["legend"], ["sites", "table0"], ["table1"]] as const;
    return { maps: grid(top, 2, 1, gap), columns: bandOf(band, gap, [0.29, 0.23, 0.25, 0.23], panels) };
  },
  centres: (main, gap) => {
    const [left, side] = cutLeft(main, main.width * 0.71, gap);
    return {
      maps: grid(left, 4, 3, gap * 0.6),
      columns: [{ box: side, panels: ["numbers", "legend", "sites", "table0"] }],
    };
  },
  centre: (main, gap) => {
    const [left, side] = cutLeft(main, main.width * 0.6, gap);
    const [map, band] = cutTop(left, main.height * 0.6, gap);
    const columns = bandOf(band, gap, [0.55, 0.45], [["numbers"], ["legend"]]);
    return {
      maps: [map],
      columns: [...columns, { box: side, panels: ["sites", "table0", "table1"], firstTableShare: 1 }],
    };
  },
};

const PORTRAIT: Readonly<Record<Layout, Divide>> = {
  single: oneMapAndBand,
  difference: differenceAndBand,
  seasons: (main, gap) => {
    const [left, side] = cutLeft(main, main.width * 0.62, gap);
    return { maps: grid(left, 1, 2, gap), columns: [{ box: side, panels: ["numbers", "legend", "sites", "table0"] }] };
  },
  "before-after": (main, gap) => {
    const [left, side] = cutLeft(main, main.width * 0.6, gap);
    return {
      maps: grid(left, 1, 2, gap),
      columns: [{ box: side, panels: ["numbers", "legend", "sites", "table0", "table1"] }],
    };
  },
  centres: (main, gap) => {
    const [top, band] = cutTop(main, main.height * 0.7, gap);
    return {
      maps: grid(top, 3, 4, gap * 0.6),
      columns: bandOf(band, gap, [0.36, 0.26, 0.38], [["numbers"], ["legend"], ["sites", "table0"]]),
    };
  },
  centre: (main, gap) => {
    const [map, band] = cutTop(main, main.height * 0.48, gap);
    const [panels, tables] = bandOf(
      band,
      gap,
      [0.44, 0.56],
      [
        ["numbers", "legend"],
        ["sites", "table0", "table1"],
      ],
    );
    return { maps: [map], columns: [panels, { ...tables, firstTableShare: 1 }] };
  },
};

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

function bandOf(
  band: Box,
  gap: number,
  shares: readonly number[],
  panels: readonly PanelColumn["panels"][],
): PanelColumn[] {
  const room = band.width - gap * (shares.length - 1);
  let x = band.x;
  return shares.map((share, index) => {
    const box = { ...band, x, width: room * share };
    x += box.width + gap;
    return { box, panels: panels[index] };
  });
}

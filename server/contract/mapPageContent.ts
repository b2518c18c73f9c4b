/** Everything a map page shows, in words and numbers ready to print: the drawing decides where, never what. */
import type { Language } from "../core/language.ts";
import type { SiteKind } from "../core/places.ts";
import type { Bounds } from "../core/prefecture.ts";

export const PAPERS = ["A4", "A3"] as const;
export type Paper = (typeof PAPERS)[number];
export const ORIENTATIONS = ["landscape", "portrait"] as const;
export type Orientation = (typeof ORIENTATIONS)[number];
export const LAYOUTS = ["single", "seasons", "before-after", "difference", "centres", "centre", "atlas"] as const;
export type Layout = (typeof LAYOUTS)[number];
export const TONES = ["colour", "grey"] as const;
export type Tone = (typeof TONES)[number];

export type Hatch = "none" | "diagonal" | "dense" | "cross" | "back" | "wave" | "grid";

export interface FillStyle {
  readonly colour: string;
  readonly grey: string;
  readonly hatch: Hatch;
}

export type MarkerKind = "centre" | SiteKind;

export interface Marker {
  readonly kind: MarkerKind;
  readonly lat: number;
  readonly lon: number;
  readonly label: string;
}

export interface PlaceName {
  readonly text: string;
  readonly lat: number;
  readonly lon: number;
  readonly isStrong: boolean; // left out: set in bold
}

/** People who are reached otherwise than by full cover: each kind has a ring of its own. */
export const RING_KINDS = ["periodic", "remote", "firstContact", "reaction"] as const;
export type RingKind = (typeof RING_KINDS)[number];

/** A settlement: as large as its people are many. */
export interface PeopleCircle {
  readonly lat: number;
  readonly lon: number;
  readonly people: number;
  readonly fill: string; // key of MapPageContent.fills
  readonly ring?: RingKind;
}

/** One map of a page. */
export interface MapView {
  readonly caption: string;
  readonly note: string; // a second, smaller line; "" = none
  readonly alternative: string; // what it shows, for who cannot see it
  /** In a free corner: 北方領土 beside all Hokkaido, where in Hokkaido beside a part of it. */
  readonly inset: "northernTerritories" | "locator";
  readonly bounds: Bounds;
  /** By municipality, a key of MapPageContent.fills; null = not part of what this map shows. */
  readonly municipalityFills: readonly (string | null)[];
  readonly circles: readonly PeopleCircle[];
  readonly markers: readonly Marker[];
  /** Most important first: where two would touch, the later one is left out. */
  readonly names: readonly PlaceName[];
}

export interface Cell {
  readonly text: string;
  /** A second, smaller line: a place, a share, a change. */
  readonly detail?: string;
  readonly isStrong?: boolean;
}

export interface MapPageTable {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly align: "start" | "end" }[];
  readonly rows: readonly (readonly Cell[])[];
  readonly note: string;
  /** Says that {n} rows follow on another page. */
  readonly more: string;
}

export interface LegendRow {
  readonly fill: string; // key of MapPageContent.fills
  readonly label: string;
  readonly values: readonly string[];
}

export interface Legend {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly LegendRow[];
  readonly rings: readonly { readonly kind: RingKind; readonly label: string; readonly values: readonly string[] }[];
  readonly markers: readonly { readonly kind: MarkerKind; readonly label: string }[];
  readonly note: string; // how to read the map
}

export interface MapPageContent {
  readonly layout: Exclude<Layout, "atlas">; // an atlas is parts of other layouts
  readonly lang: Language;
  readonly bookmark: string; // what this part of a document is called in its list of contents
  readonly date: string; // YYYY-MM-DD
  readonly title: string;
  readonly subtitle: string;
  readonly scenario: string; // 案's name and version
  readonly conditions: readonly string[];
  readonly fills: Readonly<Record<string, FillStyle>>;
  readonly views: readonly MapView[];
  readonly legend: Legend;
  readonly numbers: MapPageTable;
  readonly tables: readonly MapPageTable[];
  /** What the 案 proposes, site by site; null = nothing. */
  readonly sites: MapPageTable | null;
  /** Assumptions, sources, date and data version: a line each, wrapped where it is long. */
  readonly footer: readonly string[];
  /** 資料番号, 作成者・所属 and the date, in the corner; 備考 in a box of its own. */
  readonly author: string; // "" = not said
  readonly imprint: readonly Labelled[];
  readonly remark: Labelled | null;
  readonly words: MapPageWords;
  /** An atlas: what follows, each part with its own map and tables. */
  readonly further: readonly MapPageContent[];
}

export interface Labelled {
  readonly label: string;
  readonly text: string;
}

/** What the drawing itself has to say. */
export interface MapPageWords {
  readonly page: string; // {n} / {total}
  readonly continued: string; // after a heading that stands again
  readonly north: string;
  readonly scale: string; // 1:{n} ({paper})
  readonly northernTerritories: string; // under their inset
  readonly elsewhere: string; // land outside what is counted
}

export type Ring = readonly (readonly number[])[]; // [lon, lat] pairs

/** What every map of every page stands on. */
export interface MapPageBase {
  readonly land: readonly Ring[];
  readonly neighbours: readonly Ring[];
  readonly northernTerritories: readonly Ring[]; // drawn as land without figures
  readonly lakes: readonly Ring[];
  readonly municipalities: readonly (readonly Ring[])[]; // in the order of MapView.municipalityFills
  readonly municipalityBorders: readonly Ring[];
  readonly areaBorders: readonly Ring[];
  readonly centreBorders: readonly Ring[];
  readonly mainRoads: readonly Ring[];
  /** Numbers of the main roads, the longest first, and where each may stand. */
  readonly roadNumbers: readonly {
    readonly number: string;
    readonly points: readonly { readonly lat: number; readonly lon: number }[];
  }[];
}

export interface MapPageFormat {
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly tone: Tone;
  /** Which page SVG and PNG show, from 1; a PDF holds all. */
  readonly page?: number;
}

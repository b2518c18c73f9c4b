import type { FillStyle, MapPageContent, Tone } from "../../contract/mapPageContent.ts";

/** Colours of a map page in one tone: the grey one holds no hue at all. */
export interface Palette {
  fill(key: string): FillStyle & { readonly solid: string; readonly light: string; readonly line: string };
  readonly sea: string;
  readonly land: string;
  readonly neighbour: string;
  readonly coastline: string;
  readonly lake: string;
  readonly road: string;
  readonly areaBorder: string;
  readonly centreBorder: string;
  readonly site: string;
  /** Land outside what a map shows is lined: a grey map page has no other way to tell it from the lightest class. */
  readonly isElsewhereHatched: boolean;
}

const COLOUR = {
  ...{ sea: "#ffffff", land: "#f7f5ef", neighbour: "#ebebe6", coastline: "#6f8796", lake: "#ffffff" },
  ...{ road: "#8a7f70", areaBorder: "#6b7785", centreBorder: "#2f3b4a", site: "#b5179e" },
} as const;

const GREY = {
  ...{ sea: "#ffffff", land: "#fafafa", neighbour: "#ebebeb", coastline: "#707070", lake: "#ffffff" },
  ...{ road: "#8a8a8a", areaBorder: "#6e6e6e", centreBorder: "#303030", site: "#000000" },
} as const;

/** The lines over land without figures on a grey page. */
export const ELSEWHERE_LINE = "#c4c4c4";
export const ELSEWHERE_SPACING = 3;

/** How much of a class's colour an area keeps, so that the circles of people stand out on it. */
const AREA_STRENGTH = 0.72;

export function paletteOf({ fills }: Pick<MapPageContent, "fills">, tone: Tone): Palette {
  return {
    ...(tone === "grey" ? GREY : COLOUR),
    isElsewhereHatched: tone === "grey",
    fill(key) {
      const style = fills[key];
      const solid = tone === "grey" ? style.grey : style.colour;
      const light = tone === "grey" ? solid : mixedWithWhite(solid, AREA_STRENGTH);
      return { ...style, solid, light, line: luminance(light) < 0.2 ? "#ffffff" : "#1c1c1c" };
    },
  };
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function mixedWithWhite(colour: string, strength: number): string {
  const mixed = channels(colour).map((channel) => Math.round(channel * strength + 255 * (1 - strength)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance, 0–1 (WCAG). */
function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

import type { ClassName } from "./zones.ts";

/** How a class of drive time is drawn, the same on screen, on paper and in tables. */
export interface ZoneStyle {
  readonly colour: string;
  readonly grey: string; // for the grey map page, light = near: ten steps of lightness (L*) from class to class
  /** Lines over the colour, so that no reader depends on hue: beyond two hours is always hatched. */
  readonly hatch: "none" | "diagonal" | "dense" | "cross" | "back" | "wave";
  readonly ja: string;
  readonly en: string;
}

/** A band holds its upper bound: exactly 120 minutes is 90〜120. Blues up to two hours, the report's red beyond: apart for all common kinds of colour blindness. */
export const ZONE_STYLES: Readonly<Record<ClassName, ZoneStyle>> = {
  upTo30: { colour: "#08519c", grey: "#ffffff", hatch: "none", ja: "30分以内", en: "≤ 30 min" },
  upTo60: { colour: "#4292c6", grey: "#e3e3e3", hatch: "none", ja: "30〜60分", en: "30–60 min" },
  upTo90: { colour: "#92c5de", grey: "#c6c6c6", hatch: "none", ja: "60〜90分", en: "60–90 min" },
  upTo120: { colour: "#d9ecf3", grey: "#aaaaaa", hatch: "none", ja: "90〜120分", en: "90–120 min" },
  upTo150: { colour: "#f6a582", grey: "#8f8f8f", hatch: "diagonal", ja: "120〜150分", en: "120–150 min" },
  upTo180: { colour: "#dc4a3a", grey: "#757575", hatch: "diagonal", ja: "150〜180分", en: "150–180 min" },
  over180: { colour: "#96101a", grey: "#4d4d4d", hatch: "dense", ja: "180分超", en: "> 180 min" },
  ferry: { colour: "#8a93b8", grey: "#d4d4d4", hatch: "wave", ja: "船便", en: "by ferry" },
  noWay: { colour: "#4d4d4d", grey: "#2e2e2e", hatch: "cross", ja: "道路なし", en: "no way" },
};

/** Bands up to two hours where the threshold is shorter: what is beyond it is never in a good colour, and is hatched. */
export const BEYOND_COLOURS = {
  ...{ upTo30: "#ffffff", upTo60: "#fbf3dc", upTo90: "#ffe0b8", upTo120: "#eec4b2" },
} as const satisfies Partial<Record<ClassName, string>>;

/** Bands beyond two hours where the threshold is longer: violet, apart from the blues and from the reds beyond. */
export const WITHIN_COLOURS = {
  ...{ upTo150: "#d69afa", upTo180: "#a266f0", over180: "#6a2fc0" },
} as const satisfies Partial<Record<ClassName, string>>;

/** Within the threshold in summer, beyond it in winter: neither blue nor red. */
export const WINTER_ONLY_STYLE: ZoneStyle = {
  colour: "#f2c14e",
  grey: "#f2f2f2",
  hatch: "back",
  ja: "冬期のみ2時間超",
  en: "over 2 h in winter only",
};

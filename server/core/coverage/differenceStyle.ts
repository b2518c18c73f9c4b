import type { ZoneStyle } from "./zoneStyle.ts";

/** A class of a difference in minutes (after − before) and how it is drawn. */
export interface DifferenceClass extends ZoneStyle {
  readonly key: "muchShorter" | "shorter" | "same" | "longer" | "muchLonger";
  readonly holds: (minutes: number) => boolean;
}

/** Blue shorter, orange longer, apart for colour-blind eyes; the first class that holds is the place's. */
export const DIFFERENCE_CLASSES: readonly DifferenceClass[] = [
  {
    ...{ key: "muchShorter", colour: "#08519c", grey: "#8c8c8c", hatch: "diagonal" },
    ...{ ja: "30分以上短縮", en: "30 min or more shorter" },
    holds: (minutes) => minutes <= -30,
  },
  {
    ...{ key: "shorter", colour: "#6baed6", grey: "#c4c4c4", hatch: "diagonal" },
    ...{ ja: "10分以上短縮", en: "10 min or more shorter" },
    holds: (minutes) => minutes <= -10,
  },
  {
    ...{ key: "same", colour: "#f3f1ea", grey: "#ffffff", hatch: "none" },
    ...{ ja: "ほぼ同じ（10分未満）", en: "about the same (under 10 min)" },
    holds: (minutes) => minutes < 10,
  },
  {
    ...{ key: "longer", colour: "#fdae6b", grey: "#d8d8d8", hatch: "back" },
    ...{ ja: "10分以上延長", en: "10 min or more longer" },
    holds: (minutes) => minutes < 30,
  },
  {
    ...{ key: "muchLonger", colour: "#a63603", grey: "#6e6e6e", hatch: "back" },
    ...{ ja: "30分以上延長", en: "30 min or more longer" },
    holds: () => true,
  },
];

/** No way there before or after: there is no difference to show. */
export const NO_DIFFERENCE_STYLE: ZoneStyle = {
  colour: "#4d4d4d",
  grey: "#505050",
  hatch: "cross",
  ja: "道路なし（比較できない）",
  en: "no way (cannot be compared)",
};

/** @param minutes after − before; `null` = no way on either side */
export function differenceClassOf(minutes: number | null): DifferenceClass | null {
  if (minutes === null) return null;
  return DIFFERENCE_CLASSES.find(({ holds }) => holds(minutes)) ?? null;
}

import { WINTER_ONLY_STYLE, ZONE_STYLES, type ZoneStyle } from "./zoneStyle.ts";
import { CLASS_NAMES, type ClassName, classIndex } from "./zones.ts";

/** A class of the legend: those of drive time, and the winter-only mark. */
export type FillName = ClassName | "winterOnly";

export const FILLS: Readonly<Record<FillName, ZoneStyle>> = { ...ZONE_STYLES, winterOnly: WINTER_ONLY_STYLE };

interface Times {
  readonly now: number | null; // minutes in the season shown
  readonly summer: number | null;
  readonly winter: number | null;
  readonly needsFerry: boolean;
}

/** The class a place is drawn in; `null` minutes = no way there. Winter-only stands out in every season. */
export function fillOf({ now, summer, winter, needsFerry }: Times, thresholdMinutes: number): FillName {
  if (!needsFerry && (summer ?? Infinity) <= thresholdMinutes && (winter ?? Infinity) > thresholdMinutes)
    return "winterOnly";
  return CLASS_NAMES[classIndex(now ?? Infinity, needsFerry)];
}

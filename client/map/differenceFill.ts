/** Classes of a difference in minutes: blue shorter, orange longer, apart for colour-blind eyes. */
export const DIFFERENCE_CLASSES = [
  { key: "muchShorter", colour: "#08519c", holds: (minutes: number) => minutes <= -30 },
  { key: "shorter", colour: "#6baed6", holds: (minutes: number) => minutes <= -10 },
  { key: "same", colour: "#f3f1ea", holds: (minutes: number) => minutes < 10 },
  { key: "longer", colour: "#fdae6b", holds: (minutes: number) => minutes < 30 },
  { key: "muchLonger", colour: "#a63603", holds: () => true },
] as const;

export const NO_DIFFERENCE_COLOUR = "#4d4d4d";

export function differenceColour(minutes: number | null): string {
  if (minutes === null) return NO_DIFFERENCE_COLOUR;
  return DIFFERENCE_CLASSES.find(({ holds }) => holds(minutes))?.colour ?? NO_DIFFERENCE_COLOUR;
}

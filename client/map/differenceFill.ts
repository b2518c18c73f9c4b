import { differenceClassOf, NO_DIFFERENCE_STYLE } from "../../server/core/coverage/differenceStyle.ts";

export { DIFFERENCE_CLASSES } from "../../server/core/coverage/differenceStyle.ts";

export const NO_DIFFERENCE_COLOUR = NO_DIFFERENCE_STYLE.colour;

export function differenceColour(minutes: number | null): string {
  return differenceClassOf(minutes)?.colour ?? NO_DIFFERENCE_COLOUR;
}

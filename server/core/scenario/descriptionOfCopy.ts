import type { Scenario } from "./scenario.ts";

/**
 * A built-in 案's description tells of that 案 alone (「11センターのみ」): a 案 made from it starts without one. The
 * description of an own 案 goes along.
 */
export function descriptionOfCopy({ isBuiltIn, description }: Pick<Scenario, "isBuiltIn" | "description">): string {
  return isBuiltIn ? "" : description;
}

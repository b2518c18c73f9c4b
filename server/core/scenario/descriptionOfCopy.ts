import type { Scenario } from "./scenario.ts";

/**
 * A built-in 案's description tells of that 案 alone (「11センターのみ」): a 案 made from it says what it comes from, one
 * made from 現状 nothing. The description of an own 案 goes along.
 */
export function descriptionOfCopy({
  isBuiltIn,
  name,
  description,
  sites,
}: Pick<Scenario, "isBuiltIn" | "name" | "description" | "sites">): string {
  if (!isBuiltIn) return description;
  return sites.length === 0 ? "" : `「${name}」をもとにした案`;
}

import type { FillName } from "../../server/core/coverage/zoneFill.ts";

export { FILLS, type FillName, fillOf } from "../../server/core/coverage/zoneFill.ts";

/** The SVG pattern of a class, to fill a shape with. */
export function patternUrl(name: FillName): string {
  return `url(#fill-${name})`;
}

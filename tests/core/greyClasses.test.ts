import { describe, expect, test } from "vitest";
import { DIFFERENCE_CLASSES, NO_DIFFERENCE_STYLE } from "../../server/core/coverage/differenceStyle.ts";
import { FILLS, legendFills } from "../../server/core/coverage/zoneFill.ts";
import type { ZoneStyle } from "../../server/core/coverage/zoneStyle.ts";

/** CIE lightness, 0 black to 100 white. @see CIE 15:2004, 8.2.1 */
function lightness(grey: string): number {
  const share = Number.parseInt(grey.slice(1, 3), 16) / 255;
  const luminance = share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  return luminance > 216 / 24389 ? 116 * Math.cbrt(luminance) - 16 : (luminance * 24389) / 27;
}

const LEAST_STEP = 9; // a printer's grey is told apart by about half of it

/** Pairs that neither hatching nor lightness tells apart. */
function alike(styles: readonly Pick<ZoneStyle, "grey" | "hatch">[]): string[] {
  return styles.flatMap((a, index) =>
    styles
      .slice(index + 1)
      .filter((b) => a.hatch === b.hatch && Math.abs(lightness(a.grey) - lightness(b.grey)) < LEAST_STEP)
      .map((b) => `${a.grey} ${a.hatch} / ${b.grey} ${b.hatch}`),
  );
}

describe("on a grey page every class is told from every other by hatching or lightness", () => {
  test.each([30, 60, 90, 100, 120, 150, 180, 240])("at a threshold of %i minutes", (threshold) => {
    const legend = legendFills(threshold).map(({ fill }) => FILLS[fill]);
    expect(alike([...legend, FILLS.winterOnly])).toEqual([]);
  });

  test("for a change", () => expect(alike([...DIFFERENCE_CLASSES, NO_DIFFERENCE_STYLE])).toEqual([]));
});

import { describe, expect, test } from "vitest";
import { DIFFERENCE_CLASSES, NO_DIFFERENCE_STYLE } from "../../server/core/coverage/differenceStyle.ts";
import { FILLS, type FillName, legendFills } from "../../server/core/coverage/zoneFill.ts";
import { CLASS_NAMES } from "../../server/core/coverage/zones.ts";

type Rgb = readonly [number, number, number];

/** Linear light of a #rrggbb colour. */
function linear(colour: string): Rgb {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
}

/** How people without one kind of cone see linear light: Machado, Oliveira & Fernandes (2009), severity 1. */
const SIGHTS: Readonly<Record<string, readonly Rgb[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function seen(colour: string, sight: string): Rgb {
  const [r, g, b] = linear(colour);
  return SIGHTS[sight].map((row) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b))) as unknown as Rgb;
}

/** CIE L*a*b* (D65). */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE76: about 2.3 is just seen side by side; 10 is told apart at a glance. */
function distance(a: string, b: string, sight: string): number {
  const [l1, a1, b1] = lab(seen(a, sight));
  const [l2, a2, b2] = lab(seen(b, sight));
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

const lightness = (grey: string) => lab(linear(grey))[0];
/** What may stand on one map: the rows of one threshold's legend, and winter-only. */
const pairs = [20, 30, 60, 90, 100, 120, 150, 180, 200].flatMap((threshold) => {
  const names: FillName[] = [...legendFills(threshold).map(({ fill }) => fill), "winterOnly"];
  return names.flatMap((a, index) => names.slice(index + 1).map((b): [FillName, FillName] => [a, b]));
});

describe("the colours of the classes", () => {
  test.each(Object.keys(SIGHTS))("are told apart at a glance, each from each, with %s sight", (sight) => {
    for (const [a, b] of pairs)
      expect(distance(FILLS[a].colour, FILLS[b].colour, sight), `${a}, ${b}`).toBeGreaterThan(10);
  });

  test("lighten up to two hours and darken beyond, so that the order can be read", () => {
    const l = ["upTo30", "upTo60", "upTo90", "upTo120", "upTo150", "upTo180", "over180"] as const;
    const values = l.map((name) => lightness(FILLS[name].colour));
    expect(values.slice(0, 4)).toEqual(values.slice(0, 4).sort((a, b) => a - b));
    expect(values.slice(3)).toEqual(values.slice(3).sort((a, b) => b - a));
  });
});

describe("the greys of the classes", () => {
  test("hold no hue", () => {
    for (const { grey } of [...Object.values(FILLS), ...DIFFERENCE_CLASSES, NO_DIFFERENCE_STYLE]) {
      expect(grey).toMatch(/^#(..)\1\1$/);
    }
  });

  test("darken with the minutes", () => {
    const values = CLASS_NAMES.slice(0, 7).map((name) => lightness(FILLS[name].grey));
    expect(values).toEqual([...values].sort((a, b) => b - a));
  });

  test("differ from every other class by five steps of lightness or by their hatching", () => {
    for (const [a, b] of pairs) {
      const isHatchedOtherwise = FILLS[a].hatch !== FILLS[b].hatch;
      const apart = Math.abs(lightness(FILLS[a].grey) - lightness(FILLS[b].grey));
      expect(isHatchedOtherwise || apart >= 5, `${a}, ${b}: ${apart}`).toBe(true);
    }
  });
});

test("whatever is over two hours, by ferry or without a way is hatched; what is within is not", () => {
  for (const name of CLASS_NAMES.slice(0, 4)) expect(FILLS[name].hatch).toBe("none");
  for (const name of [...CLASS_NAMES.slice(4), "winterOnly"] as const) expect(FILLS[name].hatch).not.toBe("none");
});

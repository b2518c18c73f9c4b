import { describe, expect, test } from "vitest";
import { classFill, FILLS, fillOf, legendFills, peopleByFill } from "../../server/core/coverage/zoneFill.ts";
import { flagName } from "../../server/core/coverage/zones.ts";

describe("a threshold other than two hours", () => {
  test("of 90 minutes takes 90–120 out of the good colours, and hatches it", () => {
    expect(classFill(90, false, 90)).toBe("upTo90");
    expect(classFill(90.1, false, 90)).toBe("upTo120Beyond");
    expect(FILLS.upTo120Beyond.hatch).not.toBe("none");
    expect(FILLS.upTo120Beyond.colour).not.toBe(FILLS.upTo120.colour);
  });
  test("of 150 minutes takes 120–150 out of the reds, unhatched", () => {
    expect(classFill(150, false, 150)).toBe("upTo150Within");
    expect(FILLS.upTo150Within.hatch).toBe("none");
    expect(classFill(150.1, false, 150)).toBe("upTo180");
  });
  test("of 120 leaves every class as it is", () => {
    expect(legendFills(120).map(({ fill }) => fill)).toEqual(
      legendFills(120).map(({ className }) => className as string),
    );
  });
  test("inside a band cuts the band in two, and counts the people on either side", () => {
    const cut = legendFills(100).filter(({ isWholeClass }) => !isWholeClass);
    expect(cut.map(({ words }) => words.ja)).toEqual(["90〜100分", "100〜120分"]);
    const places = { minutes: [95, 100, 100.1, 110, null], needsFerry: [3], people: [1, 2, 4, 8, 16] };
    const counted = peopleByFill(places, 100);
    expect(counted.get("upTo120")).toBe(3);
    expect(counted.get("upTo120Beyond")).toBe(4);
    expect(counted.get("ferry")).toBe(8);
    expect(counted.get("noWay")).toBe(16);
  });
  test("marks winter-only by itself", () =>
    expect(fillOf({ now: 95, summer: 80, winter: 95, needsFerry: false }, 90)).toBe("winterOnly"));
  test.each([20, 30, 60, 90, 100, 120, 150, 170, 180, 200])(
    "of %d hatches every place beyond it and none within it",
    (threshold) => {
      for (let minutes = 0.5; minutes <= 300; minutes += 0.5) {
        const isHatched = FILLS[classFill(minutes, false, threshold)].hatch !== "none";
        expect(isHatched, `${minutes} at ${threshold}`).toBe(minutes > threshold);
      }
    },
  );
  test("names its flags by the threshold", () => {
    expect(flagName("over_2h", 120)).toBe("over_2h");
    expect(flagName("over_2h", 90)).toBe("over_threshold");
    expect(flagName("winter_only_over_2h", 90)).toBe("winter_only_over_threshold");
    expect(flagName("ok", 90)).toBe("ok");
  });
});

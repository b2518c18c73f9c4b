import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SEASONS } from "../../server/core/conditions.ts";
import type { Site } from "../../server/core/places.ts";
import { openPlanner, type Planner } from "../../server/planner.ts";
import { coverageRequest } from "../../server/services/coverage/coverageRequest.ts";
import { nearness } from "../../server/services/coverage/sentFigures.ts";

// The nearness of a judgement is worked out from the minutes; here it is held against roads driven at other speeds.
let planner: Planner;
beforeAll(() => {
  planner = openPlanner({ dataDir: "data", databasePath: ":memory:" });
});
afterAll(() => planner.close());

const site = (centreId: string, lat: number, lon: number): Site => ({
  ...{ id: `${lat},${lon}`, kind: "satellite", name: "試験", daysPerMonth: 20 },
  ...{ centreId, lat, lon },
});
const computed = (speedFactor: number, sites: Site[]) =>
  planner.coverage.compute(coverageRequest({ season: "storm", speedFactor, sites })).now;

describe.each([
  ["現状", []],
  ["with satellites at 留萌 and 岩内", [site("ikinuki", 43.941, 141.637), site("hiroba", 42.979, 140.514)]],
] as const)("%s", (_, given) => {
  test("判定が近い for every settlement and office is what driving at 90 and 110 % of the speeds says", () => {
    const [now, slow, fast] = [1, 0.9, 1.1].map((factor) => computed(factor, [...given]));
    for (const season of SEASONS) {
      const [minutes, ...others] = [now, slow, fast].map(
        (coverage) => coverage.cover.get(season)?.full.minutes ?? new Float64Array(0),
      );
      const wrong = Array.from(minutes, (_value, place) => place).filter((place) => {
        if (now.needsFerry.get(season)?.[place] === 1) return false;
        const isNear = others.some((other) => other[place] <= 120 !== minutes[place] <= 120);
        return nearness(now, season, place, 120).isBorderline !== isNear;
      });
      expect(wrong).toEqual([]);
    }
  });
});

describe("the speed change at which a judgement flips", () => {
  test("brings the municipal office to 120 minutes", () => {
    const { municipalities, settlements } = planner.facts.places;
    const place = settlements.length + municipalities.findIndex(({ name }) => name === "根室市");
    const percent = nearness(computed(1, []), "winter", place, 120).flipsAtSpeedPercent ?? 0;
    expect(percent).toBeGreaterThan(0); // 根室 is over two hours: it takes faster roads
    const minutes = computed(1 + percent / 100, []).cover.get("winter")?.full.minutes[place] ?? Infinity;
    expect(minutes).toBeLessThanOrEqual(120);
    expect(minutes).toBeGreaterThan(119.8); // the percentage is rounded up to a tenth
  });
});

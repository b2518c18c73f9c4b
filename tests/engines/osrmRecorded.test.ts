import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import osrmTextInstructions from "osrm-text-instructions";
import { describe, expect, test } from "vitest";
import { distanceKm } from "../../server/core/geo.ts";
import { routeOf, tableOf } from "../../server/engines/osrmAnswers.ts";
import { WrongAnswer } from "../../server/engines/wrongAnswer.ts";

/** Answers of a real osrm-routed, where they lie beside the project; it must not need them. */
const RECORDED = join(import.meta.dirname, "../../../shared/reference/osrm");

interface Recorded {
  readonly request: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const recorded = (name: string) => JSON.parse(readFileSync(join(RECORDED, `${name}.json`), "utf8")) as Recorded;

describe.skipIf(!existsSync(RECORDED))("answers of a real OSRM 5.27", () => {
  test.each([
    ["table-3x20", 3, 20],
    ["table-1x300", 1, 300],
  ])("%s is read whole: seconds to minutes, metres to km", (name, sources, targets) => {
    const { body } = recorded(name);
    const { minutes, km, ...ends } = tableOf(body, sources, targets);
    const [seconds, metres] = [body.durations, body.distances] as number[][][];
    expect(minutes.map((row) => Array.from(row, (each) => Math.round(each * 600)))).toEqual(
      seconds.map((row) => row.map((each) => Math.round(each * 10))),
    );
    expect(km[0][1]).toBeCloseTo(metres[0][1] / 1000, 9);
    expect([ends.sources.length, ends.targets.length]).toEqual([sources, targets]);
  });

  test("a point far from every road is told by where it was joined", () => {
    const { sources } = tableOf(recorded("table-far-off-network").body, 3, 3);
    const asked = [
      { lat: 38.987882, lon: -84.502824 },
      { lat: 30, lon: -90 },
      { lat: 0, lon: 0 },
    ];
    const km = asked.map((point, index) => distanceKm(point, sources[index] ?? point));
    expect(km[0]).toBeLessThan(0.1);
    expect(Math.min(km[1], km[2])).toBeGreaterThan(1000); // and yet answered with minutes
  });

  test("a route is read with its steps, which add up to it, and every step can be spoken in both languages", () => {
    const { minutes, km, legs, line, ends } = routeOf(recorded("route-steps").body);
    const [{ steps }] = legs;
    expect(steps.reduce((sum, step) => sum + step.duration, 0) / 60).toBeCloseTo(minutes, 1);
    expect(steps.reduce((sum, step) => sum + step.distance, 0) / 1000).toBeCloseTo(km, 1);
    expect(line.length).toBeGreaterThan(10);
    expect(ends[0].road).toBe("Taylor Mill Road");
    const spoken = osrmTextInstructions("v5");
    for (const language of ["ja", "en"]) {
      for (const step of steps) expect(spoken.compile(language, step)).not.toBe("");
    }
  });

  test("a route without its line is refused", () =>
    expect(() => routeOf(recorded("route-via").body)).toThrow(WrongAnswer));

  test.each(["error-too-big", "error-invalid-query", "error-invalid-options", "error-bad-service"])(
    "%s is no table",
    (name) => expect(() => tableOf(recorded(name).body, 1, 1)).toThrow(WrongAnswer),
  );

  test("a table for other points than asked is refused", () =>
    expect(() => tableOf(recorded("table-3x20").body, 3, 21)).toThrow(WrongAnswer));
});

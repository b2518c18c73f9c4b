import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SEASONS, type Season } from "../../server/core/conditions.ts";
import type { Measures } from "../../server/core/coverage/measures.ts";
import type { Site } from "../../server/core/places.ts";
import { coverageCsv } from "../../server/export/coverageCsv.ts";
import { openPlanner, type Planner } from "../../server/planner.ts";
import { coverageRequest } from "../../server/services/coverage/coverageRequest.ts";
import type { ComputedCoverage } from "../../server/services/coverage/coverageService.ts";
import { csvRows } from "../support/runCli.ts";

// The invariants of the product on the real roads and people of Hokkaido, every place and every territory.
let planner: Planner;
let baseline: ComputedCoverage;
beforeAll(() => {
  planner = openPlanner({ dataDir: "data", databasePath: ":memory:" });
  baseline = planner.coverage.compute(coverageRequest({ season: "storm" }));
});
afterAll(() => planner.close());

const site = (centreId: string, lat: number, lon: number): Site => ({
  ...{ id: `${lat},${lon}`, kind: "satellite", name: "試験", daysPerMonth: 20 },
  ...{ centreId, lat, lon },
});
const minutes = ({ now }: ComputedCoverage, season: Season, rule: "full" | "assigned" | "nearest" = "full") =>
  now.cover.get(season)?.[rule === "full" ? "full" : rule].minutes ?? new Float64Array(0);

/** Places where `holds` fails, by index: the message of a failing test shows which. */
const failing = (count: number, holds: (index: number) => boolean) =>
  Array.from({ length: count }, (_, index) => index).filter((index) => !holds(index));

describe("for every one of the 1,479 places", () => {
  test("summer ≤ winter ≤ storm", () => {
    const [summer, winter, storm] = SEASONS.map((season) => minutes(baseline, season));
    expect(failing(summer.length, (i) => summer[i] <= winter[i] && winter[i] <= storm[i])).toEqual([]);
  });
  test("summer ≤ winter ≤ storm, whichever season has its closed roads opened or shut by hand", () => {
    for (const season of SEASONS) {
      for (const closures of ["summer", "winter"] as const) {
        const asked = planner.coverage.compute(coverageRequest({ season, closures, withStorm: true }));
        const [summer, winter, storm] = SEASONS.map((each) => minutes(asked, each));
        expect(failing(summer.length, (i) => summer[i] <= winter[i] && winter[i] <= storm[i])).toEqual([]);
      }
    }
  });
  test("assigned ≥ nearest", () => {
    for (const season of SEASONS) {
      const [assigned, nearest] = [minutes(baseline, season, "assigned"), minutes(baseline, season, "nearest")];
      expect(failing(assigned.length, (i) => assigned[i] >= nearest[i])).toEqual([]);
    }
  });
  test("no drive time is 0 or not a number: a trip takes at least its minute, and no way is Infinity", () => {
    for (const season of SEASONS) {
      const all = minutes(baseline, season);
      expect(failing(all.length, (i) => all[i] > 0)).toEqual([]);
    }
  });
  test("a further site lengthens nobody's drive, whoever runs it", () => {
    const added = [site("suteji", 42.634, 141.605), site("ikinuki", 43.941, 141.637), site("puren", 43.33, 145.58)];
    const now = planner.coverage.compute(coverageRequest({ season: "storm", sites: added }));
    for (const season of SEASONS) {
      const [before, after] = [minutes(baseline, season), minutes(now, season)];
      expect(failing(before.length, (i) => after[i] <= before[i])).toEqual([]);
    }
  });
});

describe("for every territory", () => {
  const territories = () => baseline.now.assignment.territories.map((territory, index) => ({ territory, index }));
  const measures = (season: Season) => baseline.now.measures.get(season) as readonly Measures[];
  test("the nine classes, ferry and no way among them, are the whole", () => {
    for (const season of SEASONS) {
      for (const { index } of territories()) {
        const { classes, population } = measures(season)[index];
        expect(Object.values(classes).reduce((sum, people) => sum + people)).toBeCloseTo(population, 6);
      }
    }
  });
  test("within the threshold and beyond it are the whole; so are those with a way and those without", () => {
    for (const season of SEASONS) {
      for (const { index } of territories()) {
        const { withinThreshold, overThreshold, reachedPeople, unreachable, population } = measures(season)[index];
        expect(withinThreshold + overThreshold).toBeCloseTo(population, 6);
        expect(reachedPeople + unreachable).toBeCloseTo(population, 6);
        expect(overThreshold).toBeGreaterThanOrEqual(unreachable);
      }
    }
  });
  test("areas, and centres, add up to Hokkaido", () => {
    const [whole] = measures("winter");
    for (const kind of ["area", "centre"] as const) {
      const sum = (read: (m: Measures) => number) =>
        territories().reduce(
          (all, { territory, index }) => all + (territory.kind === kind ? read(measures("winter")[index]) : 0),
          0,
        );
      expect(sum((m) => m.population)).toBeCloseTo(whole.population, 4);
      expect(sum((m) => m.overThreshold)).toBeCloseTo(whole.overThreshold, 4);
    }
  });
});

describe("a scenario with nothing in it", () => {
  test("is the baseline to the last bit", () => {
    const { id } = planner.scenarios.create({ name: "空", description: "", sites: [], reassigned: {}, parameters: {} });
    const empty = planner.coverage.compute(coverageRequest({ season: "storm", scenarioId: id }));
    for (const season of SEASONS) {
      expect([...minutes(empty, season)]).toEqual([...minutes(baseline, season)]);
      expect(empty.now.measures.get(season)).toEqual(baseline.now.measures.get(season));
    }
  });
});

describe("islands", () => {
  test.each([
    ["01367", "奥尻町"],
    ["01517", "礼文町"],
    ["01518", "利尻町"],
    ["01519", "利尻富士町"],
  ])("every settlement of %s %s hangs on its own island, never on the mainland", (code) => {
    const { places } = planner.facts;
    const { targets, snap } = planner.network;
    const mainland = snap({ lat: 43.062, lon: 141.354 }).land;
    const lands = places.settlements.flatMap((s, index) => (s.municipalityCode === code ? [targets[index].land] : []));
    expect(lands).not.toContain(mainland);
    expect(lands.length).toBeGreaterThan(0);
  });
  test("a site on 奥尻 does not need the ferry there, and serves nobody on the mainland without it", () => {
    const now = planner.coverage.compute(
      coverageRequest({ ferry: "avoid", sites: [site("suteppu", 42.1719, 139.5161)] }),
    );
    const { settlements } = planner.facts.places;
    const reached = settlements.filter(
      (_, index) => now.now.servers[now.now.cover.get("summer")?.full.site[index] ?? -1]?.id === "42.1719,139.5161",
    );
    expect(new Set(reached.map(({ municipalityCode }) => municipalityCode))).toEqual(new Set(["01367"]));
  });
});

describe("the same numbers everywhere", () => {
  test("the CSV of areas has the JSON's figures", () => {
    const request = coverageRequest({ season: "winter" });
    const rows = csvRows(coverageCsv(planner, "area", request));
    const { areas } = planner.coverage.answer(request);
    for (const [index, { name, now }] of areas.entries()) {
      expect(rows[index].area).toBe(name);
      expect(Number(rows[index].within_120)).toBeCloseTo(now.winter.within120 / now.winter.population, 4);
      expect(Number(rows[index].max_minutes)).toBe(now.winter.worst?.minutes);
    }
  });
  test("the CSV of municipalities has the JSON's minutes and flags", () => {
    const request = coverageRequest({ season: "storm" });
    const rows = csvRows(coverageCsv(planner, "municipality", request));
    for (const [index, row] of planner.coverage.answer(request).municipalities.entries()) {
      expect(rows[index]).toMatchObject({ code: row.code, flag: row.flag });
      expect(rows[index].winter_minutes).toBe(row.minutes.winter === null ? "" : String(row.minutes.winter));
    }
  });
});

import { once } from "node:events";
import { mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { CoverageAnswer, Health } from "../../server/contract/answers.ts";
import type { AssumptionsAnswer } from "../../server/contract/assumptionAnswers.ts";
import type { RiskSections } from "../../server/contract/factAnswers.ts";
import { SEASONS } from "../../server/core/conditions.ts";
import { distanceKm } from "../../server/core/geo.ts";
import { sectionLines } from "../../server/core/roads/riskSections.ts";
import { graphOf } from "../../server/core/roads/roadGraph.ts";
import { openPlanner } from "../../server/planner.ts";
import { coverageRequest } from "../../server/services/coverage/coverageRequest.ts";
import { conditionsFor, createNetwork } from "../../server/services/network/network.ts";
import { sheetsData } from "../../server/services/network/roadData.ts";
import { importHokkaido, writeHokkaido } from "../support/importedHokkaido.ts";
import { startScript } from "../support/runCli.ts";
import { bundledFacts } from "../support/sketchOsm.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

const folder = mkdtempSync(join(tmpdir(), "imported-network-"));
let server: TestServer;
let report: Awaited<ReturnType<typeof importHokkaido>>;
beforeAll(async () => {
  report = await importHokkaido(folder, "hokkaido.osm.pbf", "2026-11-20T21:00:00Z");
  server = await startTestServer(undefined, folder);
});
afterAll(() => server.close());

async function get<T>(path: string): Promise<T> {
  const response = await fetch(`${server.url}${path}`);
  expect(response.status).toBe(200);
  return response.json() as Promise<T>;
}

describe("a planner with an imported network", () => {
  test("says which network it drives on, and of what day", async () => {
    const { roads } = await get<Health>("/api/health");
    expect(roads).toMatchObject({ network: "imported", name: "hokkaido.osm.pbf", day: "2026-11-20" });
    expect(roads.segments).toBe(report.network.segments);
  });

  test("kept every island that a ferry or a settlement needs, and every road of the sheets", () => {
    const { segments } = bundledFacts().roads;
    expect(report.parts.dropped).toBe(0);
    expect(report.network.segments).toBeLessThanOrEqual(segments.length);
    expect(report.ferries).toHaveLength(
      new Set(segments.filter((s) => s.roadClass === "ferry").map((s) => s.road)).size,
    );
    expect(report.placesWithoutRoad).toEqual([]);
  });

  const sheets = createNetwork(sheetsData(bundledFacts().roads), bundledFacts().places.settlements);
  test.each(SEASONS)("%s: the same settlements are reached, in nearly the same minutes", (season) => {
    const conditions = conditionsFor(season);
    const { network } = server.planner;
    for (const centre of bundledFacts().places.centres) {
      const [ours, theirs] = [sheets, network].map((own) => own.timesFrom(centre, conditions));
      const isReached = Array.from(ours, (minutes) => minutes < Infinity);
      expect(isReached).toEqual(Array.from(theirs.slice(0, ours.length), (minutes) => minutes < Infinity));
      const ratios = Array.from(ours, (minutes, index) => theirs[index] / minutes).filter(
        (ratio) => !Number.isNaN(ratio),
      );
      ratios.sort((x, y) => x - y);
      // stated kilometres are 0 to 10 % longer than lines from place to place; turned into minutes at equal speeds
      expect(ratios[Math.floor(ratios.length / 2)]).toBeGreaterThan(0.9);
      expect(ratios[Math.floor(ratios.length / 2)]).toBeLessThan(1.02);
    }
  });

  test("names OpenStreetMap on the map page, and shows no accuracy that was measured on other roads", async () => {
    const page = server.planner.mapPages.content(coverageRequest({}), {
      layout: "single",
      lang: "ja",
      date: "2026-11-28",
    });
    expect(page.footer.join("")).toContain("道路網 © OpenStreetMap contributors（ODbL）、hokkaido.osm.pbf、2026-11-20");
    const { network, accuracy } = await get<AssumptionsAnswer>("/api/assumptions");
    expect(network).toMatchObject({ kind: "imported", name: "hokkaido.osm.pbf", day: "2026-11-20" });
    expect(accuracy).toBeNull();
  });

  test("is named in what every answer rests on, and in the conditions of a file", async () => {
    const { assumptions } = await get<CoverageAnswer>("/api/coverage?season=winter");
    expect(assumptions.roads).toEqual({ kind: "imported", name: "hokkaido.osm.pbf", day: "2026-11-20", limits: [] });
    const csv = await (await fetch(`${server.url}/api/export/coverage.csv?lang=ja`)).text();
    expect(csv).toContain("取り込んだ道路網 hokkaido.osm.pbf 2026-11-20");
    const [heading, row] = (await (await fetch(`${server.url}/api/export/coverage.csv`)).text()).split(/\r?\n/);
    const at = heading.split(",").indexOf("roads");
    expect(heading.split(",")[at + 1]).toBe("roads_day");
    expect(row.split(",").slice(at, at + 2)).toEqual(["hokkaido.osm.pbf", "2026-11-20"]);
  });

  test("draws the sections often shut in winter where the imported roads run", async () => {
    const { features } = await get<RiskSections>("/api/risk-sections");
    const { riskSections } = bundledFacts().roads;
    const sheets = sectionLines(graphOf(sheetsData(bundledFacts().roads).columns));
    expect(features.map(({ properties }) => properties.name)).toEqual(riskSections.map(({ name }) => name));
    for (const { properties, geometry } of features) {
      const ends = (sheets.get(properties.name) ?? []).flat().map(([lon, lat]) => ({ lat, lon }));
      const drawn = geometry.coordinates.flat().map(([lon, lat]) => ({ lat, lon }));
      expect(drawn.length, properties.name).toBeGreaterThanOrEqual(2);
      // a stretch's middle within 2 km of the section's own line makes it the section's: its ends are at most 4 km on
      for (const point of drawn) {
        expect(Math.min(...ends.map((end) => distanceKm(point, end)))).toBeLessThan(2 + 4);
      }
    }
  });

  test("answers coverage, a route with its steps, and roads to draw", async () => {
    const coverage = await get<CoverageAnswer>("/api/coverage?season=winter");
    expect(coverage.areas).toHaveLength(22);
    const route = await get<{ code: string; routes: { legs: { steps: unknown[] }[] }[] }>(
      "/api/route?from=42.634,141.605&to=42.016,143.148", // 苫小牧 - えりも
    );
    expect(route.code).toBe("Ok");
    expect(route.routes[0].legs[0].steps.length).toBeGreaterThan(3);
    expect((await get<{ features: unknown[] }>("/api/map/roads")).features.length).toBeGreaterThan(5);
  });
});

describe("an import while the server runs", () => {
  const coverage = async (init?: RequestInit) => {
    const response = await fetch(`${server.url}/api/coverage?season=winter`, init);
    const { assumptions, whole } = (await response.json()) as CoverageAnswer;
    const figures = [assumptions.roads.day, JSON.stringify(whole.now.winter)];
    return { status: response.status, version: assumptions.dataVersion, figures };
  };
  const drag = () => {
    const site = { id: "s", kind: "satellite", centre: "suteji", name: "苫小牧", lat: 42.64, lon: 141.6 };
    const body = JSON.stringify({ season: "winter", sites: [{ ...site, daysPerMonth: 20 }] });
    return coverage({ method: "POST", headers: { "Content-Type": "application/json" }, body });
  };
  let files = 0;
  const file = async () => {
    const threshold = 60 + 10 * (files++ % 7); // each another file
    const response = await fetch(`${server.url}/api/export/coverage.csv?season=winter&lang=en&threshold=${threshold}`);
    const text = await response.text();
    const version = /[0-9a-f]{12}-[0-9a-f]{12}/.exec(text)?.[0] ?? "";
    return { status: response.status, version, figures: [/\d{4}-\d\d-\d\d(?= )/.exec(text)?.[0] ?? null] };
  };

  test("is picked up twice, no request is lost, and no version ever names two figures", async () => {
    const seen = new Map<string, Set<string>>(); // by question and version: the figures
    const statuses = new Set<number>();
    let isOver = false;
    const ask = async (name: string, question: () => ReturnType<typeof coverage | typeof file>) => {
      while (!isOver) {
        const { status, version, figures } = await question();
        statuses.add(status);
        const key = `${name} ${version}`;
        seen.set(key, (seen.get(key) ?? new Set()).add(figures.join()));
      }
    };
    const asking = Promise.all([ask("coverage", coverage), ask("drag", drag), ask("file", file), ask("file", file)]);
    const health = () => get<Health>("/api/health");
    const versions = [(await health()).dataVersion];
    for (const [day, maxspeed] of [
      ["2026-12-01", "45"],
      ["2026-12-02", "30"],
    ] as const) {
      const path = writeHokkaido(folder, "newer.osm.pbf", `${day}T00:00:00Z`, maxspeed);
      expect(await once(startScript("import-roads", [path, "--out", folder]), "exit")).toEqual([0, null]);
      await expect.poll(async () => (await health()).roads.day, { timeout: 50_000 }).toBe(day);
      const { dataVersion } = await health();
      versions.push(dataVersion);
      for (const name of ["coverage", "drag", "file"]) {
        await expect.poll(() => seen.has(`${name} ${dataVersion}`), { timeout: 50_000 }).toBe(true);
      }
    }
    isOver = true;
    await asking;
    expect([...statuses]).toEqual([200]);
    expect(new Set(versions).size).toBe(3);
    for (const name of ["coverage", "drag", "file"]) {
      const ofEach = versions.map((version) => [...(seen.get(`${name} ${version}`) ?? [])]);
      expect(ofEach.map(({ length }) => length)).toEqual([1, 1, 1]);
    }
    for (const name of ["coverage", "drag"]) {
      const figures = versions.flatMap((version) => [...(seen.get(`${name} ${version}`) ?? [])]);
      expect(new Set(figures).size).toBe(3); // slower 国道 each time
    }
  }, 180_000);
});

test("a network file that is cut off stops the start: the sheets never take its place unseen", () => {
  const broken = mkdtempSync(join(tmpdir(), "broken-network-"));
  const whole = readFileSync(join(folder, "network.bin"));
  writeFileSync(join(broken, "network.bin"), whole.subarray(0, whole.length / 2));
  expect(() => openPlanner({ dataDir: "data", databasePath: ":memory:", networkDir: broken })).toThrow(
    /このプランナーの道路網ではありません/,
  );
});

test("a broken file in the network's place is told, and the planner goes on with the network it has", async () => {
  const { dataVersion } = await get<Health>("/api/health");
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const broken = join(folder, "broken");
  writeFileSync(broken, "NKPTNET3 and nothing more");
  renameSync(broken, join(folder, "network.bin"));
  await expect
    .poll(() => told.mock.calls.flat().join(), { timeout: 50_000 })
    .toMatch(/このプランナーの道路網ではありません/);
  told.mockRestore();
  expect((await get<Health>("/api/health")).dataVersion).toBe(dataVersion);
  await get<CoverageAnswer>("/api/coverage?season=winter&threshold=110");
}, 60_000);

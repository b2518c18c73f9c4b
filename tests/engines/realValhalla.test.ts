import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { removeInstallation } from "../../scripts/bench/localValhalla.ts";
import { configFrom } from "../../server/config.ts";
import { distanceKm } from "../../server/core/geo.ts";
import { graphOf } from "../../server/core/roads/roadGraph.ts";
import { segmentMinutes } from "../../server/core/roads/segmentMinutes.ts";
import { createSnapper } from "../../server/core/roads/snap.ts";
import { driveTimes, targetsOf } from "../../server/core/search/driveTimes.ts";
import { type RoutingEngine, wentOver } from "../../server/engines/routingEngine.ts";
import { createValhalla } from "../../server/engines/valhalla.ts";
import { readFacts } from "../../server/facts/loadFacts.ts";
import { assembleExtract } from "../../server/roadImport/assembleExtract.ts";
import { writeSeasonExtracts } from "../../server/roadImport/seasonExtracts.ts";
import { knownRoads } from "../../server/services/network/knownRoads.ts";
import { conditionsFor, createNetwork } from "../../server/services/network/network.ts";
import { sheetsData } from "../../server/services/network/roadData.ts";
import { writeOsmPbf } from "../support/osmPbf.ts";
import { type RealValhalla, startRealValhalla } from "../support/realValhalla.ts";
import { sheetsAsOsm } from "../support/sheetsAsOsm.ts";

/** The route sheets as an OpenStreetMap extract of all Hokkaido, driven by a real Valhalla with its own speeds. */
const facts = readFacts(configFrom().dataDir);
const offices = facts.places.municipalities;
const sheets = createNetwork(sheetsData(facts.roads), offices);
const known = knownRoads(sheets, facts.roads.winterClosures, facts.places.centres);

let service: RealValhalla | null = null;
let engine: RoutingEngine;
const signal = () => AbortSignal.timeout(110_000);

beforeAll(async () => {
  service = await startRealValhalla(sheetsAsOsm(facts));
  if (service)
    engine = createValhalla(
      { kind: "valhalla", urls: { summer: service.url, winter: null, storm: null }, matrixKm: 400 },
      known,
    );
}, 180_000);
afterAll(async () => {
  await service?.stop();
  removeInstallation();
});

describe("a real Valhalla", { timeout: 120_000 }, () => {
  test("knows no winter by itself: every closed road is found on its map and left out", async ({ skip }) => {
    if (!service) return skip();
    expect(known.allClosed.length).toBeGreaterThan(15);
    const { refused, limits, edition } = await engine.check(signal());
    expect(refused).toEqual([]);
    expect(edition).toMatch(/^3\.6\.1 \d+$/);
    expect(limits).toEqual(expect.arrayContaining(["winterSpeeds", "tollAvoid"]));
    for (const road of known.allClosed) {
      const kmIn = async (season: "summer" | "winter") =>
        (await engine.table([road.from], [road.to], conditionsFor(season), signal())).km[0][0];
      expect(wentOver(road, await kmIn("summer")), road.road).toBe(true);
      expect(wentOver(road, await kmIn("winter")), road.road).toBe(false);
    }
  });

  test("from 函館 to all 179 offices: what our roads reach it reaches, also beyond its 400 km and where its matrix is blank", async ({
    skip,
  }) => {
    if (!service) return skip();
    const hakodate = offices.find(({ code }) => code === "01202");
    if (!hakodate) throw new Error("no 函館");
    expect(offices.some((office) => distanceKm(hakodate, office) > 400)).toBe(true);
    const { minutes } = await engine.table([hakodate], offices, conditionsFor("summer"), signal());
    const ours = sheets.timesFrom(hakodate, conditionsFor("summer"));
    const unlike = offices.filter((_, index) => (minutes[0][index] === Infinity) !== (ours[index] === Infinity));
    expect(unlike.map(({ name }) => name)).toEqual([]);
  });

  test("a route has steps in OSRM's form", async ({ skip }) => {
    if (!service) return skip();
    const [from, to] = known.towns;
    const route = await engine.route(from, to, conditionsFor("summer"), signal());
    const steps = route?.legs.flatMap((leg) => leg.steps) ?? [];
    expect(steps.at(0)?.maneuver.type).toBe("depart");
    expect(steps.at(-1)?.maneuver.type).toBe("arrive");
    const sum = steps.reduce((seconds, { duration }) => seconds + duration, 0);
    expect(sum / 60).toBeCloseTo(route?.minutes ?? 0, 0);
  });
});

/** Tiles of winter made from the extract with our speeds: the way of docs/engines.md. */
describe("a real Valhalla on tiles a season", { timeout: 120_000 }, () => {
  let winter: RealValhalla | null = null;
  let folder: string;
  beforeAll(async () => {
    if (!service) return;
    folder = mkdtempSync(join(tmpdir(), "season-tiles-"));
    const path = join(folder, "sheets.osm.pbf");
    writeOsmPbf(path, sheetsAsOsm(facts), { timestamp: new Date("2026-11-20T00:00:00Z") });
    const options = { path, outDir: folder, anywhere: false, conditionsOf: conditionsFor, onProgress: () => {} };
    await writeSeasonExtracts(facts, options);
    winter = await startRealValhalla(join(folder, "winter.osm.pbf"));
  }, 180_000);
  afterAll(async () => {
    await winter?.stop();
    if (service) rmSync(folder, { recursive: true, force: true });
  });

  test("winter is slower by our winter table, and its closed roads are not there", async ({ skip }) => {
    if (!service || !winter) return skip();
    const urls = { summer: service.url, winter: winter.url, storm: null };
    const both = createValhalla({ kind: "valhalla", urls, matrixKm: 400 }, known);
    const { refused, limits } = await both.check(signal());
    expect(refused).toEqual([]);
    expect(limits).not.toContain("winterSpeeds");
    // from 札幌 to the offices within 100 km: Valhalla adds its seconds for turning, and takes whole km/h
    const [sapporo] = known.towns;
    const near = offices.filter((office) => distanceKm(sapporo, office) < 100 && distanceKm(sapporo, office) > 20);
    const { minutes } = await both.table([sapporo], near, conditionsFor("winter"), signal());
    const roads = graphOf((await assembleExtract(facts, join(folder, "sheets.osm.pbf"), () => {})).assembled.columns);
    const winterMinutes = segmentMinutes(roads, facts.roads.speeds, facts.roads.winter, conditionsFor("winter"));
    const snap = createSnapper(roads);
    const open = { roads, speeds: facts.roads.speeds, segmentMinutes: winterMinutes };
    const ours = driveTimes(snap(sapporo), targetsOf(near.map(snap), roads), open);
    const ratios = near.map((_, index) => minutes[0][index] / ours[index]).sort((a, b) => a - b);
    expect(ratios[0]).toBeGreaterThan(0.95); // no way is quicker than the quickest
    expect(ratios[Math.floor(ratios.length / 2)]).toBeLessThan(1.1);
  });
});

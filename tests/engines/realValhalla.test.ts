import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { configFrom } from "../../server/config.ts";
import { distanceKm } from "../../server/core/geo.ts";
import { type RoutingEngine, wentOver } from "../../server/engines/routingEngine.ts";
import { createValhalla } from "../../server/engines/valhalla.ts";
import { readFacts } from "../../server/facts/loadFacts.ts";
import { knownRoads } from "../../server/services/network/knownRoads.ts";
import { conditionsFor, createNetwork } from "../../server/services/network/network.ts";
import { sheetsData } from "../../server/services/network/roadData.ts";
import { type RealValhalla, startRealValhalla } from "../support/realValhalla.ts";
import { sheetsAsOsm } from "../support/sheetsAsOsm.ts";

/** The route sheets as an OpenStreetMap extract of all Hokkaido, driven by a real Valhalla with its own speeds. */
const facts = readFacts(configFrom().dataDir);
const offices = facts.places.municipalities;
const sheets = createNetwork(sheetsData(facts.roads), offices);
const known = knownRoads(sheets, facts.roads.winterClosures, facts.places.centres);

let service: RealValhalla | null = null;
let engine: RoutingEngine;
const signal = () => AbortSignal.timeout(60_000);

beforeAll(async () => {
  service = await startRealValhalla(sheetsAsOsm(facts));
  if (service)
    engine = createValhalla(
      { kind: "valhalla", urls: { summer: service.url, winter: null, storm: null }, matrixKm: 400 },
      known,
    );
}, 180_000);
afterAll(() => service?.stop());

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

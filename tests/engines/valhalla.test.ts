import { afterEach, describe, expect, test } from "vitest";
import { configFrom, type ValhallaConfig } from "../../server/config.ts";
import { distanceKm, pointBetween } from "../../server/core/geo.ts";
import type { Position } from "../../server/core/places.ts";
import type { ClosedRoad, KnownRoads, RoutingEngine } from "../../server/engines/routingEngine.ts";
import { createValhalla } from "../../server/engines/valhalla.ts";
import { conditionsFor } from "../../server/services/network/network.ts";
import { startValhalla, type ValhallaCountry, type ValhallaStandIn } from "../support/valhallaStandIn.ts";

// Every way is the straight line at 60 km/h: minutes are kilometres.
const SAPPORO = { lat: 43.06, lon: 141.35 };
const OTARU = { lat: 43.19, lon: 140.99 };
const HAKODATE = { lat: 41.77, lon: 140.73 };
const NEMURO = { lat: 43.33, lon: 145.58 }; // 430 km from 函館
const GATES = [
  { lat: 44.03041, lon: 145.16864 },
  { lat: 44.09098, lon: 145.02405 },
] as const;
const PASS: ClosedRoad = { road: "R334", from: GATES[0], to: GATES[1], overKm: distanceKm(...GATES), roundKm: 140 };
const KNOWN: KnownRoads = { towns: [SAPPORO, OTARU], closed: PASS, allClosed: [PASS] };

const isGate = (point: Position) => GATES.some((gate) => distanceKm(gate, point) < 0.1);
/** The pass is driven unless a point on it is shut. */
function kmOverPass(from: Position, to: Position, shut: readonly Position[]): number {
  const isShut = shut.some((point) => distanceKm(point, pointBetween(...GATES, 0.5)) < 1);
  return isGate(from) && isGate(to) && from !== to && isShut ? 140 : distanceKm(from, to);
}

const running: ValhallaStandIn[] = [];
async function start(country: Partial<ValhallaCountry> = {}): Promise<ValhallaStandIn> {
  const service = await startValhalla({ km: kmOverPass, ...country });
  running.push(service);
  return service;
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.stop()));
});

const signal = () => AbortSignal.timeout(20_000);
const engineOn = (summer: ValhallaStandIn, winter: ValhallaStandIn | null = null): RoutingEngine =>
  createValhalla(
    { kind: "valhalla", urls: { summer: summer.url, winter: winter?.url ?? null, storm: null }, matrixKm: 400 },
    KNOWN,
  );
const tableOf = (engine: RoutingEngine, sources: readonly Position[], targets: readonly Position[]) =>
  engine.table(sources, targets, conditionsFor("summer"), signal());

describe("a matrix", () => {
  test("one pair beyond its 400 km fails none of the others, and is asked by itself", async () => {
    const service = await start();
    const { minutes } = await tableOf(engineOn(service), [HAKODATE, SAPPORO], [OTARU, NEMURO]);
    expect(minutes[0][1]).toBeCloseTo(distanceKm(HAKODATE, NEMURO), 6); // the route's, not in whole seconds
    expect(minutes[0][0]).toBeCloseTo(distanceKm(HAKODATE, OTARU), 1);
    expect(minutes[1][1]).toBeCloseTo(distanceKm(SAPPORO, NEMURO), 1);
    expect(service.asked.filter(({ path }) => path === "route")).toHaveLength(1);
  });

  test("a smaller limit is learnt from its refusal", async () => {
    const service = await start({ matrixKm: 100 });
    const engine = engineOn(service);
    const { minutes } = await tableOf(engine, [SAPPORO], [OTARU, HAKODATE]);
    expect(minutes[0][1]).toBeCloseTo(distanceKm(SAPPORO, HAKODATE), 6);
    const before = service.asked.length;
    await tableOf(engine, [SAPPORO], [OTARU, HAKODATE]);
    expect(
      service.asked
        .slice(before)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(["route", "sources_to_targets"]);
  });

  test("no more than 2,500 pairs are asked at once, and fewer once that was too many", async () => {
    const service = await start({ pairs: 600 });
    const towns = Array.from({ length: 60 }, (_, index) => ({ lat: 43 + index / 100, lon: 141.3 }));
    const { minutes } = await tableOf(engineOn(service), towns, towns);
    for (const [i, row] of minutes.entries())
      for (const [j, own] of row.entries()) expect(own).toBeCloseTo(distanceKm(towns[i], towns[j]), 1);
    const pairs = service.asked.map(({ body }) => (body.sources?.length ?? 0) * (body.targets?.length ?? 0));
    expect(Math.max(...pairs)).toBeLessThanOrEqual(2500);
  });

  test("where it finds no way, the route is asked before a place is called without road", async () => {
    const service = await start({
      isMissed: (_, to) => to.lat === OTARU.lat || to.lat === NEMURO.lat,
      km: (from, to) => (to.lat === NEMURO.lat ? null : distanceKm(from, to)),
    });
    const { minutes, km } = await tableOf(engineOn(service), [SAPPORO], [OTARU, HAKODATE, NEMURO]);
    expect(minutes[0][0]).toBeCloseTo(distanceKm(SAPPORO, OTARU), 6);
    expect(minutes[0][1]).toBeCloseTo(distanceKm(SAPPORO, HAKODATE), 1);
    expect([minutes[0][2], km[0][2]]).toEqual([Infinity, Infinity]);
  });

  test("a point beside no road has no way, and fails none of the others", async () => {
    const isOff = ({ lon }: Position) => lon === NEMURO.lon;
    const { minutes } = await tableOf(engineOn(await start({ isOff })), [SAPPORO], [OTARU, NEMURO, HAKODATE]);
    expect(minutes[0][1]).toBe(Infinity);
    expect(minutes[0][0]).toBeCloseTo(distanceKm(SAPPORO, OTARU), 1);
    expect(minutes[0][2]).toBeCloseTo(distanceKm(SAPPORO, HAKODATE), 1);
  });

  test("a matrix in another order than asked for is refused, never read as the one asked for", async () => {
    const asked = tableOf(engineOn(await start({ isReversed: true })), [SAPPORO], [OTARU, HAKODATE]);
    await expect(asked).rejects.toMatchObject({ reason: { code: "engineWrong", text: "to_index: 1 in place of 0" } });
  });

  test("an answer in other units is refused by the server's name", async () => {
    const asked = tableOf(engineOn(await start({ units: "miles" })), [SAPPORO], [OTARU]);
    await expect(asked).rejects.toMatchObject({ reason: { code: "engineWrong", text: 'units: "miles"' } });
  });
});

describe("winter", () => {
  const passKm = async (engine: RoutingEngine, season: "summer" | "winter") =>
    (await engine.table([GATES[0]], [GATES[1]], conditionsFor(season), signal())).km[0][0];

  test("of one service: the closed road is found on its map and left out of every winter request", async () => {
    const service = await start();
    const engine = engineOn(service);
    expect((await engine.check(signal())).refused).toEqual([]);
    expect(await passKm(engine, "summer")).toBeCloseTo(PASS.overKm, 1);
    expect(await passKm(engine, "winter")).toBe(140);
    expect((await engine.route(GATES[0], GATES[1], conditionsFor("winter"), signal()))?.km).toBe(140);
    expect(JSON.stringify(service.asked)).not.toContain("date_time"); // the matrix would throw it away
  });

  test("of one service that heeds no closed road is refused by the road's name; summer is not", async () => {
    const engine = engineOn(await start({ km: (from, to) => distanceKm(from, to) }));
    const { refused, limits } = await engine.check(signal());
    expect(refused).toMatchObject([{ season: "winter", reason: { code: "closedRoadDriven", road: "R334" } }]);
    expect(limits).toContain("winterSpeeds");
    expect(await passKm(engine, "summer")).toBeCloseTo(PASS.overKm, 1);
  });

  test("of tiles of its own needs no closed roads told, and has its own speeds", async () => {
    const [summer, winter] = [
      await start(),
      await start({ kmPerHour: 40, km: (from, to) => kmOverPass(from, to, [pointBetween(...GATES, 0.5)]) }),
    ];
    const engine = engineOn(summer, winter);
    const { refused, limits } = await engine.check(signal());
    expect([refused, limits.includes("winterSpeeds")]).toEqual([[], false]);
    const { minutes } = await engine.table([SAPPORO], [OTARU], conditionsFor("winter"), signal());
    expect(minutes[0][0]).toBeCloseTo((distanceKm(SAPPORO, OTARU) / 40) * 60, 1);
    expect(JSON.stringify(winter.asked)).not.toContain("exclude_locations");
  });

  test("of tiles of its own that drive the closed road is refused", async () => {
    const { refused } = await engineOn(await start(), await start()).check(signal());
    expect(refused).toMatchObject([{ season: "winter", reason: { code: "closedRoadDriven" } }]);
  });
});

describe("what it can do", () => {
  test("tolls and ferries are avoided only where the service does not ignore it", async () => {
    const service = await start();
    const engine = engineOn(service);
    expect((await engine.check(signal())).limits).toEqual(expect.arrayContaining(["storm", "tollAvoid", "ferryAvoid"]));
    service.country.hardExclusions = true;
    const { limits } = await engine.check(signal());
    expect(limits).not.toContain("tollAvoid");
    await engine.table([SAPPORO], [OTARU], conditionsFor("summer", { toll: "avoid" }), signal());
    expect(service.asked.at(-1)?.body.costing_options).toEqual({ auto: { exclude_tolls: true } });
  });

  test("other tiles are another edition", async () => {
    const service = await start();
    const engine = engineOn(service);
    const before = (await engine.check(signal())).edition;
    service.country.tiles++;
    expect((await engine.check(signal())).edition).not.toBe(before);
  });

  test("a service of another country, or none, is refused", async () => {
    const elsewhere = engineOn(await start({ isOff: () => true }));
    await expect(elsewhere.check(signal())).rejects.toMatchObject({ reason: { code: "engineWrong" } });
    const stopped = await startValhalla();
    await stopped.stop();
    await expect(engineOn(stopped).check(signal())).rejects.toMatchObject({ reason: { code: "engineSilent" } });
  });
});

describe("the environment", () => {
  const engine = (env: Readonly<Record<string, string>>) =>
    configFrom({ ROAD_ENGINE: "valhalla", ...env }).roadEngine as ValhallaConfig;
  const [A, B] = ["http://a.example:8002", "http://b.example:8002"];

  test("one address, or one a season", () => {
    expect(engine({ VALHALLA_URL: A }).urls).toEqual({ summer: A, winter: null, storm: null });
    const both = { VALHALLA_SUMMER_URL: A, VALHALLA_WINTER_URL: B };
    expect(engine(both).urls).toEqual({ summer: A, winter: B, storm: null });
  });
  test.each([
    [{}, "VALHALLA_URL"],
    [{ VALHALLA_SUMMER_URL: A }, "VALHALLA_WINTER_URL"],
    [{ VALHALLA_URL: "a.example" }, "VALHALLA_URL"],
    [{ VALHALLA_URL: A, VALHALLA_MATRIX_KM: "far" }, "VALHALLA_MATRIX_KM"],
  ])("%o is refused, naming %s", (env, field) => {
    expect(() => engine(env)).toThrow(field);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AssumptionsAnswer } from "../../server/contract/assumptionAnswers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let answer: AssumptionsAnswer;
const get = async (query = "") =>
  (await (await fetch(`${server.url}/api/assumptions${query}`)).json()) as AssumptionsAnswer;
beforeAll(async () => {
  server = await startTestServer();
  answer = await get();
});
afterAll(() => server.close());

describe("前提とデータ", () => {
  test("the kilometres by class add up to the network", () => {
    const { byClass, km } = answer.network;
    const sum = byClass.reduce((all, row) => all + (row.roadClass === "ferry" ? 0 : row.km), 0);
    expect(Math.abs(sum - Number(km))).toBeLessThanOrEqual(byClass.length); // each class is rounded once
  });
  test("the roads of an earlier day are fewer by those opened since", async () => {
    const then = await get("?asOf=2014-03-01");
    const opened = answer.openedRoads.reduce((km, road) => km + road.km, 0);
    const fewer = Number(answer.network.km) - Number(then.network.km);
    expect(fewer).toBeGreaterThan(100);
    expect(Math.abs(fewer - opened)).toBeLessThan(2);
  });
  test("accuracy is the committed measurement, and says whether the tables have changed since", () => {
    expect(answer.accuracy?.bands[0]).toMatchObject({ band: "all" });
    expect(answer.accuracy?.keptApart).toMatchObject({
      pairs: 2500,
      medianPercent: 1.9,
      p90Percent: 6.7,
      flagPercent: 98.2,
    });
    expect(answer.accuracy?.keptApart?.measuredOn).toContain("区間を作る時に見ていない道の駅の組");
    const [all] = answer.accuracy?.crossValidated?.bands ?? [];
    // what was left out of the fit is never better held than what was fitted
    expect(all.medianPercent).toBeGreaterThanOrEqual(answer.accuracy?.bands[0].medianPercent ?? Infinity);
    expect(answer.accuracy?.isOfThisData).toBe(answer.accuracy?.dataVersion === answer.network.dataVersion);
    expect(answer.accuracy?.official.length).toBeGreaterThan(10);
  });
  test("every speed and every winter value has a source, every winter value a reason to show", () => {
    for (const { source } of answer.speeds) expect(source).not.toBe("");
    for (const { source, reason, basis } of answer.winter) expect([source, reason, basis]).not.toContain("");
    expect(new Set(answer.seasons.map(({ zone }) => zone)).size).toBe(5);
  });
  test("eastern 釧路 takes another zone's storm days", () =>
    expect(answer.stormZones.map(({ municipality }) => municipality).sort()).toEqual(
      ["厚岸町", "浜中町", "標茶町", "弟子屈町"].sort(),
    ));
  test("roads closed all winter carry their dates, and whether a notice confirms them", () => {
    const shiretoko = answer.closures.find(({ road, kind }) => road === "R334" && kind === "all_winter");
    expect(shiretoko).toMatchObject({ closes: "11月上旬", opens: "4月下旬", isVerified: true });
    expect(answer.closures.some(({ isVerified }) => !isVerified)).toBe(true);
  });
  test("often-shut sections say what is documented; those without a record are not assumed to close", () => {
    for (const { confidence, isStormClosable } of answer.riskSections) {
      if (confidence === "low") expect(isStormClosable).toBe(false);
    }
    expect(answer.riskSections.find(({ road }) => road === "R335")).toMatchObject({ roadName: "国道335号" });
  });
  test("ferries and what is left out are named", () => {
    expect(answer.ferries.map(({ route }) => route)).toContain("江差-奥尻");
    expect(answer.notModelled.length).toBeGreaterThan(4);
  });
  test("an unknown field is refused by name", async () => {
    const response = await fetch(`${server.url}/api/assumptions?asof=2014-03-01`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("asof");
  });
});

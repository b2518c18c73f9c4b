import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CloseUpAnswer } from "../../server/contract/closeUpAnswers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const ask = (lat: number, lon: number) => fetch(`${server.url}/api/map/close-up?lat=${lat}&lon=${lon}`);

describe("the map near by", () => {
  test("of 苫小牧 has its roads by number, its interchanges, and its quarters, 丁目 in one", async () => {
    const answer = (await (await ask(42.634, 141.605)).json()) as CloseUpAnswer;
    const numbers = new Set(answer.roads.map(({ number }) => number));
    for (const number of ["36", "235", "E5"]) expect(numbers).toContain(number);
    expect(answer.interchanges.map(({ name }) => name)).toContain("苫小牧東IC");
    const towns = answer.towns.map(({ name }) => name);
    expect(towns).toContain("沼ノ端"); // 字沼ノ端
    expect(towns).toContain("青葉町"); // 青葉町一丁目, 二丁目
    expect(towns.filter((name) => /丁目/.test(name))).toEqual([]);
    for (const { lat, lon } of answer.towns) {
      expect(Math.floor(lat * 2)).toBe(85); // 42.5 to 43
      expect(Math.floor(lon * 2)).toBe(283); // 141.5 to 142
    }
  });

  test("is empty at sea", async () => {
    expect(await (await ask(41.3, 145.3)).json()).toEqual({ roads: [], interchanges: [], towns: [] });
  });

  test("is refused elsewhere, by the name of the field", async () => {
    const answer = await ask(35.6, 139.7);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ field: "lat" }] });
  });
});

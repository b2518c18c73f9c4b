import { afterAll, beforeAll, expect, test } from "vitest";
import type { CoverageAnswer } from "../../server/contract/answers.ts";
import type { SnapAnswer } from "../../server/contract/placeAnswers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const PASS = { lat: 44.052, lon: 145.105 }; // 知床峠, on R334, which is shut all winter
const RAUSU = "01694"; // 羅臼町, about 17 km down the road

async function minutesOfRausu(sites: readonly object[]) {
  const response = await fetch(`${server.url}/api/coverage`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ season: "winter", sites }),
  });
  expect(response.status).toBe(200);
  const { municipalities } = (await response.json()) as CoverageAnswer;
  return municipalities.find(({ code }) => code === RAUSU)?.minutes ?? { summer: null, winter: null };
}

test("a site on a road shut in winter stands on that road: it serves in summer, and in winter it serves nobody", async () => {
  const note = (await (await fetch(`${server.url}/api/snap?lat=${PASS.lat}&lon=${PASS.lon}`)).json()) as SnapAnswer;
  expect(note.roadName).toBe("国道334号");
  expect(note.offRoadKm).toBeLessThan(1);

  const without = await minutesOfRausu([]);
  const site = { kind: "satellite", centre: "puren", name: "知床峠", ...PASS, daysPerMonth: 20 };
  const { summer, winter } = await minutesOfRausu([site]);
  expect(summer).toBeGreaterThan(14); // 14 km at 60 km/h
  expect(summer).toBeLessThan(36); // 18 km at 30 km/h
  expect(without.summer).toBeGreaterThan(60);
  expect(winter).toBe(without.winter);
});

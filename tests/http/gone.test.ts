import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Problem } from "../../server/contract/answers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describe("an address that names what is not there is told so, never answered with something else", () => {
  test.each([
    ["coverage?scenario=9999", 404, "noSuchScenario"],
    ["workload?scenario=9999", 404, "noSuchScenario"],
    ["scenarios/1/compare/9999", 404, "noSuchScenario"],
    ["export/coverage.csv?scenario=9999", 404, "noSuchScenario"],
    ["coverage?weight=w999", 404, "noSuchWeight"],
    ["coverage?weight=population-1999", 404, "noSuchWeight"],
    ["places/municipality/01999", 404, "noSuchMunicipality"],
    ["coverage?closedSiteIds=nobody", 400, "noSuchCentreOrSite"],
    ["scenarios/ranking?territory=atlantis", 400, "noSuchTerritory"],
  ])("GET /api/%s: %d %s", async (path, status, code) => {
    const response = await fetch(`${server.url}/api/${path}`);
    expect(response.status).toBe(status);
    expect(JSON.stringify((await response.json()) as Problem)).toContain(code);
  });
});

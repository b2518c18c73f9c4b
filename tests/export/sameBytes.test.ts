import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { MapPageContent } from "../../server/contract/mapPageContent.ts";
import { createMapPageRenderer, type MapPageRenderer } from "../../server/export/mapPage/mapPageRenderer.ts";
import { slidesPptx } from "../../server/export/pptx.ts";
import { slideMapContents } from "../../server/export/slides/slideMaps.ts";
import { gatherTableFacts } from "../../server/export/tables/gatherTableFacts.ts";
import type { TableFacts } from "../../server/export/tables/tableFacts.ts";
import { workbookXlsx } from "../../server/export/xlsx.ts";
import { coverageRequest } from "../../server/services/coverage/coverageRequest.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let facts: TableFacts;
let maps: readonly MapPageContent[];
let renderer: MapPageRenderer;
beforeAll(async () => {
  server = await startTestServer();
  const coverage = coverageRequest({ season: "winter", asOf: "2026-04-01" });
  const rankedIds = server.planner.scenarios.list().map(({ id }) => id);
  facts = gatherTableFacts(server.planner, { coverage, rankedIds, year: 2026, language: "ja", day: "2026-11-24" });
  const { mapPages } = server.planner;
  maps = slideMapContents(mapPages, coverage, facts);
  renderer = createMapPageRenderer(mapPages.base);
}, 120_000);
afterAll(() => server.close());
afterEach(() => void vi.useRealTimers());

describe.each([
  ["tables.xlsx", workbookXlsx],
  ["slides.pptx", (given: TableFacts) => slidesPptx(given, maps, renderer)],
])("%s", (_, write) => {
  async function writtenAt(moment: string, given = facts): Promise<Buffer> {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(moment) });
    return write(given);
  }
  test("is the same to the byte whenever it is written", async () => {
    const first = await writtenAt("2026-11-24T01:00:00Z");
    expect((await writtenAt("2027-03-05T06:07:08Z")).equals(first)).toBe(true);
  }, 120_000);
  test("differs by its date", async () => {
    const first = await writtenAt("2026-11-24T01:00:00Z");
    expect((await writtenAt("2026-11-24T01:00:00Z", { ...facts, day: "2026-11-25" })).equals(first)).toBe(false);
  }, 120_000);
});

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../server/core/places.ts";
import { coverageRequest } from "../../server/services/coverage/coverageRequest.ts";
import { importHokkaido } from "../support/importedHokkaido.ts";
import { dragNorth, placeAt } from "../support/placedSatellite.ts";
import { figure, settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

const planner = testPlanner(async () => {
  const folder = mkdtempSync(join(tmpdir(), "imported-roads-"));
  await importHokkaido(folder, "hokkaido.osm.pbf", "2026-11-20T00:00:00Z");
  return folder;
});

/** People within two hours in winter, as the imported roads give them for the satellite where it stands on screen. */
async function peopleWithin(page: Page): Promise<number> {
  const [lat, lon] = await Promise.all(
    ["緯度", "経度"].map(async (label) => Number(await page.getByLabel(label).inputValue())),
  );
  const centreId = await page.getByLabel("運営するセンター").inputValue();
  const site: Site = { id: "s", kind: "satellite", centreId, name: "", lat, lon, daysPerMonth: 20 };
  const { whole } = planner.services.coverage.answer(coverageRequest({ season: "winter", sites: [site] }));
  return whole.now.winter.withinThreshold;
}

const offBy = async (page: Page) => (await figure(page, "within", "winter")) - (await peopleWithin(page));

describe("a director tries a satellite on imported roads", () => {
  let page: Page;
  beforeAll(async () => {
    page = await planner.open("/");
  });
  afterAll(() => page.close());

  test("the map says whose roads they are, and of what day", () =>
    page.getByText("道路網 © OpenStreetMap contributors（2026-11-20）").waitFor());

  test("placed in 苫小牧, more people are within two hours: as many as the imported roads give", async () => {
    const before = await figure(page, "within", "winter");
    await placeAt(page, "サテライト", "苫小牧");
    await expect.poll(() => figure(page, "within", "winter")).toBeGreaterThan(before);
    await expect.poll(() => offBy(page)).toBe(0);
  });

  test("dragged, the numbers follow before it is let go; dropped, they are those of where it stands", async () => {
    const placed = await figure(page, "within", "winter");
    await dragNorth(page); // inland, towards 千歳
    await expect.poll(() => figure(page, "within", "winter")).not.toBe(placed);
    await page.mouse.up();
    await settled(page);
    await expect.poll(() => offBy(page)).toBe(0);
  });
});

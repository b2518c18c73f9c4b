import { afterAll, beforeAll, expect, test } from "vitest";
import { kmWithPassShut, type OsrmStandIn, startOsrm } from "../support/osrmStandIn.ts";
import { openPage, settled, startBrowser } from "../support/testBrowser.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let osrm: OsrmStandIn;
let server: TestServer;

beforeAll(async () => {
  osrm = await startOsrm({ km: kmWithPassShut });
  const urls = { OSRM_SUMMER_URL: osrm.url, OSRM_WINTER_URL: osrm.url };
  server = await startTestServer(undefined, undefined, { ROAD_ENGINE: "osrm", ...urls });
});
afterAll(async () => {
  await server.close();
  await osrm.stop();
});

const WAIT = { timeout: 60_000 };

test("on an office's own OSRM the screen names it, disables what it cannot do with the reason, and says when it falls silent", async () => {
  const browser = await startBrowser();
  try {
    const page = await openPage(browser, server.url);
    const host = new URL(osrm.url).host;
    await expect.poll(() => page.locator(".basis").textContent(), WAIT).toContain(`OSRM (${host}) 2026-11-01`);
    const storm = page.getByRole("radio", { name: /^荒天/ });
    await expect.poll(() => storm.isDisabled(), WAIT).toBe(true);
    await expect
      .poll(() => page.locator("label", { has: storm }).getAttribute("title"), WAIT)
      .toBe(`OSRM (${host}) では、荒天の日の計算はできません`);
    await page.getByText("もしもの点検").click();
    await page.getByText("通行止めの区間").click();
    await page.getByText(`OSRM (${host}) では、道路の区間の通行止めはできません`).waitFor();

    await osrm.stop();
    await page.getByRole("radio", { name: "使わない" }).first().check({ force: true });
    const banner = page.locator(".engine-banner");
    await banner.getByText(`経路サーバー OSRM (${host}) が答えません`).waitFor();
    await page
      .getByRole("alert")
      .getByText(/前の条件のままです/)
      .waitFor();
    await page.getByRole("button", { name: "前提とデータ" }).click(); // it stands on every page
    await page.getByText("このサーバーにできないこと").waitFor();
    expect(await banner.count()).toBe(1);

    await osrm.start();
    await expect.poll(() => banner.count(), WAIT).toBe(0);
    await expect.poll(() => page.getByRole("alert").count(), WAIT).toBe(0);
    await settled(page);
    await expect.poll(() => page.locator(".basis").textContent(), WAIT).toContain("有料道路を使わない");
  } finally {
    await browser.close();
  }
});

test("a server that is away when the planner starts: the page opens, says so, and shows figures once it is there", async () => {
  await osrm.stop();
  const late = await server.restart();
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    await page.addInitScript(() => localStorage.setItem("planner.tourSeen", "yes"));
    await page.goto(late.url);
    await page.locator(".engine-banner").getByText("が答えません").waitFor(WAIT);
    await page.getByRole("alert").getByText("まだ計算できていません").waitFor(WAIT);
    expect(await page.locator('[data-figure="within"] strong').count()).toBe(0); // no figure of any other network
    await page.getByLabel("案", { exact: true }).first().waitFor(); // and the 案 are there
    await osrm.start();
    await expect.poll(() => page.locator(".engine-banner").count(), WAIT).toBe(0);
    await expect.poll(() => page.locator('[data-figure="within"] strong').count(), WAIT).toBeGreaterThan(0);
  } finally {
    await browser.close();
    server = late;
  }
});

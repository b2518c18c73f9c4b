import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VIEWS } from "../../client/state/view.ts";
import { addPeople } from "../support/signedIn.ts";
import { startBrowser } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

const planner = testPlanner();

/** What a page was kept from by its own policy, as the browser tells it. */
const WATCH = `
  window.keptFrom = [];
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) =>
    window.keptFrom.push([violatedDirective, blockedURI, sourceFile].join(" ")));
`;
const KEPT_FROM = "window.keptFrom";

describe("the content security policy", () => {
  test("lets scripts and styles come from the planner alone, nothing inline, and no page frame it", async () => {
    const response = await fetch(planner.url);
    const directives = (response.headers.get("content-security-policy") ?? "").split(";").map((each) => each.trim());
    expect(directives).toEqual(
      expect.arrayContaining(["default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'"]),
    );
    expect(directives).toEqual(expect.arrayContaining(["frame-ancestors 'none'", "script-src-attr 'none'"]));
    expect(directives.join()).not.toMatch(/unsafe|\*/);
  });

  test("keeps no page from anything it does", async () => {
    const page = await planner.open("/");
    await page.addInitScript(WATCH);
    for (const view of VIEWS) {
      await page.goto(`${planner.url}/?view=${view}&scenario=7&place=m-01609`);
      await page.locator("main").waitFor();
      await page.waitForLoadState("networkidle");
      expect(await page.evaluate(KEPT_FROM), view).toEqual([]);
    }
    await page.context().close();
  });

  test("keeps a script put into the page from running", async () => {
    const page = await planner.open("/");
    await page.evaluate(WATCH);
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.ranInline = true";
      document.body.append(script);
    });
    await expect
      .poll(() => page.evaluate(KEPT_FROM), { timeout: 20_000 })
      .toEqual([expect.stringMatching(/^script-src.* inline/)]);
    expect(await page.evaluate("window.ranInline")).toBeUndefined();
    await page.context().close();
  });
});

describe("the sign-in page", () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await startTestServer(undefined, undefined, { REQUIRE_LOGIN: "1" });
    await addPeople(server.databasePath, [{ login: "kanri", role: "administrator", centreId: null }]);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test("is kept from nothing either", async () => {
    const page = await browser.newPage({ locale: "ja-JP" });
    await page.addInitScript(WATCH);
    await page.goto(server.url);
    await page.getByRole("heading", { name: "サインイン" }).waitFor();
    expect(await page.evaluate(KEPT_FROM)).toEqual([]);
    await page.close();
  });
});

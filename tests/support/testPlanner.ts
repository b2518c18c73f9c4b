import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type OpenOptions, openPage, startBrowser } from "./testBrowser.ts";
import { startTestServer, type TestServer } from "./testServer.ts";

export interface TestPlanner {
  /** The running server's address, without a slash at its end; there once the tests run. */
  readonly url: string;
  readonly databasePath: string;
  /** Opens the planner at a path ("/?view=suggest") in a browser profile of its own. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** Opens it, walks through it, and closes the profile. */
  withPage(path: string, walk: (page: Page) => Promise<void>): Promise<void>;
}

/** A server and a browser for all tests of the file that calls this, closed after the last. */
export function testPlanner(): TestPlanner {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  const open = (path: string, options?: OpenOptions) => openPage(browser, server.url + path, options);
  return {
    get url() {
      return server.url;
    },
    get databasePath() {
      return server.databasePath;
    },
    open,
    async withPage(path, walk) {
      const page = await open(path);
      await walk(page);
      await page.context().close();
    },
  };
}

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { Services } from "../../server/services.ts";
import { type OpenOptions, openPage, startBrowser } from "./testBrowser.ts";
import { startTestServer, type TestServer } from "./testServer.ts";

export interface TestPlanner {
  /** The running server's address, without a slash at its end; there once the tests run. */
  readonly url: string;
  readonly databasePath: string;
  /** What its pages ask. */
  readonly services: Services;
  /** Opens the planner at a path ("/?view=suggest") in a browser profile of its own. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** Opens it, walks through it, and closes the profile. */
  withPage(path: string, walk: (page: Page) => Promise<void>): Promise<void>;
}

/**
 * A server and a browser for all tests of the file that calls this, closed after the last.
 * @param networkDir  where an imported road network lies, made before the server starts; left out, the route sheets
 */
export function testPlanner(networkDir?: () => Promise<string>): TestPlanner {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    const started = async () => startTestServer(undefined, await networkDir?.());
    [server, browser] = await Promise.all([started(), startBrowser()]);
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
    get services() {
      return server.planner;
    },
    open,
    async withPage(path, walk) {
      const page = await open(path);
      await walk(page);
      await page.context().close();
    },
  };
}

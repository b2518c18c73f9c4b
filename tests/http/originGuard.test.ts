import { request as httpRequest } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { configFrom } from "../../server/config.ts";
import type { Scenario } from "../../server/contract/answers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** A call with headers a browser sets and fetch would not let us write. */
function call(method: string, path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(`${server.url}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.on("error", reject).end();
  });
}
const port = () => new URL(server.url).port;
const countOfScenarios = async () => ((await (await fetch(`${server.url}/api/scenarios`)).json()) as Scenario[]).length;

describe("the planner answers its own pages only", () => {
  test("its own page may read and write; a program without Origin may, too", async () => {
    expect(await call("GET", "/api/health", { Origin: server.url })).toBe(200);
    expect(await call("GET", "/api/health", {})).toBe(200);
    expect(await call("GET", "/api/health", { Host: `localhost:${port()}` })).toBe(200);
  });

  test("a page of another origin can read nothing", async () => {
    expect(await call("GET", "/api/scenarios", { Origin: "http://example.com" })).toBe(403);
    expect(await call("GET", "/api/scenarios", { Origin: "null" })).toBe(403); // a sandboxed frame
    const noCors = { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" };
    expect(await call("GET", "/api/scenarios", noCors)).toBe(403);
    const otherPort = { "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors" };
    expect(await call("GET", "/api/scenarios", otherPort)).toBe(403);
  });

  test("a page on another port of this machine is another page", async () =>
    expect(await call("GET", "/api/health", { Origin: "http://127.0.0.1:1" })).toBe(403));

  test("a form of another page cannot copy a 案 by an empty POST", async () => {
    const before = await countOfScenarios();
    expect(await call("POST", "/api/scenarios/1/copy", { Origin: "http://example.com", "Content-Length": "0" })).toBe(
      403,
    );
    expect(await countOfScenarios()).toBe(before);
  });

  test("a name somebody else pointed at this machine is not answered", async () =>
    expect(await call("GET", "/api/health", { Host: `planner.example.com:${port()}` })).toBe(403));

  test("a link from another page opens the planner", async () => {
    const link = { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate" };
    expect(await call("GET", "/api/export/coverage.csv", link)).toBe(200);
  });
});

describe("PUBLIC_URL", () => {
  test("is an address without a path, or the start stops", () => {
    expect(configFrom({ PUBLIC_URL: "https://planner.example" }).publicUrl?.host).toBe("planner.example");
    expect(() => configFrom({ PUBLIC_URL: "planner.example" })).toThrow(/PUBLIC_URL/);
    expect(() => configFrom({ PUBLIC_URL: "https://planner.example/p" })).toThrow(/PUBLIC_URL/);
  });
});

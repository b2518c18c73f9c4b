import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startTestServer, type TestServer } from "../support/testServer.ts";

// `npm start` serves the built server. What it answers must be what the sources answer, to the byte.
vi.setConfig({ testTimeout: 120_000 }); // files of both, on a busy machine
const VITE = "node_modules/vite/bin/vite.js";
let built: ChildProcess;
let builtUrl: string;
let sources: TestServer;

beforeAll(async () => {
  execFileSync(process.execPath, [VITE, "build", "--config", "vite.server.config.ts", "--logLevel", "error"]);
  sources = await startTestServer();
  built = spawn(process.execPath, ["dist/server/main.js"], {
    env: { ...process.env, PORT: "0", DATABASE: ":memory:" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const line = await new Promise<string>((resolve) => built.stdout?.once("data", (data) => resolve(String(data))));
  builtUrl = /http:\/\/[^/]+/.exec(line)?.[0] ?? "";
}, 120_000);
afterAll(async () => {
  built.kill();
  await sources.close();
});

async function bytesOf(url: string, init?: RequestInit): Promise<Buffer> {
  const response = await fetch(url, init);
  expect(response.status, url).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

describe("the built server", () => {
  test.each([
    "/api/health",
    "/api/settlements",
    "/api/coverage?season=winter&scenario=7",
    "/api/centres",
    "/api/route?from=42.634,141.605&to=43.06,141.35&lang=ja",
    "/api/route?from=42.634,141.605&to=43.06,141.35&lang=en",
    "/api/openapi.json",
    "/api/export/map.pdf?season=winter",
    "/api/export/map.png?season=winter",
    "/api/export/coverage.csv?season=winter",
    "/api/export/coverage.geojson?season=winter",
    "/",
  ])("answers %s as the sources do", async (path) => {
    const [ofBuilt, ofSources] = await Promise.all([bytesOf(builtUrl + path), bytesOf(sources.url + path)]);
    expect(ofBuilt.length).toBeGreaterThan(20);
    expect(ofBuilt.equals(ofSources)).toBe(true);
  });

  test.each(["/api/export/tables.xlsx?season=winter", "/api/export/slides.pptx?season=winter"])(
    "makes %s as the sources do",
    async (path) => {
      const [ofBuilt, ofSources] = await Promise.all([bytesOf(builtUrl + path), bytesOf(sources.url + path)]);
      expect(ofBuilt.subarray(0, 2).toString()).toBe("PK");
      expect(ofBuilt.equals(ofSources)).toBe(true);
    },
  );

  test("proves the best sites in its solver's thread", async () => {
    const init = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ objective: "coverage", n: 2, season: "winter", centre: "suteji" }),
    };
    const answers = await Promise.all(
      [builtUrl, sources.url].map(async (url) => JSON.parse(String(await bytesOf(`${url}/api/suggest`, init)))),
    );
    expect(answers[0].status).toBe("optimal");
    expect(answers[0].sites).toEqual(answers[1].sites);
  });
});

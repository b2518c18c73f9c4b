import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ZodType } from "zod";
import type { Health } from "../../server/contract/answers.ts";
import { CALLS } from "../../server/http/calls.ts";
import { checkAnswers } from "../support/checkAnswers.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

// The server of the tests refuses to send an answer that is not what its row in server/http/calls.ts says
// (tests/support/checkAnswers.ts). Here every call that needs nothing from elsewhere is asked once; the people who sign in
// are asked for where somebody does (accounts.test.ts).
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const PATH_PARTS: Readonly<Record<string, string>> = {
  "/api/places/{kind}/{id}": "/api/places/municipality/01213",
  "/api/scenarios/{id}": "/api/scenarios/1",
  "/api/scenarios/{id}/sites": "/api/scenarios/1/sites",
  "/api/scenarios/{id}/versions": "/api/scenarios/1/versions",
  "/api/scenarios/{a}/compare/{b}": "/api/scenarios/1/compare/2",
};
const QUERIES: Readonly<Record<string, string>> = {
  "/api/map/close-up": "?lat=42.634&lon=141.605",
  "/api/search": "?q=苫小牧",
  "/api/snap": "?lat=42.634&lon=141.605",
  "/api/route": "?from=42.634,141.605&to=43.064,141.347",
  "/api/export/scenario.json": "?scenario=1",
};
const ASKED = CALLS.flatMap(({ at, answer }) => {
  const [method, path] = at.split(" ");
  return method === "GET" && answer instanceof ZodType && path !== "/api/people" ? [path] : [];
});

describe("what a call answers is what its schema says, no field more and none less", () => {
  test.each(ASKED)("GET %s", async (path) => {
    const asked = (PATH_PARTS[path] ?? path) + (QUERIES[path] ?? "");
    const response = await fetch(server.url + asked);
    expect(response.status, await response.clone().text()).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  });
});

describe("an answer that its schema does not know", () => {
  const sent = async (answer: object) => {
    const app = express()
      .use(checkAnswers)
      .get("/api/health", (_request, response) => void response.json(answer));
    const listening = app.listen(0);
    const { port } = listening.address() as AddressInfo;
    const { status } = await fetch(`http://127.0.0.1:${port}/api/health`);
    listening.close();
    return status;
  };
  test("does not leave the server: with a field more, a field less, or one of another kind", async () => {
    const health = (await (await fetch(`${server.url}/api/health`)).json()) as Health;
    const { dataVersion: _, ...less } = health;
    expect(await sent(health)).toBe(200);
    expect(await sent({ ...health, surprise: 1 })).toBe(500);
    expect(await sent(less)).toBe(500);
    expect(await sent({ ...health, dataVersion: 1 })).toBe(500);
  });
});

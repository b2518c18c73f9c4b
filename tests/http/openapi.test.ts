import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiRoutes } from "../../server/app.ts";
import { configFrom } from "../../server/config.ts";
import type { OpenApi } from "../../server/http/openapi.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
let document: OpenApi;
let described: string[];
beforeAll(async () => {
  server = await startTestServer();
  document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as OpenApi;
  described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
});
afterAll(() => server.close());

interface Layer {
  readonly route?: { readonly path: string; readonly stack: readonly { readonly method: string }[] };
  readonly handle: unknown;
}

/** "GET /:id" of every route in the app, without the path its router is mounted under: Express does not keep that. */
function routesOf(layers: readonly Layer[]): string[] {
  return layers.flatMap(({ route, handle }) => {
    if (route) return route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`);
    const isRouter = typeof handle === "function" && "stack" in handle && Array.isArray(handle.stack);
    return isRouter ? routesOf(handle.stack as Layer[]) : [];
  });
}

const MOUNTED_UNDER = ["/api", "/api/scenarios", "/api/centre-figures"];

/** The full paths a route may have, as OpenAPI writes them. */
function fullPaths(route: string): string[] {
  const [method, path] = route.split(" ");
  const own = path === "/" ? "" : path.replace(/:(\w+)/g, "{$1}");
  return MOUNTED_UNDER.map((under) => `${method} ${under}${own}`);
}

describe("the description of the HTTP calls", () => {
  const routes = () => routesOf(apiRoutes(server.planner, server.background, configFrom()).stack as unknown as Layer[]);

  test("every route of the app is described: a new one needs its row in server/http/calls.ts", () => {
    expect(routes().length).toBeGreaterThan(40);
    expect(routes().filter((route) => !fullPaths(route).some((full) => described.includes(full)))).toEqual([]);
  });
  test("nothing is described that is not there", () => {
    const there = new Set(routes().flatMap(fullPaths));
    expect(described.filter((call) => !there.has(call))).toEqual([]);
  });
  test.each([
    "GET /api/health",
    "GET /api/coverage",
    "POST /api/coverage",
    "GET /api/route",
    "POST /api/suggest",
    "GET /api/scenarios/{a}/compare/{b}",
    "PUT /api/scenarios/{id}",
    "GET /api/export/map.pdf",
    "GET /api/export/calendar.ics",
  ])("%s, which others rely on, is described", (call) => expect(described).toContain(call));
});

describe("what a call takes", () => {
  const operation = (path: string, method: string) =>
    document.paths[path][method] as {
      parameters: { name: string; in: string; required: boolean; schema: Record<string, unknown> }[];
      requestBody: {
        content: Record<string, { schema: { properties: Record<string, unknown>; required?: string[] } }>;
      };
      responses: Record<string, unknown>;
    };

  test("a threshold in the query is a number with the bounds that are checked", async () => {
    const { parameters } = operation("/api/coverage", "get");
    expect(parameters.find(({ name }) => name === "threshold")).toMatchObject({
      ...{ in: "query", required: false, schema: { type: "number", minimum: 1, maximum: 600 } },
    });
    expect((await fetch(`${server.url}/api/coverage?threshold=600`)).status).toBe(200);
    expect((await fetch(`${server.url}/api/coverage?threshold=601`)).status).toBe(400);
  });
  test("a point of a route is text, lat,lon, and must be there", () => {
    const from = operation("/api/route", "get").parameters.find(({ name }) => name === "from");
    expect(from).toMatchObject({ required: true, schema: { type: "string" } });
    expect("42.634,141.605").toMatch(new RegExp(String(from?.schema.pattern)));
  });
  test("a coverage's body takes sites, and needs nothing", () => {
    const { schema } = operation("/api/coverage", "post").requestBody.content["application/json"];
    expect(Object.keys(schema.properties)).toContain("sites");
    expect(schema.required ?? []).toEqual([]);
  });
  test("changing a 案 needs If-Match; the parts of a path are declared", () => {
    const names = operation("/api/scenarios/{id}/sites/{siteId}", "put").parameters.map(({ name }) => name);
    expect(names).toEqual(["id", "siteId", "If-Match"]);
  });
  test("the fields of an answer are described, with what may be null", () => {
    const { responses } = operation("/api/snap", "get");
    const { schema } = (responses["200"] as { content: Record<string, { schema: Record<string, unknown> }> }).content[
      "application/json"
    ];
    expect(schema).toMatchObject({
      type: "object",
      properties: {
        offRoadKm: { type: "number" },
        municipalityCode: { type: ["string", "null"] },
      },
    });
    expect(schema.required).toEqual(["roadName", "offRoadKm", "lat", "lon", "municipalityCode"]);
  });
  test("every call may answer with problem details", () => {
    for (const operations of Object.values(document.paths)) {
      for (const { responses } of Object.values(operations))
        expect(Object.keys(responses as object)).toContain("default");
    }
  });
});

import { check } from "@placemarkio/check-geojson";
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from "geojson";
import GeoJSONReader from "jsts/org/locationtech/jts/io/GeoJSONReader.js";
import IsValidOp from "jsts/org/locationtech/jts/operation/valid/IsValidOp.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CoverageAnswer, Problem, Scenario } from "../../server/contract/answers.ts";
import { TERRITORY_KINDS } from "../../server/contract/exportSchemas.ts";
import { coverageCsv } from "../../server/export/coverageCsv.ts";
import { toCsv } from "../../server/export/csv.ts";
import { coverageRequest } from "../../server/services/coverage/coverageRequest.ts";
import { csvRows } from "../support/runCli.ts";
import { startTestServer, type TestServer } from "../support/testServer.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const get = (path: string) => fetch(server.url + path);
function post(path: string, body: unknown): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  return fetch(server.url + path, { method: "POST", headers, body: JSON.stringify(body) });
}

describe("coverage.csv", () => {
  test.each(TERRITORY_KINDS)(
    "by %s is the command line's table for Excel, and every row says what it rests on",
    async (by) => {
      const response = await get(`/api/export/coverage.csv?by=${by}&season=winter`);
      expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
      const bytes = Buffer.from(await response.arrayBuffer());
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const text = bytes.subarray(3).toString("utf8");
      const rows = csvRows(text.replaceAll("\r\n", "\n"));
      const known = csvRows(coverageCsv(server.planner, by, coverageRequest({ season: "winter" })));
      expect(rows).toHaveLength(known.length);
      const conditions = {
        scenario: "現状",
        season: "winter",
        rule: "assigned",
        threshold_minutes: "120",
        ferries: "use",
      };
      for (const [index, row] of rows.entries()) expect(row).toMatchObject({ ...known[index], ...conditions });
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    },
  );
  test("another `by` is refused by name", async () => {
    const problem = (await (await get("/api/export/coverage.csv?by=ward")).json()) as Problem;
    expect(problem.errors?.[0].field).toBe("by");
  });
  test("a name that looks like a formula stays text in a spreadsheet; a negative number stays a number", () => {
    expect(toCsv(["site", "minutes"], [["=HYPERLINK(1)", -3]])).toBe("site,minutes\n'=HYPERLINK(1),-3\n");
  });
});

describe("coverage.geojson", () => {
  type Collection<G extends Point | Polygon | MultiPolygon> = FeatureCollection<G, Record<string, unknown>>;
  async function geojson<G extends Point | Polygon | MultiPolygon>(query: string): Promise<Collection<G>> {
    const response = await get(`/api/export/coverage.geojson?${query}`);
    expect(response.headers.get("content-type")).toContain("application/geo+json");
    return check(await response.text()) as unknown as Collection<G>; // throws on what is not RFC 7946
  }
  const decimals = (position: Position) => Math.max(...position.map((x) => String(x).split(".")[1]?.length ?? 0));

  test("settlements: points with the minutes of POST /api/coverage; null has a reason", async () => {
    const { features } = await geojson<Point>("kind=settlements&season=storm");
    const answer = (await (await post("/api/coverage", { season: "storm" })).json()) as CoverageAnswer;
    expect(features.map(({ properties }) => properties.winter_minutes)).toEqual(answer.settlements.minutes.winter);
    expect(features.map(({ properties }) => properties.storm_minutes)).toEqual(answer.settlements.minutes.storm);
    for (const { geometry, properties } of features) {
      expect(decimals(geometry.coordinates)).toBeLessThanOrEqual(6);
      expect(properties.storm_minutes === null).toBe(properties.storm_unreachable_reason !== null);
    }
    const people = features.reduce((sum, { properties }) => sum + Number(properties.population_persons), 0);
    expect(people).toBeCloseTo(answer.whole.now.summer.population, 2);
  });
  test("municipalities: drawn cells, marked approximate, outer rings counterclockwise and holes clockwise", async () => {
    const { features } = await geojson<Polygon | MultiPolygon>("kind=municipalities");
    const answer = (await (await post("/api/coverage", {})).json()) as CoverageAnswer;
    expect(features.map(({ id }) => id)).toEqual(answer.municipalities.map(({ code }) => code));
    for (const [index, { geometry, properties }] of features.entries()) {
      expect(properties.geometry_is_approximate).toBe(true);
      expect(properties.winter_minutes).toBe(answer.municipalities[index].minutes.winter);
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      for (const [outer, ...holes] of polygons) {
        expect(signedArea(outer)).toBeGreaterThan(0);
        for (const hole of holes) expect(signedArea(hole)).toBeLessThan(0);
        for (const position of outer) expect(decimals(position)).toBeLessThanOrEqual(6);
      }
    }
  });

  test("municipalities: no ring crosses or touches itself, and together they are as large as the map drawn", async () => {
    const { features } = await geojson<Polygon | MultiPolygon>("kind=municipalities");
    const reader = new GeoJSONReader();
    const faults = features.flatMap(({ id, geometry }) => {
      const fault = new IsValidOp(reader.read(geometry)).getValidationError();
      return fault ? [`${id}: ${fault.getMessage()}`] : [];
    });
    expect(faults).toEqual([]);
    const degrees = (shapes: readonly Feature<Polygon | MultiPolygon>[]) =>
      shapes
        .flatMap(({ geometry: { type, coordinates } }) => (type === "Polygon" ? [coordinates] : coordinates))
        .flatMap((rings) => rings.map((ring, i) => (i === 0 ? 1 : -1) * Math.abs(signedArea(ring))))
        .reduce((sum, area) => sum + area, 0);
    expect(degrees(features)).toBeCloseTo(degrees(server.planner.baseMap.municipalities.features), 3);
  });

  /** Positive = counterclockwise (shoelace formula). */
  function signedArea(ring: readonly Position[]): number {
    return ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i][0] * y - x * ring[i][1]) / 2, 0);
  }
});

describe("coverage.kml", () => {
  test("gives every municipality, settlement and centre its name, minutes and the map's colour", async () => {
    const response = await get("/api/export/coverage.kml?season=winter&lang=ja");
    expect(response.headers.get("content-type")).toContain("application/vnd.google-earth.kml+xml");
    expect(response.headers.get("content-disposition")).toContain(".kml");
    const kml = await response.text();
    const answer = (await (await post("/api/coverage", { season: "winter" })).json()) as CoverageAnswer;
    const { municipalities, settlements, centres } = server.planner.facts.places;
    expect(kml.match(/<Placemark>/g)).toHaveLength(municipalities.length + settlements.length + centres.length);
    const styles = new Set([...kml.matchAll(/<Style id="(\w+)"/g)].map(([, id]) => id));
    for (const [, style] of kml.matchAll(/<styleUrl>#(\w+)</g)) expect(styles).toContain(style);
    for (const [index, { name }] of municipalities.entries()) {
      const [, about] = new RegExp(`<name>${name}</name><description>([^<]*)`).exec(kml) ?? [];
      const { winter } = answer.municipalities[index].minutes;
      if (winter !== null) expect(about?.startsWith(`${winter}分（`)).toBe(true);
    }
    expect(kml).toContain(answer.assumptions.dataVersion);
  });
});

describe("a 案 as a file", () => {
  const CONTENT = {
    name: "苫小牧案",
    description: "会議用",
    sites: [
      { id: "s1", kind: "satellite", centre: "suteji", name: "苫小牧", lat: 42.634, lon: 141.605, daysPerMonth: 20 },
      { id: "s2", kind: "outreach", centre: "suteji", name: "浦河", lat: 42.168, lon: 142.768, recurrence: "第3金曜" },
    ],
    reassigned: { "01213": "tasuku" },
    parameters: { visitMinutes: 60 },
  };
  const centreIds = () => server.planner.facts.places.centres.map(({ id }) => id);
  async function saved(): Promise<Record<string, unknown>> {
    const reassigned = { "01213": centreIds()[0] };
    const { id } = (await (await post("/api/scenarios", { ...CONTENT, reassigned })).json()) as Scenario;
    return (await (await get(`/api/export/scenario.json?scenario=${id}`)).json()) as Record<string, unknown>;
  }

  test("comes back as the same 案 under an id of its own, and goes out again as the same file", async () => {
    const file = await saved();
    const response = await post("/api/scenarios/import", file);
    expect(response.status).toBe(201);
    const imported = (await response.json()) as Scenario;
    expect(response.headers.get("location")).toBe(`/api/scenarios/${imported.id}`);
    expect(imported).toMatchObject({
      name: "苫小牧案",
      isBuiltIn: false,
      version: 1,
      parameters: { visitMinutes: 60 },
    });
    expect(imported.sites.map(({ id, centreId }) => [id, centreId])).toEqual([
      ["s1", "suteji"],
      ["s2", "suteji"],
    ]);
    expect(await (await get(`/api/export/scenario.json?scenario=${imported.id}`)).json()).toEqual(file);
  });
  test("works for 現状 and every model of the report", async () => {
    for (const { id, isBuiltIn, sites } of (await (await get("/api/scenarios")).json()) as Scenario[]) {
      if (!isBuiltIn) continue;
      const file = await (await get(`/api/export/scenario.json?scenario=${id}`)).json();
      const response = await post("/api/scenarios/import", file);
      expect(response.status).toBe(201);
      expect(((await response.json()) as Scenario).sites).toEqual(sites);
    }
  });
  test.each([
    ["an unknown version", { formatVersion: 2 }, "formatVersion"],
    ["another format", { format: "something" }, "format"],
    ["a field it does not know", { owner: "x" }, "owner"],
    ["no name", { name: "" }, "name"],
    ["a site in another country", { sites: [{ ...CONTENT.sites[0], lat: 35 }] }, "sites.0.lat"],
    ["a site of a centre that is not there", { sites: [{ ...CONTENT.sites[0], centre: "x" }] }, "sites.0.centre"],
    ["a municipality that is not there", { reassigned: { "01999": "suteji" } }, "reassigned.01999"],
    ["a parameter out of bounds", { parameters: { visitMinutes: -1 } }, "parameters.visitMinutes"],
  ])("with %s is refused by the field's name, and nothing is created", async (_, change, field) => {
    const file = await saved();
    const count = async () => ((await (await get("/api/scenarios")).json()) as Scenario[]).length;
    const before = await count();
    const response = await post("/api/scenarios/import", { ...file, ...change });
    expect(response.status).toBe(400);
    expect(((await response.json()) as Problem).errors?.map((error) => error.field)).toEqual([field]);
    expect(await count()).toBe(before);
  });
  test("of a 案 that is not there is 404", async () => {
    expect((await get("/api/export/scenario.json?scenario=9999")).status).toBe(404);
  });
});

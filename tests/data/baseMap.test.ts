import { existsSync, readFileSync, statSync } from "node:fs";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { parse } from "csv-parse/sync";
import type { FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, test } from "vitest";

const MAP_PATH = "data/map/base.topo.json";
const OFFICIAL_PATH = "../shared/reference/n03-hokkaido.geojson";

type Territory = MultiPolygon | Polygon;
type Row = Readonly<Record<string, string>>;

const topology = JSON.parse(readFileSync(MAP_PATH, "utf8")) as Topology;
const municipalities = topology.objects.municipalities as GeometryCollection<{ code: string; name: string }>;
const drawn = feature(topology, municipalities) as FeatureCollection<Territory, { code: string; name: string }>;
const shapeOf = new Map(drawn.features.map(({ properties, geometry }) => [properties.code, geometry]));
const offices = csv("data/municipalities.csv");

function csv(path: string): Row[] {
  return parse(readFileSync(path), { columns: true, bom: true }) as Row[];
}

const isIn = (lon: number, lat: number, shape: Territory | undefined): boolean =>
  shape !== undefined && booleanPointInPolygon([lon, lat], shape);

describe("the municipalities of the base map", () => {
  test("are the 179 of municipalities.csv, by code and name", () => {
    const named = drawn.features.map(({ id, properties }) => [id, properties.code, properties.name]);
    expect(named.sort()).toEqual(offices.map(({ code, name }) => [code, code, name]).sort());
  });

  test("have an area, and rings that close and do not cross themselves", () => {
    for (const { properties, geometry } of drawn.features) {
      const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
      expect(rings.length, properties.name).toBeGreaterThan(0);
      for (const ring of rings) {
        expect(ring.at(-1), properties.name).toEqual(ring[0]);
        expect(ring.length, properties.name).toBeGreaterThanOrEqual(4);
        expect(crossings(ring), properties.name).toBe(0);
      }
    }
  });

  test("hold their own municipal office, all of them", () => {
    const astray = offices.filter(
      (row) => !isIn(Number(row.office_lon), Number(row.office_lat), shapeOf.get(row.code)),
    );
    expect(astray.map(({ name }) => name)).toEqual([]);
  });

  test("hold at least 98 % of their settlements", () => {
    const settlements = csv("data/settlements.csv");
    const astray = settlements.filter((row) => !isIn(Number(row.lon), Number(row.lat), shapeOf.get(row.code)));
    expect(astray.length / settlements.length, astray.map((row) => row.settlement).join(" ")).toBeLessThanOrEqual(0.02);
  });

  test("share their borders exactly: no border line is drawn twice, and together they are the coast without a gap", () => {
    const lines = mesh(topology, municipalities, (a, b) => a !== b).coordinates;
    expect(lines.length).toBeGreaterThan(179);
    const sides = lines.flatMap((line) =>
      line.slice(1).map((end, i) => [String(line[i]), String(end)].sort().join(" ")),
    );
    expect(new Set(sides).size).toBe(sides.length);
    const whole = merge(topology, municipalities.geometries as Parameters<typeof merge>[1]).coordinates;
    const coast = feature(topology, topology.objects.coast) as { geometry: MultiPolygon };
    expect(whole.flat().length).toBe(coast.geometry.coordinates.flat().length);
    expect(whole.filter((polygon) => polygon.length > 1)).toEqual([]);
  });

  test("have inhabited islands in the right hands", () => {
    for (const [lon, lat, name] of [
      [139.46, 42.15, "奥尻町"],
      [141.24, 45.18, "利尻町 or 利尻富士町"],
      [141.03, 45.38, "礼文町"],
      [141.317, 44.42, "羽幌町"],
      [141.42, 44.435, "羽幌町"],
    ] as const) {
      const owner = drawn.features.find(({ geometry }) => isIn(lon, lat, geometry));
      expect(name).toContain(owner?.properties.name ?? "the sea");
    }
  });
});

describe("the lakes", () => {
  const lakes = feature(topology, topology.objects.lakes as GeometryCollection<{ name: string }>).features;
  const inLake = (row: Row) =>
    lakes.some(({ geometry }) => isIn(Number(row.lon), Number(row.lat), geometry as Territory));

  test("hold no named place", () => {
    expect(csv("data/gazetteer.csv").filter(inLake)).toEqual([]);
  });

  test("hold no place of a road", () => {
    expect(csv("data/roads/places.csv").filter(inLake)).toEqual([]);
  });
});

test("the file stays under 500 kB", () => expect(statSync(MAP_PATH).size).toBeLessThan(500_000));

describe.skipIf(!existsSync(OFFICIAL_PATH))(
  "against the official boundaries (国土数値情報 N03), only to measure",
  () => {
    test("at least 87 % of the land is in the right municipality", () => {
      const official = JSON.parse(readFileSync(OFFICIAL_PATH, "utf8")) as FeatureCollection<
        MultiPolygon,
        { code: string }
      >;
      let right = 0;
      let all = 0;
      for (const { properties, geometry } of official.features) {
        for (const [lon, lat] of gridIn(geometry)) {
          const weight = Math.cos((lat * Math.PI) / 180);
          all += weight;
          if (isIn(lon, lat, shapeOf.get(properties.code))) right += weight;
        }
      }
      console.info(`land in the right municipality: ${((100 * right) / all).toFixed(1)} %`);
      expect(right / all).toBeGreaterThanOrEqual(0.87);
    });
  },
);

/** How often the sides of a ring cross each other; a vertex on another side is a touch, not a crossing. */
function crossings(ring: Position[]): number {
  const side = (a: Position, b: Position, p: Position): number =>
    Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
  const sides = ring.slice(1).map((end, i): [Position, Position] => [ring[i], end]);
  return sides.reduce((count, [a, b], i) => {
    const crossing = sides.slice(i + 1).filter(([c, d]) => {
      return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    });
    return count + crossing.length;
  }, 0);
}

/** Points 0.02 degrees apart (about 2 km) that lie in the shape. */
function gridIn(shape: MultiPolygon): [number, number][] {
  const all = shape.coordinates.flat(2);
  const [lons, lats] = [all.map(([lon]) => lon), all.map(([, lat]) => lat)];
  const steps = (values: number[]): number[] => {
    const first = Math.ceil(Math.min(...values) / 0.02);
    const count = Math.floor(Math.max(...values) / 0.02) - first + 1;
    return Array.from({ length: Math.max(0, count) }, (_, i) => (first + i) * 0.02);
  };
  const rows = steps(lats);
  return steps(lons)
    .flatMap((lon) => rows.map((lat): [number, number] => [lon, lat]))
    .filter(([lon, lat]) => isIn(lon, lat, shape));
}

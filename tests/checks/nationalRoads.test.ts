import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Flatbush from "flatbush";
import { describe, expect, test } from "vitest";
import { configFrom } from "../../server/config.ts";
import { distanceKm, nearestOnLine } from "../../server/core/geo.ts";
import type { Position } from "../../server/core/places.ts";
import { readFacts } from "../../server/facts/loadFacts.ts";

// The centre lines of all national roads (国土数値情報 N13) lie beside the project; without them there is nothing to check.
const LINES = join(import.meta.dirname, "../../../shared/reference/roads/national-roads-n13-2024.geojson");
const NEAR_KM = 0.12; // a place this near stands on the line
const LONGEST_SEARCH_DEGREES = 0.15;

interface NationalLine {
  readonly points: readonly Position[];
  readonly kmTo: readonly number[]; // along the line, from its beginning to each point
  readonly tree: Flatbush;
}

function lineOf(coordinates: readonly (readonly number[])[]): NationalLine {
  const points = coordinates.map(([lon, lat]) => ({ lat, lon }));
  const kmTo = [0];
  const tree = new Flatbush(points.length - 1);
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1], points[index]];
    kmTo.push(kmTo[index - 1] + distanceKm(a, b));
    tree.add(Math.min(a.lon, b.lon), Math.min(a.lat, b.lat), Math.max(a.lon, b.lon), Math.max(a.lat, b.lat));
  }
  tree.finish();
  return { points, kmTo, tree };
}

function readLines(): Map<string, NationalLine[]> {
  const { features } = JSON.parse(readFileSync(LINES, "utf8"));
  const lines = new Map<string, NationalLine[]>();
  for (const { properties, geometry } of features) {
    if (geometry.type === "Point") continue; // R279 and R338 only touch Hokkaido
    const pieces = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
    lines.set(`R${properties.number}`, pieces.map(lineOf));
  }
  return lines;
}

/** How far a point stands from a road's line, and at which kilometre of it. */
function onLine(lines: readonly NationalLine[], point: Position): { km: number; at: number; line: number } {
  let best = { km: Infinity, at: 0, line: 0 };
  for (const [line, { points, kmTo, tree }] of lines.entries()) {
    const reach = LONGEST_SEARCH_DEGREES;
    for (const hit of tree.search(point.lon - reach, point.lat - reach, point.lon + reach, point.lat + reach)) {
      const { km, share } = nearestOnLine(point, points[hit], points[hit + 1]);
      if (km < best.km) best = { km, at: kmTo[hit] + share * (kmTo[hit + 1] - kmTo[hit]), line };
    }
  }
  return best;
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))];
}

describe.skipIf(!existsSync(LINES))("national roads against their centre lines", () => {
  const lines = existsSync(LINES) ? readLines() : new Map<string, NationalLine[]>();
  const { places, segments } = readFacts(configFrom().dataDir).roads;
  const stretches = segments.filter(({ road }) => lines.has(road));
  const found = new Map<string, ReturnType<typeof onLine>>();
  for (const { road, from, to } of stretches) {
    for (const place of [from, to]) {
      const key = `${road} ${place}`;
      if (!found.has(key)) found.set(key, onLine(lines.get(road) ?? [], places[place]));
    }
  }
  const at = (road: string, place: number) => found.get(`${road} ${place}`) ?? { km: Infinity, at: 0, line: -1 };

  test("their places stand on them; what stands off is a bypass the lines do not have", () => {
    const km = [...found.values()].map((place) => place.km);
    expect(quantile(km, 0.5)).toBeLessThan(0.01);
    expect(quantile(km, 0.95)).toBeLessThan(0.1);
    expect(km.filter((off) => off > 0.5).length).toBeLessThan(100); // 1,109 before the audit
  });

  test("their stretches are as long as the lines: nine in ten within 1 %", () => {
    const differences = stretches.flatMap(({ road, from, to, km }) => {
      const [a, b] = [at(road, from), at(road, to)];
      const lineKm = Math.abs(a.at - b.at);
      if (a.km > NEAR_KM || b.km > NEAR_KM || a.line !== b.line || lineKm < 0.3) return [];
      return [Math.abs(km / lineKm - 1) * 100];
    });
    expect(differences.length).toBeGreaterThan(3000);
    expect(quantile(differences, 0.9)).toBeLessThan(1);
  });
});

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { Municipality, Settlement } from "../core/places.ts";
import { DEFAULT_POPULATION_YEAR } from "../core/population.ts";
import { type CsvRow, errorCollector, parseCsv } from "./csv.ts";
import type { Facts } from "./loadFacts.ts";

/** replace = a municipality's points stand for its settlements, join = beside them. */
export const POINT_MODES = ["replace", "join"] as const;
export type PointMode = (typeof POINT_MODES)[number];

/** The office's own points as settlements:import keeps them. */
export const POINT_COLUMNS = ["mode", "line", "municipality_code", "name", "lat", "lon", "weight", "off_road_km"];

interface OwnPoint {
  readonly mode: PointMode;
  readonly line: number; // of the office's file
  readonly code: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly weight: number;
}

/**
 * The facts with the office's own points in the place of settlements, or beside them. A municipality without a point
 * keeps its settlements, so that nobody drops out of the count.
 * @throws {DataErrors} when the file was changed by hand and no longer fits
 */
export function withOwnPoints(facts: Facts, path: string | undefined): Facts {
  if (path === undefined || !existsSync(path)) return facts;
  const text = readFileSync(path, "utf8");
  const { places } = facts;
  const points = readPoints(text, path, new Set(places.municipalities.map(({ code }) => code)));
  const settlements = places.municipalities.flatMap((municipality) => {
    const own = points.get(municipality.code) ?? [];
    const bundled = places.settlements.filter(({ municipalityCode }) => municipalityCode === municipality.code);
    return own.length === 0 ? bundled : shared(municipality, bundled, own);
  });
  const version = createHash("sha256").update(text).digest("hex").slice(0, 6);
  return { ...facts, places: { ...places, settlements }, dataVersion: `${facts.dataVersion}-${version}` };
}

function readPoints(text: string, path: string, codes: ReadonlySet<string>): Map<string, OwnPoint[]> {
  const errors = errorCollector();
  const rows = errors.attempt(() => parseCsv(text, path, POINT_COLUMNS)) ?? [];
  const byCode = new Map<string, OwnPoint[]>();
  for (const point of errors.each(rows, (row) => readPoint(row, codes))) {
    const own = byCode.get(point.code);
    if (own) own.push(point);
    else byCode.set(point.code, [point]);
  }
  errors.throwIfAny();
  return byCode;
}

function readPoint(row: CsvRow, codes: ReadonlySet<string>): OwnPoint {
  const code = row.text("municipality_code");
  if (!codes.has(code)) throw row.fail(`municipality_code "${code}" is none of the municipalities`);
  return {
    ...{ code, mode: row.oneOf("mode", POINT_MODES), line: row.number("line"), name: row.optionalText("name") ?? "" },
    ...{ lat: row.number("lat"), lon: row.number("lon"), weight: row.number("weight", { min: 0 }) },
  };
}

/** Shares of a municipality's people: by weight alone, or by weight beside the people of the settlements that stay. */
function shared(municipality: Municipality, bundled: readonly Settlement[], points: readonly OwnPoint[]): Settlement[] {
  const kept = points[0].mode === "join" ? bundled : [];
  const people = (settlement: Settlement) => settlement.share * municipality.population[DEFAULT_POPULATION_YEAR];
  const total = points.reduce((sum, { weight }) => sum + weight, 0) + kept.reduce((sum, own) => sum + people(own), 0);
  return [
    ...kept.map((settlement) => ({ ...settlement, share: people(settlement) / total })),
    ...points.map(
      ({ line, name, lat, lon, weight }): Settlement => ({
        ...{ id: `${municipality.code}-p${line}`, municipalityCode: municipality.code, lat, lon },
        ...{ name: name || `地点${line}`, share: weight / total, kind: "point", isEstimate: false },
        basis: `取り込んだ点(${line}行目)`,
      }),
    ),
  ];
}

import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Point, toPlane } from "./plane.ts";

export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly office: Point;
  readonly areaKm2: number;
}

/** A named place whose municipality is known. */
export interface NamedPlace {
  readonly name: string;
  readonly code: string;
  readonly at: Point;
}

export interface Places {
  readonly municipalities: readonly Municipality[];
  readonly settlements: readonly NamedPlace[];
  readonly towns: readonly NamedPlace[];
  /** places of the road sheets whose id carries @市町村名 */
  readonly roadPlaces: readonly NamedPlace[];
}

export type CsvRow = Readonly<Record<string, string>>;

export function readCsv(path: string): CsvRow[] {
  return parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true }) as CsvRow[];
}

export function readPlaces(dataFolder: string): Places {
  const municipalities = readCsv(`${dataFolder}/municipalities.csv`).map((row) => ({
    code: row.code,
    name: row.name,
    office: toPlane(Number(row.office_lon), Number(row.office_lat)),
    areaKm2: Number(row.area_km2),
  }));
  return {
    municipalities,
    settlements: readCsv(`${dataFolder}/settlements.csv`).map((row) =>
      namedPlace(`${row.municipality} ${row.settlement}`, row.code, row),
    ),
    towns: readCsv(`${dataFolder}/gazetteer.csv`).map((row) => namedPlace(row.town, row.municipality_code, row)),
    roadPlaces: roadPlaces(`${dataFolder}/roads/places.csv`, municipalities),
  };
}

function roadPlaces(path: string, municipalities: readonly Municipality[]): NamedPlace[] {
  const codeOf = new Map(municipalities.map(({ code, name }) => [name, code]));
  return readCsv(path).flatMap((row) => {
    const [, municipality = ""] = /@([^・]+)/.exec(row.place) ?? [];
    const code = codeOf.get(municipality);
    return code === undefined ? [] : [namedPlace(row.place, code, row)];
  });
}

function namedPlace(name: string, code: string, row: CsvRow): NamedPlace {
  return { name, code, at: toPlane(Number(row.lon), Number(row.lat)) };
}

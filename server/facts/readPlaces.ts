import type { Area, Centre, ClimateZone, Municipality, Settlement } from "../core/places.ts";
import { CLIMATE_ZONES } from "../core/places.ts";
import { POPULATION_KIND, POPULATION_YEARS, type PopulationYear } from "../core/population.ts";
import { LAT_RANGE, LON_RANGE } from "../core/prefecture.ts";
import { romanised, romanisedMunicipality } from "../core/romanise.ts";
import { type CsvRow, type ErrorCollector, readCsv } from "./csv.ts";

/** A position in Hokkaido; swapped columns are named, since that is what usually happened. */
export function position(row: CsvRow, latColumn = "lat", lonColumn = "lon"): { lat: number; lon: number } {
  const [lat, lon] = [row.number(latColumn), row.number(lonColumn)];
  if (lat >= LON_RANGE.min && lon <= LAT_RANGE.max) throw row.fail(`${latColumn} and ${lonColumn} look swapped`);
  return { lat: row.number(latColumn, LAT_RANGE), lon: row.number(lonColumn, LON_RANGE) };
}

/** A municipality's JIS code: text, never a number, since Hokkaido's codes start with 0. */
export function jisCode(row: CsvRow, column = "code"): string {
  const text = row.text(column);
  if (/^01\d{3}$/.test(text)) return text;
  const hint = /^1\d{3}$/.test(text) ? `; a spreadsheet dropped the leading zero, write 0${text}` : "";
  throw row.fail(`${column} must be five digits starting with 01, got "${text}"${hint}`);
}

/** Refuses a second row with the same key. */
export function uniqueKey(what: string): (row: CsvRow, key: string) => string {
  const lines = new Map<string, number>();
  return (row, key) => {
    const earlier = lines.get(key);
    if (earlier !== undefined) throw row.fail(`${what} ${key} is there twice; the first is in line ${earlier}`);
    lines.set(key, row.line);
    return key;
  };
}

export function readAreas(rows: readonly CsvRow[], errors: ErrorCollector, centreIds: ReadonlySet<string>): Area[] {
  const unique = uniqueKey("area");
  return errors.each(rows, (row) => ({
    id: unique(row, row.text("id")),
    name: row.text("name"),
    latin: row.text("latin"),
    welfareArea: row.text("welfare_area"),
    centreId: known(row, "centre_id", centreIds),
  }));
}
export const AREA_COLUMNS = ["id", "name", "latin", "welfare_area", "centre_id"];

/** The cell's text, which must be one of the ids of another table. */
export function known(row: CsvRow, column: string, ids: ReadonlySet<string>): string {
  const id = row.text(column);
  if (!ids.has(id)) throw row.fail(`${column} "${id}" is not known`);
  return id;
}

export const CENTRE_COLUMNS = [
  ...[
    "id",
    "number",
    "name",
    "kana",
    "nickname",
    "operator",
    "city",
    "municipality_code",
    "lat",
    "lon",
    "position_basis",
  ],
  ...["staff_total", "staff_job_coaches", "target_notes", "farthest_note", "source_page", "name_variants"],
];

export function readCentres(rows: readonly CsvRow[], errors: ErrorCollector): Centre[] {
  const unique = uniqueKey("centre");
  return errors.each(rows, (row) => ({
    id: unique(row, row.text("id")),
    number: row.number("number", { min: 1, isInteger: true }),
    name: row.text("name"),
    kana: row.text("kana"),
    nickname: row.text("nickname"),
    latin: romanised(row.text("id")), // the id is its reading
    operator: row.text("operator"),
    city: row.text("city"),
    municipalityCode: jisCode(row, "municipality_code"),
    ...position(row),
    positionBasis: row.oneOf("position_basis", ["office", "address"]),
    ...{ address: null, phone: null, figuresAsOf: null },
    staffTotal: row.optionalNumber("staff_total", { min: 0 }),
    staffJobCoaches: row.optionalNumber("staff_job_coaches", { min: 0 }),
    farthestNote: row.optionalText("farthest_note"),
    source: row.text("source_page"),
  }));
}

export const POPULATION_COLUMNS = [
  ...["code", "municipality"],
  ...POPULATION_YEARS.map((year) => `${POPULATION_KIND[year]}_${year}`),
];

/** Persons by municipality and year; the column says how a year's count came about. */
export function readPopulation(
  rows: readonly CsvRow[],
  errors: ErrorCollector,
): ReadonlyMap<string, Municipality["population"]> {
  const unique = uniqueKey("code");
  const entries = errors.each(rows, (row) => {
    const persons = (year: PopulationYear) =>
      row.number(`${POPULATION_KIND[year]}_${year}`, { min: 1, isInteger: true });
    const byYear = Object.fromEntries(POPULATION_YEARS.map((year) => [year, persons(year)]));
    return [unique(row, jisCode(row)), byYear as Municipality["population"]] as const;
  });
  return new Map(entries);
}

export const MUNICIPALITY_COLUMNS = [
  ...["code", "name", "kana", "subprefecture", "office_lat", "office_lon", "area"],
  "area_km2",
];

/** An area split between centres (札幌) goes by municipality: 札幌市 to the first part, the rest to the other. */
function areaOf(row: CsvRow, code: string, areas: readonly Area[]): Area {
  const name = row.text("area");
  const parts = areas.filter(({ welfareArea }) => welfareArea === name);
  if (parts.length === 0) throw row.fail(`area "${name}" is not known`);
  if (parts.length === 1) return parts[0];
  const isSapporoCity = code === "01100";
  return parts.find(({ id }) => (id === "sapporo-shi") === isSapporoCity) ?? parts[0];
}

export function readMunicipalities(
  rows: readonly CsvRow[],
  errors: ErrorCollector,
  areas: readonly Area[],
  zoneByCode: ReadonlyMap<string, ClimateZone>,
  populationByCode: ReadonlyMap<string, Municipality["population"]>,
): Municipality[] {
  const unique = uniqueKey("code");
  return errors.each(rows, (row) => {
    const code = unique(row, jisCode(row));
    const area = areaOf(row, code, areas);
    const climateZone = zoneByCode.get(code);
    if (!climateZone) throw row.fail(`code ${code} has no climate zone in data/winter/climate_zones.csv`);
    const population = populationByCode.get(code);
    if (!population) throw row.fail(`code ${code} is not in data/population.csv`);
    return {
      code,
      name: row.text("name"),
      kana: row.text("kana"),
      latin: romanisedMunicipality(row.text("name"), row.text("kana")),
      subprefecture: row.text("subprefecture"),
      areaId: area.id,
      centreId: area.centreId,
      ...position(row, "office_lat", "office_lon"),
      population,
      areaKm2: row.number("area_km2", { min: 0.1 }),
      climateZone,
    };
  });
}

export const SETTLEMENT_COLUMNS = ["id", "code", "municipality", "settlement", "kind", "lat", "lon", "share", "basis"];

const SHARE_TOLERANCE = 1e-3;

/** A settlement's own id: kept when rows are added or moved, since own counts and links hold on to it. */
function settlementId(row: CsvRow): string {
  const id = row.text("id");
  if (/^[A-Za-z0-9_-]{1,40}$/.test(id)) return id;
  throw row.fail(`id must be 1 to 40 letters (a-z), digits, "-" or "_", such as 01100-1; got "${id}"`);
}

/** Demand points. Shares of a municipality add up to 1 (within rounding) and are then made to do so exactly. */
export function readSettlements(
  rows: readonly CsvRow[],
  errors: ErrorCollector,
  municipalities: readonly Municipality[],
): Settlement[] {
  const codes = new Set(municipalities.map(({ code }) => code));
  const unique = uniqueKey("id");
  const shareByCode = new Map<string, number>();
  const lastRow = new Map<string, CsvRow>();
  const settlements = errors.each(rows, (row) => {
    const municipalityCode = jisCode(row);
    if (!codes.has(municipalityCode)) throw row.fail(`code ${municipalityCode} is not in data/municipalities.csv`);
    const share = row.number("share", { min: 0, max: 1 });
    shareByCode.set(municipalityCode, (shareByCode.get(municipalityCode) ?? 0) + share);
    lastRow.set(municipalityCode, row);
    const basis = row.text("basis");
    return {
      id: unique(row, settlementId(row)),
      municipalityCode,
      name: row.text("settlement"),
      kind: row.text("kind"),
      ...position(row),
      share,
      isEstimate: !basis.startsWith("published") || basis.includes("estimated"),
      basis,
    };
  });
  for (const [code, sum] of shareByCode) {
    if (Math.abs(sum - 1) <= SHARE_TOLERANCE) continue;
    const row = lastRow.get(code) as CsvRow;
    errors.add(row.fail(`share: the shares of ${code} add up to ${sum.toFixed(4)}, not 1 (last of its rows)`));
  }
  for (const { code, name } of municipalities) {
    if (!shareByCode.has(code) && rows[0]) errors.add(rows[0].fail(`${code} ${name} has no settlement`));
  }
  return settlements.map((s) => ({ ...s, share: s.share / (shareByCode.get(s.municipalityCode) as number) }));
}

export const ZONE_COLUMNS = ["code", "municipality", "zone", "zone_name", "storm_zone", "note", "source"];

/** A municipality's climate zone, and the one whose storm days it shares. */
export interface ZoneRow {
  readonly code: string;
  readonly zone: ClimateZone;
  readonly zoneName: string;
  readonly stormZone: ClimateZone;
}

export function readZones(rows: readonly CsvRow[], errors: ErrorCollector): ZoneRow[] {
  const unique = uniqueKey("code");
  return errors.each(rows, (row) => ({
    code: unique(row, jisCode(row)),
    zone: row.oneOf("zone", CLIMATE_ZONES),
    zoneName: row.text("zone_name"),
    stormZone: row.oneOf("storm_zone", CLIMATE_ZONES),
  }));
}

/** Reads one table, or nothing when it cannot be read at all: the reason is then among the errors. */
export function table(dataDir: string, path: string, columns: readonly string[], errors: ErrorCollector): CsvRow[] {
  return errors.attempt(() => readCsv(`${dataDir}/${path}`, `data/${path}`, columns)) ?? [];
}

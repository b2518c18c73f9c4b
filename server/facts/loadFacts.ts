import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Places, Position } from "../core/places.ts";
import type { Home } from "../core/roads/builtUp.ts";
import { type ErrorCollector, errorCollector } from "./csv.ts";
import { type Accuracy, readAccuracy } from "./readAccuracy.ts";
import { MODEL_SITE_COLUMNS, type ModelSite, readModelSites } from "./readModelSites.ts";
import * as place from "./readPlaces.ts";
import { position, table } from "./readPlaces.ts";
import * as report from "./readReport.ts";
import {
  ESTABLISHMENT_COLUMNS,
  RESOURCE_COLUMNS,
  type Resources,
  readEstablishments,
  readResources,
} from "./readResources.ts";
import { checkSettlements } from "./roads/checkSettlements.ts";
import { loadRoads, type RoadFacts } from "./roads/loadRoads.ts";
import { type OfficialTime, readOfficialTimes } from "./roads/readOfficialTimes.ts";
import { type FerryRow, readFerryRows, readSpeedRows, type SpeedRow } from "./roads/readRoadTables.ts";
import { readSeasons, type ZoneSeason } from "./roads/readSeasons.ts";

/** A named place for the search box. */
export interface NamedPlace extends Position {
  readonly name: string;
  readonly municipalityCode: string;
}

/** A postcode with one of the 町域 it stands for; "" = the municipality as a whole. */
export interface Postcode {
  readonly digits: string; // 0560017
  readonly municipalityCode: string;
  readonly town: string; // 静内御幸町; of 札幌市 with its ward before it
}

/** Everything in data/, read and checked as a whole. */
export interface Facts {
  readonly places: Places;
  readonly roads: RoadFacts;
  readonly officialTimes: readonly OfficialTime[];
  readonly zones: readonly place.ZoneRow[];
  readonly seasons: readonly ZoneSeason[];
  readonly speedRows: readonly SpeedRow[];
  readonly ferryRows: readonly FerryRow[];
  readonly accuracy: Accuracy | null; // null = not measured
  readonly stations: readonly NamedPlace[]; // 道の駅
  readonly gazetteer: readonly NamedPlace[]; // 町・字
  readonly postcodes: readonly Postcode[];
  readonly stats: readonly report.CentreStats[];
  readonly resources: ReadonlyMap<string, Resources>; // by municipality code
  readonly statedTravel: readonly report.StatedTravel[];
  readonly outreach: readonly report.StatedOutreach[];
  readonly models: readonly report.StatedModel[];
  readonly modelSites: readonly ModelSite[];
  readonly measures: readonly report.Measure[];
  readonly prefectures: readonly report.Prefecture[];
  readonly partnerships: readonly report.Partnership[];
  readonly otherFacts: readonly report.StatedFact[];
  readonly prefectureCases: readonly report.StatedFact[];
  /** 12 hex digits over every table in data/: two planners with the same version compute the same numbers. */
  readonly dataVersion: string;
}

/**
 * Reads every table in `dataDir`, all or nothing.
 * @throws {DataErrors} with every bad line as `data/FILE.csv:LINE: reason`
 */
export function readFacts(dataDir: string): Facts {
  const errors = errorCollector();
  const { places, zones, settlementRows } = readPlaces(dataDir, errors);
  const stations = readNamed(
    dataDir,
    "road_stations.csv",
    ["name", "municipality_code", "municipality", "lat", "lon"],
    "name",
    errors,
  );
  const gazetteer = readNamed(dataDir, "gazetteer.csv", ["municipality_code", "town", "lat", "lon"], "town", errors);
  const postcodes = readPostcodes(dataDir, places, errors);
  const tables = readReportTables(dataDir, places, errors);
  const seasons = readSeasons(dataDir, errors);
  const shown = {
    speedRows: readSpeedRows(dataDir, errors),
    ferryRows: readFerryRows(dataDir, errors),
    accuracy: readAccuracy(dataDir, errors),
  };
  errors.throwIfAny(); // the roads need positions and zones of all places
  const roads = loadRoads(
    dataDir,
    {
      offices: new Map(places.municipalities.map((m) => [m.code, m])),
      stations: new Map(stations.map((station) => [station.name, station])),
      zonePoints: zonePointsOf({ zones, gazetteer, places }),
      homes: homesOf(places),
    },
    errors,
  );
  const officialTimes = readOfficialTimes(dataDir, roads.places, errors);
  errors.throwIfAny(); // settlements can only hang on roads that are right
  for (const error of checkSettlements(places.settlements, settlementRows, roads)) errors.add(error);
  errors.throwIfAny();
  return {
    places,
    roads,
    officialTimes,
    seasons,
    ...shown,
    zones,
    stations,
    gazetteer,
    postcodes,
    ...tables,
    dataVersion: dataVersionOf(dataDir),
  };
}

function readPlaces(dataDir: string, errors: ErrorCollector) {
  const centres = place.readCentres(table(dataDir, "centres.csv", place.CENTRE_COLUMNS, errors), errors);
  const centreIds = new Set(centres.map(({ id }) => id));
  const areas = place.readAreas(table(dataDir, "areas.csv", place.AREA_COLUMNS, errors), errors, centreIds);
  const zones = place.readZones(table(dataDir, "winter/climate_zones.csv", place.ZONE_COLUMNS, errors), errors);
  const zoneByCode = new Map(zones.map(({ code, zone }) => [code, zone]));
  const population = place.readPopulation(table(dataDir, "population.csv", place.POPULATION_COLUMNS, errors), errors);
  const municipalityRows = table(dataDir, "municipalities.csv", place.MUNICIPALITY_COLUMNS, errors);
  const municipalities = place.readMunicipalities(municipalityRows, errors, areas, zoneByCode, population);
  const settlementRows = table(dataDir, "settlements.csv", place.SETTLEMENT_COLUMNS, errors);
  const settlements = place.readSettlements(settlementRows, errors, municipalities);
  const places: Places = { areas, centres, municipalities, settlements };
  return { places, zones, settlementRows };
}

/** 町・字 and offices with the climate zones of their municipality. */
export function zonePointsOf({ zones, gazetteer, places }: Pick<Facts, "zones" | "gazetteer" | "places">) {
  const zoneByCode = new Map(zones.map((row) => [row.code, row]));
  const points = [...gazetteer, ...places.municipalities.map((m) => ({ ...m, municipalityCode: m.code }))];
  return points.flatMap(({ lat, lon, municipalityCode }) => {
    const row = zoneByCode.get(municipalityCode);
    return row ? [{ lat, lon, zone: row.zone, stormZone: row.stormZone }] : [];
  });
}

/** Every settlement with the people its share of the municipality makes: of 2020, as the shares are and the speeds were fitted. */
export function homesOf({ municipalities, settlements }: Places): Home[] {
  const populationOf = new Map(municipalities.map(({ code, population }) => [code, population[2020]]));
  return settlements.map(({ lat, lon, municipalityCode, share }) => ({
    ...{ lat, lon },
    people: share * (populationOf.get(municipalityCode) ?? 0),
  }));
}

function readNamed(
  dataDir: string,
  path: string,
  columns: string[],
  nameColumn: string,
  errors: ErrorCollector,
): NamedPlace[] {
  return errors.each(table(dataDir, path, columns, errors), (row) => ({
    name: row.text(nameColumn),
    municipalityCode: place.jisCode(row, "municipality_code"),
    ...position(row),
  }));
}

function readPostcodes(dataDir: string, { municipalities }: Places, errors: ErrorCollector): Postcode[] {
  const codes = new Set(municipalities.map(({ code }) => code));
  return errors.each(
    table(dataDir, "postcodes.csv", ["postcode", "municipality_code", "town"], errors),
    (row): Postcode => {
      const digits = row.text("postcode");
      if (!/^\d{7}$/.test(digits)) throw row.fail(`postcode must be seven digits, got "${digits}"`);
      return {
        digits,
        municipalityCode: place.known(row, "municipality_code", codes),
        town: row.optionalText("town") ?? "",
      };
    },
  );
}

function readReportTables(dataDir: string, { centres, municipalities }: Places, errors: ErrorCollector) {
  const centreIds = new Set(centres.map(({ id }) => id));
  const codes = new Set(municipalities.map(({ code }) => code));
  const names = new Set(municipalities.map(({ name }) => name));
  const rows = (path: string, columns: readonly string[]) => table(dataDir, path, columns, errors);
  const establishments = readEstablishments(rows("establishments.csv", ESTABLISHMENT_COLUMNS), errors, codes);
  const resources = readResources(rows("municipality_resources.csv", RESOURCE_COLUMNS), errors, codes, establishments);
  return {
    stats: report.readStats(rows("centre_stats.csv", report.STATS_COLUMNS), errors, centreIds),
    resources: new Map(resources.map((row) => [row.code, row])),
    statedTravel: report.readTravel(rows("stated_travel.csv", report.TRAVEL_COLUMNS), errors, centreIds),
    outreach: report.readOutreach(rows("outreach_sessions.csv", report.OUTREACH_COLUMNS), errors, centreIds),
    modelSites: readModelSites(rows("model_sites.csv", MODEL_SITE_COLUMNS), errors, centreIds, names),
    models: report.readModels(rows("models.csv", report.MODEL_COLUMNS), errors, centreIds),
    measures: report.readMeasures(rows("measures.csv", report.MEASURE_COLUMNS), errors),
    prefectures: report.readPrefectures(rows("prefectures.csv", report.PREFECTURE_COLUMNS), errors),
    partnerships: report.readPartnerships(rows("partnerships.csv", report.PARTNERSHIP_COLUMNS), errors, names),
    otherFacts: report.readStatedFacts(rows("other_facts.csv", report.FACT_COLUMNS), errors, "municipality_or_region"),
    prefectureCases: report.readStatedFacts(rows("prefecture_cases.csv", report.CASE_COLUMNS), errors, "pref"),
  };
}

/** The same on every system: names sorted, line endings and byte order marks left out. */
function dataVersionOf(dataDir: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(dataDir, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".csv"))
    .sort();
  for (const path of files) {
    const text = readFileSync(join(dataDir, path), "utf8")
      .replace(/^\uFEFF/, "")
      .replaceAll("\r\n", "\n");
    hash.update(`${path}\n${text}`);
  }
  return hash.digest("hex").slice(0, 12);
}

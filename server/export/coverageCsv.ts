import type { TerritoryKind } from "../contract/exportSchemas.ts";
import type { Measures } from "../core/coverage/measures.ts";
import type { Planner } from "../planner.ts";
import type { CoverageRequest } from "../services/coverage/coverageRequest.ts";
import { municipalityRows, settlementRows } from "../services/coverage/placeRows.ts";
import { sentMinutes } from "../services/coverage/sentFigures.ts";
import { type CsvCell, toCsv } from "./csv.ts";

interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

interface CsvOptions {
  /** A file leaves the screen behind: every row then says what it rests on, so that two files joined stay apart. */
  readonly withConditions?: boolean;
}

/** The coverage table of the command line and of the CSV download. Minutes: one decimal, rounded up. Shares: 0–1. */
export function coverageCsv(
  planner: Planner,
  by: TerritoryKind,
  request: CoverageRequest,
  { withConditions = false }: CsvOptions = {},
): string {
  const { header, rows } = TABLES[by](planner, request);
  if (!withConditions) return toCsv(header, rows);
  const { names, values } = conditionCells(planner, request);
  return toCsv(
    [...header, ...names],
    rows.map((row) => [...row, ...values]),
  );
}

const TABLES: Readonly<Record<TerritoryKind, (planner: Planner, request: CoverageRequest) => CsvTable>> = {
  area: (planner, request) => territoryCsv(planner, "area", request),
  centre: (planner, request) => territoryCsv(planner, "centre", request),
  municipality: municipalityCsv,
  settlement: settlementCsv,
};

/** What every row rests on. */
function conditionCells({ coverage }: Planner, request: CoverageRequest) {
  const { scenario, season, rule, toll, ferry, closures, asOf, winterSeverity, weight, shut, ...a } =
    coverage.answer(request).assumptions;
  const cells: readonly (readonly [string, CsvCell])[] = [
    ["scenario", scenario?.name ?? "現状"],
    ["scenario_id", scenario?.id ?? null],
    ["scenario_version", scenario?.version ?? null],
    ["season", season],
    ["rule", rule],
    ["threshold_minutes", a.thresholdMinutes],
    ["toll_roads", toll],
    ["ferries", ferry],
    ["closed_roads", closures],
    ["winter_severity", winterSeverity],
    ["stress_test_shut", shut.join(";")],
    ["weight", weight.name],
    ["weight_unit", weight.unit],
    ["roads_as_of", asOf],
    ["data_version", a.dataVersion],
  ];
  return { names: cells.map(([name]) => name), values: cells.map(([, value]) => value) };
}

const TERRITORY_HEADER = [
  ...["area", "centre", "population", "within_30", "within_60", "within_90", "within_120", "over_120"],
  ...["unreachable", "mean_minutes", "max_minutes", "worst_municipality"],
];

function territoryCsv({ facts, coverage }: Planner, by: "area" | "centre", request: CoverageRequest): CsvTable {
  const { now } = coverage.compute(request);
  const measures = now.measures.get(request.season) as readonly Measures[];
  const { places } = facts;
  const nickname = new Map(places.centres.map((centre) => [centre.id, centre.nickname]));
  const municipalityOf = (settlement: number) => {
    const code = places.settlements[settlement].municipalityCode;
    return places.municipalities.find((municipality) => municipality.code === code)?.name ?? code;
  };
  const rows = now.assignment.territories.flatMap((territory, index): CsvCell[][] => {
    if (territory.kind !== by) return [];
    const m = measures[index];
    const share = (people: number) => (m.population > 0 ? round(people / m.population, 4) : null);
    const areaNames = places.areas.filter((area) => area.centreId === territory.id).map((area) => area.name);
    return [
      [
        by === "area" ? territory.name : areaNames.join(";"),
        nickname.get(territory.centreId ?? "") ?? "",
        Math.round(m.population),
        ...[m.within30, m.within60, m.within90, m.within120].map(share),
        share(m.population - m.within120 - m.unreachable),
        share(m.unreachable),
        m.meanMinutes === null ? null : round(m.meanMinutes, 1),
        m.worst && sentMinutes(m.worst.minutes),
        m.worst && municipalityOf(m.worst.settlement),
      ],
    ];
  });
  return { header: TERRITORY_HEADER, rows };
}

const MUNICIPALITY_HEADER = [
  ...["code", "municipality", "area", "centre", "population", "summer_minutes", "winter_minutes", "storm_minutes"],
  ...["penalty_minutes", "flag", "ferry", "borderline", "winter_margin_minutes", "winter_flips_at_speed_percent"],
  ...["summer_margin_minutes", "summer_flips_at_speed_percent"],
];

function municipalityCsv({ facts, coverage }: Planner, asked: CoverageRequest): CsvTable {
  const request = { ...asked, withStorm: true }; // the season asked for keeps its closures
  const rows = municipalityRows(facts.places, coverage.compute(request), coverage.answer(request).municipalities);
  return {
    header: MUNICIPALITY_HEADER,
    rows: rows.map(({ minutes, marginMinutes, flipsAtSpeedPercent, isBorderline, ...row }): CsvCell[] => [
      ...[row.id, row.name, row.area, row.centre, round(row.weight, 1)],
      ...[minutes.summer, minutes.winter, minutes.storm ?? null, row.penaltyMinutes, row.flag],
      row.needsFerry ? "船便" : "",
      isBorderline.summer || isBorderline.winter ? "判定が近い" : "",
      ...[marginMinutes.winter, flipsAtSpeedPercent.winter, marginMinutes.summer, flipsAtSpeedPercent.summer],
    ]),
  };
}

const SETTLEMENT_HEADER = [
  ...["id", "municipality", "settlement", "area", "centre", "population", "is_estimate", "lat", "lon"],
  ...["minutes", "assigned_minutes", "nearest_minutes", "served_by", "ferry"],
];

function settlementCsv({ facts, coverage }: Planner, request: CoverageRequest): CsvTable {
  const { season } = request;
  return {
    header: SETTLEMENT_HEADER,
    rows: settlementRows(facts.places, coverage.compute(request)).map((row): CsvCell[] => [
      ...[row.id, row.municipality, row.name, row.area, row.centre, round(row.weight, 1)],
      ...[row.settlement.isEstimate ? "estimate" : "", row.lat, row.lon],
      ...[row.minutes, row.assignedMinutes, row.nearestMinutes].map((minutes) => minutes[season] ?? null),
      row.servedById[season] ?? "",
      row.needsFerry ? "船便" : "",
    ]),
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

import type { TerritoryKind } from "../contract/exportSchemas.ts";
import type { Season } from "../core/conditions.ts";
import type { Measures } from "../core/coverage/measures.ts";
import { flagOf } from "../core/coverage/zones.ts";
import type { Planner } from "../planner.ts";
import type { CoverageRequest } from "../services/coverage/coverageRequest.ts";
import type { ComputedCoverage } from "../services/coverage/coverageService.ts";
import { nearness, sentDifference, sentMinutes } from "../services/coverage/sentFigures.ts";
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

function municipalityCsv({ facts, coverage }: Planner, request: CoverageRequest): CsvTable {
  const { places } = facts;
  const computed = coverage.compute({ ...request, withStorm: true }); // the season asked for keeps its closures
  const { reassigned, weight } = computed.plan;
  const people = new Map<string, number>();
  for (const [index, { municipalityCode: code }] of places.settlements.entries())
    people.set(code, (people.get(code) ?? 0) + weight[index]);
  const nickname = new Map(places.centres.map((centre) => [centre.id, centre.nickname]));
  const areaName = new Map(places.areas.map((area) => [area.id, area.name]));
  const rows = places.municipalities.map((municipality, index): CsvCell[] => {
    const place = places.settlements.length + index;
    const [summer, winter, storm] = (["summer", "winter", "storm"] as const).map((s) =>
      officeMinutes(computed, s, place),
    );
    const needsFerry = computed.now.needsFerry.get("summer")?.[place] === 1;
    const near = (season: Season) => nearness(computed.now, season, place, request.thresholdMinutes);
    const [inSummer, inWinter] = [near("summer"), near("winter")];
    return [
      municipality.code,
      municipality.name,
      areaName.get(municipality.areaId) ?? "",
      nickname.get(reassigned[municipality.code] ?? municipality.centreId) ?? "",
      round(people.get(municipality.code) ?? 0, 1), // as the other tables count, whatever the weight
      sentMinutes(summer),
      sentMinutes(winter),
      sentMinutes(storm),
      sentDifference(summer, winter),
      flagOf(summer, winter, needsFerry, request.thresholdMinutes),
      needsFerry ? "船便" : "",
      inSummer.isBorderline || inWinter.isBorderline ? "判定が近い" : "",
      ...[inWinter.marginMinutes, inWinter.flipsAtSpeedPercent],
      ...[inSummer.marginMinutes, inSummer.flipsAtSpeedPercent],
    ];
  });
  return { header: MUNICIPALITY_HEADER, rows };
}

function officeMinutes({ now }: ComputedCoverage, season: Season, place: number): number {
  return now.cover.get(season)?.full.minutes[place] ?? Infinity;
}

const SETTLEMENT_HEADER = [
  ...["id", "municipality", "settlement", "area", "centre", "population", "is_estimate", "lat", "lon"],
  ...["minutes", "assigned_minutes", "nearest_minutes", "served_by", "ferry"],
];

function settlementCsv({ facts, coverage }: Planner, request: CoverageRequest): CsvTable {
  const { places } = facts;
  const { now, plan } = coverage.compute(request);
  const cover = now.cover.get(request.season);
  const ferry = now.needsFerry.get(request.season);
  if (!cover || !ferry) throw new RangeError(`no ${request.season} in the coverage`);
  const municipalityOf = new Map(places.municipalities.map((municipality) => [municipality.code, municipality]));
  const areaName = new Map(places.areas.map((area) => [area.id, area.name]));
  const rows = places.settlements.map((settlement, index): CsvCell[] => {
    const municipality = municipalityOf.get(settlement.municipalityCode);
    return [
      settlement.id,
      municipality?.name ?? "",
      settlement.name,
      areaName.get(municipality?.areaId ?? "") ?? "",
      places.centres[now.assignment.centreOf[index]].nickname,
      round(plan.weight[index], 1),
      settlement.isEstimate ? "estimate" : "",
      settlement.lat,
      settlement.lon,
      sentMinutes(cover.full.minutes[index]),
      sentMinutes(cover.assigned.minutes[index]),
      sentMinutes(cover.nearest.minutes[index]),
      now.servers[cover.full.site[index]]?.id ?? "",
      ferry[index] === 1 ? "船便" : "",
    ];
  });
  return { header: SETTLEMENT_HEADER, rows };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

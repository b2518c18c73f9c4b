import type { TerritoryKind } from "../contract/exportSchemas.ts";
import type { Measures } from "../core/coverage/measures.ts";
import { type Flag, flagName, OVER_2H_MINUTES } from "../core/coverage/zones.ts";
import type { Language } from "../core/language.ts";
import type { Centre } from "../core/places.ts";
import type { Planner } from "../planner.ts";
import type { CoverageRequest } from "../services/coverage/coverageRequest.ts";
import { municipalityRows, type PlaceRow, settlementRows } from "../services/coverage/placeRows.ts";
import { sentMinutes } from "../services/coverage/sentFigures.ts";
import type { Territory } from "../services/coverage/territories.ts";
import { thresholdWords } from "../words/conditions.ts";
import { scopeWords } from "../words/scope.ts";
import { toCsv } from "./csv.ts";
import { conditionCells } from "./csvConditions.ts";
import { BORDERLINE_CELL, type CoverageCell, cellIn, ESTIMATE_CELL, FERRY_CELL, headingIn, told } from "./csvWords.ts";
import { flagWords } from "./tables/placeTables.ts";

type Services = Pick<Planner, "coverage" | "facts">;

interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CoverageCell[])[];
}

interface CsvOptions {
  /** A file leaves the screen behind: every row then says what it rests on and when it was made (YYYY-MM-DD). */
  readonly madeOn?: string;
  /** Headings and words in a language; left out: the command line's names and codes. */
  readonly language?: Language | undefined;
  /** Only the places this centre is in charge of. */
  readonly centre?: Pick<Centre, "id" | "nickname"> | null;
}

/** The coverage table of the command line and of the CSV download. Minutes: one decimal, rounded up. Shares: 0–1. */
export function coverageCsv(
  planner: Services,
  by: TerritoryKind,
  request: CoverageRequest,
  { madeOn, language, centre = null }: CsvOptions = {},
): string {
  const { header, rows } = TABLES[by](planner, request, centre?.id ?? null);
  const { assumptions } = planner.coverage.answer(request);
  const added =
    madeOn === undefined
      ? thresholdCells(by, request)
      : conditionCells(assumptions, scopeWords(centre?.nickname ?? null), madeOn);
  return toCsv(
    [...header, ...added.map(([name]) => name)].map((name) => headingIn(language, name)),
    rows.map((row) => [...row, ...added.map(([, value]) => value)].map((cell) => cellIn(language, cell))),
  );
}

/** At another threshold than two hours the flags and shares are named by it: it stands beside them. */
function thresholdCells(by: TerritoryKind, { thresholdMinutes }: CoverageRequest): [string, CoverageCell][] {
  return by === "settlement" || thresholdMinutes === OVER_2H_MINUTES ? [] : [["threshold_minutes", thresholdMinutes]];
}

/** Of all Hokkaido (null), or of the places one centre is in charge of. */
type MakeTable = (planner: Services, request: CoverageRequest, centreId: string | null) => CsvTable;

const TABLES: Readonly<Record<TerritoryKind, MakeTable>> = {
  area: (planner, request, centreId) => territoryCsv(planner, "area", request, centreId),
  centre: (planner, request, centreId) => territoryCsv(planner, "centre", request, centreId),
  municipality: municipalityCsv,
  settlement: settlementCsv,
};

const TERRITORY_HEADER = [
  ...["area", "centre", "population", "within_30", "within_60", "within_90", "within_120", "over_120"],
  ...["unreachable", "mean_minutes", "max_minutes", "worst_municipality"],
];

function territoryCsv(
  { facts, coverage }: Services,
  by: "area" | "centre",
  request: CoverageRequest,
  centreId: string | null,
): CsvTable {
  const { now } = coverage.compute(request);
  const measures = now.measures.get(request.season) as readonly Measures[];
  const { places } = facts;
  const isOwnThreshold = request.thresholdMinutes !== OVER_2H_MINUTES;
  const nickname = new Map(places.centres.map((centre) => [centre.id, centre.nickname]));
  const municipalityOf = (settlement: number) => {
    const code = places.settlements[settlement].municipalityCode;
    return places.municipalities.find((municipality) => municipality.code === code)?.name ?? code;
  };
  /** An area is listed where any of its places is the centre's. */
  const isIn = ({ settlements }: Territory) =>
    centreId === null || settlements.some((i) => places.centres[now.assignment.centreOf[i]].id === centreId);
  const rows = now.assignment.territories.flatMap((territory, index): CoverageCell[][] => {
    if (territory.kind !== by || !isIn(territory)) return [];
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
        ...(isOwnThreshold ? [share(m.withinThreshold), share(m.overThreshold - m.unreachable)] : []),
      ],
    ];
  });
  return { header: [...TERRITORY_HEADER, ...(isOwnThreshold ? ["within_threshold", "over_threshold"] : [])], rows };
}

const MUNICIPALITY_HEADER = [
  ...["code", "municipality", "area", "centre", "population", "summer_minutes", "winter_minutes", "storm_minutes"],
  ...["penalty_minutes", "flag", "ferry", "borderline", "winter_margin_minutes", "winter_flips_at_speed_percent"],
  ...["summer_margin_minutes", "summer_flips_at_speed_percent"],
];

function municipalityCsv({ facts, coverage }: Services, asked: CoverageRequest, centreId: string | null): CsvTable {
  const request = { ...asked, withStorm: true }; // the season asked for keeps its closures
  const rows = municipalityRows(facts.places, coverage.compute(request), coverage.answer(request).municipalities);
  return {
    header: MUNICIPALITY_HEADER,
    rows: ofCentre(rows, centreId).map(
      ({ minutes, marginMinutes, flipsAtSpeedPercent, isBorderline, ...row }): CoverageCell[] => [
        { digits: row.id },
        ...[row.name, row.area, row.centre, round(row.weight, 1)],
        ...[
          minutes.summer,
          minutes.winter,
          minutes.storm === undefined ? NOT_COMPUTED : minutes.storm,
          row.penaltyMinutes,
        ],
        flagCell(row.flag, row.needsFerry, asked.thresholdMinutes),
        row.needsFerry ? FERRY_CELL : "",
        isBorderline.summer || isBorderline.winter ? BORDERLINE_CELL : "",
        ...[marginMinutes.winter, flipsAtSpeedPercent.winter, marginMinutes.summer, flipsAtSpeedPercent.summer],
      ],
    ),
  };
}

/** The network in use has no storm day: an empty cell would read as no way. */
const NOT_COMPUTED = told("not computed", { ja: "計算なし", en: "not computed" });

function flagCell(flag: Flag, needsFerry: boolean, thresholdMinutes: number): CoverageCell {
  return told(flagName(flag, thresholdMinutes), flagWords({ flag, needsFerry }, thresholdWords(thresholdMinutes)));
}

const SETTLEMENT_HEADER = [
  ...["id", "municipality", "settlement", "area", "centre", "population", "is_estimate", "lat", "lon"],
  ...["minutes", "assigned_minutes", "nearest_minutes", "served_by", "ferry", "served_by_id"],
];

function settlementCsv({ facts, coverage }: Services, request: CoverageRequest, centreId: string | null): CsvTable {
  const { season } = request;
  const rows = settlementRows(facts.places, coverage.compute(request));
  return {
    header: SETTLEMENT_HEADER,
    rows: ofCentre(rows, centreId).map((row): CoverageCell[] => [
      ...[row.id, row.municipality, row.name, row.area, row.centre, round(row.weight, 1)],
      ...[row.settlement.isEstimate ? ESTIMATE_CELL : "", row.lat, row.lon],
      ...[row.minutes, row.assignedMinutes, row.nearestMinutes].map((minutes) => minutes[season] ?? null),
      row.servedBy[season] ?? "",
      row.needsFerry ? FERRY_CELL : "",
      row.servedById[season] ?? "",
    ]),
  };
}

function ofCentre<Row extends PlaceRow>(rows: readonly Row[], centreId: string | null): readonly Row[] {
  return centreId === null ? rows : rows.filter((row) => row.centreId === centreId);
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point, Polygon } from "geojson";
import type { Assumptions, BySeason } from "../contract/answers.ts";
import type { Season } from "../core/conditions.ts";
import { flagName } from "../core/coverage/zones.ts";
import { DEFAULT_POPULATION_YEAR } from "../core/population.ts";
import { spreadOverSettlements } from "../core/spread.ts";
import type { PlaceRow } from "../services/coverage/placeRows.ts";
import { roundedDegrees, validShape } from "./shapes.ts";
import { of, seasonsIn, type TableFacts } from "./tables/tableFacts.ts";

/** What the figures rest on travels along as a foreign member, which RFC 7946 allows. */
type CoverageCollection<G extends Geometry> = FeatureCollection<G> & {
  readonly assumptions: Assumptions;
  readonly made_on: string; // YYYY-MM-DD
  readonly note: string;
};

/** Every settlement as a point (RFC 7946). Units are in the names; minutes are null where a reason says why. */
export function settlementGeojson(facts: TableFacts): CoverageCollection<Point> {
  const year = facts.answer.assumptions.weight.year ?? DEFAULT_POPULATION_YEAR;
  const population = new Map(
    facts.places.municipalities.map((municipality) => [municipality.code, municipality.population]),
  );
  const { settlements } = facts.places;
  const persons = spreadOverSettlements(settlements, (code) => population.get(code)?.[year] ?? 0);
  const personsOf = new Map(settlements.map(({ id }, index) => [id, persons[index]]));
  return {
    type: "FeatureCollection",
    assumptions: facts.answer.assumptions,
    made_on: facts.day,
    note: "Populations of settlements include estimates (is_estimate). Minutes are one way by car.",
    features: facts.settlements.map((row): Feature<Point> => {
      const { settlement } = row;
      return {
        type: "Feature",
        id: settlement.id,
        geometry: { type: "Point", coordinates: [roundedDegrees(settlement.lon), roundedDegrees(settlement.lat)] },
        properties: {
          id: settlement.id,
          name: settlement.name,
          municipality_code: row.municipalityCode,
          municipality: row.municipality,
          area: row.area,
          ...{ population_persons: personsOf.get(settlement.id) ?? 0, population_year: year },
          is_estimate: settlement.isEstimate,
          ...coverProperties(row, facts),
        },
      };
    }),
  };
}

/** Every municipality as its drawn cell: approximate, for drawing only. Its minutes are to its office. */
export function municipalityGeojson(
  facts: TableFacts,
  drawn: FeatureCollection<Polygon | MultiPolygon>,
): CoverageCollection<Polygon | MultiPolygon> {
  const year = facts.answer.assumptions.weight.year ?? DEFAULT_POPULATION_YEAR;
  const cellOf = new Map(drawn.features.map((cell) => [String(cell.id), cell]));
  return {
    type: "FeatureCollection",
    assumptions: facts.answer.assumptions,
    made_on: facts.day,
    note: "Borders are approximate (geometry_is_approximate): good for drawing, not for counting.",
    features: facts.municipalities.flatMap((row): Feature<Polygon | MultiPolygon>[] => {
      const cell = cellOf.get(row.id);
      if (!cell) throw new RangeError(`the base map has no cell of ${row.id}`);
      const seasonal = (name: string, values: BySeason<unknown>) => bySeason(facts, name, (s) => of(values, s));
      return [
        {
          type: "Feature",
          id: row.id,
          geometry: validShape(cell),
          properties: {
            geometry_is_approximate: true,
            code: row.id,
            name: row.name,
            area: row.area,
            ...{ population_persons: row.population[year], population_year: year },
            office_lat_degrees: row.lat,
            office_lon_degrees: row.lon,
            ...coverProperties(row, facts),
            penalty_minutes: row.penaltyMinutes,
            flag: flagName(row.flag, facts.answer.assumptions.thresholdMinutes),
            threshold_minutes: facts.answer.assumptions.thresholdMinutes,
            ...seasonal("within_weight", row.within),
            ...seasonal("margin_minutes", row.marginMinutes),
            ...seasonal("is_borderline", row.isBorderline),
            ...seasonal("flips_at_speed_percent", row.flipsAtSpeedPercent),
          },
        },
      ];
    }),
  };
}

/** Weight, centre and, for every season, minutes, class, server and the reason of a null. */
function coverProperties(row: PlaceRow, facts: TableFacts) {
  return {
    weight: row.weight,
    weight_unit: facts.answer.assumptions.weight.unit,
    centre_id: row.centreId,
    centre: row.centre,
    needs_ferry: row.needsFerry,
    ...bySeason(facts, "minutes", (season) => of(row.minutes, season)),
    ...bySeason(facts, "baseline_minutes", (season) => of(row.baselineMinutes, season)),
    ...bySeason(facts, "class", (season) => of(row.class, season)),
    ...bySeason(facts, "served_by_id", (season) => of(row.servedById, season)),
    ...bySeason(facts, "served_by", (season) => of(row.servedBy, season)),
    ...bySeason(facts, "unreachable_reason", (season) => unreachableReason(of(row.minutes, season), row.needsFerry)),
  };
}

/** no_way: no road and no ferry leads there; ferry_not_running: only a ferry would, and in this season none runs. */
function unreachableReason(minutes: number | null, needsFerry: boolean): "no_way" | "ferry_not_running" | null {
  if (minutes !== null) return null;
  return needsFerry ? "ferry_not_running" : "no_way";
}

function bySeason(facts: TableFacts, name: string, value: (season: Season) => unknown): Record<string, unknown> {
  return Object.fromEntries(seasonsIn(facts.answer).map((season) => [`${season}_${name}`, value(season)]));
}

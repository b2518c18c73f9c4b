import { join } from "node:path";
import { CONFIDENCES, type RiskSection, stretchesBetween } from "../../core/roads/riskSections.ts";
import type { RoadPlace, RoadSegment } from "../../core/roads/roadRows.ts";
import { type CsvRow, type ErrorCollector, readCsv } from "../csv.ts";

const NAME = "data/winter/risk_stretches.csv";
const COLUMNS = [
  ...["name", "road", "from_place", "to_place", "km_stated", "cause", "closable_on_storm_day"],
  ...["confidence", "record", "source"],
];
/** Ours against the published length of a section: beyond this an end stands in the wrong place. */
const LENGTH_TOLERANCE = 0.5;

/** Sections often shut in winter, found along the road sheets. A chain that is not there is an error of its line. */
export function readRiskSections(
  dataDir: string,
  places: readonly RoadPlace[],
  segments: readonly RoadSegment[],
  errors: ErrorCollector,
): RiskSection[] {
  const rows = errors.attempt(() => readCsv(join(dataDir, "winter/risk_stretches.csv"), NAME, COLUMNS)) ?? [];
  const indexOf = new Map(places.map(({ name }, index) => [name, index]));
  const names = new Set<string>();
  const placeIn = (row: CsvRow, column: string): number => {
    const found = indexOf.get(row.text(column));
    if (found === undefined) throw row.fail(`${column}: "${row.text(column)}" is not a place of the road sheets`);
    return found;
  };
  return errors.each(rows, (row) => {
    const name = row.text("name");
    if (names.has(name) || name.includes(";")) throw row.fail(`name: "${name}" is there twice, or has a ";"`);
    names.add(name);
    const road = row.text("road");
    const stretches = stretchesBetween(segments, road, placeIn(row, "from_place"), placeIn(row, "to_place"));
    if (!stretches) throw row.fail(`${road} does not lead from ${row.text("from_place")} to ${row.text("to_place")}`);
    const km = stretches.reduce((sum, index) => sum + segments[index].km, 0);
    const stated = row.optionalNumber("km_stated", { min: 0.1, max: 400 });
    if (stated !== null && Math.abs(km / stated - 1) > LENGTH_TOLERANCE) {
      throw row.fail(`${km.toFixed(1)} km between the places, but km_stated is ${stated}`);
    }
    return {
      ...{ name, road, km, segments: stretches },
      cause: row.text("cause"),
      isStormClosable: row.oneOf("closable_on_storm_day", ["yes", "no"]) === "yes",
      confidence: row.oneOf("confidence", CONFIDENCES),
      record: row.text("record"),
      source: row.text("source"),
    };
  });
}

/** Every stretch knows its sections, joined with ";" where two overlap. */
export function withRiskSections(segments: readonly RoadSegment[], sections: readonly RiskSection[]): RoadSegment[] {
  const namesOf = new Map<number, string[]>();
  for (const { name, segments: own } of sections)
    for (const index of own) namesOf.set(index, [...(namesOf.get(index) ?? []), name]);
  return segments.map((segment, index) => {
    const names = namesOf.get(index);
    return names ? { ...segment, riskSection: names.join(";") } : segment;
  });
}

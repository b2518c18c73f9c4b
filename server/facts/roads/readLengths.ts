import { join } from "node:path";
import type { MeasuredStretch, PublishedLength } from "../../core/roads/roadLengths.ts";
import { type ErrorCollector, readCsv } from "../csv.ts";
import { type KnownPositions, readRoadSheets, type SheetSegment } from "./readRoadSheets.ts";
import { readSpeeds } from "./readSpeeds.ts";

const NAME = "data/roads/published_lengths.csv";

/** data/roads/published_lengths.csv: whole roads with their published length in km. */
export function readPublishedLengths(dataDir: string, errors: ErrorCollector): PublishedLength[] {
  const columns = ["road", "km", "parts_left_out", "source", "why_off"];
  const rows = errors.attempt(() => readCsv(join(dataDir, "roads/published_lengths.csv"), NAME, columns)) ?? [];
  return errors.each(rows, (row) => ({
    road: row.text("road"),
    km: row.number("km", { min: 0.1, max: 1000 }),
    partsLeftOut: (row.optionalText("parts_left_out") ?? "").split(";").filter((part) => part !== ""),
    source: row.text("source"),
    whyOff: row.optionalText("why_off"),
  }));
}

/** Every stretch of the route sheets with the chain (road and part) it belongs to. Bad lines go to `errors`. */
export function readMeasuredStretches(
  dataDir: string,
  known: KnownPositions,
  errors: ErrorCollector,
): MeasuredStretch[] {
  const { bend } = readSpeeds(dataDir, errors);
  const { segments } = readRoadSheets(dataDir, known, errors);
  const kmOf = ({ statedKm, straightKm, roadClass, terrain }: SheetSegment) =>
    statedKm ?? straightKm * (roadClass === "ferry" ? 1 : bend[roadClass][terrain]);
  return segments
    .filter(({ roadClass }) => roadClass !== "ferry")
    .map((segment) => ({
      road: segment.road,
      part: segment.row.text("part"),
      from: segment.from,
      to: segment.to,
      km: kmOf(segment),
      straightKm: segment.straightKm,
    }));
}

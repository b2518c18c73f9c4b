import { join } from "node:path";
import { CLIMATE_ZONES, type ClimateZone } from "../../core/places.ts";
import type { WinterDays } from "../../core/schedule/winterDays.ts";
import { DataError } from "../../errors.ts";
import { type CsvRow, type ErrorCollector, readCsv } from "../csv.ts";

const NAME = "data/winter/seasons.csv";
const COLUMNS = ["zone", "zone_name", "winter_from", "winter_to", "basis", "reason_ja", "source"];

/** The days of ordinary winter driving of a climate zone, and why. */
export interface ZoneSeason {
  readonly zone: ClimateZone;
  readonly zoneName: string;
  readonly winter: WinterDays;
  readonly basis: string;
  readonly reason: string;
  readonly source: string;
}

/** Reads data/winter/seasons.csv; every zone must be there. Bad lines go to `errors`. */
export function readSeasons(dataDir: string, errors: ErrorCollector): ZoneSeason[] {
  const rows = errors.attempt(() => readCsv(join(dataDir, "winter/seasons.csv"), NAME, COLUMNS)) ?? [];
  const seasons = errors.each(rows, (row) => ({
    zone: row.oneOf("zone", CLIMATE_ZONES),
    zoneName: row.text("zone_name"),
    winter: { from: monthDay(row, "winter_from"), to: monthDay(row, "winter_to") },
    basis: row.text("basis"),
    reason: row.text("reason_ja"),
    source: row.text("source"),
  }));
  for (const zone of CLIMATE_ZONES) {
    const count = seasons.filter((season) => season.zone === zone).length;
    if (count !== 1) errors.add(new DataError(NAME, 1, `${count} rows for zone ${zone}; there must be one`));
  }
  return seasons;
}

function monthDay(row: CsvRow, column: string): string {
  const text = row.text(column);
  const isDay = /^\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`2024-${text}`));
  if (!isDay) throw row.fail(`${column} must be a day MM-DD, got "${text}"`);
  return text;
}

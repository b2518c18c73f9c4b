import { join } from "node:path";
import { SEASONS, type Season, TOLLS, type Toll } from "../../core/conditions.ts";
import type { Position } from "../../core/places.ts";
import type { RoadPlace } from "../../core/roads/roadRows.ts";
import { type ErrorCollector, readCsv } from "../csv.ts";

/** A drive time a road administration has published. */
export interface OfficialTime {
  readonly from: string;
  readonly to: string;
  /** Origin, at most one place the official way leads over, and target. */
  readonly stops: readonly Position[];
  readonly season: Season;
  readonly asOf: string; // the network it is about
  readonly toll: Toll;
  readonly minutes: number;
  readonly source: string;
  readonly note: string; // why ours differs, where it does by more than 10 %
}

const NAME = "data/roads/official_times.csv";
const COLUMNS = [
  "from",
  "from_place",
  "to",
  "to_place",
  "via_place",
  "season",
  "as_of",
  "toll",
  "minutes",
  "source",
  "note",
];

/** Reads data/roads/official_times.csv; its places are places of the route sheets. Bad lines go to `errors`. */
export function readOfficialTimes(
  dataDir: string,
  places: readonly RoadPlace[],
  errors: ErrorCollector,
): OfficialTime[] {
  const placeByName = new Map(places.map((place) => [place.name, place]));
  const rows = errors.attempt(() => readCsv(join(dataDir, "roads/official_times.csv"), NAME, COLUMNS)) ?? [];
  return errors.each(rows, (row) => {
    const place = (column: string): Position => {
      const found = placeByName.get(row.text(column));
      if (!found) throw row.fail(`${column} "${row.text(column)}" is not a place of the route sheets`);
      return { lat: found.lat, lon: found.lon };
    };
    return {
      from: row.text("from"),
      to: row.text("to"),
      stops: ["from_place", ...(row.optionalText("via_place") ? ["via_place"] : []), "to_place"].map(place),
      season: row.oneOf("season", SEASONS),
      asOf: row.optionalDate("as_of"),
      toll: row.oneOf("toll", TOLLS),
      minutes: row.number("minutes", { min: 1, max: 1000 }),
      source: row.text("source"),
      note: row.optionalText("note") ?? "",
    };
  });
}

import { join } from "node:path";
import { distanceKm } from "../../core/geo.ts";
import type { Position } from "../../core/places.ts";
import { LAT_RANGE, LON_RANGE } from "../../core/prefecture.ts";
import { ROAD_CLASSES, type RoadClass, type RoadPlace, TERRAINS, type Terrain } from "../../core/roads/roadRows.ts";
import { type CsvRow, type ErrorCollector, readCsv } from "../csv.ts";

/** The route sheets in data/roads, in the order they are read. */
export const ROUTE_SHEETS = [
  "national",
  "prefectural",
  "local",
  "expressways",
  "interchange-links",
  "settlement-links",
] as const;

/** A stretch as the sheets have it: neighbouring rows of one road and part. */
export interface SheetSegment {
  readonly row: CsvRow; // of the place it leads to
  readonly from: number;
  readonly to: number;
  readonly road: string;
  readonly roadClass: RoadClass;
  readonly terrain: Terrain;
  readonly straightKm: number;
  readonly statedKm: number | null; // published, signed or estimated: the note says which
  readonly ferryMinutes: number;
  readonly closedInWinter: boolean;
  readonly opened: string;
  readonly note: string;
}

export interface RoadSheets {
  readonly places: readonly RoadPlace[];
  readonly segments: readonly SheetSegment[];
}

/** Positions of places that stand in other tables: municipal offices by code, road stations by name. */
export interface KnownPositions {
  readonly offices: ReadonlyMap<string, Position>;
  readonly stations: ReadonlyMap<string, Position>;
}

const PLACE_COLUMNS = ["place", "lat", "lon"];
const SHEET_COLUMNS = ["road", "part", "place", "class", "terrain", "km", "winter", "opened", "note"];
export const FERRY_COLUMNS = [
  ...["route", "from", "to", "crossing_minutes", "boarding_minutes", "waiting_minutes", "km", "winter"],
  ...["operator", "sailings_summer", "sailings_winter", "note"],
];

/** Turns names of places into indices; a place enters the network when a sheet first mentions it. */
interface PlaceIndex {
  readonly places: RoadPlace[];
  indexOf(row: CsvRow, column: string): number;
}

function placeIndex(positions: ReadonlyMap<string, Position>, known: KnownPositions): PlaceIndex {
  const places: RoadPlace[] = [];
  const indexByName = new Map<string, number>();
  const positionOf = (name: string): Position | undefined => {
    if (name.startsWith("office:")) return known.offices.get(name.slice("office:".length));
    if (name.startsWith("station:")) return known.stations.get(name.slice("station:".length));
    return positions.get(name);
  };
  return {
    places,
    indexOf(row, column) {
      const name = row.text(column);
      const index = indexByName.get(name);
      if (index !== undefined) return index;
      const position = positionOf(name);
      if (!position) throw row.fail(`${column} "${name}" has no position in data/roads/places.csv`);
      places.push({ name, lat: position.lat, lon: position.lon });
      indexByName.set(name, places.length - 1);
      return places.length - 1;
    },
  };
}

function readPositions(dataDir: string, errors: ErrorCollector): Map<string, Position> {
  const positions = new Map<string, Position & { row: CsvRow }>();
  const rows = errors.attempt(() => readCsv(join(dataDir, "roads/places.csv"), "data/roads/places.csv", PLACE_COLUMNS));
  errors.each(rows ?? [], (row) => {
    const name = row.text("place");
    const position = { lat: row.number("lat", LAT_RANGE), lon: row.number("lon", LON_RANGE), row };
    const earlier = positions.get(name);
    if (earlier) {
      const km = distanceKm(earlier, position).toFixed(1);
      throw row.fail(
        `place "${name}" stands at two positions, ${km} km apart; the first is in line ${earlier.row.line}`,
      );
    }
    positions.set(name, position);
  });
  return positions;
}

/** One sheet: rows of the same road and part follow each other and are joined in order. */
function readSheet(dataDir: string, sheet: string, index: PlaceIndex, errors: ErrorCollector): SheetSegment[] {
  const name = `data/roads/${sheet}.csv`;
  const rows = errors.attempt(() => readCsv(join(dataDir, `roads/${sheet}.csv`), name, SHEET_COLUMNS)) ?? [];
  let chain = "";
  let previous = -1;
  return errors
    .each(rows, (row): SheetSegment | null => {
      const place = index.indexOf(row, "place");
      const key = `${row.text("road")}/${row.text("part")}`;
      const from = previous;
      const startsChain = key !== chain;
      previous = place;
      chain = key;
      return startsChain ? null : readSegment(row, from, place, index.places);
    })
    .filter((segment) => segment !== null);
}

function readSegment(row: CsvRow, from: number, to: number, places: readonly RoadPlace[]): SheetSegment {
  if (from === to) throw row.fail(`place "${row.text("place")}" follows itself`);
  return {
    row,
    from,
    to,
    road: row.text("road"),
    roadClass: row.oneOf("class", ROAD_CLASSES),
    terrain: row.oneOf("terrain", TERRAINS),
    straightKm: distanceKm(places[from], places[to]),
    statedKm: row.optionalNumber("km", { min: 0.01, max: 200 }),
    ferryMinutes: 0,
    closedInWinter: isClosedInWinter(row),
    opened: row.optionalDate("opened"),
    note: row.optionalText("note") ?? "",
  };
}

function isClosedInWinter(row: CsvRow): boolean {
  const winter = row.optionalText("winter");
  if (winter !== null && winter !== "closed") throw row.fail(`winter must be closed or empty, got "${winter}"`);
  return winter === "closed";
}

function readFerries(dataDir: string, index: PlaceIndex, errors: ErrorCollector): SheetSegment[] {
  const name = "data/roads/ferries.csv";
  const rows = errors.attempt(() => readCsv(join(dataDir, "roads/ferries.csv"), name, FERRY_COLUMNS)) ?? [];
  const minutes = { min: 0, max: 600 };
  return errors.each(rows, (row) => {
    const from = index.indexOf(row, "from");
    const to = index.indexOf(row, "to");
    return {
      row,
      from,
      to,
      road: row.text("route"),
      roadClass: "ferry" as const,
      terrain: "coast" as const,
      straightKm: distanceKm(index.places[from], index.places[to]),
      statedKm: row.number("km", { min: 0.1, max: 300 }),
      ferryMinutes:
        row.number("crossing_minutes", minutes) +
        row.number("boarding_minutes", minutes) +
        row.number("waiting_minutes", minutes),
      closedInWinter: isClosedInWinter(row),
      opened: "",
      note: row.optionalText("note") ?? "",
    };
  });
}

/** Reads places, route sheets and ferries. Bad lines go to `errors`. */
export function readRoadSheets(dataDir: string, known: KnownPositions, errors: ErrorCollector): RoadSheets {
  const index = placeIndex(readPositions(dataDir, errors), known);
  const segments = [
    ...ROUTE_SHEETS.flatMap((sheet) => readSheet(dataDir, sheet, index, errors)),
    ...readFerries(dataDir, index, errors),
  ];
  return { places: index.places, segments };
}

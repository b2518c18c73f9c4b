/**
 * npm run --silent drive-times -- --pairs FILE [--season summer|winter|storm] [--closures summer|winter]
 *   [--toll use|avoid] [--ferry use|avoid] [--as-of YYYY-MM-DD]
 * FILE has the columns from,from_lat,from_lon,to,to_lat,to_lon (others are ignored); prints from,to,km,minutes.
 * A pair without a way has empty km and minutes.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { configFrom } from "../server/config.ts";
import { FERRIES, SEASONS, TOLLS } from "../server/core/conditions.ts";
import type { Position } from "../server/core/places.ts";
import { waysFrom } from "../server/core/search/wayBetween.ts";
import { InvalidRequestError } from "../server/errors.ts";
import { toCsv } from "../server/export/csv.ts";
import { type CsvRow, errorCollector, parseCsvLoosely } from "../server/facts/csv.ts";
import { readFacts } from "../server/facts/loadFacts.ts";
import { position } from "../server/facts/readPlaces.ts";
import { conditionsFor, createNetwork } from "../server/services/network.ts";
import { isoDate, oneOf, runCli } from "./cli.ts";

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly origin: Position;
  readonly target: Position;
}

const PAIR_COLUMNS = ["from", "from_lat", "from_lon", "to", "to_lat", "to_lon"];

function readPairs(file: string): Pair[] {
  const errors = errorCollector();
  const pairs = errors.each(parseCsvLoosely(readFileSync(file, "utf8"), file, PAIR_COLUMNS), (row: CsvRow) => ({
    from: row.text("from"),
    to: row.text("to"),
    origin: position(row, "from_lat", "from_lon"),
    target: position(row, "to_lat", "to_lon"),
  }));
  errors.throwIfAny();
  return pairs;
}

runCli(() => {
  const { values } = parseArgs({
    options: {
      pairs: { type: "string" },
      season: { type: "string", default: "summer" },
      closures: { type: "string" },
      toll: { type: "string", default: "use" },
      ferry: { type: "string", default: "use" },
      "as-of": { type: "string" },
    },
  });
  if (!values.pairs) throw new InvalidRequestError([{ field: "--pairs", reason: "is missing: name a CSV file" }]);
  const pairs = readPairs(values.pairs);
  const conditions = conditionsFor(oneOf("--season", values.season, SEASONS), {
    toll: oneOf("--toll", values.toll, TOLLS),
    ferry: oneOf("--ferry", values.ferry, FERRIES),
    ...(values.closures === undefined
      ? {}
      : { closures: oneOf("--closures", values.closures, ["summer", "winter"] as const) }),
    ...(values["as-of"] === undefined ? {} : { asOf: isoDate("--as-of", values["as-of"]) }),
  });
  const network = createNetwork(readFacts(configFrom(process.env).dataDir).roads, []);
  const open = network.open(conditions);
  const byOrigin = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const key = `${pair.origin.lat},${pair.origin.lon}`;
    byOrigin.set(key, [...(byOrigin.get(key) ?? []), pair]);
  }
  const rows = new Map<Pair, (string | number | null)[]>();
  for (const group of byOrigin.values()) {
    const ways = waysFrom(
      network.snap(group[0].origin),
      group.map(({ target }) => network.snap(target)),
      open,
    );
    for (const [index, pair] of group.entries()) {
      const { km, minutes } = ways[index];
      const cells = minutes === Infinity ? [null, null] : [km.toFixed(3), minutes.toFixed(3)];
      rows.set(pair, [pair.from, pair.to, ...cells]);
    }
  }
  process.stdout.write(
    toCsv(
      ["from", "to", "km", "minutes"],
      pairs.map((pair) => rows.get(pair) ?? []),
    ),
  );
});

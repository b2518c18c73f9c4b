/**
 * npm run --silent drive-times -- --pairs FILE [--season summer|winter|storm] [--closures summer|winter]
 *   [--toll use|avoid] [--ferry use|avoid] [--as-of YYYY-MM-DD] [--network FOLDER|sheets]
 * FILE has the columns from,from_lat,from_lon,to,to_lat,to_lon (others are ignored); prints from,to,km,minutes.
 * A pair without a way has empty km and minutes.
 */
import { parseArgs } from "node:util";
import { configFrom } from "../server/config.ts";
import { toCsv } from "../server/export/csv.ts";
import { readFacts } from "../server/facts/loadFacts.ts";
import { readPairs } from "../server/facts/readPairs.ts";
import { roadsInUse, roadsNamed } from "../server/roadsInUse.ts";
import { createNetwork } from "../server/services/network/network.ts";
import { waysOfPairs } from "../server/services/network/pairWays.ts";
import { runCli } from "./cli.ts";
import { PAIR_OPTIONS, pairConditions, pairsFile } from "./pairConditions.ts";

runCli(() => {
  const { values } = parseArgs({ options: { ...PAIR_OPTIONS, network: { type: "string" } } });
  const pairs = readPairs(pairsFile(values));
  const conditions = pairConditions(values);
  const config = configFrom(process.env);
  const facts = readFacts(config.dataDir);
  const roads = values.network === undefined ? roadsInUse(facts, config.networkDir) : roadsNamed(facts, values.network);
  const network = createNetwork(roads, []);
  const ways = waysOfPairs(pairs, network.snap, network.open(conditions));
  const rows = pairs.map(({ from, to }, index) => {
    const { km, minutes } = ways[index];
    return minutes === Infinity ? [from, to, null, null] : [from, to, km.toFixed(3), minutes.toFixed(3)];
  });
  process.stdout.write(toCsv(["from", "to", "km", "minutes"], rows));
});

/**
 * npm run --silent drive-times -- --pairs FILE [--season summer|winter|storm] [--closures summer|winter]
 *   [--toll use|avoid] [--ferry use|avoid] [--as-of YYYY-MM-DD] [--network FOLDER|sheets]
 * FILE has the columns from,from_lat,from_lon,to,to_lat,to_lon (others are ignored); prints from,to,km,minutes.
 * A pair without a way has empty km and minutes.
 */
import { parseArgs } from "node:util";
import { type Config, configFrom } from "../server/config.ts";
import type { Conditions } from "../server/core/conditions.ts";
import { toCsv } from "../server/export/csv.ts";
import { type Facts, readFacts } from "../server/facts/loadFacts.ts";
import { type Pair, readPairs } from "../server/facts/readPairs.ts";
import { networkInUse, roadsInUse, roadsNamed } from "../server/roadsInUse.ts";
import { whenFetched } from "../server/services/network/missingFigures.ts";
import { createNetwork, type Trip } from "../server/services/network/network.ts";
import { waysOfPairs } from "../server/services/network/pairWays.ts";
import type { RoadData } from "../server/services/network/roadData.ts";
import { runCli } from "./cli.ts";
import { PAIR_OPTIONS, pairConditions, pairsFile } from "./pairConditions.ts";

runCli(async () => {
  const { values } = parseArgs({ options: { ...PAIR_OPTIONS, network: { type: "string" } } });
  const pairs = readPairs(pairsFile(values));
  const conditions = pairConditions(values);
  const config = configFrom(process.env);
  const facts = readFacts(config.dataDir);
  const isNamed = values.network !== undefined;
  const trips =
    config.roadEngine && !isNamed
      ? await tripsOfServer(facts, config, pairs, conditions)
      : tripsOnRoads(
          isNamed ? roadsNamed(facts, values.network ?? "") : roadsInUse(facts, config.networkDir),
          pairs,
          conditions,
        );
  const rows = pairs.map(({ from, to }, index) => {
    const { km, minutes } = trips[index];
    return minutes === Infinity ? [from, to, null, null] : [from, to, km.toFixed(3), minutes.toFixed(3)];
  });
  process.stdout.write(toCsv(["from", "to", "km", "minutes"], rows));
});

function tripsOnRoads(roads: RoadData, pairs: readonly Pair[], conditions: Conditions): readonly Trip[] {
  const network = createNetwork(roads, []);
  return waysOfPairs(pairs, network.snap, network.open(conditions));
}

/** One row of the server's table an origin. */
async function tripsOfServer(
  facts: Facts,
  config: Config,
  pairs: readonly Pair[],
  conditions: Conditions,
): Promise<readonly Trip[]> {
  const network = networkInUse(
    facts,
    config,
    () => {},
    pairs.map(({ target }) => target),
  );
  try {
    return await whenFetched(() => {
      network.need?.(pairs.map(({ origin }) => ({ point: origin, conditions })));
      return pairs.map(({ origin }, index) => network.tripsTo(origin, [index], conditions)[0]);
    }, new AbortController().signal);
  } finally {
    network.end?.();
  }
}

/**
 * npm run roads:valhalla-extracts -- FILE.osm.pbf --out FOLDER [--anywhere]: an extract a season with our speeds in it and the
 * closed roads left out, summer.osm.pbf, winter.osm.pbf and storm.osm.pbf, to build Valhalla's tiles from (docs/engines.md).
 *   --anywhere     does not ask whether it is Hokkaido (tests)
 */
import { configFrom } from "../server/config.ts";
import { readFacts } from "../server/facts/loadFacts.ts";
import { writeSeasonExtracts } from "../server/roadImport/seasonExtracts.ts";
import { conditionsFor } from "../server/services/network/network.ts";
import { runCli } from "./cli.ts";
import { onExtract } from "./extractCommand.ts";

runCli(async () => {
  const files = await onExtract("roads:valhalla-extracts", (options) =>
    writeSeasonExtracts(readFacts(configFrom(process.env).dataDir), { ...options, conditionsOf: conditionsFor }),
  );
  for (const file of files) console.error(file);
  console.error("次は (next): valhalla_build_tiles -c WINTER.json winter.osm.pbf");
});

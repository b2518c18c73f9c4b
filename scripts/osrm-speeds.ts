/**
 * npm run roads:osrm-speeds -- FILE.osm.pbf --out FOLDER [--anywhere]: speeds of each season for an OSRM made from the same
 * extract, summer.csv, winter.csv and storm.csv, with the closed roads closed. Step by step in docs/engines.md.
 *   --anywhere     does not ask whether it is Hokkaido (tests)
 */
import { configFrom } from "../server/config.ts";
import { readFacts } from "../server/facts/loadFacts.ts";
import { writeOsrmSpeeds } from "../server/roadImport/osrmSpeeds.ts";
import { conditionsFor } from "../server/services/network/network.ts";
import { runCli } from "./cli.ts";
import { onExtract } from "./extractCommand.ts";

runCli(async () => {
  const written = await onExtract("roads:osrm-speeds", (options) =>
    writeOsrmSpeeds(readFacts(configFrom(process.env).dataDir), { ...options, conditionsOf: conditionsFor }),
  );
  for (const { season, path, km, closedKm } of written) {
    console.error(`${season}: ${Math.round(km)} km、通行止め (closed) ${Math.round(closedKm)} km → ${path}`);
  }
  const winter = written.find(({ season }) => season === "winter")?.path;
  console.error(`次は (next): osrm-customize WINTER/hokkaido.osrm --segment-speed-file ${winter}`);
});

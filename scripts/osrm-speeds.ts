/**
 * npm run roads:osrm-speeds -- FILE.osm.pbf --out FOLDER [--anywhere]: speeds of each season for an OSRM made from the same
 * extract, summer.csv, winter.csv and storm.csv, with the closed roads closed. Step by step in docs/engines.md.
 *   --anywhere     does not ask whether it is Hokkaido (tests)
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { configFrom } from "../server/config.ts";
import { InvalidRequestError } from "../server/errors.ts";
import { readFacts } from "../server/facts/loadFacts.ts";
import { writeOsrmSpeeds } from "../server/roadImport/osrmSpeeds.ts";
import { conditionsFor } from "../server/services/network/network.ts";
import { runCli } from "./cli.ts";
import { progressLine } from "./progressLine.ts";

const COMMAND = "npm run roads:osrm-speeds -- FILE.osm.pbf --out FOLDER";

runCli(async () => {
  const { values, positionals } = parseArgs({
    options: { out: { type: "string" }, anywhere: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const missing = positionals.length !== 1 ? "FILE.osm.pbf" : values.out === undefined ? "--out" : null;
  if (missing !== null || values.out === undefined) {
    throw new InvalidRequestError([{ field: missing ?? "--out", reason: { code: "oneFileNeeded", command: COMMAND } }]);
  }
  const progress = progressLine(process.stderr);
  try {
    const written = await writeOsrmSpeeds(readFacts(configFrom(process.env).dataDir), {
      ...{ path: positionals[0], outDir: values.out, anywhere: values.anywhere, conditionsOf: conditionsFor },
      onProgress: progress.show,
    });
    progress.end();
    for (const { season, path, km, closedKm } of written) {
      console.error(`${season}: ${Math.round(km)} km、通行止め (closed) ${Math.round(closedKm)} km → ${path}`);
    }
    const winter = join(values.out, "winter.csv");
    console.error(`次は (next): osrm-customize WINTER/hokkaido.osrm --segment-speed-file ${winter}`);
  } finally {
    progress.end();
  }
});

/**
 * npm run roads:import -- FILE.osm.pbf [--out FOLDER] [--anywhere]: makes the planner's road network from an
 * OpenStreetMap extract (Geofabrik: hokkaido-latest.osm.pbf). The old network stays until the new one is whole.
 *   --out FOLDER   writes elsewhere; drive-times and coverage take it with --network FOLDER
 *   --anywhere     does not ask whether it is Hokkaido (tests, benchmarks)
 */
import { parseArgs } from "node:util";
import { configFrom } from "../server/config.ts";
import { InvalidRequestError } from "../server/errors.ts";
import { readFacts } from "../server/facts/loadFacts.ts";
import { reportText } from "../server/roadImport/importReport.ts";
import { importRoads } from "../server/roadImport/importRoads.ts";
import { runCli } from "./cli.ts";
import { progressLine } from "./progressLine.ts";

runCli(async () => {
  const { values, positionals } = parseArgs({
    options: { out: { type: "string" }, anywhere: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  if (positionals.length !== 1) {
    throw new InvalidRequestError([
      { field: "FILE.osm.pbf", reason: { code: "oneFileNeeded", command: "npm run roads:import -- FILE.osm.pbf" } },
    ]);
  }
  const config = configFrom(process.env);
  const outDir = values.out ?? config.networkDir;
  const progress = progressLine(process.stderr);
  try {
    const report = await importRoads(readFacts(config.dataDir), {
      ...{ path: positionals[0], outDir, anywhere: values.anywhere },
      onProgress: progress.show,
    });
    progress.end();
    process.stderr.write(reportText(report));
    console.error(`\n${outDir} に書きました (report.json, report.txt)。`);
  } finally {
    progress.end();
  }
});

import { existsSync, unwatchFile, watchFile } from "node:fs";
import { join } from "node:path";
import { ForeignFileError } from "./errors.ts";
import type { Facts } from "./facts/loadFacts.ts";
import { importedData, type RoadData, sheetsData } from "./services/network/roadData.ts";
import { NETWORK_FILE, readNetworkFile } from "./storage/networkFile.ts";

/** The word for the route sheets where a folder is asked for. */
export const SHEETS = "sheets";

/**
 * The roads the planner drives on: the imported network of a folder if there is one, otherwise the route sheets.
 * @throws {ForeignFileError} when the network there cannot be used; it is never silently replaced by the sheets
 */
export function roadsInUse(facts: Facts, networkDir: string | undefined): RoadData {
  if (networkDir === undefined || networkDir === SHEETS || !existsSync(join(networkDir, NETWORK_FILE)))
    return sheetsData(facts.roads);
  const path = join(networkDir, NETWORK_FILE);
  const stored = readNetworkFile(path);
  if (!stored.description.isHokkaido) {
    throw new ForeignFileError(
      path,
      "--anywhere で作った道路網は、プランナーでは使えません。--anywhere なしで作り直すか、このフォルダーを消してください。",
      "made with --anywhere, which the planner does not use. Import an extract of Hokkaido, or delete the folder.",
    );
  }
  return importedData(stored, facts.roads);
}

/**
 * The roads of a folder named on the command line, wherever they are; "sheets" = the route sheets.
 * @throws {ForeignFileError} when the folder holds no network
 */
export function roadsNamed(facts: Facts, networkDir: string): RoadData {
  return networkDir === SHEETS
    ? sheetsData(facts.roads)
    : importedData(readNetworkFile(networkFileIn(networkDir)), facts.roads);
}

/** @throws {ForeignFileError} when the folder holds no network */
export function networkFileIn(networkDir: string): string {
  const path = join(networkDir, NETWORK_FILE);
  if (existsSync(path)) return path;
  throw new ForeignFileError(
    networkDir,
    `道路網がありません。npm run roads:import -- FILE.osm.pbf --out ${networkDir} で作るか、--network ${SHEETS} を使ってください。`,
    `no road network here. Make one with npm run roads:import -- FILE.osm.pbf --out ${networkDir}, or use --network ${SHEETS}.`,
  );
}

const LOOK_EVERY_MS = 2000;

/**
 * Calls back when an import has put another network in place. A network that cannot be used is told on standard error;
 * the planner goes on with the one it has.
 * @returns ends it
 */
export function whenNetworkChanges(networkDir: string | undefined, useNew: () => void): () => void {
  if (networkDir === undefined || networkDir === SHEETS) return () => {};
  const path = join(networkDir, NETWORK_FILE);
  const onChange = (now: { mtimeMs: number; ino: number }, before: { mtimeMs: number; ino: number }) => {
    if (now.mtimeMs === before.mtimeMs && now.ino === before.ino) return;
    try {
      useNew();
    } catch (error) {
      if (!(error instanceof ForeignFileError)) throw error;
      console.error(error.message);
    }
  };
  watchFile(path, { interval: LOOK_EVERY_MS, persistent: false }, onChange);
  return () => unwatchFile(path, onChange);
}

import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { RoadEngineConfig } from "./config.ts";
import type { Position } from "./core/places.ts";
import { engineOf } from "./engines/engineOf.ts";
import { ForeignFileError } from "./errors.ts";
import type { Facts } from "./facts/loadFacts.ts";
import { createEngineNetwork } from "./services/network/engineNetwork.ts";
import type { OnData } from "./services/network/engineWatch.ts";
import { knownRoads } from "./services/network/knownRoads.ts";
import { createNetwork, type Network } from "./services/network/network.ts";
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

/** Where minutes come from, as it is set. */
export interface NetworkSettings {
  readonly networkDir?: string | undefined;
  readonly roadEngine?: RoadEngineConfig | null | undefined;
  /** Minutes of a large network are laid in a thread: for whoever answers others meanwhile. */
  readonly laysInThread?: boolean;
}

/**
 * The network the planner computes on: a routing server where one is set, otherwise the roads of `roadsInUse`.
 * @param onData  told when it is known what a routing server drives on
 * @throws {ForeignFileError} as `roadsInUse`
 */
export function networkInUse(
  facts: Facts,
  { networkDir, roadEngine, laysInThread = false }: NetworkSettings,
  onData: OnData,
  targets: readonly Position[] = [...facts.places.settlements, ...facts.places.municipalities],
): Network {
  if (!roadEngine) return createNetwork(roadsInUse(facts, networkDir), targets, laysInThread);
  const sheets = createNetwork(sheetsData(facts.roads), targets);
  const engine = engineOf(roadEngine, knownRoads(sheets, facts.roads.winterClosures, facts.places.centres));
  return createEngineNetwork(engine, sheets, targets, onData);
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

export interface WatchedNetwork {
  /**
   * Calls back when another network lies there than when the watching began. One that cannot be used is told on standard
   * error; the planner goes on with the one it has.
   * @returns ends it
   */
  whenItChanges(useNew: () => void): () => void;
}

/** Looks at a network's file: begun before it is read, so that an import that ends meanwhile is not missed. */
export function watchedNetwork({ networkDir, roadEngine }: NetworkSettings): WatchedNetwork {
  if (roadEngine || networkDir === undefined || networkDir === SHEETS) return { whenItChanges: () => () => {} };
  const path = join(networkDir, NETWORK_FILE);
  let seen = signOf(path);
  return {
    whenItChanges(useNew) {
      const look = () => {
        const now = signOf(path);
        if (now === seen) return;
        seen = now; // told once, also when it cannot be used
        try {
          useNew();
        } catch (error) {
          console.error(error instanceof ForeignFileError ? error.message : error);
        }
      };
      const timer = setInterval(look, LOOK_EVERY_MS).unref();
      return () => clearInterval(timer);
    },
  };
}

/** Another text for another file at a path; "" = there is none. */
function signOf(path: string): string {
  const file = statSync(path, { throwIfNoEntry: false });
  return file ? `${file.ino} ${file.mtimeMs} ${file.size}` : "";
}

import { statSync } from "node:fs";
import { type Assembled, assembleNetwork } from "../core/importedRoads/assembleNetwork.ts";
import type { Facts } from "../facts/loadFacts.ts";
import { ownTables } from "./ownTables.ts";
import { PASSES_OVER_FILE, type ReadRoads, readOsmRoads } from "./readOsmRoads.ts";

/** What is being done, and how much of the reading is done, over all passes. */
export interface ImportProgress {
  readonly step: "reading" | "assembling" | "ordering" | "writing";
  readonly bytes: number;
  readonly ofBytes: number;
}

/**
 * The roads of an OpenStreetMap extract with our tables laid over them, in memory.
 * @throws {ForeignFileError} when the file cannot be read
 */
export async function assembleExtract(
  facts: Facts,
  path: string,
  onProgress: (progress: ImportProgress) => void,
): Promise<{ readonly read: ReadRoads; readonly assembled: Assembled; readonly fileBytes: number }> {
  const fileBytes = statSync(path).size;
  const ofBytes = fileBytes * PASSES_OVER_FILE;
  const read = await readOsmRoads(path, fileBytes, (bytes) => onProgress({ step: "reading", bytes, ofBytes }));
  onProgress({ step: "assembling", bytes: ofBytes, ofBytes });
  return { read, fileBytes, assembled: assembleNetwork(read.roads, ownTables(facts, read.coastCells)) };
}

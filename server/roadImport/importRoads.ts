import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { dissect } from "../core/hierarchy/dissection.ts";
import { nodeGraphOf } from "../core/hierarchy/nodeGraph.ts";
import type { Assembled } from "../core/importedRoads/assembleNetwork.ts";
import { graphOf } from "../core/roads/roadGraph.ts";
import type { Facts } from "../facts/loadFacts.ts";
import { NETWORK_FILE, type NetworkDescription, writeNetworkFile } from "../storage/networkFile.ts";
import { assembleExtract, type ImportProgress } from "./assembleExtract.ts";
import { checkGround } from "./checkGround.ts";
import { type ImportReport, importReport, reportText } from "./importReport.ts";
import { PASSES_OVER_FILE, type ReadRoads } from "./readOsmRoads.ts";

const REPORT_JSON = "report.json";
const REPORT_TEXT = "report.txt";

export interface ImportOptions {
  readonly path: string; // an .osm.pbf file
  readonly outDir: string;
  /** Do not ask whether it is Hokkaido: for tests and benchmarks. */
  readonly anywhere: boolean;
  onProgress(progress: ImportProgress): void;
}

/**
 * Makes the planner's road network from an OpenStreetMap extract. Nothing in `outDir` changes before the new network is
 * whole; then it takes the old one's place in one step.
 * @throws {ForeignFileError} when the file cannot be used: the reason, and what to do
 */
export async function importRoads(facts: Facts, options: ImportOptions): Promise<ImportReport> {
  const { path, outDir, anywhere, onProgress } = options;
  const { read, assembled, fileBytes } = await assembleExtract(facts, path, onProgress);
  const ofBytes = fileBytes * PASSES_OVER_FILE;
  const graph = graphOf(assembled.columns);
  const placesWithoutRoad = checkGround(path, facts, graph, anywhere);
  onProgress({ step: "ordering", bytes: ofBytes, ofBytes });
  const order = dissect(nodeGraphOf(graph));
  onProgress({ step: "writing", bytes: ofBytes, ofBytes });
  const description = describe(path, fileBytes, read, assembled, anywhere);
  const report = importReport(description, read.counts, assembled, placesWithoutRoad);
  mkdirSync(outDir, { recursive: true });
  clearLeftovers(outDir);
  writeNetworkFile(join(outDir, NETWORK_FILE), { description, columns: assembled.columns, order });
  replaceFile(join(outDir, REPORT_JSON), `${JSON.stringify(report, null, 2)}\n`);
  replaceFile(join(outDir, REPORT_TEXT), reportText(report));
  return report;
}

function describe(
  path: string,
  sourceBytes: number,
  { header }: ReadRoads,
  { columns }: Assembled,
  anywhere: boolean,
): NetworkDescription {
  return {
    kind: "imported",
    source: basename(path),
    sourceBytes,
    dataDay: header.timestamp?.toISOString().slice(0, 10) ?? null,
    writtenBy: header.writingProgram,
    places: columns.lat.length,
    segments: columns.from.length,
    km: Math.round(columns.km.reduce((sum, km) => sum + km, 0)),
    isHokkaido: !anywhere,
  };
}

/** Files a broken-off import left behind, unless their process still runs. */
function clearLeftovers(outDir: string): void {
  for (const name of readdirSync(outDir)) {
    const pid = Number(/\.new-(\d+)$/.exec(name)?.[1]);
    if (pid > 0 && !isRunning(pid)) rmSync(join(outDir, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function replaceFile(path: string, text: string): void {
  const temporary = `${path}.new-${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

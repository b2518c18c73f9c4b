import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { dissect } from "../core/hierarchy/dissection.ts";
import { nodeGraphOf } from "../core/hierarchy/nodeGraph.ts";
import type { Assembled } from "../core/importedRoads/assembleNetwork.ts";
import type { Position } from "../core/places.ts";
import { graphOf } from "../core/roads/roadGraph.ts";
import { ForeignFileError } from "../errors.ts";
import type { Facts } from "../facts/loadFacts.ts";
import { NETWORK_FILE, type NetworkDescription, writeNetworkFile } from "../storage/networkFile.ts";
import { assembleExtract, type ImportProgress } from "./assembleExtract.ts";
import { type ImportReport, importReport, reportText } from "./importReport.ts";
import { nearestKm } from "./nearestPlace.ts";
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

/** A centre is on the network when a road lies this near. */
const CENTRE_KM = 3;
const PLACE_KM = 5;

/**
 * Makes the planner's road network from an OpenStreetMap extract. Nothing in `outDir` changes before the new network is
 * whole; then it takes the old one's place in one step.
 * @throws {ForeignFileError} when the file cannot be used: the reason, and what to do
 */
export async function importRoads(facts: Facts, options: ImportOptions): Promise<ImportReport> {
  const { path, outDir, anywhere, onProgress } = options;
  const { read, assembled, fileBytes } = await assembleExtract(facts, path, onProgress);
  const ofBytes = fileBytes * PASSES_OVER_FILE;
  const placesWithoutRoad = checkGround(path, facts, assembled, anywhere);
  onProgress({ step: "ordering", bytes: ofBytes, ofBytes });
  const order = dissect(nodeGraphOf(graphOf(assembled.columns)));
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

/** Is it Hokkaido, with a road to every centre? @returns names of places far from every road */
function checkGround(path: string, { places }: Facts, { columns }: Assembled, anywhere: boolean): string[] {
  if (columns.from.length === 0) {
    throw new ForeignFileError(path, "車の通れる道路がありません。", "the file holds no road for cars.");
  }
  if (anywhere) return [];
  const nearest = nearestKm(columns);
  const far = <T extends Position>(points: readonly T[], km: number) => points.filter((point) => nearest(point) > km);
  const centresFar = far(places.centres, CENTRE_KM);
  if (centresFar.length === places.centres.length) throw notHokkaido(path, columns);
  if (centresFar.length > 0) {
    const names = centresFar.map(({ name }) => name);
    throw new ForeignFileError(
      path,
      `次のセンターへの道路がありません: ${names.join("、")}。全道を含む抽出(Geofabrik の hokkaido-latest.osm.pbf など)を使ってください。`,
      `no road leads to ${names.length} of ${places.centres.length} centres. Use an extract of all Hokkaido.`,
    );
  }
  return far([...places.municipalities, ...places.settlements], PLACE_KM).map(({ name }) => name);
}

function notHokkaido(path: string, { lat, lon }: Assembled["columns"]): ForeignFileError {
  const range = (values: Float64Array) => {
    const [low, high] = values.reduce(
      ([min, max], value) => [Math.min(min, value), Math.max(max, value)],
      [Infinity, -Infinity],
    );
    return `${low.toFixed(1)}–${high.toFixed(1)}`;
  };
  const bounds = `${range(lat)}, ${range(lon)}`;
  return new ForeignFileError(
    path,
    `北海道の抽出ではありません(緯度・経度 ${bounds})。どのセンターの近くにも道路がありません。--anywhere を付けると、この確認をしません。`,
    `not an extract of Hokkaido (lat, lon ${bounds}): no road near any centre. --anywhere leaves this check out.`,
  );
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

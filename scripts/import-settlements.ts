/**
 * npm run settlements:import -- FILE.csv [--join]: the office's own points (lat, lon, weight, and a municipality where the
 * table has one; at most 50,000) in the place of the bundled settlements, or beside them. Lines that cannot be used are
 * printed with number and reason (CSV on standard output). The planner takes the points when it starts next.
 * npm run settlements:import -- --undo: back to the bundled settlements.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { configFrom } from "../server/config.ts";
import { ForeignFileError, InvalidRequestError } from "../server/errors.ts";
import { toCsv } from "../server/export/csv.ts";
import { readFacts } from "../server/facts/loadFacts.ts";
import { POINT_COLUMNS } from "../server/facts/ownPoints.ts";
import { roadsInUse } from "../server/roadsInUse.ts";
import { readBaseMap } from "../server/services/network/baseMap.ts";
import { createNetwork } from "../server/services/network/network.ts";
import { createMunicipalityFinder } from "../server/tables/places/findMunicipality.ts";
import { type ReadPoint, type RefusedLine, readPoints } from "../server/tables/points/readPoints.ts";
import { said, UnreadableTableError } from "../server/tables/said.ts";
import { runCli } from "./cli.ts";
import { swapIn, takeAway } from "./importedFile.ts";

/** As for a site: farther from every road, minutes would rest on a guess. */
const MAX_OFF_ROAD_KM = 5;

interface KeptPoint extends ReadPoint {
  readonly code: string;
  readonly offRoadKm: number;
}

runCli(() => {
  const { values, positionals } = parseArgs({
    options: { join: { type: "boolean", default: false }, undo: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const config = configFrom(process.env);
  if (values.undo) return undo(config.pointsPath);
  if (positionals.length !== 1) {
    throw new InvalidRequestError([
      { field: "FILE.csv", reason: { code: "oneFileNeeded", command: "npm run settlements:import -- FILE.csv" } },
    ]);
  }
  const facts = readFacts(config.dataDir);
  const read = readTable(positionals[0], facts.places.municipalities);
  const { kept, refused } = place(read.points, {
    snap: createNetwork(roadsInUse(facts, config.networkDir), []).snap,
    municipalityAt: readBaseMap(config.dataDir, config.bordersPath).municipalityAt,
  });
  const allRefused = [...read.refused, ...refused].sort((a, b) => a.line - b.line);
  process.stdout.write(
    toCsv(
      ["line", "reason"],
      allRefused.map(({ line, reason }) => [line, reason.ja]),
    ),
  );
  if (kept.length === 0) {
    throw new ForeignFileError(
      positionals[0],
      "使える行がありません。何も変えていません。",
      "no line can be used; nothing was changed.",
    );
  }
  const mode = values.join ? "join" : "replace";
  const rows = kept.map((point) => [
    ...[mode, point.line, point.code, point.name, point.lat, point.lon, point.weight, point.offRoadKm.toFixed(3)],
  ]);
  swapIn(config.pointsPath, toCsv(POINT_COLUMNS, rows));
  console.error(summary(kept, allRefused.length, values.join));
});

function readTable(path: string, municipalities: Parameters<typeof createMunicipalityFinder>[0]) {
  try {
    return readPoints(readFileSync(path), createMunicipalityFinder(municipalities));
  } catch (error) {
    if (!(error instanceof UnreadableTableError)) throw error;
    throw new ForeignFileError(path, error.reason.ja, error.reason.en);
  }
}

/** Joins each point to the roads once, and to a municipality where its line names none. */
function place(
  points: readonly ReadPoint[],
  on: {
    readonly snap: ReturnType<typeof createNetwork>["snap"];
    readonly municipalityAt: ReturnType<typeof readBaseMap>["municipalityAt"];
  },
): { kept: KeptPoint[]; refused: RefusedLine[] } {
  const kept: KeptPoint[] = [];
  const refused: RefusedLine[] = [];
  for (const point of points) {
    const code = point.municipalityCode ?? on.municipalityAt(point);
    const { offRoadKm } = on.snap(point);
    const { line } = point;
    if (code === null)
      refused.push({ line, reason: said("海の上です(市町村がわかりません)", "in the sea: no municipality") });
    else if (offRoadKm > MAX_OFF_ROAD_KM) {
      const km = offRoadKm.toFixed(1);
      refused.push({ line, reason: said(`どの道路からも ${km} km 離れています`, `${km} km from every road`) });
    } else kept.push({ ...point, code, offRoadKm });
  }
  return { kept, refused };
}

function summary(kept: readonly KeptPoint[], refused: number, isJoined: boolean): string {
  const distances = kept.map(({ offRoadKm }) => offRoadKm).sort((a, b) => a - b);
  const at = (share: number) =>
    distances[Math.min(distances.length - 1, Math.floor(share * distances.length))].toFixed(2);
  const municipalities = new Set(kept.map(({ code }) => code)).size;
  const weight = kept.reduce((sum, point) => sum + point.weight, 0);
  return [
    `${kept.length} 点(重みの合計 ${weight.toLocaleString("ja")}、${municipalities} 市町村)を取り込みました。使えない行 ${refused}`,
    `道路までの直線距離: 中央値 ${at(0.5)} km、90 % ${at(0.9)} km、最大 ${at(1)} km`,
    isJoined ? "もとの集落に加えます。" : "点のある市町村では、もとの集落に代えて使います。",
    "次にプランナーを起動すると使われます。元に戻すには npm run settlements:import -- --undo",
  ].join("\n");
}

function undo(path: string): void {
  console.error(takeAway(path) ? "取り込んだ点を外しました。もとの集落で数えます。" : "取り込んだ点はありません。");
}

/**
 * npm run borders:import -- FILE: draws the map with official boundaries (国土数値情報 N03 of Hokkaido, GeoJSON or the
 * zipped shapefile of any edition since 2010) instead of the planner's own cells.
 * npm run borders:import -- --undo: back to the cells. Numbers never depend on either.
 */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import type { Feature, MultiPolygon as GeoJsonMultiPolygon } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { configFrom } from "../server/config.ts";
import { InvalidRequestError } from "../server/errors.ts";
import { baseTopology } from "./base-map/baseTopology.ts";
import { readLakes } from "./base-map/lakes.ts";
import { readPlaces } from "./base-map/places.ts";
import { type MultiPolygon, toPlane } from "./base-map/plane.ts";
import { officialTerritories } from "./borders/officialTerritories.ts";
import { readBorderFile } from "./borders/readBorderFile.ts";
import { runCli } from "./cli.ts";
import { swapIn, takeAway } from "./importedFile.ts";

const KEEP_SLIVERS = 0; // an official exclave is one, however small

runCli(async () => {
  const { values, positionals } = parseArgs({
    options: { undo: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const { dataDir, bordersPath } = configFrom(process.env);
  if (values.undo) return undo(bordersPath);
  if (positionals.length !== 1) {
    throw new InvalidRequestError([
      { field: "FILE", reason: { code: "oneFileNeeded", command: "npm run borders:import -- FILE" } },
    ]);
  }
  const [path] = positionals;
  const places = readPlaces(dataDir);
  const pieces = await readBorderFile(path);
  const { territories, leftOut, codeColumn } = officialTerritories(path, pieces, places.municipalities);
  const map = baseTopology(
    {
      municipalities: places.municipalities,
      territories,
      neighbours: drawnNeighbours(dataDir),
      lakes: readLakes(`${dataDir}/map/lakes.csv`),
      seats: [],
    },
    KEEP_SLIVERS,
  );
  const text = `${JSON.stringify({ ...map, about: { kind: "official", source: basename(path) } })}\n`;
  swapIn(bordersPath, text);
  console.error(
    [
      `${basename(path)}: ${pieces.length} 行、コードの列 ${codeColumn}`,
      ...[...leftOut].map(([reason, rows]) => `除いたもの: ${reason} ${rows}`),
      `${territories.size} 市町村の境界を ${bordersPath} に書きました(${Math.round(text.length / 1000)} kB)。`,
      "次にプランナーを起動すると、地図に出ます。元に戻すには npm run borders:import -- --undo",
    ].join("\n"),
  );
});

/** 青森 and 樺太 as the bundled map has them: N03 of Hokkaido ends at its coast. */
function drawnNeighbours(dataDir: string): MultiPolygon {
  const topology = JSON.parse(readFileSync(join(dataDir, "map", "base.topo.json"), "utf8")) as Topology;
  const { geometry } = feature(topology, topology.objects.neighbours) as Feature<GeoJsonMultiPolygon>;
  return geometry.coordinates.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]) => toPlane(lon, lat))));
}

function undo(path: string): void {
  console.error(
    takeAway(path) ? "行政区域の境界を外しました。地図は元の描き方に戻ります。" : "取り込んだ境界はありません。",
  );
}

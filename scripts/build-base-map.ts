import { writeFileSync } from "node:fs";
import { baseTopology } from "./base-map/baseTopology.ts";
import { readBorderPoints } from "./base-map/borderPoints.ts";
import { landWithPlaces } from "./base-map/coast.ts";
import { readCoast } from "./base-map/coastTable.ts";
import { readLakes } from "./base-map/lakes.ts";
import { landOf } from "./base-map/land.ts";
import { readPlaces } from "./base-map/places.ts";
import { territories } from "./base-map/territories.ts";
import { runCli } from "./cli.ts";

/** Draws data/map/base.topo.json from GSHHG's coast and the project's own places. */
runCli(() => {
  const places = readPlaces("data");
  const { hokkaido, neighbours } = landOf(readCoast("data/map/coast.csv"));
  const offices = places.municipalities.map(({ office }) => office);
  const settlements = places.settlements.map(({ at }) => at);
  const onShore = [...offices, ...settlements, ...[...places.towns, ...places.roadPlaces].map(({ at }) => at)];
  const land = landWithPlaces(hokkaido, onShore);
  const borderPoints = readBorderPoints("data/map/border-points.csv", places.municipalities);
  const map = baseTopology({
    municipalities: places.municipalities,
    territories: territories(places, borderPoints, land),
    neighbours,
    lakes: readLakes("data/map/lakes.csv"),
    seats: [...offices, ...settlements],
  });
  const text = `${JSON.stringify(map)}\n`;
  writeFileSync("data/map/base.topo.json", text);
  console.error(`data/map/base.topo.json: ${Math.round(text.length / 1000)} kB, ${map.arcs.length} arcs`);
});

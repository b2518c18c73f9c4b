/**
 * One source to 300 targets on an OpenStreetMap extract: ours beside Valhalla's matrix, both in this process.
 * npm run bench -- valhalla, with EXTRACT=FILE.osm.pbf. Valhalla's tiles are built from the same file.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { configFrom } from "../../server/config.ts";
import { customize } from "../../server/core/hierarchy/customization.ts";
import { dissect } from "../../server/core/hierarchy/dissection.ts";
import { nodeGraphOf } from "../../server/core/hierarchy/nodeGraph.ts";
import { superGraphOf } from "../../server/core/hierarchy/superGraph.ts";
import { createTargetSearch } from "../../server/core/hierarchy/targetSearch.ts";
import type { Position } from "../../server/core/places.ts";
import { graphOf, type RoadGraph } from "../../server/core/roads/roadGraph.ts";
import { segmentMinutes } from "../../server/core/roads/segmentMinutes.ts";
import { createSnapper } from "../../server/core/roads/snap.ts";
import { driveTimes, targetsOf } from "../../server/core/search/driveTimes.ts";
import { minutesFrom } from "../../server/core/search/minutesFrom.ts";
import { readFacts } from "../../server/facts/loadFacts.ts";
import { importRoads } from "../../server/roadImport/importRoads.ts";
import { roadsNamed } from "../../server/roadsInUse.ts";
import { conditionsFor } from "../../server/services/network/network.ts";
import { quantile, show, timed } from "./figures.ts";
import { localValhalla, VALHALLA_VERSION } from "./localValhalla.ts";

const TARGETS = 300;
const SOURCES = 8;

export async function benchValhalla(): Promise<void> {
  const extract = process.env.EXTRACT;
  if (extract === undefined) {
    console.log("valhalla: left out; EXTRACT=FILE.osm.pbf npm run bench -- valhalla compares on that extract");
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "bench-valhalla-"));
  try {
    const facts = readFacts(configFrom().dataDir);
    await importRoads(facts, { path: extract, outDir: join(folder, "ours"), anywhere: true, onProgress: () => {} });
    const roads = graphOf(roadsNamed(facts, join(folder, "ours")).columns);
    console.log(`\n${extract}: ${roads.placeCount} places, ${roads.segmentCount} segments`);
    const minutes = segmentMinutes(roads, facts.roads.speeds, facts.roads.winter, conditionsFor("summer"));
    const points = placesReached(roads, minutes, TARGETS + SOURCES);
    const [targets, sources] = [points.slice(0, TARGETS), points.slice(TARGETS)];
    const ours = benchOurs(roads, facts.roads, targets, sources);
    const theirs = await benchTheirs(extract, folder, targets, sources);
    console.log(`${(theirs / ours).toFixed(0)} times faster than Valhalla's matrix 1 × ${TARGETS}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Places all over the network that can be driven to from the first of them: a way that is not there costs Valhalla most. */
function placesReached(roads: RoadGraph, minutes: Float64Array, count: number): Position[] {
  const step = Math.floor(roads.placeCount / 3 / count);
  for (let start = 0; start < roads.placeCount; start++) {
    const reached = minutesFrom(roads, minutes, [{ node: start, minutes: 0 }]).minutes.subarray(0, roads.placeCount);
    const places = Array.from(reached.keys()).filter((place) => reached[place] < Infinity);
    if (places.length < roads.placeCount / 2) continue;
    return Array.from({ length: count }, (_, index) => {
      const place = places[(index * step * 2 + 13) % places.length];
      return { lat: roads.lat[place], lon: roads.lon[place] };
    });
  }
  throw new Error("no place from which half the network is reached");
}

/** @returns the median milliseconds with the source snapped each time */
function benchOurs(
  roads: RoadGraph,
  { speeds, winter }: ReturnType<typeof readFacts>["roads"],
  targetPoints: readonly Position[],
  sources: readonly Position[],
): number {
  const nodes = nodeGraphOf(roads);
  const graph = superGraphOf(roads, nodes, dissect(nodes));
  const snap = createSnapper(roads);
  const open = { roads, speeds, segmentMinutes: segmentMinutes(roads, speeds, winter, conditionsFor("summer")) };
  const targets = targetsOf(targetPoints.map(snap), roads);
  const from = createTargetSearch(graph, targets).open(open, customize(graph, roads, open.segmentMinutes));
  const snapped = sources.map(snap);
  const source = (run: number) => run % sources.length;
  const swept = timed(50 * SOURCES, (run) => from(snapped[source(run)]));
  const withSnap = timed(50 * SOURCES, (run) => from(snap(sources[source(run)])));
  show(`ours, 1 × ${TARGETS}, targets prepared`, swept);
  show("ours, the source snapped each time", withSnap);
  show(
    "plain Dijkstra on the same roads",
    timed(SOURCES, (run) => driveTimes(snapped[run], targets, open)),
  );
  return quantile(withSnap, 0.5);
}

async function benchTheirs(
  extract: string,
  folder: string,
  targets: readonly Position[],
  sources: readonly Position[],
): Promise<number> {
  const actor = await localValhalla(extract, folder);
  const ms: number[] = [];
  let unanswered = 0;
  for (const source of [sources[0], ...sources]) {
    const start = performance.now();
    const { sources_to_targets } = await actor.matrix({ sources: [source], targets, costing: "auto" });
    ms.push(performance.now() - start);
    unanswered = sources_to_targets[0].filter(({ time }) => time === null).length;
  }
  show(`Valhalla ${VALHALLA_VERSION}, matrix 1 × ${TARGETS}`, ms.slice(1)); // the first reads the tiles
  console.log(`targets Valhalla answers null for, last source: ${unanswered}`);
  return quantile(ms.slice(1), 0.5);
}

/**
 * The seasonal hierarchy on made-up road-like networks, from 10,000 to 2,000,000 places, beside plain Dijkstra on the
 * same graph and, while it fits into memory, graphology. Each size runs in a process of its own.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type Customized, customize } from "../../server/core/hierarchy/customization.ts";
import { dissect } from "../../server/core/hierarchy/dissection.ts";
import { nodeGraphOf } from "../../server/core/hierarchy/nodeGraph.ts";
import { recustomize } from "../../server/core/hierarchy/recustomization.ts";
import { selectAll, waysDown } from "../../server/core/hierarchy/selection.ts";
import { type SuperGraph, superGraphOf } from "../../server/core/hierarchy/superGraph.ts";
import { createSweeper } from "../../server/core/hierarchy/sweeps.ts";
import { createTargetSearch } from "../../server/core/hierarchy/targetSearch.ts";
import { graphOf, type RoadGraph } from "../../server/core/roads/roadGraph.ts";
import type { Snap } from "../../server/core/roads/snap.ts";
import type { SpeedModel } from "../../server/core/roads/speedModel.ts";
import { driveTimes, targetsOf } from "../../server/core/search/driveTimes.ts";
import { minutesFrom } from "../../server/core/search/minutesFrom.ts";
import { quantile, timed } from "./figures.ts";
import { graphologyMs } from "./peer.ts";
import { roadLikeNetwork } from "./roadLikeNetwork.ts";

/** Streets along the edge of the grid: about 10⁴, 10⁵, 5 · 10⁵, 1.5 · 10⁶ and 2 · 10⁶ places remain. */
const SIDES = [126, 397, 890, 1540, 1780];
const TARGETS = 1500;
const PEER_UP_TO_PLACES = 200_000;
const KM_PER_HOUR = [80, 60, 50, 45, 35, 20]; // by class
const SHUT = 20; // segments of a shut section
const LARGEST_DIFFERENCE = 1e-9; // minutes

const HEADINGS = [
  "places",
  "segments",
  "arcs",
  "order s",
  "super-graph s",
  "season ms",
  "shut ms",
  "1500 targets ms",
  "every node ms",
  "Dijkstra ms",
  "graphology ms",
  "memory MB",
];

export function benchRoads(): void {
  console.log("\nmade-up road-like networks (medians; a season = customization, shut = 20 stretches shut again)");
  console.log(HEADINGS.map((heading) => heading.padStart(16)).join(""));
  for (const side of SIDES) {
    const args = ["--import", "tsx", fileURLToPath(import.meta.url), String(side)];
    const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
    if (status !== 0) throw new Error(`the network of side ${side} failed`);
  }
}

function seconds<T>(run: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now();
  const value = run();
  return { value, ms: performance.now() - start };
}

function measureSize(side: number): void {
  const roads = graphOf(roadLikeNetwork(side, 1));
  const minutes = roads.km.map((km, segment) => (km / KM_PER_HOUR[roads.roadClass[segment]]) * 60);
  const nodes = nodeGraphOf(roads);
  const order = seconds(() => dissect(nodes));
  const graph = seconds(() => superGraphOf(roads, nodes, order.value));
  const season = timed(5, () => customize(graph.value, roads, minutes));
  const customized = customize(graph.value, roads, minutes);
  const row = [
    ...[roads.placeCount, roads.segmentCount, graph.value.head.length],
    ...[order.ms / 1000, graph.ms / 1000, quantile(season, 0.5)],
    shutMs(customized),
    toTargetsMs(roads, graph.value, customized),
    ...toEveryNodeMs(roads, graph.value, customized),
    roads.placeCount <= PEER_UP_TO_PLACES ? graphologyMs(roads, minutes, 3) : null,
    process.resourceUsage().maxRSS / 1024,
  ];
  console.log(row.map((value) => shown(value).padStart(16)).join(""));
}

function shown(value: number | null): string {
  if (value === null) return "too large";
  return Number.isInteger(value) ? value.toLocaleString("en") : value.toFixed(value < 10 ? 2 : 0);
}

function shutMs(customized: Customized): number {
  const { segmentMinutes } = customized;
  return quantile(
    timed(7, (run) => {
      const shut = segmentMinutes.slice();
      const first = Math.floor(((run + 1) * shut.length) / 9);
      shut.fill(Infinity, first, first + SHUT);
      recustomize(customized, shut);
    }),
    0.5,
  );
}

const CAR: Pick<SpeedModel, "accessBend" | "accessKmPerHour" | "tripMinutes"> = {
  accessBend: 1,
  accessKmPerHour: 30,
  tripMinutes: 1,
};

/** A site moved about, each time to all targets, points in the middle of stretches all over the network. */
function toTargetsMs(roads: RoadGraph, graph: SuperGraph, customized: Customized): number {
  const snapAt = (share: number): Snap => {
    const segment = Math.floor(share * (roads.segmentCount - 1));
    const point = { lat: roads.lat[roads.from[segment]], lon: roads.lon[roads.from[segment]] };
    return { segment, share: 0.3, offRoadKm: 0.2, point, land: 0 };
  };
  const targets = targetsOf(
    Array.from({ length: TARGETS }, (_, index) => snapAt((index + 0.5) / TARGETS)),
    roads,
  );
  const open = { roads, speeds: CAR as SpeedModel, segmentMinutes: customized.segmentMinutes };
  const from = createTargetSearch(graph, targets).open(open, customized);
  const origin = (run: number) => snapAt((run * 0.618) % 1);
  const plain = driveTimes(origin(1), targets, open);
  const found = from(origin(1));
  for (const [target, minutes] of plain.entries()) expectSame(found[target], minutes);
  return quantile(
    timed(300, (run) => from(origin(run))),
    0.5,
  );
}

/** Ours, then plain Dijkstra. */
function toEveryNodeMs(roads: RoadGraph, graph: SuperGraph, customized: Customized): [number, number] {
  const ways = waysDown(selectAll(graph), customized);
  const sweeper = createSweeper(graph);
  const seeds = (run: number) => [{ node: (run * 7919) % roads.placeCount, minutes: 0 }];
  const plain = minutesFrom(roads, customized.segmentMinutes, seeds(1));
  const found = sweeper.sweep(ways, seeds(1));
  for (const [node, minutes] of plain.minutes.entries()) expectSame(found[graph.rankOf[node]], minutes);
  const ours = timed(40, (run) => sweeper.sweep(ways, seeds(run)));
  const dijkstra = timed(5, (run) => minutesFrom(roads, customized.segmentMinutes, seeds(run)));
  return [quantile(ours, 0.5), quantile(dijkstra, 0.5)];
}

function expectSame(found: number, expected: number): void {
  if (found === expected || Math.abs(found - expected) <= LARGEST_DIFFERENCE) return;
  throw new Error(`${found} minutes found, ${expected} by Dijkstra`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) measureSize(Number(process.argv[2]));

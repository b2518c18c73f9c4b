/**
 * 1,000 random pairs of an OpenStreetMap extract, our minutes beside Valhalla's with the speeds set equal.
 * npm run bench -- valhalla-pairs, with EXTRACT=FILE.osm.pbf. It checks the roads that an import makes: what may be driven,
 * which way, by which turns, and where a point joins them. What either engine adds to length and speed is left out: our
 * losses at junctions and among houses, Valhalla's seconds for turning (shown beside).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { configFrom } from "../../server/config.ts";
import type { OsmRoads } from "../../server/core/importedRoads/osmRoads.ts";
import type { Position } from "../../server/core/places.ts";
import { graphOf } from "../../server/core/roads/roadGraph.ts";
import { segmentMinutes } from "../../server/core/roads/segmentMinutes.ts";
import { createSnapper, lineOf } from "../../server/core/roads/snap.ts";
import type { OpenRoads, Way } from "../../server/core/search/driveTimes.ts";
import { waysFrom } from "../../server/core/search/wayBetween.ts";
import { readFacts } from "../../server/facts/loadFacts.ts";
import { assembleExtract } from "../../server/roadImport/assembleExtract.ts";
import { conditionsFor } from "../../server/services/network/network.ts";
import { randomNumbers } from "../../tests/support/randomNumbers.ts";
import { type EqualSpeeds, equalSpeeds, writeWithSpeeds } from "./equalSpeeds.ts";
import { quantile } from "./figures.ts";
import { localValhalla, type TracedRoute, type Valhalla } from "./localValhalla.ts";
import { type ComparedPair, kindOf } from "./pairKinds.ts";

const PAIRS = 1000;
const SEED = 14;
const LARGE = 0.25;
const SAME_PRICE = 0.02;

/** Nothing but time, as far as Valhalla can be told. */
const QUICKEST = {
  ...{ maneuver_penalty: 0, service_penalty: 0, service_factor: 1, alley_penalty: 0, private_access_penalty: 0 },
  ...{ destination_only_penalty: 0, gate_cost: 0, gate_penalty: 0, toll_booth_cost: 0, toll_booth_penalty: 0 },
};
const AUTO = { costing: "auto", costing_options: { auto: QUICKEST } } as const;

export async function benchValhallaPairs(): Promise<void> {
  const extract = process.env.EXTRACT;
  if (extract === undefined) {
    console.log("valhalla-pairs: left out; EXTRACT=FILE.osm.pbf npm run bench -- valhalla-pairs compares on it");
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "valhalla-pairs-"));
  try {
    await comparePairs(extract, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function comparePairs(extract: string, folder: string): Promise<void> {
  const facts = readFacts(configFrom().dataDir);
  const { read, assembled } = await assembleExtract(facts, extract, () => {});
  const roads = graphOf(assembled.columns);
  const noLosses = { builtUpMinutesPerKm: 0, junctionMinutes: 0, tripMinutes: 0, accessKmPerHour: Infinity };
  const speeds = { ...facts.roads.speeds, ...noLosses };
  const byTable = segmentMinutes(roads, speeds, facts.roads.winter, conditionsFor("summer"));
  const equal = equalSpeeds(read.roads, assembled, byTable);
  await writeWithSpeeds(extract, join(folder, "equal-speeds.osm.pbf"), equal.kmPerHourOfWay);
  const valhalla = await localValhalla(join(folder, "equal-speeds.osm.pbf"), folder);
  const open = { roads, speeds, segmentMinutes: equal.segmentMinutes };
  const snap = createSnapper(roads);
  const tally = createTally(equal);
  for (const [from, to] of randomPairs(read.roads)) {
    const [origin, target] = [snap(from), snap(to)];
    const [way] = waysFrom(origin, [target], open);
    const { minutes, segments } = way;
    const theirs = await routeOf(valhalla, from, to);
    const valhallaPrice = await priceOf(valhalla, way, open);
    tally.add(`${show(from)} → ${show(to)}`, {
      ...{ ends: [origin, target], minutes, segments, theirs, valhallaPrice },
      ownPrice: minutesAlong(way, open),
    });
  }
  tally.print();
}

/** Two nodes of the extract's roads, drawn at random. */
function* randomPairs({ nodes, nodeOf }: OsmRoads): Generator<readonly [Position, Position]> {
  const random = randomNumbers(SEED);
  const point = (): Position => {
    const node = nodeOf[Math.floor(random() * nodeOf.length)];
    return { lat: nodes.lat[node] / 1e7, lon: nodes.lon[node] / 1e7 };
  };
  for (let pair = 0; pair < PAIRS; pair++) yield [point(), point()];
}

interface TheirRoute {
  readonly minutes: number;
  readonly withTurns: number;
  readonly edges: TracedRoute["edges"];
}

async function routeOf(valhalla: Valhalla, from: Position, to: Position): Promise<TheirRoute | null> {
  const { trip } = await valhalla.route({ locations: [from, to], ...AUTO }).catch(() => ({ trip: null }));
  if (!trip) return null;
  const trace = { encoded_polyline: trip.legs[0].shape, shape_match: "edge_walk", ...AUTO } as const;
  const { edges } = await valhalla.traceAttributes(trace).catch((): TracedRoute => ({ edges: [] }));
  return { minutes: trip.summary.time / 60 - turningMinutes(edges), withTurns: trip.summary.time / 60, edges };
}

function turningMinutes(edges: TracedRoute["edges"]): number {
  return edges.reduce((seconds, { end_node }) => seconds + (end_node?.transition_time ?? 0), 0) / 60;
}

/** What Valhalla asks for our way between the first and the last place on it. */
async function priceOf(valhalla: Valhalla, { segments }: Way, { roads }: OpenRoads): Promise<number | null> {
  if (segments.length === 0) return null;
  const shape = segments.flatMap(({ segment, to }, at) => {
    const line = lineOf(roads, segment);
    if (roads.to[segment] !== to) line.reverse();
    return at === 0 ? line : line.slice(1);
  });
  const { edges } = await valhalla
    .traceAttributes({ shape, shape_match: "edge_walk", ...AUTO })
    .catch((): TracedRoute => ({ edges: [] }));
  const seconds = edges.at(-1)?.end_node?.elapsed_time;
  return seconds === undefined ? null : seconds / 60 - turningMinutes(edges);
}

function minutesAlong({ segments }: Way, { segmentMinutes: minutes }: OpenRoads): number {
  return segments.reduce((sum, { segment }) => sum + minutes[segment], 0);
}

type TalliedPair = Omit<ComparedPair, "theirs"> & { readonly theirs: TheirRoute | null; readonly ownPrice: number };

function createTally(speeds: EqualSpeeds) {
  const differences: number[] = [];
  const withTurns: number[] = [];
  const large = new Map<string, string[]>();
  const counts = { bothNoWay: 0, oneNoWay: 0, priced: 0, samePrice: 0 };
  const list = (kind: string, text: string) => large.set(kind, [...(large.get(kind) ?? []), text]);
  return {
    add(name: string, pair: TalliedPair): void {
      const { minutes, theirs, valhallaPrice, ownPrice } = pair;
      if (valhallaPrice !== null) counts.priced++;
      if (valhallaPrice !== null && Math.abs(valhallaPrice / ownPrice - 1) < SAME_PRICE) counts.samePrice++;
      const text = `${name}: ours ${minutes.toFixed(1)} min, Valhalla ${theirs?.minutes.toFixed(1) ?? "no way"}`;
      if (theirs === null || minutes === Infinity) {
        if (theirs === null && minutes === Infinity) counts.bothNoWay++;
        else counts.oneNoWay++;
        if (theirs !== null || minutes < Infinity) list("only one finds a way", text);
        return;
      }
      const difference = differenceOf(minutes, theirs.minutes);
      differences.push(difference);
      withTurns.push(differenceOf(minutes, theirs.withTurns));
      if (difference > LARGE) list(kindOf({ ...pair, theirs }, speeds), text);
    },
    print(): void {
      const share = (values: readonly number[], at: number) => `${(quantile(values, at) * 100).toFixed(2)} %`;
      const line = (values: readonly number[]) => `median ${share(values, 0.5)}, 90 % within ${share(values, 0.9)}`;
      console.log(
        `${PAIRS} pairs, seed ${SEED}: both find a way for ${differences.length}, neither for ${counts.bothNoWay}`,
      );
      console.log(`difference in minutes, speeds alone: ${line(differences)}`);
      console.log(`the same with Valhalla's seconds for turning: ${line(withTurns)}`);
      console.log(`our ways that Valhalla drives, too: ${counts.priced}; in our minutes (2 %): ${counts.samePrice}`);
      const total = [...large.values()].reduce((sum, texts) => sum + texts.length, 0);
      console.log(`over ${LARGE * 100} % or with one way only: ${total}`);
      for (const [kind, texts] of large) console.log([`${texts.length} × ${kind}`, ...texts].join("\n    "));
    },
  };
}

/** Of Valhalla's minutes; two ends at one spot do not differ. */
function differenceOf(ours: number, theirs: number): number {
  return ours === theirs ? 0 : Math.abs(ours - theirs) / theirs;
}

function show({ lat, lon }: Position): string {
  return `${lat.toFixed(5)},${lon.toFixed(5)}`;
}

/**
 * npm run calibrate-speeds -- --pairs FILE [--write] [--network FOLDER] [conditions as for drive-times]
 * Fits speeds, time lost in built-up country and at junctions, and the fixed minutes of a trip on FILE
 * (from,from_lat,from_lon,to,to_lat,to_lon,km,minutes) as a whole, starting from the column `start` of
 * data/roads/speeds.csv. Scores the fit on stations it has not seen and prints the table; --write puts it in place,
 * with the scores in data/roads/calibration.json. --network FOLDER fits on an imported network instead of the sheets and
 * only prints: the table in place is the sheets'.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { configFrom } from "../server/config.ts";
import { type Score, scoreDriveTimes } from "../server/core/accuracy/scoreDriveTimes.ts";
import {
  calibrate,
  crossValidate,
  type Router,
  regionSplits,
  type StationSplit,
  stationSplits,
} from "../server/core/calibration/calibrate.ts";
import { LOSSES, type Loss } from "../server/core/calibration/fitRates.ts";
import { makeupOf, ratesOf, type SpeedRates, withRates } from "../server/core/calibration/speedRates.ts";
import type { Conditions } from "../server/core/conditions.ts";
import { distanceKm } from "../server/core/geo.ts";
import type { Municipality, Position } from "../server/core/places.ts";
import { segmentMinutes } from "../server/core/roads/segmentMinutes.ts";
import { ForeignFileError } from "../server/errors.ts";
import { errorCollector } from "../server/facts/csv.ts";
import { readFacts } from "../server/facts/loadFacts.ts";
import { type ReferencePair, readReferencePairs } from "../server/facts/readPairs.ts";
import { readStartSpeeds } from "../server/facts/roads/readSpeeds.ts";
import { roadsNamed, SHEETS } from "../server/roadsInUse.ts";
import { createNetwork, today } from "../server/services/network/network.ts";
import { waysOfPairs } from "../server/services/network/pairWays.ts";
import type { RoadData } from "../server/services/network/roadData.ts";
import { runCli } from "./cli.ts";
import { PAIR_OPTIONS, pairConditions, pairsFile, ROUTING_FIGURES_2023 } from "./pairConditions.ts";
import { scoreLines, toRoundedJson } from "./scoreTable.ts";
import { fillSpeedTable } from "./speedTable.ts";

const FOLDS = 3; // a third kept apart, as far as it can be from the two thirds the fit sees
const REPEATS = 6;

/** 北海道の6つの連携地域: whole regions are kept apart, since stations near each other share their roads. */
const REGION_OF_SUBPREFECTURE: Readonly<Record<string, string>> = {
  ...{ 空知: "道央", 石狩: "道央", 後志: "道央", 胆振: "道央", 日高: "道央", 渡島: "道南", 檜山: "道南" },
  ...{ 上川: "道北", 留萌: "道北", 宗谷: "道北", オホーツク: "オホーツク", 十勝: "十勝" },
  ...{ 釧路: "釧路・根室", 根室: "釧路・根室" },
};

runCli(() => {
  const { values } = parseArgs({
    options: {
      ...PAIR_OPTIONS,
      write: { type: "boolean", default: false },
      network: { type: "string", default: SHEETS },
    },
  });
  if (values.write && values.network !== SHEETS) {
    throw new ForeignFileError(
      "--write",
      "data/roads/speeds.csv は路線表に合わせた表です。取り込んだ道路網での当てはめは書き込みません。",
      "data/roads/speeds.csv is fitted to the route sheets; what another network gives is printed only.",
    );
  }
  const { dataDir } = configFrom(process.env);
  const pairs = readReferencePairs(pairsFile(values));
  const facts = readFacts(dataDir);
  const { roads, places } = facts;
  const start = readStart(dataDir);
  const route = createRouter(roadsNamed(facts, values.network), pairConditions(values, ROUTING_FIGURES_2023));
  const fitted = calibrate(pairs, start, route);

  const splits = stationSplits(pairs, FOLDS, REPEATS);
  const keptApart = (without: readonly Loss[], kept: readonly StationSplit<ReferencePair>[] = splits) =>
    scoreDriveTimes(crossValidate(kept, (training) => calibrate(training, start, route, without), route));
  const scores: Record<string, Score> = {
    "fitted on all pairs and scored on the same": scoreDriveTimes(route(pairs, fitted)),
    "stations kept apart": keptApart([]),
    "regions kept apart": keptApart([], regionSplits(pairs, regionOfStation(pairs, places.municipalities))),
    ...Object.fromEntries(LOSSES.map((loss) => [`stations kept apart, without ${loss}`, keptApart([loss])])),
    "stations kept apart, start values": scoreDriveTimes(crossValidate(splits, () => start, route)),
  };
  for (const [title, score] of Object.entries(scores)) console.error(`${title}\n${scoreLines(score)}`);

  const source = `fitted as a whole on ${pairs.length} public routing figures of 2023-04 from the start value: see MODEL.md`;
  const file = join(dataDir, "roads/speeds.csv");
  const proposed = fillSpeedTable(file, withRates(roads.speeds, fitted), source);
  if (!values.write) return void process.stdout.write(proposed);
  writeFileSync(file, proposed);
  const result = { calibrated: today(), pairs: pairs.length, folds: FOLDS, shuffles: REPEATS, scores };
  writeFileSync(join(dataDir, "roads/calibration.json"), toRoundedJson(result));
});

/** The region of a station is that of the nearest municipal office. */
function regionOfStation(
  pairs: readonly ReferencePair[],
  municipalities: readonly Municipality[],
): (station: string) => string {
  const positions = new Map(
    pairs.flatMap(({ from, to, origin, target }) => [[from, origin] as const, [to, target] as const]),
  );
  return (station) => {
    const at = positions.get(station) as Position;
    const nearest = municipalities.reduce((a, b) => (distanceKm(at, a) <= distanceKm(at, b) ? a : b));
    return REGION_OF_SUBPREFECTURE[nearest.subprefecture] ?? nearest.subprefecture;
  };
}

function readStart(dataDir: string): SpeedRates {
  const errors = errorCollector();
  const start = ratesOf(readStartSpeeds(dataDir, errors));
  errors.throwIfAny();
  return start;
}

/** Drives pairs over a network with any rates; pairs without a way are left out. */
function createRouter(data: RoadData, conditions: Conditions): Router<ReferencePair> {
  const { roads, snap } = createNetwork(data, []);
  return (trips, rates) => {
    const speeds = withRates(data.speeds, rates);
    const open = { roads, speeds, segmentMinutes: segmentMinutes(roads, speeds, data.winter, conditions) };
    const ways = waysOfPairs(trips, snap, open);
    return trips.flatMap(({ referenceKm, referenceMinutes }, index) => {
      const way = ways[index];
      if (way.minutes === Infinity) return [];
      const makeup = makeupOf(way, way.from, way.to, roads, speeds);
      return [{ referenceKm, referenceMinutes, minutes: way.minutes, makeup }];
    });
  };
}

/**
 * npm run calibrate-speeds -- --pairs FILE [--write] [conditions as for drive-times]
 * Fits speeds, time lost in built-up country and at junctions, and the fixed minutes of a trip on FILE
 * (from,from_lat,from_lon,to,to_lat,to_lon,km,minutes) as a whole, starting from the column `start` of
 * data/roads/speeds.csv. Scores the fit on stations it has not seen and prints the table; --write puts it in place,
 * with the scores in data/roads/calibration.json.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { configFrom } from "../server/config.ts";
import { type Score, scoreDriveTimes } from "../server/core/accuracy/scoreDriveTimes.ts";
import { calibrate, crossValidate, type Router, stationSplits } from "../server/core/calibration/calibrate.ts";
import { LOSSES, type Loss } from "../server/core/calibration/fitRates.ts";
import { makeupOf, ratesOf, type SpeedRates, withRates } from "../server/core/calibration/speedRates.ts";
import type { Conditions } from "../server/core/conditions.ts";
import { segmentMinutes } from "../server/core/roads/segmentMinutes.ts";
import { errorCollector } from "../server/facts/csv.ts";
import { readFacts } from "../server/facts/loadFacts.ts";
import { type ReferencePair, readReferencePairs } from "../server/facts/readPairs.ts";
import type { RoadFacts } from "../server/facts/roads/loadRoads.ts";
import { readStartSpeeds } from "../server/facts/roads/readSpeeds.ts";
import { createNetwork, today } from "../server/services/network/network.ts";
import { waysOfPairs } from "../server/services/network/pairWays.ts";
import { runCli } from "./cli.ts";
import { PAIR_OPTIONS, pairConditions, pairsFile, ROUTING_FIGURES_2023 } from "./pairConditions.ts";
import { scoreLines, toRoundedJson } from "./scoreTable.ts";
import { fillSpeedTable } from "./speedTable.ts";

const FOLDS = 3; // a third kept apart, as far as it can be from the two thirds the fit sees
const REPEATS = 6;

runCli(() => {
  const { values } = parseArgs({ options: { ...PAIR_OPTIONS, write: { type: "boolean", default: false } } });
  const { dataDir } = configFrom(process.env);
  const pairs = readReferencePairs(pairsFile(values));
  const { roads } = readFacts(dataDir);
  const start = readStart(dataDir);
  const route = createRouter(roads, pairConditions(values, ROUTING_FIGURES_2023));
  const fitted = calibrate(pairs, start, route);

  const splits = stationSplits(pairs, FOLDS, REPEATS);
  const keptApart = (without: readonly Loss[]) =>
    scoreDriveTimes(crossValidate(splits, (training) => calibrate(training, start, route, without), route));
  const scores: Record<string, Score> = {
    "fitted on all pairs and scored on the same": scoreDriveTimes(route(pairs, fitted)),
    "stations kept apart": keptApart([]),
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

function readStart(dataDir: string): SpeedRates {
  const errors = errorCollector();
  const start = ratesOf(readStartSpeeds(dataDir, errors));
  errors.throwIfAny();
  return start;
}

/** Drives pairs over the project's roads with any rates; pairs without a way are left out. */
function createRouter(facts: RoadFacts, conditions: Conditions): Router<ReferencePair> {
  const { roads, snap } = createNetwork(facts, []);
  return (trips, rates) => {
    const speeds = withRates(facts.speeds, rates);
    const open = { roads, speeds, segmentMinutes: segmentMinutes(roads, speeds, facts.winter, conditions) };
    const ways = waysOfPairs(trips, snap, open);
    return trips.flatMap(({ referenceKm, referenceMinutes }, index) => {
      const way = ways[index];
      if (way.minutes === Infinity) return [];
      const makeup = makeupOf(way, way.from, way.to, roads);
      return [{ referenceKm, referenceMinutes, minutes: way.minutes, makeup }];
    });
  };
}

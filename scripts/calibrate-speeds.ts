/**
 * npm run calibrate-speeds -- --pairs FILE [--write] [conditions as for drive-times]
 * Fits speeds, time lost in built-up country and at junctions, and the fixed minutes of a trip on FILE
 * (from,from_lat,from_lon,to,to_lat,to_lon,km,minutes) as a whole, starting from the column `start` of
 * data/roads/speeds.csv. Scores the fit on stations it has not seen and prints the table; --write puts it in place.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { configFrom } from "../server/config.ts";
import { type ComparedTrip, scoreDriveTimes } from "../server/core/accuracy/scoreDriveTimes.ts";
import { calibrate, crossValidate, type Router, stationSplits } from "../server/core/calibration/calibrate.ts";
import { LOSSES } from "../server/core/calibration/fitRates.ts";
import { makeupOf, ratesOf, withRates } from "../server/core/calibration/speedRates.ts";
import { segmentMinutes } from "../server/core/roads/segmentMinutes.ts";
import { errorCollector } from "../server/facts/csv.ts";
import { readFacts } from "../server/facts/loadFacts.ts";
import { type ReferencePair, readReferencePairs } from "../server/facts/readPairs.ts";
import { readStartSpeeds } from "../server/facts/roads/readSpeeds.ts";
import { createNetwork } from "../server/services/network.ts";
import { waysOfPairs } from "../server/services/pairWays.ts";
import { runCli } from "./cli.ts";
import { PAIR_OPTIONS, pairConditions, pairsFile, ROUTING_FIGURES_2023 } from "./pairConditions.ts";
import { scoreLines } from "./scoreTable.ts";
import { fillSpeedTable } from "./speedTable.ts";

const FOLDS = 3; // a third kept apart, as far as it can be from the two thirds the fit sees
const REPEATS = 6;

runCli(() => {
  const { values } = parseArgs({ options: { ...PAIR_OPTIONS, write: { type: "boolean", default: false } } });
  const { dataDir } = configFrom(process.env);
  const pairs = readReferencePairs(pairsFile(values));
  const conditions = pairConditions(values, ROUTING_FIGURES_2023);
  const { roads: facts } = readFacts(dataDir);
  const { roads, snap } = createNetwork(facts, []);
  const errors = errorCollector();
  const start = ratesOf(readStartSpeeds(dataDir, errors));
  errors.throwIfAny();

  const route: Router<ReferencePair> = (trips, rates) => {
    const speeds = withRates(facts.speeds, rates);
    const open = { roads, speeds, segmentMinutes: segmentMinutes(roads, speeds, facts.winter, conditions) };
    const ways = waysOfPairs(trips, snap, open);
    return trips.flatMap(({ referenceKm, referenceMinutes }, index) => {
      const way = ways[index];
      if (way.minutes === Infinity) return [];
      const makeup = makeupOf(way, way.from, way.to, roads.segments);
      return [{ referenceKm, referenceMinutes, minutes: way.minutes, makeup }];
    });
  };

  const splits = stationSplits(pairs, FOLDS, REPEATS);
  const report = (title: string, trips: readonly ComparedTrip[]) =>
    console.error(`${title}\n${scoreLines(scoreDriveTimes(trips))}`);
  const fitted = calibrate(pairs, start, route);
  report("Fitted on all pairs, scored on the same", route(pairs, fitted));
  report(
    `Stations kept apart (${FOLDS} groups, ${REPEATS} shuffles)`,
    crossValidate(splits, (training) => calibrate(training, start, route), route),
  );
  report(
    "The same stations with the start values, nothing fitted",
    crossValidate(splits, () => start, route),
  );
  for (const loss of LOSSES) {
    report(
      `Stations kept apart, without ${loss}`,
      crossValidate(splits, (training) => calibrate(training, start, route, [loss]), route),
    );
  }
  const source = `fitted as a whole on ${pairs.length} public routing figures (npm run calibrate-speeds); start value: a setting`;
  const file = join(dataDir, "roads/speeds.csv");
  const proposed = fillSpeedTable(file, withRates(facts.speeds, fitted), source);
  if (values.write) writeFileSync(file, proposed);
  else process.stdout.write(proposed);
});

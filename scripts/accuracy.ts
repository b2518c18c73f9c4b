/**
 * npm run accuracy -- --pairs FILE [--measured-on TEXT] [--write] [conditions as for drive-times]
 * Scores our minutes on FILE (from,from_lat,from_lon,to,to_lat,to_lon,km,minutes) and sets the official times of
 * data/roads/official_times.csv beside ours. Without conditions: those of routing figures of 2023-04-26 without tolls.
 * --network FOLDER scores an imported network instead of the sheets.
 * --write stores the result, never the pairs, in data/accuracy.json for the page 前提とデータ.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { configFrom } from "../server/config.ts";
import { ForeignFileError } from "../server/errors.ts";
import { readFacts } from "../server/facts/loadFacts.ts";
import { readReferencePairs } from "../server/facts/readPairs.ts";
import { roadsNamed, SHEETS } from "../server/roadsInUse.ts";
import { compareOfficialTimes, type OfficialComparison, scorePairs } from "../server/services/network/accuracy.ts";
import { createNetwork, today } from "../server/services/network/network.ts";
import { runCli } from "./cli.ts";
import { PAIR_OPTIONS, pairConditions, pairsFile, ROUTING_FIGURES_2023 } from "./pairConditions.ts";
import { scoreLines, toRoundedJson } from "./scoreTable.ts";

runCli(() => {
  const { values } = parseArgs({
    options: {
      ...PAIR_OPTIONS,
      "measured-on": { type: "string", default: "道の駅間の経路検索値(公開サービス、2023年4月、有料道路なし)" },
      write: { type: "boolean", default: false },
      network: { type: "string", default: SHEETS },
    },
  });
  const pairs = readReferencePairs(pairsFile(values));
  const conditions = pairConditions(values, ROUTING_FIGURES_2023);
  const { dataDir } = configFrom(process.env);
  const facts = readFacts(dataDir);
  const { officialTimes, dataVersion, accuracy } = facts;
  if (values.write && values.network !== SHEETS) {
    throw new ForeignFileError(
      "--write",
      "data/accuracy.json は路線表の精度です。取り込んだ道路網の測定は書き込みません。",
      "data/accuracy.json is about the route sheets; what another network gives is printed only.",
    );
  }
  const keptApart = accuracy?.keptApart;
  const network = createNetwork(roadsNamed(facts, values.network), []);
  const score = scorePairs(pairs, network, conditions);
  const official = compareOfficialTimes(officialTimes, network);
  console.log(scoreLines(score));
  console.log(official.map(officialLine).join("\n"));
  if (!values.write) return;
  const { season, closures, toll, ferry, asOf } = conditions;
  const result = {
    measured: today(),
    dataVersion,
    measuredOn: values["measured-on"],
    conditions: { season, closures, toll, ferry, asOf },
    score,
    ...(keptApart ? { keptApart } : {}), // measured by others: carried on until they measure again
    official,
  };
  writeFileSync(join(dataDir, "accuracy.json"), toRoundedJson(result));
});

function officialLine({ from, to, season, asOf, minutes, ourMinutes, differencePercent, note }: OfficialComparison) {
  const difference = `${differencePercent >= 0 ? "+" : ""}${differencePercent.toFixed(0)} %`;
  return `${from}-${to} ${season} ${asOf}: official ${minutes}, ours ${ourMinutes.toFixed(0)} (${difference}) ${note}`;
}

/**
 * npm run --silent coverage -- [--by area|centre|municipality|settlement] [--season summer|winter|storm]
 *   [--rule assigned|nearest] [--toll use|avoid] [--ferry use|avoid] [--scenario ID] [--threshold MINUTES]
 *   [--closures summer|winter] [--as-of YYYY-MM-DD] [--winter-severity 0-2] [--weight population-2025|…|own id]
 */
import { parseArgs } from "node:util";
import { configFrom } from "../server/config.ts";
import { TERRITORY_KINDS } from "../server/contract/exportSchemas.ts";
import { FERRIES, RULES, SEASONS, TOLLS } from "../server/core/conditions.ts";
import { InvalidRequestError } from "../server/errors.ts";
import { coverageCsv } from "../server/export/coverageCsv.ts";
import { openPlanner } from "../server/planner.ts";
import { networkFileIn, SHEETS } from "../server/roadsInUse.ts";
import { coverageRequest } from "../server/services/coverage/coverageRequest.ts";
import { whenFetched } from "../server/services/network/missingFigures.ts";
import { isoDate, oneOf, runCli } from "./cli.ts";

function positiveNumber(option: string, text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidRequestError([{ field: option, reason: { code: "notAboveZero", given: text } }]);
}

/** Share of the default winter slow-down: 0 = none, 1 = default, 2 = twice. */
function severity(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0 && value <= 2) return value;
  throw new InvalidRequestError([
    { field: "--winter-severity", reason: { code: "outOfRange", minimum: 0, maximum: 2, given: text } },
  ]);
}

/** @returns undefined where none is named */
function networkNamed(folder: string | undefined): string | undefined {
  if (folder !== undefined && folder !== SHEETS) networkFileIn(folder); // says so when nothing is there
  return folder;
}

runCli(async () => {
  const config = configFrom(process.env);
  const { values } = parseArgs({
    options: {
      by: { type: "string", default: "area" },
      season: { type: "string", default: "summer" },
      rule: { type: "string", default: "assigned" },
      toll: { type: "string", default: "use" },
      ferry: { type: "string", default: "use" },
      threshold: { type: "string", default: "120" },
      scenario: { type: "string" },
      closures: { type: "string" },
      "as-of": { type: "string" },
      "winter-severity": { type: "string", default: "1" },
      network: { type: "string" },
      weight: { type: "string" },
    },
  });
  const by = oneOf("--by", values.by, TERRITORY_KINDS);
  const request = coverageRequest({
    season: oneOf("--season", values.season, SEASONS),
    rule: oneOf("--rule", values.rule, RULES),
    toll: oneOf("--toll", values.toll, TOLLS),
    ferry: oneOf("--ferry", values.ferry, FERRIES),
    winterSeverity: severity(values["winter-severity"]),
    thresholdMinutes: positiveNumber("--threshold", values.threshold),
    ...(values.scenario === undefined ? {} : { scenarioId: positiveNumber("--scenario", values.scenario) }),
    ...(values.closures === undefined
      ? {}
      : { closures: oneOf("--closures", values.closures, ["summer", "winter"] as const) }),
    ...(values.weight === undefined ? {} : { weightId: values.weight }),
    ...(values["as-of"] === undefined ? {} : { asOf: isoDate("--as-of", values["as-of"]) }),
  });
  const networkDir = networkNamed(values.network);
  const planner = openPlanner(networkDir === undefined ? config : { ...config, networkDir, roadEngine: null });
  try {
    const { signal } = new AbortController();
    process.stdout.write(await whenFetched(() => coverageCsv(planner, by, request), signal));
  } finally {
    planner.close();
  }
});

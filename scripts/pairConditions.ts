import { type Conditions, FERRIES, SEASONS, TOLLS } from "../server/core/conditions.ts";
import { InvalidRequestError } from "../server/errors.ts";
import { conditionsFor } from "../server/services/network/network.ts";
import { isoDate, oneOf } from "./cli.ts";

/** Options of the commands that drive a table of pairs. */
export const PAIR_OPTIONS = {
  pairs: { type: "string" },
  season: { type: "string" },
  closures: { type: "string" },
  toll: { type: "string" },
  ferry: { type: "string" },
  "as-of": { type: "string" },
} as const;

type PairValues = { readonly [option in keyof typeof PAIR_OPTIONS]?: string | undefined };

/**
 * Roads as public routing figures without tolls had them on 2023-04-26, the day ours were recorded: passes still
 * shut, dry roads. The default where our minutes are held against such figures.
 */
export const ROUTING_FIGURES_2023: PairValues = { closures: "winter", toll: "avoid", "as-of": "2023-04-26" };

export function pairsFile({ pairs }: PairValues): string {
  if (!pairs) throw new InvalidRequestError([{ field: "--pairs", reason: { code: "pairsMissing" } }]);
  return pairs;
}

/** Conditions from the options given; what is not given is taken from `defaults`, then from the planner's own. */
export function pairConditions(given: PairValues, defaults: PairValues = {}): Conditions {
  const values = { ...defaults, ...given };
  const { closures, "as-of": asOf } = values;
  return conditionsFor(oneOf("--season", values.season ?? "summer", SEASONS), {
    toll: oneOf("--toll", values.toll ?? "use", TOLLS),
    ferry: oneOf("--ferry", values.ferry ?? "use", FERRIES),
    ...(closures === undefined ? {} : { closures: oneOf("--closures", closures, ["summer", "winter"] as const) }),
    ...(asOf === undefined ? {} : { asOf: isoDate("--as-of", asOf) }),
  });
}

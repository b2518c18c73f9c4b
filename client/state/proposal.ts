import { computed } from "@preact/signals";
import type { CoverageAnswer, TerritoryRow } from "../../server/contract/answers.ts";
import { inSeason } from "../../server/core/inSeason.ts";
import { WHOLE } from "../../server/core/prefecture.ts";
import { coverage } from "./coverage.ts";
import { content } from "./draft.ts";
import { factIndex, facts } from "./facts.ts";
import { scope } from "./view.ts";

/** Whose proposal it is: the scope on screen; of all Hokkaido with sites of one centre alone, that centre's. */
export const proposalCentreId = computed((): string | null => {
  if (scope.value !== WHOLE) return scope.value;
  const centres = new Set(content.value.sites.map(({ centreId }) => centreId));
  return centres.size === 1 ? [...centres][0] : null;
});

/** Its row of figures. */
export function proposalRow(answer: CoverageAnswer): TerritoryRow {
  return answer.centres.find(({ id }) => id === proposalCentreId.value) ?? answer.whole;
}

/** A municipality of the proposal whose people get nearer, or are reached by sessions. */
export interface TownGain {
  readonly code: string;
  readonly gained: number; // newly within T of full cover
  readonly periodic: number; // not within T of full cover, within T of a periodic site
  readonly left: number; // beyond T of both
  readonly officeBefore: number | null;
  readonly officeAfter: number | null;
}

/** Who gains by name, most people first, in the season asked for: counted settlement by settlement as the figures are. */
export const townGains = computed((): readonly TownGain[] => {
  const answer = coverage.value;
  if (!answer) return [];
  const { season, thresholdMinutes } = answer.assumptions;
  const { minutes, baselineMinutes, periodicMinutes, people } = answer.settlements;
  const [now, before, periodic] = [minutes, baselineMinutes ?? minutes, periodicMinutes].map(
    (each) => each?.[season] ?? each?.winter,
  );
  const isWithin = (value: number | null | undefined) => (value ?? Infinity) <= thresholdMinutes;
  const sums = new Map<string, { gained: number; periodic: number; left: number }>();
  for (const [index, { municipalityCode }] of facts().settlements.entries()) {
    const sum = sums.get(municipalityCode) ?? { gained: 0, periodic: 0, left: 0 };
    sums.set(municipalityCode, sum);
    if (isWithin(now?.[index])) sum.gained += isWithin(before?.[index]) ? 0 : people[index];
    else if (isWithin(periodic?.[index])) sum.periodic += people[index];
    else sum.left += people[index];
  }
  const { reassigned } = content.value;
  const centreId = proposalCentreId.value;
  return answer.municipalities
    .filter(({ code }) => {
      const inCharge = reassigned[code] ?? factIndex().municipalityByCode.get(code)?.centreId;
      const sum = sums.get(code);
      return (centreId === null || inCharge === centreId) && sum !== undefined && sum.gained + sum.periodic >= 0.5;
    })
    .map(({ code, minutes: office, baselineMinutes: officeBefore }) => ({
      ...{ code, ...(sums.get(code) as { gained: number; periodic: number; left: number }) },
      officeBefore: inSeason(officeBefore, season),
      officeAfter: inSeason(office, season),
    }))
    .sort((a, b) => b.gained - a.gained || b.periodic - a.periodic);
});

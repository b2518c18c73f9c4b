import type { BySeason, CoverageAnswer, MunicipalityRow, TerritoryRow } from "../../contract/answers.ts";
import type { Season } from "../../core/conditions.ts";
import type { Measures as CoreMeasures } from "../../core/coverage/measures.ts";
import type { ReachKind } from "../../core/coverage/reach.ts";
import { flagOf } from "../../core/coverage/zones.ts";
import { inSeason } from "../../core/inSeason.ts";
import type { Places } from "../../core/places.ts";
import type { Coverage, CoveragePlan } from "./coverageEngine.ts";
import {
  bySeason,
  type Nearness,
  nearness,
  sentDifference,
  sentMeasures,
  sentMinutes,
  sentPeople,
} from "./sentFigures.ts";

/** Minutes by settlement, as sent. */
type SettlementMinutes = BySeason<readonly (number | null)[]>;

/** What an answer shows of one coverage beside its baseline. */
export interface AnswerRows {
  readonly territories: readonly TerritoryRow[]; // in the assignment's order
  readonly municipalities: readonly MunicipalityRow[];
  readonly settlements: CoverageAnswer["settlements"];
}

/** What is part of answer after answer, the same object, so that its text is worth keeping. */
const comesAgain = new WeakSet<object>();

export function isKept(part: object): boolean {
  return comesAgain.has(part);
}

/**
 * Shapes coverages into the rows of an answer. A baseline's rows are shaped once; what a site leaves as it was is
 * answered with the baseline's own row, the same object, so that a drag costs what it changes.
 */
export function createRowShaper(places: Places) {
  const settlementCount = places.settlements.length;
  const membersOf = settlementsByMunicipality(places);
  const baselineRows = new WeakMap<Coverage, AnswerRows>();

  function baselineTerritoryRow(baseline: Coverage, index: number): TerritoryRow {
    const { id, name, centreId } = baseline.assignment.territories[index];
    const sent = bySeason(baseline, (season) => sentMeasures(places, measuresOf(baseline, season)[index]));
    return { id, name, centreId, now: sent, baseline: sent };
  }

  /** @param before  the baseline's row: its figures stay where they did not change in a season */
  function territoryRow(now: Coverage, baseline: Coverage, index: number, before: TerritoryRow): TerritoryRow {
    const { id, name, centreId } = now.assignment.territories[index];
    const sent = (season: Season) => {
      const own = measuresOf(now, season)[index];
      const isSame = own === measuresOf(baseline, season)[index];
      return isSame ? inSeason(before.baseline, season) : sentMeasures(places, own);
    };
    return { id, name, centreId, now: bySeason(now, sent), baseline: before.baseline };
  }

  function municipalityRow(
    now: Coverage,
    baseline: Coverage,
    { request: { thresholdMinutes }, weight }: CoveragePlan,
    index: number,
  ): MunicipalityRow {
    const office = settlementCount + index;
    const minutes = bySeason(now, (season) => minutesOf(now, season)[office]);
    const needsFerry = now.needsFerry.get("summer")?.[office] === 1;
    let population = 0;
    for (const member of membersOf[index]) population += weight[member];
    const within = (season: Season) => {
      const times = minutesOf(now, season);
      let people = 0;
      for (const member of membersOf[index]) if (times[member] <= thresholdMinutes) people += weight[member];
      return people;
    };
    return {
      code: places.municipalities[index].code,
      minutes: bySeason(now, (season) => sentMinutes(minutes[season] ?? Infinity)),
      baselineMinutes: bySeason(baseline, (season) => sentMinutes(minutesOf(baseline, season)[office])),
      servedBy: bySeason(now, (season) => now.servers[now.cover.get(season)?.full.site[office] ?? -1]?.id ?? null),
      penaltyMinutes: sentDifference(minutes.summer, minutes.winter),
      flag: flagOf(minutes.summer, minutes.winter, needsFerry, thresholdMinutes),
      needsFerry,
      quickerByFerry: bySeason(now, (season) => {
        return sentMinutes(now.cover.get(season)?.full.quickerByFerry[office] ?? Infinity);
      }),
      ...robustness(now, office, thresholdMinutes),
      within: bySeason(now, (season) => sentPeople(within(season))),
      population: sentPeople(population),
    };
  }

  /** How far from the threshold, and would a change of all speeds flip the class? */
  function robustness(now: Coverage, place: number, thresholdMinutes: number) {
    const near = bySeason(now, (season) => nearness(now, season, place, thresholdMinutes));
    const of = <K extends keyof Nearness>(key: K): BySeason<Nearness[K]> =>
      bySeason(now, (season) => inSeason(near, season)[key]);
    return {
      isBorderline: of("isBorderline"),
      marginMinutes: of("marginMinutes"),
      flipsAtSpeedPercent: of("flipsAtSpeedPercent"),
    };
  }

  function settlementMinutes(
    now: Coverage,
    { weight, request: { season } }: CoveragePlan,
    before: { readonly coverage: Coverage; readonly minutes: SettlementMinutes } | null,
  ): AnswerRows["settlements"] {
    const marked = (kind: ReachKind) => markedOf(now.cover.get(season)?.marks[kind]);
    const sent = (values: Float64Array) => Array.from(values.subarray(0, settlementCount), sentMinutes);
    const full = (s: Season) => {
      const [own, known] = [minutesOf(now, s), before && minutesOf(before.coverage, s)];
      if (before === null || known === null) return sent(own);
      const minutes = inSeason(before.minutes, s).slice();
      for (let index = 0; index < settlementCount; index++) {
        if (own[index] !== known[index]) minutes[index] = sentMinutes(own[index]);
      }
      return minutes;
    };
    const periodic = (s: Season) => now.cover.get(s)?.periodic ?? NO_MINUTES;
    const hasPeriodic = periodic("summer").some((minutes) => minutes < Infinity);
    return {
      minutes: bySeason(now, full),
      baselineMinutes: before?.minutes ?? null,
      periodicMinutes: hasPeriodic ? bySeason(now, (s) => sent(periodic(s))) : null,
      needsFerry: markedOf(now.needsFerry.get("summer")),
      people: peopleOf(weight),
      firstContact: marked("firstContact"),
      reaction: marked("reaction"),
    };
  }

  /** Indices of the settlements marked. */
  function markedOf(marks: Uint8Array = NO_MARKS): number[] {
    const indices: number[] = [];
    for (let index = 0; index < settlementCount; index++) if (marks[index] === 1) indices.push(index);
    return indices;
  }

  function shapeBaseline(baseline: Coverage, plan: CoveragePlan): AnswerRows {
    const known = baselineRows.get(baseline);
    if (known) return known;
    const rows: AnswerRows = {
      territories: baseline.assignment.territories.map((_, index) => baselineTerritoryRow(baseline, index)),
      municipalities: places.municipalities.map((_, index) => municipalityRow(baseline, baseline, plan, index)),
      settlements: settlementMinutes(baseline, plan, null),
    };
    baselineRows.set(baseline, rows);
    const ofTerritories = rows.territories.flatMap((row) => [row, row.baseline]);
    for (const part of [...ofTerritories, ...rows.municipalities, rows.settlements.minutes]) comesAgain.add(part);
    return rows;
  }

  /** @param plan  of `now`; the baseline has the same weight and threshold */
  return function rowsOf(now: Coverage, baseline: Coverage, plan: CoveragePlan): AnswerRows {
    const before = shapeBaseline(baseline, plan);
    const { changed } = now;
    if (now === baseline || changed === null) return before;
    const isSameTerritory = (index: number) =>
      now.seasons.every((season) => measuresOf(now, season)[index] === measuresOf(baseline, season)[index]);
    const isSameMunicipality = (index: number) =>
      changed[settlementCount + index] === 0 && membersOf[index].every((member) => changed[member] === 0);
    return {
      territories: before.territories.map((row, index) =>
        isSameTerritory(index) ? row : territoryRow(now, baseline, index, row),
      ),
      municipalities: before.municipalities.map((row, index) =>
        isSameMunicipality(index) ? row : municipalityRow(now, baseline, plan, index),
      ),
      settlements: settlementMinutes(now, plan, { coverage: baseline, minutes: before.settlements.minutes }),
    };
  };
}

/** A weight's people stay the same from answer to answer: they are shaped once. */
const sentPeopleOf = new WeakMap<Float64Array, readonly number[]>();

function peopleOf(weight: Float64Array): readonly number[] {
  const known = sentPeopleOf.get(weight);
  if (known) return known;
  const sent = Array.from(weight, sentPeople);
  sentPeopleOf.set(weight, sent);
  comesAgain.add(sent);
  return sent;
}

const NO_MINUTES = new Float64Array(0);
const NO_MARKS = new Uint8Array(0);

function minutesOf(coverage: Coverage, season: Season): Float64Array {
  return coverage.cover.get(season)?.full.minutes ?? NO_MINUTES;
}

function measuresOf(coverage: Coverage, season: Season): readonly CoreMeasures[] {
  return coverage.measures.get(season) ?? [];
}

/** Indices of the settlements of every municipality, in the municipalities' order. */
export function settlementsByMunicipality({ municipalities, settlements }: Places): Uint32Array[] {
  return municipalities.map(({ code }) =>
    Uint32Array.from(settlements.flatMap(({ municipalityCode }, index) => (municipalityCode === code ? [index] : []))),
  );
}

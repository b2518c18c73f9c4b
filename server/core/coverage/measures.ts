import { type ReachedPeople, type ReachMarks, reachedPeople as reachedPeopleOf } from "./reach.ts";
import { CLASS_NAMES, type ClassCounts, classIndex } from "./zones.ts";

/** Where the longest drive time is. */
export interface WorstPlace {
  readonly settlement: number; // index
  readonly minutes: number;
}

/** Full cover of one territory in one season under one serving rule, at threshold T. People, or the weight's unit. */
export interface Measures extends ReachedPeople {
  readonly population: number;
  readonly within30: number;
  readonly within60: number;
  readonly within90: number;
  readonly within120: number;
  readonly withinThreshold: number;
  /** Everybody not within T: no way counts as beyond every threshold. */
  readonly overThreshold: number;
  readonly unreachable: number; // of those beyond: without any way
  readonly classes: ClassCounts;
  /** The people with a way: mean, worst and excess hold for them alone, and are compared only between the same people. */
  readonly reachedPeople: number;
  readonly meanMinutes: number | null; // weighted
  readonly worst: WorstPlace | null;
  /** Σ weight × (minutes − T) over those beyond T who have a way. */
  readonly excessPersonMinutes: number;
  /** People with another centre's site nearer than any of their own centre's. */
  readonly nearerElsewhere: number;
  /** ≤ T in summer, > T in winter: the same in every season's row. */
  readonly winterOnlyOver: number;
  /** Not within T of full cover, but within T of an outreach session or a satellite open < 8 days a month. */
  readonly periodicOnlyWithin: number;
  /** Not within T of full cover, but within T of a remote point. */
  readonly remoteOnlyWithin: number;
}

/** Values per settlement for one season; the same arrays serve every territory. */
export interface SettlementTimes {
  readonly weight: Float64Array;
  readonly minutes: Float64Array; // full cover, under the rule asked for
  readonly needsFerry: Uint8Array; // 1 = the serving site is across water
  readonly assigned: Float64Array;
  readonly nearest: Float64Array;
  readonly summer: Float64Array;
  readonly winter: Float64Array;
  readonly periodic: Float64Array; // Infinity where no such site may serve
  readonly remote: Float64Array;
  readonly marks: ReachMarks;
}

/** Adds up one territory. Counting uses settlements, never drawn shapes; nothing is rounded. */
export function measure(members: Uint32Array, times: SettlementTimes, thresholdMinutes: number): Measures {
  const { weight, minutes, needsFerry, assigned, nearest, summer, winter, periodic, remote } = times;
  const classes = new Float64Array(CLASS_NAMES.length);
  const within = [0, 0, 0, 0];
  let population = 0;
  let withinThreshold = 0;
  let overThreshold = 0;
  let reachedPeople = 0;
  let personMinutes = 0;
  let excessPersonMinutes = 0;
  let nearerElsewhere = 0;
  let winterOnlyOver = 0;
  let periodicOnlyWithin = 0;
  let remoteOnlyWithin = 0;
  let worst: WorstPlace | null = null;
  for (const i of members) {
    const people = weight[i];
    const time = minutes[i];
    population += people;
    classes[classIndex(time, needsFerry[i] === 1)] += people;
    for (let band = 0; band < 4; band++) if (time <= 30 * (band + 1)) within[band] += people;
    if (nearest[i] < assigned[i]) nearerElsewhere += people;
    if (summer[i] <= thresholdMinutes && winter[i] > thresholdMinutes) winterOnlyOver += people;
    if (time <= thresholdMinutes) withinThreshold += people;
    else {
      if (periodic[i] <= thresholdMinutes) periodicOnlyWithin += people;
      if (remote[i] <= thresholdMinutes) remoteOnlyWithin += people;
      overThreshold += people;
      if (time < Infinity) excessPersonMinutes += people * (time - thresholdMinutes);
    }
    if (time < Infinity) {
      reachedPeople += people;
      personMinutes += people * time;
      if (people > 0 && (worst === null || time > worst.minutes)) worst = { settlement: i, minutes: time };
    }
  }
  return {
    population,
    within30: within[0],
    within60: within[1],
    within90: within[2],
    within120: within[3],
    withinThreshold,
    overThreshold,
    unreachable: classes[8],
    classes: Object.fromEntries(CLASS_NAMES.map((name, index) => [name, classes[index]])) as ClassCounts,
    reachedPeople,
    meanMinutes: reachedPeople > 0 ? personMinutes / reachedPeople : null,
    worst,
    excessPersonMinutes,
    nearerElsewhere,
    winterOnlyOver,
    periodicOnlyWithin,
    remoteOnlyWithin,
    ...reachedPeopleOf(members, weight, times.marks),
  };
}

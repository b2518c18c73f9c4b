/** A drawn stretch of a road, enough to measure it. */
export interface MeasuredStretch {
  readonly road: string;
  readonly part: string;
  readonly from: number; // places
  readonly to: number;
  readonly km: number;
  readonly straightKm: number;
}

export interface PublishedLength {
  readonly road: string;
  readonly km: number;
  /** Chains of the sheets the published length leaves out: a bypass beside the road. */
  readonly partsLeftOut: readonly string[];
  readonly source: string;
  /** Why the drawn length differs, where that is known: drawn in part, or under another number. */
  readonly whyOff: string | null;
}

export interface LengthComparison extends PublishedLength {
  readonly drawnKm: number;
  readonly differencePercent: number; // above 0 = drawn longer
}

/** Whole roads as drawn against their published lengths. */
export function compareLengths(
  stretches: readonly MeasuredStretch[],
  published: readonly PublishedLength[],
): LengthComparison[] {
  return published.map((length) => {
    const own = stretches.filter(({ road, part }) => road === length.road && !length.partsLeftOut.includes(part));
    const drawnKm = own.reduce((sum, { km }) => sum + km, 0);
    return { ...length, drawnKm, differencePercent: (drawnKm / length.km - 1) * 100 };
  });
}

export interface OddChain {
  readonly road: string;
  readonly part: string;
  readonly km: number;
  readonly bend: number; // road km over straight km
  readonly neighbourBends: readonly number[];
}

/**
 * Chains of a road that wind otherwise than the chains of the same road they join: over `percent` off every neighbour. Such
 * a length is not wrong for that, a pass winds; it is where to look first.
 */
export function oddChains(stretches: readonly MeasuredStretch[], percent: number): OddChain[] {
  const chains = new Map<string, MeasuredStretch[]>();
  for (const stretch of stretches) {
    const key = `${stretch.road}/${stretch.part}`;
    const own = chains.get(key);
    if (own) own.push(stretch);
    else chains.set(key, [stretch]);
  }
  const all = [...chains.values()];
  const places = all.map((own) => new Set(own.flatMap(({ from, to }) => [from, to])));
  return all.flatMap((own, index) => {
    const { road, part } = own[0];
    const neighbours = all.filter(
      (other, at) =>
        at !== index && other[0].road === road && [...places[at]].some((place) => places[index].has(place)),
    );
    const bend = bendOf(own);
    const isOff = (other: readonly MeasuredStretch[]) => Math.abs(bend / bendOf(other) - 1) * 100 > percent;
    if (neighbours.length === 0 || !neighbours.every(isOff)) return [];
    return [{ road, part, km: kmOf(own), bend, neighbourBends: neighbours.map(bendOf) }];
  });
}

function kmOf(chain: readonly MeasuredStretch[]): number {
  return chain.reduce((sum, { km }) => sum + km, 0);
}

function bendOf(chain: readonly MeasuredStretch[]): number {
  return kmOf(chain) / chain.reduce((sum, { straightKm }) => sum + straightKm, 0);
}

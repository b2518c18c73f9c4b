/** Reach beside full cover: who takes a first contact, who reacts, who can come by their own way. Kinds never add up. */

export const REACH_KINDS = ["firstContact", "reaction", "ownWay", "pickup"] as const;
/**
 * firstContact: 市町村相談支援との連携 in the own town or near; reaction: 定着支援の連携 near and quick enough;
 * ownWay: a client who does not drive is driven by the family to a centre, satellite or session; pickup: 送迎 fetches them.
 */
export type ReachKind = (typeof REACH_KINDS)[number];

/** What one site gives to the places around it. */
export interface SiteReach {
  readonly kind: ReachKind;
  readonly minutes: Float64Array; // from the site to every place; an empty row reaches nobody by road
  readonly withinMinutes: number; // bound included
  readonly centre: number; // index of the centre that runs it
  /** Index of the municipality whose people it serves however far they live; null = by minutes alone. */
  readonly ownTown: number | null;
}

/** Per place: 1 = reached. */
export type ReachMarks = Readonly<Record<ReachKind, Uint8Array>>;

/**
 * @param townOf    index of every place's municipality
 * @param centreOf  index of the centre in charge of every place; null for the rule `nearest`
 * @param before    what others reach already; kept as it is
 */
export function reachMarks(
  reaches: readonly SiteReach[],
  townOf: Uint16Array,
  centreOf: Uint8Array | null,
  before: ReachMarks | null = null,
): ReachMarks {
  const marksOf = (kind: ReachKind): Uint8Array => {
    const known = before?.[kind];
    const own = reaches.filter((reach) => reach.kind === kind);
    if (known && own.length === 0) return known;
    const marks = known?.slice() ?? new Uint8Array(townOf.length);
    for (const reach of own) {
      for (let place = 0; place < marks.length; place++)
        if (isReached(reach, place, townOf, centreOf)) marks[place] = 1;
    }
    return marks;
  };
  return {
    firstContact: marksOf("firstContact"),
    reaction: marksOf("reaction"),
    ownWay: marksOf("ownWay"),
    pickup: marksOf("pickup"),
  };
}

export function isReached(
  { minutes, withinMinutes, centre, ownTown }: SiteReach,
  place: number,
  townOf: Uint16Array,
  centreOf: Uint8Array | null,
): boolean {
  if (centreOf !== null && centreOf[place] !== centre) return false;
  return minutes[place] <= withinMinutes || townOf[place] === ownTown;
}

/** People of each kind in one territory; those fetched are counted where their own way does not do. */
export interface ReachedPeople {
  readonly firstContactPeople: number;
  readonly reactionPeople: number;
  readonly ownWayPeople: number;
  readonly pickupOnlyPeople: number;
}

export function reachedPeople(members: Uint32Array, weight: Float64Array, marks: ReachMarks): ReachedPeople {
  let [firstContactPeople, reactionPeople, ownWayPeople, pickupOnlyPeople] = [0, 0, 0, 0];
  for (const i of members) {
    if (marks.firstContact[i]) firstContactPeople += weight[i];
    if (marks.reaction[i]) reactionPeople += weight[i];
    if (marks.ownWay[i]) ownWayPeople += weight[i];
    else if (marks.pickup[i]) pickupOnlyPeople += weight[i];
  }
  return { firstContactPeople, reactionPeople, ownWayPeople, pickupOnlyPeople };
}

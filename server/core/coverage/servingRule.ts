/** The site that serves every place: minutes (Infinity where none) and its index among the sites (-1 where none). */
export interface Served {
  readonly minutes: Float64Array;
  readonly site: Int16Array;
  /** 1 = it stands across water: no site on the place's own land may serve. */
  readonly isAcrossWater: Uint8Array;
  /** The quickest way over water, where the place is served by road and the ferry is quicker; else Infinity. */
  readonly quickerByFerry: Float64Array;
}

/** A site as the rule sees it: its row of drive times, the centre that runs it, the land it stands on. */
export interface SiteTimes {
  readonly minutes: Float64Array; // to every place; an empty row serves nobody
  readonly centre: number; // index of the centre
  readonly land?: number; // left out where nothing lies across water
}

/** Sites that serve already: what they give, and how many they are. Further sites count on from there. */
export interface Before<T> {
  readonly served: T;
  readonly siteCount: number;
}

/**
 * assigned: a place is served by the sites of the centre in charge of it; nearest: by any centre's sites. The quickest
 * site serves, one on the place's own land before any across water: a town with a road is classed by the road, and a
 * satellite on an island does not make its mainland harbour a place of ferries.
 * @param centreOf  index of the centre in charge of each place, or null for the rule `nearest`
 * @param landOf    the land every place stands on; null = all on one
 * @param before    sites that come first, under the same rule: the same as to give all of them, without counting them anew
 */
export function serve(
  sites: readonly SiteTimes[],
  placeCount: number,
  centreOf: Uint8Array | null,
  landOf: Uint16Array | null = null,
  before: Before<Served> | null = null,
): Served {
  if (before !== null && sites.every(({ minutes }) => minutes.length === 0)) return before.served;
  const served = before === null ? nobody(placeCount) : copyOf(before.served);
  const firstSite = before?.siteCount ?? 0;
  for (const [index, { minutes: row, centre, land }] of sites.entries()) {
    for (let place = 0; place < row.length; place++) {
      if (row[place] === Infinity || (centreOf !== null && centreOf[place] !== centre)) continue;
      offer(served, place, row[place], firstSite + index, landOf !== null && land !== landOf[place]);
    }
  }
  return served;
}

/** A site offers itself to a place: the place takes it, or the quicker ferry, or leaves it. */
function offer(
  { minutes, site, isAcrossWater, quickerByFerry }: Served,
  place: number,
  own: number,
  from: number,
  isAcross: boolean,
): void {
  const isServedByLand = site[place] >= 0 && isAcrossWater[place] === 0;
  if (isAcross && isServedByLand) {
    if (own < minutes[place] && own < quickerByFerry[place]) quickerByFerry[place] = own;
    return;
  }
  const takesTheRoad = !isAcross && isAcrossWater[place] === 1;
  if (!takesTheRoad && own >= minutes[place]) return;
  if (takesTheRoad) quickerByFerry[place] = minutes[place];
  if (quickerByFerry[place] >= own) quickerByFerry[place] = Infinity;
  minutes[place] = own;
  site[place] = from;
  isAcrossWater[place] = isAcross ? 1 : 0;
}

function nobody(placeCount: number): Served {
  return {
    minutes: new Float64Array(placeCount).fill(Infinity),
    site: new Int16Array(placeCount).fill(-1),
    isAcrossWater: new Uint8Array(placeCount),
    quickerByFerry: new Float64Array(placeCount).fill(Infinity),
  };
}

function copyOf({ minutes, site, isAcrossWater, quickerByFerry }: Served): Served {
  return {
    minutes: minutes.slice(),
    site: site.slice(),
    isAcrossWater: isAcrossWater.slice(),
    quickerByFerry: quickerByFerry.slice(),
  };
}

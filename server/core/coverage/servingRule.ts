/** The site that serves every place: minutes (Infinity where none) and its index among the sites (-1 where none). */
export interface Served {
  readonly minutes: Float64Array;
  readonly site: Int16Array;
  /** The quickest way over water, where the place is served by road and the ferry is quicker; else Infinity. */
  readonly quickerByFerry: Float64Array;
}

/** A site as the rule sees it: its row of drive times, the centre that runs it, the land it stands on. */
export interface SiteTimes {
  readonly minutes: Float64Array; // to every place; an empty row serves nobody
  readonly centre: number; // index of the centre
  readonly land?: number; // left out where nothing lies across water
}

/**
 * assigned: a place is served by the sites of the centre in charge of it; nearest: by any centre's sites. The quickest
 * site serves, one on the place's own land before any across water: a town with a road is classed by the road, and a
 * satellite on an island does not make its mainland harbour a place of ferries.
 * @param centreOf  index of the centre in charge of each place, or null for the rule `nearest`
 * @param landOf    the land every place stands on; null = all on one
 */
export function serve(
  sites: readonly SiteTimes[],
  placeCount: number,
  centreOf: Uint8Array | null,
  landOf: Uint16Array | null = null,
): Served {
  const minutes = new Float64Array(placeCount).fill(Infinity);
  const site = new Int16Array(placeCount).fill(-1);
  const overWater = new Float64Array(placeCount).fill(Infinity);
  const waterSite = new Int16Array(placeCount).fill(-1);
  for (const [index, { minutes: row, centre, land }] of sites.entries()) {
    for (let place = 0; place < row.length; place++) {
      if (centreOf !== null && centreOf[place] !== centre) continue;
      const isAcross = landOf !== null && land !== landOf[place];
      const best = isAcross ? overWater : minutes;
      if (row[place] >= best[place]) continue;
      best[place] = row[place];
      (isAcross ? waterSite : site)[place] = index;
    }
  }
  const quickerByFerry = new Float64Array(placeCount).fill(Infinity);
  for (let place = 0; place < placeCount; place++) {
    if (minutes[place] === Infinity) {
      minutes[place] = overWater[place];
      site[place] = waterSite[place];
    } else if (overWater[place] < minutes[place]) quickerByFerry[place] = overWater[place];
  }
  return { minutes, site, quickerByFerry };
}

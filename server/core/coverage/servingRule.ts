/** The quickest site of every place: minutes (Infinity where none) and its index among the sites (-1 where none). */
export interface Served {
  readonly minutes: Float64Array;
  readonly site: Int16Array;
}

/** A site as the rule sees it: its row of drive times, and the centre that runs it. */
export interface SiteTimes {
  readonly minutes: Float64Array; // to every place; an empty row serves nobody
  readonly centre: number; // index of the centre
}

/**
 * assigned: a place is served by the sites of the centre in charge of it; nearest: by any centre's sites.
 * @param centreOf  index of the centre in charge of each place, or null for the rule `nearest`
 */
export function serve(sites: readonly SiteTimes[], placeCount: number, centreOf: Uint8Array | null): Served {
  const minutes = new Float64Array(placeCount).fill(Infinity);
  const site = new Int16Array(placeCount).fill(-1);
  for (const [index, { minutes: row, centre }] of sites.entries()) {
    for (let place = 0; place < row.length; place++) {
      if (row[place] < minutes[place] && (centreOf === null || centreOf[place] === centre)) {
        minutes[place] = row[place];
        site[place] = index;
      }
    }
  }
  return { minutes, site };
}

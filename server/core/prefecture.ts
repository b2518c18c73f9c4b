/** The prefecture the planner is built for: its name, its ends on the map and which coordinates can lie in it. */

/** Degrees. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The id of the territory that is all of it; areas and centres have ids of their own. */
export const WHOLE = "whole";

export const PREFECTURE_NAME = { ja: "北海道", en: "Hokkaido" } as const;

/** In a heading or a choice beside single centres and areas. */
export const WHOLE_NAME = { ja: "全道", en: "All Hokkaido" } as const;

/** All of it with its islands, close to the drawn coast. */
export const PREFECTURE_BOUNDS: Bounds = { west: 139.3, south: 41.33, east: 145.87, north: 45.58 };

/** What a latitude or longitude of ours can be: a swapped or mistyped one falls outside. A little wider than the coast. */
export const LAT_RANGE = { min: 41.2, max: 45.8 } as const;
export const LON_RANGE = { min: 139, max: 146 } as const;

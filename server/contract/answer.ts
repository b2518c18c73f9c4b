/** What every answer's schema is made with. */
import { z } from "zod";
import { SEASONS, type Season } from "../core/conditions.ts";

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** The type of what a schema describes: answers are read, never changed. */
export type Answer<S extends z.ZodType> = DeepReadonly<z.output<S>>;

/** The type of what a caller writes into a body or query: defaults may be left out. */
export type Given<S extends z.ZodType> = DeepReadonly<z.input<S>>;

/** Summer and winter are in every answer, since winter-only needs both; the other seasons where they are asked for. */
type Always = "summer" | "winter";
type AskedFor = Exclude<Season, Always>;

export type BySeason<T> = { readonly [S in Always]: T } & { readonly [S in AskedFor]?: T };

type SeasonShape<S extends z.ZodType> = { [K in Always]: S } & { [K in AskedFor]: z.ZodExactOptional<S> };

export function bySeason<S extends z.ZodType>(value: S) {
  const isAlways = (season: Season) => season === "summer" || season === "winter";
  const shape = SEASONS.map((season) => [season, isAlways(season) ? value : value.exactOptional()]);
  return z.strictObject(Object.fromEntries(shape) as SeasonShape<S>);
}

/** Minutes one way by car; `null` = no way there (道路なし). */
export const MINUTES = z.number().nullable();

const LON_LAT = z.tuple([z.number(), z.number()]);

/** GeoJSON of one kind of geometry; coordinates are [lon, lat]. */
export function geojson<G extends "Point" | "LineString" | "MultiLineString", P extends z.ZodType>(
  kind: G,
  properties: P,
) {
  const coordinates = { Point: LON_LAT, LineString: z.array(LON_LAT), MultiLineString: z.array(z.array(LON_LAT)) }[
    kind
  ];
  const geometry = z.strictObject({ type: z.literal(kind), coordinates });
  return z.strictObject({
    type: z.literal("FeatureCollection"),
    features: z.array(z.strictObject({ type: z.literal("Feature"), geometry, properties })),
  });
}

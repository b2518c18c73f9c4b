/** GET /api/route, in the response shape of OSRM's route service: metres and seconds, [lon, lat]. */
import { z } from "zod";
import type { OsrmStep, osrmRoute } from "../core/directions/osrmRoute.ts";
import type { Answer } from "./answer.ts";

const LonLat = z.tuple([z.number(), z.number()]);
const Line = z.strictObject({ type: z.literal("LineString"), coordinates: z.array(LonLat) });

const RouteStep = z.strictObject({
  geometry: Line,
  distance: z.number(),
  duration: z.number(),
  weight: z.number(),
  name: z.string(),
  ref: z.string().exactOptional(),
  mode: z.enum(["driving", "ferry"]),
  driving_side: z.literal("left"),
  maneuver: z.strictObject({
    type: z.string(),
    modifier: z.string().exactOptional(),
    exit: z.number().exactOptional(),
    location: LonLat,
    bearing_before: z.number(),
    bearing_after: z.number(),
    instruction: z.string(), // spoken, in the language asked for
  }),
  intersections: z.array(z.never()),
}) satisfies z.ZodType<OsrmStep>;

const Route = z.strictObject({
  geometry: Line,
  distance: z.number(),
  duration: z.number(), // the planner's drive time: may exceed the sum of its steps by the way to the road
  weight: z.number(),
  weight_name: z.string(),
  legs: z.array(
    z.strictObject({
      steps: z.array(RouteStep),
      distance: z.number(),
      duration: z.number(),
      weight: z.number(),
      summary: z.string(),
    }),
  ),
  access_minutes: z.number(),
}) satisfies z.ZodType<ReturnType<typeof osrmRoute>>;
export type Route = Answer<typeof Route>;

/** `code` says whether a way was found; a waypoint's `distance` is how far it was snapped. */
export const RouteAnswer = z.strictObject({
  code: z.enum(["Ok", "NoRoute"]),
  message: z.string().exactOptional(),
  routes: z.array(Route),
  waypoints: z.array(z.strictObject({ name: z.string(), location: LonLat, distance: z.number() })),
});
export type RouteAnswer = Answer<typeof RouteAnswer>;

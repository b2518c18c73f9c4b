/** What a planner keeps of an uploaded file once its preview is right. */
import { z } from "zod";
import { LAT, LON } from "./schemas.ts";

const Name = z.string().trim().min(1).max(60);
export const WeightBody = z.strictObject({
  name: Name,
  unit: z.string().trim().min(1).max(10).default("人"),
  byPlace: z.enum(["municipality", "settlement"]),
  values: z.record(z.string(), z.number().min(0)),
});
export const PlacesBody = z.strictObject({
  listName: Name,
  places: z
    .array(z.strictObject({ name: Name, lat: LAT, lon: LON }))
    .min(1)
    .max(2000),
});

/** What becomes of the number of a place that is gone: it goes to another place, or (null) is dropped. */
export const MoveBody = z.strictObject({ from: z.string().min(1).max(40), to: z.string().min(1).max(40).nullable() });

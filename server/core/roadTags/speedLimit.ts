import type { Tags } from "./tags.ts";

const KM_PER_MILE = 1.609344;
const KM_PER_NAUTICAL_MILE = 1.852;
const WALKING_KM_PER_HOUR = 7;

/**
 * Japan's limits where no sign stands (道路交通法施行令 第11条・第27条): 60 km/h on ordinary roads, 100 on expressways, 30 in
 * a 30 km/h zone. From 2026-09-01 roads without a centre line have 30; OSM does not mark them reliably, so they keep 60
 * here and their width speaks instead (see roadLimit.ts).
 */
const JAPANESE_LIMITS: Readonly<Record<string, number>> = {
  motorway: 100,
  express: 100,
  expressway: 100,
  trunk: 60,
  national: 60,
  rural: 60,
  urban: 60,
  nsl: 60,
  default: 60,
  zone30: 30,
  "zone:30": 30,
  living_street: 30,
};

/**
 * A `maxspeed` value in km/h.
 * @returns null where it says nothing usable: none, signals, variable, or a form not known
 */
export function kmPerHourOf(value: string): number | null {
  const text = value.split(";")[0].trim().toLowerCase();
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s*(km\/h|kmh|kph|mph|knots)?$/.exec(text) ?? [];
  if (number !== undefined) {
    const factor = unit === "mph" ? KM_PER_MILE : unit === "knots" ? KM_PER_NAUTICAL_MILE : 1;
    const kmPerHour = Number(number) * factor;
    return kmPerHour > 0 ? kmPerHour : null;
  }
  if (text === "walk" || text.endsWith(":walk")) return WALKING_KM_PER_HOUR;
  const [, zone] = /^jp:(.+)$/.exec(text) ?? [];
  return zone === undefined ? null : (JAPANESE_LIMITS[zone] ?? numberedZone(zone));
}

/** JP:40, JP:zone40 */
function numberedZone(zone: string): number | null {
  const [, number] = /^(?:zone:?)?(\d+)$/.exec(zone) ?? [];
  return number === undefined ? null : Number(number);
}

/** The posted limit of a way: for cars before for all; of two directions the slower, since a stretch has one. */
export function postedLimit(tags: Tags): number | null {
  for (const key of ["maxspeed:motorcar", "maxspeed:motor_vehicle", "maxspeed"]) {
    const values = [key, `${key}:forward`, `${key}:backward`].flatMap((written) => {
      const kmPerHour = kmPerHourOf(tags.get(written) ?? "");
      return kmPerHour === null ? [] : [kmPerHour];
    });
    if (values.length > 0) return Math.min(...values);
  }
  const byKind = tags.get("maxspeed:type") ?? tags.get("source:maxspeed") ?? tags.get("zone:maxspeed");
  return byKind === undefined ? null : kmPerHourOf(byKind);
}

import { degreesIn } from "../../core/placeQuery/degrees.ts";
import type { Position } from "../../core/places.ts";
import { LAT_RANGE, LON_RANGE } from "../../core/prefecture.ts";
import { type Said, said } from "../said.ts";

export type Coordinates =
  | { readonly kind: "position"; readonly position: Position }
  | { readonly kind: "blank" }
  | { readonly kind: "refused"; readonly reason: Said };

const refused = (ja: string, en: string): Coordinates => ({ kind: "refused", reason: said(ja, en) });

/** Where Japan lies: a pair within it, exchanged, is latitude and longitude the wrong way round. */
const JAPAN = { lat: { min: 20, max: 46 }, lon: { min: 122, max: 154 } } as const;

interface Range {
  readonly min: number;
  readonly max: number;
}
const isIn = (value: number, { min, max }: Range) => value >= min && value <= max;
const inWords = ({ min, max }: Range) => `${min}〜${max}`;

/**
 * A pair of cells as a position in Hokkaido: decimal degrees, degrees with minutes and seconds, 北緯 and 東経, N and E.
 * What is wrong is told apart: exchanged, 0,0, metres, outside.
 */
export function readCoordinates(latText: string, lonText: string): Coordinates {
  const isBlank = (text: string) => /^[-－―–—…・*]*$/.test(text.trim());
  if (isBlank(latText) && isBlank(lonText)) return { kind: "blank" };
  if (isBlank(latText) || isBlank(lonText)) return refused("緯度か経度が空欄です", "latitude or longitude is blank");
  const [first, second] = [degreesIn(latText), degreesIn(lonText)];
  for (const [text, read] of [
    [latText, first],
    [lonText, second],
  ] as const) {
    if (read === null)
      return refused(`緯度・経度「${text.slice(0, 30)}」が数ではありません`, `“${text.slice(0, 30)}” is no coordinate`);
  }
  if (first === null || second === null) return { kind: "blank" };
  const [lat, lon] = [first.degrees, second.degrees];
  if (first.axis === "lon" || second.axis === "lat" || isSwapped(lat, lon)) {
    return refused(
      `緯度と経度が逆です（${latText}, ${lonText}）`,
      `Latitude and longitude are the wrong way round (${latText}, ${lonText})`,
    );
  }
  if (lat === 0 && lon === 0)
    return refused("緯度・経度が0, 0です（位置が入っていません）", "The coordinates are 0, 0 (no position was given)");
  if (Math.abs(lat) > 180 || Math.abs(lon) > 180) {
    return refused(
      "緯度・経度が度ではありません（メートルなどの座標）。度（43.06 など）に直してください",
      "The coordinates are not degrees (metres?). Give degrees, for example 43.06",
    );
  }
  if (!isIn(lat, LAT_RANGE) || !isIn(lon, LON_RANGE)) {
    const [lats, lons] = [inWords(LAT_RANGE), inWords(LON_RANGE)];
    return refused(
      `北海道の外です（緯度 ${lat}、経度 ${lon}。緯度は${lats}、経度は${lons}）`,
      `Outside Hokkaido (latitude ${lat}, longitude ${lon}; latitude is ${lats}, longitude ${lons})`,
    );
  }
  return { kind: "position", position: { lat, lon } };
}

function isSwapped(lat: number, lon: number): boolean {
  return isIn(lat, JAPAN.lon) && isIn(lon, JAPAN.lat);
}

/** "43.06, 141.35" in one cell. */
export function splitPair(text: string): readonly [string, string] {
  const parts = text
    .normalize("NFKC")
    .split(/[,、/;]|\s+(?=[EWew東\d])/)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length === 2 ? [parts[0], parts[1]] : [text, ""];
}

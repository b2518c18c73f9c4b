import type { Position } from "../places.ts";
import { LAT_RANGE, LON_RANGE } from "../prefecture.ts";
import { degreesIn } from "./degrees.ts";

/** Kinds of place people ask for and the planner has no table of. */
export type UnknownKind = "railwayStation" | "employmentOffice";

/** What somebody who looks for a place has typed. */
export type PlaceQuery =
  | { readonly kind: "blank" }
  | { readonly kind: "postcode"; readonly digits: string } // as far as it is typed; seven are a whole one
  /** @property isExchanged  longitude was written first, without saying so */
  | { readonly kind: "position"; readonly position: Position; readonly isExchanged: boolean }
  | { readonly kind: "elsewhere"; readonly lat: number; readonly lon: number } // a position outside Hokkaido
  /** @property text  without the word for the kind: 苫小牧 of 苫小牧駅 */
  | { readonly kind: "name"; readonly text: string; readonly unknownKind: UnknownKind | null };

/** Reads what was typed; looks nothing up. */
export function readPlaceQuery(typed: string): PlaceQuery {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return { kind: "blank" };
  return postcodeIn(text) ?? positionIn(text) ?? nameIn(text);
}

const DASHES = /[‐‑‒–—―−ーｰ]/g;

/** 056-0017, 〒0560017; the first three digits with a hyphen, or 〒, tell a beginning one from a number. */
function postcodeIn(text: string): PlaceQuery | null {
  const plain = text.replace(DASHES, "-").replace(/\s/g, "");
  if (!/^(\d{7}|\d{3}-\d{0,4}|〒\d{0,3}-?\d{0,4})$/.test(plain)) return null;
  return { kind: "postcode", digits: plain.replace(/\D/g, "") };
}

const OF_COORDINATES = /^[\d.,、;/+\-\s°度′'’‵分´`″"”秒º˚:NEne北緯東経度()]+$/;

function positionIn(text: string): PlaceQuery | null {
  const plain = text
    .replace(/^(geo:|@)/i, "")
    .replace(/緯度経度|[()]/g, " ")
    .replace(/緯度(?=[\s:]*[\d])/g, "北緯")
    .replace(/経度(?=[\s:]*[\d])/g, "東経")
    .replace(/(北緯|東経)[\s:]+/g, "$1")
    .trim();
  if (!OF_COORDINATES.test(plain) || !/\d/.test(plain)) return null;
  for (const [first, second] of waysToPart(plain)) {
    const [a, b] = [degreesIn(first), degreesIn(second)];
    if (!a || !b) continue;
    const isNamed = a.axis === "lon" || b.axis === "lat";
    const [lat, lon] = isNamed ? [b.degrees, a.degrees] : [a.degrees, b.degrees];
    if (isHere({ lat, lon })) return { kind: "position", position: { lat, lon }, isExchanged: false };
    if (isHere({ lat: lon, lon: lat }) && !a.axis && !b.axis) {
      return { kind: "position", position: { lat: lon, lon: lat }, isExchanged: true };
    }
    if (isOnEarth(lat, lon)) return { kind: "elsewhere", lat, lon };
  }
  return null;
}

/** Every place a text can be cut into two coordinates: at a comma, before 東経 or 北緯, after N, at a space. */
function* waysToPart(text: string): Generator<readonly [string, string]> {
  for (const { index } of text.matchAll(/[,、;/]|\s+|(?<=.)(?=東経|北緯)|(?<=\d\D?[NE])(?=\d)/gi)) {
    const [first, second] = [text.slice(0, index), text.slice(index).replace(/^[,、;/\s]+/, "")];
    if (first.trim() !== "" && second !== "") yield [first.trim().replace(/[,、;/]$/, ""), second];
  }
}

function isHere({ lat, lon }: Position): boolean {
  return lat >= LAT_RANGE.min && lat <= LAT_RANGE.max && lon >= LON_RANGE.min && lon <= LON_RANGE.max;
}

function isOnEarth(lat: number, lon: number): boolean {
  return Math.abs(lat) <= 180 && Math.abs(lon) <= 180;
}

const EMPLOYMENT_OFFICE = /ハロー\s*ワーク|はろーわーく|公共職業安定所|職業安定所|職安|hello\s*work/i;

function nameIn(text: string): PlaceQuery {
  if (EMPLOYMENT_OFFICE.test(text)) {
    return { kind: "name", text: text.replace(EMPLOYMENT_OFFICE, "").trim(), unknownKind: "employmentOffice" };
  }
  const station = /^(?:JR)?\s*(.+?)\s*(?:駅|station)$/i.exec(text);
  if (station && !text.includes("道の駅")) {
    return { kind: "name", text: station[1], unknownKind: "railwayStation" };
  }
  return { kind: "name", text, unknownKind: null };
}

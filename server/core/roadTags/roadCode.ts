import { isExpressway, type RoadClass } from "../roads/roadRows.ts";
import type { Tags } from "./tags.ts";

/** Numbered roads as a relation of OSM collects them. */
export type RoadNetwork = "national" | "prefectural";

/** A road of one of Japan's numbered networks, from a relation `type=route`, `route=road`. */
export function numberedRoad(tags: Tags): { readonly network: RoadNetwork; readonly number: string } | null {
  if (tags.get("type") !== "route" || tags.get("route") !== "road") return null;
  const network = /^JP:(national|prefectural)\b/.exec(tags.get("network") ?? "")?.[1] as RoadNetwork | undefined;
  const number = numbersOf(tags.get("ref") ?? tags.get("name") ?? "")[0];
  return network && number ? { network, number } : null;
}

/** The numbers in a `ref`: 235; 国道235号; R235; 36;230 */
function numbersOf(ref: string): string[] {
  return ref
    .normalize("NFKC")
    .split(/[;,/・]/)
    .flatMap((part) => /^\s*(?:R|国道|道道|北海道道|一般道道|主要道道|HK)?\s*(\d{1,4})\s*号?/i.exec(part)?.[1] ?? []);
}

/** A road without number or name: 市町村道 on screen. */
const NAMELESS = "M-";

/**
 * The road as the route sheets write it: R235, H71, E63, a name, or "M-" where it has neither. What a network relation
 * says goes before the class of the way: a national road keeps its number where its way is tagged `primary`.
 */
export function roadCode(tags: Tags, roadClass: RoadClass, relation: ReturnType<typeof numberedRoad>): string {
  const ref = (tags.get("ref") ?? "").normalize("NFKC");
  if (isExpressway(roadClass)) {
    const [expressway] = /\bE\d{1,2}A?\b/.exec(ref) ?? [];
    if (expressway) return expressway;
    if (roadClass === "expressway" || !numbersOf(ref)[0]) return nameOf(tags);
  }
  if (relation) return `${relation.network === "national" ? "R" : "H"}${relation.number}`;
  const [number] = numbersOf(ref);
  if (number && (roadClass === "national" || isExpressway(roadClass))) return `R${number}`;
  if (number && roadClass === "prefectural") return `H${number}`;
  return nameOf(tags);
}

function nameOf(tags: Tags): string {
  const name = tags.get("name:ja") ?? tags.get("name") ?? tags.get("official_name") ?? "";
  const [, national, prefectural] =
    /^(?:(?:一般)?国道(\d+)号|(?:北海道|主要|一般)?道道(\d+)号)/.exec(name.normalize("NFKC")) ?? [];
  if (national) return `R${national}`;
  return prefectural ? `H${prefectural}` : name.trim() || NAMELESS;
}

import { readFileSync } from "node:fs";
import { type Point, type Ring, toPlane } from "./plane.ts";

/**
 * The shores of the sea in a text dump of GSHHG (`gmt coast -Df -M -W`): its pieces, cut at the bins of that data, joined
 * into closed rings on the plane. A shore cut by the edge of the dumped window is closed straight across. Its lakes
 * (levels 2 and higher) are left out: 国道276号 on the shore of 支笏湖 lies 1.5 km out in it there.
 * @throws Error `file:line: reason`
 */
export function readCoastDump(path: string): Ring[] {
  const pieces: Ring[] = [];
  let isSea = false;
  for (const [i, line] of readFileSync(path, "utf8").split("\n").entries()) {
    if (line.startsWith(">")) {
      isSea = /Level 1$/.test(line.trim());
      if (isSea) pieces.push([]);
    } else if (isSea && line.trim() !== "") pieces[pieces.length - 1].push(pointOf(line, `${path}:${i + 1}`));
  }
  return joinedUp(pieces.filter((piece) => piece.length > 1));
}

function pointOf(line: string, at: string): Point {
  const [lon, lat] = line.trim().split(/\s+/).map(Number);
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) throw new Error(`${at}: longitude and latitude are expected`);
  return toPlane(lon, lat);
}

/** Neighbouring bins repeat the vertex on their common edge to about a metre. */
const keyOf = ([x, y]: Point): string => `${x.toFixed(3)} ${y.toFixed(3)}`;
const startOf = (piece: Ring): string => keyOf(piece[0]);
const endOf = (piece: Ring): string => keyOf(piece[piece.length - 1]);

function joinedUp(pieces: readonly Ring[]): Ring[] {
  const waiting = new Map(pieces.map((piece) => [startOf(piece), piece]));
  const ends = new Set(pieces.map(endOf));
  // A shore that the window cuts is followed from its own beginning, so those come first.
  const inOrder = [...pieces].sort((a, b) => Number(ends.has(startOf(a))) - Number(ends.has(startOf(b))));
  const rings: Ring[] = [];
  for (const first of inOrder) {
    if (!waiting.delete(startOf(first))) continue;
    const ring = [...first];
    for (let next = waiting.get(endOf(ring)); next; next = waiting.get(endOf(ring))) {
      waiting.delete(startOf(next));
      ring.push(...next.slice(1));
    }
    rings.push(closed(ring));
  }
  return rings;
}

function closed(ring: Ring): Ring {
  const open = startOf(ring) === endOf(ring) ? ring.slice(0, -1) : ring;
  return [...open, open[0]];
}

import { distanceKm } from "../geo.ts";
import type { Position } from "../places.ts";
import type { Stretches } from "./joinPieces.ts";
import type { OsmRoads } from "./osmRoads.ts";

/**
 * Terrain, climate and houses are judged at a stretch's middle, so no stretch is longer than about this, as in the route
 * sheets.
 */
const MAX_KM = 4;

/** Where a point of a stretch lies. */
export function positionOf({ nodes }: OsmRoads, copyOf: readonly number[]): (point: number) => Position {
  return (point) => {
    const node = point < nodes.ids.length ? point : copyOf[point - nodes.ids.length];
    return { lat: nodes.lat[node] / 1e7, lon: nodes.lon[node] / 1e7 };
  };
}

/** Cuts long stretches at their points, and rings in two; ferries stay whole. Kilometres of each along its points. */
export function splitStretches(roads: OsmRoads, stretches: Stretches): Stretches & { readonly km: Float64Array } {
  const { points, firstPoint } = stretches;
  const position = positionOf(roads, stretches.copyOf);
  const outPoints: number[] = [];
  const outFirst: number[] = [0];
  const origin: number[] = [];
  const kms: number[] = [];
  const ends: (readonly [start: boolean, end: boolean])[] = [];
  for (let stretch = 0; stretch < stretches.kind.length; stretch++) {
    const line = points.subarray(firstPoint[stretch], firstPoint[stretch + 1]);
    const along = kilometresAlong(line, position);
    const cuts = cutsOf(line, along, roads.kinds[stretches.kind[stretch]].ferry !== null);
    for (let part = 0; part + 1 < cuts.length; part++) {
      for (let at = cuts[part]; at <= cuts[part + 1]; at++) outPoints.push(line[at]);
      outFirst.push(outPoints.length);
      origin.push(stretch);
      kms.push(along[cuts[part + 1]] - along[cuts[part]]);
      ends.push([part === 0, part + 2 === cuts.length]);
    }
  }
  const pick = (column: Uint8Array) => Uint8Array.from(origin, (stretch) => column[stretch]);
  return {
    points: Uint32Array.from(outPoints),
    firstPoint: Uint32Array.from(outFirst),
    kind: Uint32Array.from(origin, (stretch) => stretches.kind[stretch]),
    driven: pick(stretches.driven),
    isShutInWinter: pick(stretches.isShutInWinter),
    startWay: Float64Array.from(origin, (stretch, part) => (ends[part][0] ? stretches.startWay[stretch] : Number.NaN)),
    endWay: Float64Array.from(origin, (stretch, part) => (ends[part][1] ? stretches.endWay[stretch] : Number.NaN)),
    copyOf: stretches.copyOf,
    km: Float64Array.from(kms),
  };
}

function kilometresAlong(line: Uint32Array, position: (point: number) => Position): Float64Array {
  const along = new Float64Array(line.length);
  for (let at = 1; at < line.length; at++) {
    along[at] = along[at - 1] + distanceKm(position(line[at - 1]), position(line[at]));
  }
  return along;
}

/** Indices of the points at which a line is cut, its two ends included. */
function cutsOf(line: Uint32Array, along: Float64Array, isFerry: boolean): number[] {
  const last = line.length - 1;
  const isRing = line[0] === line[last];
  const parts = Math.max(isFerry ? 1 : Math.ceil(along[last] / MAX_KM), isRing ? 2 : 1);
  const cuts = [0];
  for (let part = 1; part < parts; part++) {
    const wanted = (along[last] * part) / parts;
    const earliest = cuts[cuts.length - 1] + 1;
    let at = earliest;
    while (at < last && along[at] < wanted) at++;
    if (at > earliest && (at === last || wanted - along[at - 1] < along[at] - wanted)) at--; // the nearer of the two
    if (at < last) cuts.push(at);
  }
  if (isRing && cuts.length === 1) cuts.push(last - 1); // all its length lies in its last line
  cuts.push(last);
  return cuts;
}

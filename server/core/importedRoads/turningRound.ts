import { BACKWARD_ONLY, FORWARD_ONLY } from "../roads/roadColumns.ts";
import { arcEnd, arcsOf } from "../roads/roadGraph.ts";

/**
 * So near beyond a junction nobody turns round on the road to take the turn that is forbidden there after all. Settings:
 * farther on, a yard or a side street is found to turn in.
 */
const TURNS_ROUND_AFTER_KM = 0.3;
const TURNS_ROUND_AFTER_STRETCHES = 3;

interface Segments {
  readonly from: Uint32Array; // places
  readonly to: Uint32Array;
  readonly driven: Uint8Array;
  readonly km: Float64Array;
}

/**
 * What a forbidden turn forbids besides: driving past the junction, turning round on the spot and coming back. Where the
 * road ends a driver may turn round, as in OSRM and Valhalla. Without a restriction turning round shortens no way, so
 * elsewhere nothing needs forbidding.
 * @param forbidden  lists of arcs not to be driven one right after the other, the last of each being the turn
 * @returns further such lists
 */
export function turningRound(
  forbidden: readonly (readonly number[])[],
  segments: Segments,
  placeCount: number,
): number[][] {
  const { firstArc, arcs } = arcsOf(segments, placeCount);
  const leavingEndOf = (arc: number) => {
    const place = arcEnd(segments, arc);
    return arcs.subarray(firstArc[place], firstArc[place + 1]);
  };
  const isDriven = (arc: number) => segments.driven[arc >> 1] !== (arc % 2 === 0 ? BACKWARD_ONLY : FORWARD_ONLY);
  const found: number[][] = [];

  /** @param shut arcs by which the way may not go on: they are forbidden already */
  function follow(way: readonly number[], shut: ReadonlySet<number>, stretches: number, km: number): void {
    const last = way[way.length - 1];
    for (const arc of leavingEndOf(last)) {
      const drivenKm = km + segments.km[arc >> 1];
      if (arc === (last ^ 1) || shut.has(arc) || drivenKm > TURNS_ROUND_AFTER_KM) continue;
      const goesOn = leavingEndOf(arc).some((next) => next !== (arc ^ 1));
      if (!goesOn || !isDriven(arc ^ 1)) continue;
      found.push([...way, arc, arc ^ 1]);
      if (stretches < TURNS_ROUND_AFTER_STRETCHES) follow([...way, arc], new Set(), stretches + 1, drivenKm);
    }
  }
  for (const { before, shut } of shutAfter(forbidden)) follow(before, shut, 1, 0);
  return found;
}

/** The ways up to a forbidden turn, each once, with all the turns forbidden after it. */
function shutAfter(forbidden: readonly (readonly number[])[]) {
  const byWay = new Map<string, { readonly before: readonly number[]; readonly shut: Set<number> }>();
  for (const list of forbidden) {
    const before = list.slice(0, -1);
    const known = byWay.get(before.join()) ?? { before, shut: new Set<number>() };
    known.shut.add(list[list.length - 1]);
    byWay.set(before.join(), known);
  }
  return byWay.values();
}

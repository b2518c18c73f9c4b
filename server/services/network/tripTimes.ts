import type { Conditions } from "../../core/conditions.ts";
import type { Position } from "../../core/places.ts";
import { waysFrom } from "../../core/search/wayBetween.ts";
import type { Network } from "./network.ts";

/** Minutes and km between every two of some points; Infinity where no way leads. */
export interface PointTable {
  readonly minutes: readonly (readonly number[])[];
  readonly km: readonly (readonly number[])[];
}

export function pointTable(network: Network, points: readonly Position[], conditions: Conditions): PointTable {
  const open = network.open(conditions);
  const snaps = points.map((point) => network.snap(point));
  const ways = snaps.map((snap) => waysFrom(snap, snaps, open));
  return {
    minutes: ways.map((row, from) => row.map((way, to) => (from === to ? 0 : way.minutes))),
    km: ways.map((row, from) => row.map((way, to) => (from === to ? 0 : way.km))),
  };
}

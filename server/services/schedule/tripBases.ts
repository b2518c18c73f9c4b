import { distanceKm } from "../../core/geo.ts";
import type { Centre, Position, Site } from "../../core/places.ts";
import { isStaffedLocally } from "../../core/scenario/coverKind.ts";
import { SITE_KIND_FACTS } from "../../core/scenario/siteKinds.ts";
import type { PointTable } from "../network/network.ts";

/** Where a centre's staff sets out from: the centre, or a satellite with staff of its own. */
export interface TripBase extends Position {
  readonly id: string;
  readonly name: string;
  readonly municipalityCode?: string;
}

/** @param closed  ids of what is shut for now: nobody sets out from there */
export function basesOf(centre: Centre, sites: readonly Site[], closed: readonly string[] = []): TripBase[] {
  const staffed = sites.filter(
    (site) => site.centreId === centre.id && SITE_KIND_FACTS[site.kind].travel === "duty" && isStaffedLocally(site),
  );
  const { id, nickname: name, lat, lon, municipalityCode } = centre;
  const open = [{ id, name, lat, lon, municipalityCode }, ...staffed].filter((base) => !closed.includes(base.id));
  return open.length > 0 ? open : [{ id, name, lat, lon, municipalityCode }];
}

const SAME_PLACE_KM = 2;

/** A session in the town the staff works in is no trip: they are there already. */
export function withoutTripInTown(table: PointTable, base: TripBase, stops: readonly Site[]): PointTable {
  const isThere = (point: number) => {
    const stop = stops[point - 1];
    return point > 0 && stop.municipalityCode === base.municipalityCode && distanceKm(base, stop) <= SAME_PLACE_KM;
  };
  const cleared = (rows: PointTable["km"]) =>
    rows.map((row, from) =>
      row.map((value, to) => ((from === 0 && isThere(to)) || (to === 0 && isThere(from)) ? 0 : value)),
    );
  return { minutes: cleared(table.minutes), km: cleared(table.km) };
}

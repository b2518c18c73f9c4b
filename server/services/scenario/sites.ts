import type { SnapAnswer, SnapNote } from "../../contract/placeAnswers.ts";
import type { SiteBody } from "../../contract/schemas.ts";
import { roadName } from "../../core/directions/roadName.ts";
import type { Places, Position, Site } from "../../core/places.ts";
import type { ReasonOf } from "../../core/reasons.ts";
import { MAX_OFF_ROAD_KM } from "../../core/roads/offRoad.ts";
import { segmentAt } from "../../core/roads/roadRows.ts";
import type { RoadPoint } from "../../core/roads/snap.ts";
import { usualDaysPerMonth } from "../../core/scenario/coverKind.ts";
import type { MisfitReason } from "../../core/scenario/scenario.ts";
import { daysPerMonthOf, parseRecurrence } from "../../core/schedule/recurrence.ts";
import { type FieldProblem, InvalidRequestError } from "../../errors.ts";
import type { BaseMap } from "../network/baseMap.ts";
import type { Network } from "../network/network.ts";
import { createTownFinder } from "./townOf.ts";

/** Off the drawn coast and farther from a road than this, a point lies in the sea (the drawn coast is ±1 km). */
const MAX_OFF_ROAD_AT_SEA_KM = 1;

/** On a drawn lake (its outline is rough) and farther from a road than this, a point lies in the water. */
const MAX_OFF_ROAD_ON_LAKE_KM = 0.5;

type SiteRefusal = ReasonOf<"offRoad"> | ReasonOf<"inSea"> | ReasonOf<"inLake">;

export interface SiteService {
  /** Where a point would join the network. @throws {InvalidRequestError} in the sea or more than 5 km from a road */
  snapNote(point: Position): SnapAnswer;
  /** Checks and completes sites as they arrive; every problem names its field. */
  accept(bodies: readonly SiteBody[]): Site[];
  /** The municipality a point lies in. */
  municipalityOf(point: Position): string;
  /** Why nothing can stand at a point, with where the nearest road is, or null. */
  refusalAt(point: Position): SiteRefusal | null;
  /** The same without the road. */
  misfitAt(point: Position): Extract<MisfitReason, { readonly km: number }> | null;
}

export function createSiteService(
  places: Places,
  network: Network,
  { municipalityAt, lakeAt }: Pick<BaseMap, "municipalityAt" | "lakeAt">,
): SiteService {
  const centreIds = new Set(places.centres.map(({ id }) => id));
  const codes = new Set(places.municipalities.map(({ code }) => code));

  /** The road a site at a point stands on: one shut in winter counts, the site is then reached in summer only. */
  function ownRoad(point: Position): RoadPoint {
    const snap = network.snap(point);
    return snap.winterClosed ?? snap;
  }

  function describe(point: Position): SnapNote {
    const { segment, offRoadKm, point: onRoad } = ownRoad(point);
    const { road } = segmentAt(network.roads, segment);
    return { roadName: roadName(road, "ja").name, offRoadKm, lat: onRoad.lat, lon: onRoad.lon };
  }

  const municipalityOf = createTownFinder(places, network, municipalityAt);

  function misfitAt(point: Position): ReturnType<SiteService["misfitAt"]> {
    const { offRoadKm: km } = ownRoad(point);
    if (km > MAX_OFF_ROAD_KM) return { code: "offRoad", km };
    if (km > MAX_OFF_ROAD_ON_LAKE_KM && lakeAt(point) !== null) return { code: "inLake", km };
    return km > MAX_OFF_ROAD_AT_SEA_KM && municipalityAt(point) === null ? { code: "inSea", km } : null;
  }

  function refusalAt(point: Position): SiteRefusal | null {
    const misfit = misfitAt(point);
    if (!misfit) return null;
    const { roadName: road, lat, lon } = describe(point);
    const { code, km } = misfit;
    return code === "inLake" ? { code, km, road, lat, lon, lake: lakeAt(point) ?? "" } : { code, km, road, lat, lon };
  }

  function complete(body: SiteBody, id: string): Site {
    const { centre, daysPerMonth, municipalityCode, ...rest } = body;
    const recurrence = body.recurrence === undefined ? null : parseRecurrence(body.recurrence);
    const code = municipalityCode ?? municipalityOf(body);
    return withoutUndefined({
      ...rest,
      id,
      centreId: centre,
      daysPerMonth: recurrence ? daysPerMonthOf(recurrence) : (daysPerMonth ?? usualDaysPerMonth(body.kind)),
      municipalityCode: code,
    });
  }

  function problemsOf(
    { id, centre, municipalityCode, lat, lon }: SiteBody,
    before: readonly SiteBody[],
  ): FieldProblem[] {
    const offRoad = refusalAt({ lat, lon });
    const found: (FieldProblem | false)[] = [
      !centreIds.has(centre) && {
        field: "centre",
        reason: { code: "notOneOfGiven", allowed: [...centreIds].join(", "), given: centre },
      },
      id !== undefined && before.some((other) => other.id === id) && { field: "id", reason: { code: "idTwice", id } },
      id !== undefined && centreIds.has(id) && { field: "id", reason: { code: "idOfCentre", id } },
      municipalityCode !== undefined &&
        !codes.has(municipalityCode) && {
          field: "municipalityCode",
          reason: { code: "noSuchMunicipality", municipalityCode },
        },
      offRoad !== null && { field: "lat,lon", reason: offRoad },
    ];
    return found.filter((problem) => problem !== false);
  }

  return {
    refusalAt,
    municipalityOf,
    misfitAt,
    snapNote(point) {
      const reason = refusalAt(point);
      if (reason) throw new InvalidRequestError([{ field: "lat,lon", reason }]);
      return { ...describe(point), municipalityCode: municipalityOf(point) };
    },
    accept(bodies) {
      const problems = bodies.flatMap((body, index) =>
        problemsOf(body, bodies.slice(0, index)).map(({ field, reason }) => ({
          ...{ field: `sites.${index}.${field}`, reason },
        })),
      );
      if (problems.length > 0) throw new InvalidRequestError(problems);
      const ids = completeIds(bodies);
      return bodies.map((body, index) => complete(body, ids[index]));
    },
  };
}

/** The ids given; a site without one gets "unsaved-1", "unsaved-2", …, which no other of the list has. */
function completeIds(bodies: readonly SiteBody[]): string[] {
  const taken = new Set(bodies.map(({ id }) => id));
  let number = 0;
  return bodies.map(({ id }) => {
    if (id !== undefined) return id;
    do number++;
    while (taken.has(`unsaved-${number}`));
    return `unsaved-${number}`;
  });
}

/** zod leaves optional fields as `undefined`; a Site leaves them out. */
function withoutUndefined(site: { [K in keyof Site]: Site[K] | undefined }): Site {
  return Object.fromEntries(Object.entries(site).filter(([, value]) => value !== undefined)) as unknown as Site;
}

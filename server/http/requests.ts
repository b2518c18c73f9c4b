import type { Request } from "express";
import type { CoverageBody, CoverageQuery } from "../contract/schemas.ts";
import type { Centre, Places } from "../core/places.ts";
import { InvalidRequestError } from "../errors.ts";
import type { CoverageRequest } from "../services/coverage/coverageRequest.ts";
import { coverageRequest } from "../services/coverage/coverageRequest.ts";
import type { SiteService } from "../services/scenario/sites.ts";

/** A checked query as the services take it; what is not given keeps the services' default. */
export function fromQuery(query: CoverageQuery): CoverageRequest {
  const { threshold, scenario, weight, ...conditions } = query;
  return coverageRequest(
    dropUndefined({ ...conditions, thresholdMinutes: threshold, scenarioId: scenario, weightId: weight }),
  );
}

/** A checked body; its sites are snapped and completed first. */
export function fromBody(
  { sites: bodies, removedSiteIds, reassigned, closedSiteIds, shutSections, parameters, ...query }: CoverageBody,
  sites: SiteService,
): CoverageRequest {
  return {
    ...fromQuery(query),
    sites: sites.accept(bodies),
    removedSiteIds: removedSiteIds ?? [],
    reassigned: reassigned ?? {},
    closedSiteIds: closedSiteIds ?? [],
    shutSections: shutSections ?? [],
    parameters: parameters ?? {},
  };
}

function dropUndefined(
  fields: { [K in keyof CoverageRequest]?: CoverageRequest[K] | undefined },
): Partial<CoverageRequest> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<CoverageRequest>;
}

/**
 * The centre whose places alone are asked for; null = all Hokkaido.
 * @throws {InvalidRequestError} for one that is not there
 */
export function centreAsked({ centres }: Places, centreId: string | undefined): Centre | null {
  if (centreId === undefined) return null;
  const centre = centres.find(({ id }) => id === centreId);
  if (!centre) throw new InvalidRequestError([{ field: "centre", reason: { code: "noSuchCentre", centreId } }]);
  return centre;
}

/** The version the caller read, from `If-Match: "3"`. A change without one could overwrite somebody else's. */
export function versionOf(request: Request): number {
  const header = request.get("If-Match");
  const version = /^(?:W\/)?"(\d+)"$/.exec(header ?? "")?.[1];
  if (version) return Number(version);
  const reason = header
    ? ({ code: "versionMalformed", given: header } as const)
    : ({ code: "versionMissing" } as const);
  throw new InvalidRequestError([{ field: "If-Match", reason }]);
}

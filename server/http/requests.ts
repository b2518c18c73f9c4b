import type { CoverageBody, CoverageQuery } from "../contract/schemas.ts";
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
  { sites: bodies, removedSiteIds, reassigned, closedSiteIds, shutSections, ...query }: CoverageBody,
  sites: SiteService,
): CoverageRequest {
  return {
    ...fromQuery(query),
    sites: sites.accept(bodies),
    removedSiteIds: removedSiteIds ?? [],
    reassigned: reassigned ?? {},
    closedSiteIds: closedSiteIds ?? [],
    shutSections: shutSections ?? [],
  };
}

function dropUndefined(
  fields: { [K in keyof CoverageRequest]?: CoverageRequest[K] | undefined },
): Partial<CoverageRequest> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<CoverageRequest>;
}

import type { Route, RouteAnswer } from "../../server/contract/routeAnswers.ts";
import type { RouteQuery } from "../../server/contract/schemas.ts";
import type { ViewConditions } from "../state/conditions.ts";
import type { Language } from "../state/language.ts";
import { call, query } from "./http.ts";

export type { Route };
export type RouteStep = Route["legs"][number]["steps"][number];

/** @returns undefined where no open road leads under the conditions */
export async function fetchRoute(
  from: { readonly lat: number; readonly lon: number },
  to: { readonly lat: number; readonly lon: number },
  { season, toll, ferry, asOf, winterSeverity }: ViewConditions,
  lang: Language,
  shutSections: readonly string[],
  signal: AbortSignal,
): Promise<Route | undefined> {
  const fields = {
    from: `${from.lat},${from.lon}`,
    to: `${to.lat},${to.lon}`,
    season,
    toll,
    ferry,
    asOf,
    winterSeverity,
    shutSections: [...shutSections].sort().join(";"),
    lang,
  };
  const answer = await call<RouteAnswer>(`/api/route${query<typeof RouteQuery>(fields)}`, { signal });
  return answer.routes[0];
}

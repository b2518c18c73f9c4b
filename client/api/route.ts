import type { LineString } from "geojson";
import type { ViewConditions } from "../state/conditions.ts";
import type { Language } from "../state/language.ts";
import { call, query } from "./http.ts";

export interface RouteStep {
  readonly distance: number; // metres
  readonly duration: number; // seconds
  readonly name: string;
  readonly geometry: LineString;
  readonly maneuver: { readonly type: string; readonly instruction: string };
}

export interface Route {
  readonly geometry: LineString;
  readonly distance: number;
  readonly duration: number;
  readonly legs: readonly { readonly steps: readonly RouteStep[] }[];
}

interface RouteAnswer {
  readonly code: "Ok" | "NoRoute";
  readonly routes: readonly Route[];
}

/** @returns undefined where no open road leads under the conditions */
export async function fetchRoute(
  from: { readonly lat: number; readonly lon: number },
  to: { readonly lat: number; readonly lon: number },
  { season, toll, ferry, asOf, winterSeverity }: ViewConditions,
  lang: Language,
  shutSections: readonly string[] = [],
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
  const answer = await call<RouteAnswer>(`/api/route${query(fields)}`);
  return answer.routes[0];
}

import type { CoverageAnswer, PlaceCard, SearchHit, SnapNote } from "../../server/contract/answers.ts";
import type { ViewConditions } from "../state/conditions.ts";
import { call, query } from "./http.ts";
import type { SiteBody } from "./scenarios.ts";

/** What every computed answer rests on: the conditions on screen and the sites of the draft, saved or not. */
export interface CoverageBody extends Partial<ViewConditions> {
  readonly sites: readonly SiteBody[];
  readonly reassigned?: Readonly<Record<string, string>>;
  /** Stress test: shut for now. */
  readonly closedSiteIds?: readonly string[];
  readonly shutSections?: readonly string[];
}

export const fetchCoverage = (body: CoverageBody, signal?: AbortSignal) =>
  call<CoverageAnswer>("/api/coverage", { method: "POST", body, ...(signal ? { signal } : {}) });

export const fetchPlaceCard = (kind: "municipality" | "settlement", id: string, body: CoverageBody) =>
  call<PlaceCard>(`/api/places/${kind}/${id}`, { method: "POST", body });

export const searchPlaces = (text: string) => call<SearchHit[]>(`/api/search${query({ q: text, limit: 12 })}`);

/** @throws {ProblemError} in the sea or more than 5 km from a road */
export const fetchSnap = (lat: number, lon: number) =>
  call<SnapNote & { municipalityCode: string | null }>(`/api/snap${query({ lat, lon })}`);

import type { Given } from "../../server/contract/answer.ts";
import type { CoverageAnswer } from "../../server/contract/answers.ts";
import type { BeyondBody, PlacesBeyond } from "../../server/contract/beyondAnswers.ts";
import type { PopulationOutlook } from "../../server/contract/outlookAnswers.ts";
import type { PlaceCard, SearchAnswer, SnapAnswer } from "../../server/contract/placeAnswers.ts";
import type { CoverageBody as CoverageSchema, SearchQuery, SnapQuery } from "../../server/contract/schemas.ts";
import type { StressAnswer } from "../../server/contract/stressAnswers.ts";
import { call, query } from "./http.ts";

/** What every computed answer rests on: the conditions on screen and the sites of the draft, saved or not. */
export type CoverageBody = Given<typeof CoverageSchema>;

export const fetchCoverage = (body: CoverageBody, signal?: AbortSignal) =>
  call<CoverageAnswer>("/api/coverage", { method: "POST", body, ...(signal ? { signal } : {}) });

export const fetchPlacesBeyond = (body: Given<typeof BeyondBody>, signal: AbortSignal) =>
  call<PlacesBeyond>("/api/places-beyond", { method: "POST", body, signal });

export const fetchStressTest = (body: CoverageBody) => call<StressAnswer>("/api/stress-test", { method: "POST", body });

export const fetchPlaceCard = (
  kind: "municipality" | "settlement",
  id: string,
  body: CoverageBody,
  signal: AbortSignal,
) => call<PlaceCard>(`/api/places/${kind}/${id}`, { method: "POST", body, signal });

export const fetchOutlook = (body: CoverageBody) =>
  call<PopulationOutlook>("/api/population-outlook", { method: "POST", body });

export const searchPlaces = (text: string, signal: AbortSignal) =>
  call<SearchAnswer>(`/api/search${query<typeof SearchQuery>({ q: text, limit: 12 })}`, { signal });

/** @throws {ProblemError} in the sea or more than 5 km from a road */
export const fetchSnap = (lat: number, lon: number) =>
  call<SnapAnswer>(`/api/snap${query<typeof SnapQuery>({ lat, lon })}`);

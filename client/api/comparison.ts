import type { ComparisonAnswer, RankingAnswer } from "../../server/contract/comparisonAnswers.ts";
import type { ComparisonQuery, RankingQuery } from "../../server/contract/schemas.ts";
import type { ViewConditions } from "../state/conditions.ts";
import { call, query } from "./http.ts";

export const fetchComparison = (a: number, b: number, conditions: ViewConditions) =>
  call<ComparisonAnswer>(`/api/scenarios/${a}/compare/${b}${query<typeof ComparisonQuery>({ ...conditions })}`);

export const fetchRanking = (territory: string, conditions: ViewConditions) =>
  call<RankingAnswer>(`/api/scenarios/ranking${query<typeof RankingQuery>({ ...conditions, territory })}`);

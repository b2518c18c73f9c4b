import type { AssumptionsAnswer } from "../../server/contract/assumptionAnswers.ts";
import type { AssumptionQuery } from "../../server/contract/schemas.ts";
import { call, query } from "./http.ts";

export type { AssumptionsAnswer };

export const fetchAssumptions = (asOf: string | undefined) =>
  call<AssumptionsAnswer>(`/api/assumptions${query<typeof AssumptionQuery>({ asOf })}`);

import type { Given } from "../../server/contract/answer.ts";
import type { CalendarAnswer } from "../../server/contract/calendarAnswers.ts";
import type { YearQuery, YearBody as YearSchema } from "../../server/contract/schemas.ts";
import type { WorkloadAnswer } from "../../server/contract/workloadAnswers.ts";
import { WHOLE } from "../../server/core/prefecture.ts";
import type { ViewConditions } from "../state/conditions.ts";
import { call, query } from "./http.ts";

/** A fiscal year's work under what is on screen, saved or not. */
export type YearBody = Given<typeof YearSchema>;

export const fetchCalendar = (body: YearBody) => call<CalendarAnswer>("/api/calendar", { method: "POST", body });
export const fetchWorkload = (body: YearBody) => call<WorkloadAnswer>("/api/workload", { method: "POST", body });
/** This fiscal year's work of a saved 案, of all centres or of one. */
export const fetchScenarioWorkload = (
  scenario: number,
  territoryId: string,
  conditions: ViewConditions,
  signal: AbortSignal,
) => {
  const centre = territoryId === WHOLE ? undefined : territoryId;
  return call<WorkloadAnswer>(`/api/workload${query<typeof YearQuery>({ ...conditions, scenario, centre })}`, {
    signal,
  });
};

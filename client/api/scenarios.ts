import type { Given } from "../../server/contract/answer.ts";
import type { Scenario, Site } from "../../server/contract/answers.ts";
import type { BinnedScenario } from "../../server/contract/scenarioAnswers.ts";
import type { ScenarioBody, ScenarioMadeFromQuery, SiteBody as SiteSchema } from "../../server/contract/schemas.ts";
import { contentOf, type ScenarioContent } from "../../server/core/scenario/scenario.ts";
import { call, query } from "./http.ts";

/** A site as the calls take it: `centre` instead of `centreId`. */
export type SiteBody = Given<typeof SiteSchema>;

export function siteBody({ centreId, ...site }: Site): SiteBody {
  return { ...site, centre: centreId };
}

const bodyOf = (content: ScenarioContent): Given<typeof ScenarioBody> => ({
  ...contentOf(content),
  sites: content.sites.map(siteBody),
});

export const listScenarios = () => call<Scenario[]>("/api/scenarios");
export const findScenario = (id: number) => call<Scenario>(`/api/scenarios/${id}`);
/** @param madeFrom  the 案 it was made from: nobody sees the new one who may not see that one */
export const createScenario = (content: ScenarioContent, madeFrom?: number) =>
  call<Scenario>(`/api/scenarios${query<typeof ScenarioMadeFromQuery>({ madeFrom })}`, {
    method: "POST",
    body: bodyOf(content),
  });
/** What of a 案 kept in this browser fits the data of today; the rest is set aside in it. */
export const checkContent = (kept: object) =>
  call<ScenarioContent>("/api/scenarios/check", { method: "POST", body: kept });
/** @throws {ProblemError} 412 when somebody else saved a newer version */
export const saveScenario = (id: number, version: number, content: ScenarioContent) =>
  call<Scenario>(`/api/scenarios/${id}`, { method: "PUT", version, body: bodyOf(content) });
export const deleteScenario = (id: number, version: number) =>
  call<void>(`/api/scenarios/${id}`, { method: "DELETE", version });
/** Deleted 案, which lie there for 30 days. */
export const listBin = () => call<BinnedScenario[]>("/api/scenarios/bin");
export const takeOutOfBin = (id: number) => call<Scenario>(`/api/scenarios/${id}/restore`, { method: "POST" });

import type { Given } from "../../server/contract/answer.ts";
import type { Scenario, Site } from "../../server/contract/answers.ts";
import type { ScenarioBody, SiteBody as SiteSchema } from "../../server/contract/schemas.ts";
import type { ScenarioContent } from "../../server/core/scenario/scenario.ts";
import { call } from "./http.ts";

/** A site as the calls take it: `centre` instead of `centreId`. */
export type SiteBody = Given<typeof SiteSchema>;

export function siteBody({ centreId, ...site }: Site): SiteBody {
  return { ...site, centre: centreId };
}

const bodyOf = ({ name, description, sites, reassigned, parameters }: ScenarioContent): Given<typeof ScenarioBody> => ({
  name,
  description,
  sites: sites.map(siteBody),
  reassigned,
  parameters,
});

export const listScenarios = () => call<Scenario[]>("/api/scenarios");
export const findScenario = (id: number) => call<Scenario>(`/api/scenarios/${id}`);
export const createScenario = (content: ScenarioContent) =>
  call<Scenario>("/api/scenarios", { method: "POST", body: bodyOf(content) });
/** @throws {ProblemError} 412 when somebody else saved a newer version */
export const saveScenario = (id: number, version: number, content: ScenarioContent) =>
  call<Scenario>(`/api/scenarios/${id}`, { method: "PUT", version, body: bodyOf(content) });
export const deleteScenario = (id: number, version: number) =>
  call<void>(`/api/scenarios/${id}`, { method: "DELETE", version });

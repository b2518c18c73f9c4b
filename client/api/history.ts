import type { Scenario } from "../../server/contract/answers.ts";
import type { ScenarioVersion, VersionsQuery } from "../../server/contract/versionAnswers.ts";
import { call, query } from "./http.ts";

export type { ScenarioVersion };

/** @param before  only those older than this version */
export const listVersions = (id: number, before?: number) =>
  call<ScenarioVersion[]>(`/api/scenarios/${id}/versions${query<typeof VersionsQuery>({ before })}`);
/** @throws {ProblemError} 412 when somebody saved since `currentVersion` was read */
export const restoreVersion = (id: number, version: number, currentVersion: number) =>
  call<Scenario>(`/api/scenarios/${id}/versions/${version}/restore`, { method: "POST", version: currentVersion });
export const nameVersion = (id: number, version: number, note: string) =>
  call<ScenarioVersion>(`/api/scenarios/${id}/versions/${version}`, { method: "PUT", body: { note } });

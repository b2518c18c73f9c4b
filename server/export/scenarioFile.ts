import { SCENARIO_FILE_FORMAT, SCENARIO_FILE_VERSION } from "../contract/exportSchemas.ts";
import type { Scenario } from "../core/scenario/scenario.ts";

/**
 * A 案 as one JSON file, to send by mail and open elsewhere: what POST /api/scenarios accepts, and which format it is.
 * Its id, version and date stay behind, so the same 案 is the same file wherever it is kept.
 */
export function scenarioFile({ name, description, sites, reassigned, parameters, setAside }: Scenario): string {
  const content = {
    format: SCENARIO_FILE_FORMAT,
    formatVersion: SCENARIO_FILE_VERSION,
    name,
    description,
    sites: sites.map(({ centreId, ...site }) => ({ ...site, centre: centreId })),
    reassigned,
    parameters,
    ...(setAside ? { setAside } : {}),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

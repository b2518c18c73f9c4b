import type { Database } from "better-sqlite3";
import type { ScenarioAccess, Visibility } from "../core/people/person.ts";

interface AccessRow {
  readonly id: number;
  readonly built_in_key: string | null;
  readonly owner_id: number | null;
  readonly owner: string | null;
  readonly centre_id: string | null;
  readonly visibility: Visibility;
  readonly shared_with_json: string;
}

/** Whose the 案 are; those in the bin as well. */
export interface AccessRepository {
  /** null = there is none of that number */
  find(scenarioId: number): ScenarioAccess | null;
  put(scenarioId: number, visibility: Visibility, sharedWith: readonly string[]): void;
}

export function accessRepository(db: Database): AccessRepository {
  const find = db.prepare<[number], AccessRow>(
    `SELECT scenarios.id, built_in_key, owner_id, people.name AS owner, scenarios.centre_id, visibility, shared_with_json
     FROM scenarios LEFT JOIN people ON people.id = owner_id WHERE scenarios.id = ?`,
  );
  const put = db.prepare<[Visibility, string, number]>(
    "UPDATE scenarios SET visibility = ?, shared_with_json = ? WHERE id = ?",
  );
  return {
    find(scenarioId) {
      const row = find.get(scenarioId);
      return row ? toAccess(row) : null;
    },
    put: (scenarioId, visibility, sharedWith) => void put.run(visibility, JSON.stringify(sharedWith), scenarioId),
  };
}

function toAccess(row: AccessRow): ScenarioAccess {
  return {
    ownerId: row.owner_id,
    owner: row.owner,
    centreId: row.centre_id,
    visibility: row.visibility,
    sharedWith: JSON.parse(row.shared_with_json) as string[],
    isBuiltIn: row.built_in_key !== null,
  };
}

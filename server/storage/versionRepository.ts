import type { Database } from "better-sqlite3";
import type { ScenarioContent } from "../core/scenario/scenario.ts";
import { NotFoundError } from "../errors.ts";
import { storedContent } from "./scenarioRepository.ts";

interface VersionRow {
  readonly version: number;
  readonly name: string;
  readonly saved_by: string | null;
  readonly saved_at: string;
  readonly restored_from: number | null;
  readonly note: string | null;
  readonly content_json: string;
}

/** A version of a 案 as it was kept. */
export interface KeptVersion {
  readonly version: number;
  readonly savedBy: string | null; // null = nobody was signed in
  readonly savedAt: string; // ISO 8601
  readonly restoredFrom: number | null;
  readonly note: string | null; // what a planner calls it
  readonly content: ScenarioContent;
}

export interface VersionRepository {
  /** Versions of a 案 older than `before`, newest first. */
  older(scenarioId: number, before: number, atMost: number): KeptVersion[];
  /** @throws {NotFoundError} */
  find(scenarioId: number, version: number): KeptVersion;
  /** Names a version; null takes its name away. @throws {NotFoundError} */
  putNote(scenarioId: number, version: number, note: string | null): void;
}

/** Versions are written by the triggers of migration 006: whatever changes a 案 makes one. */
export function versionRepository(db: Database, check: (stored: unknown) => ScenarioContent): VersionRepository {
  const older = db.prepare<[number, number, number], VersionRow>(
    "SELECT * FROM scenario_versions WHERE scenario_id = ? AND version < ? ORDER BY version DESC LIMIT ?",
  );
  const one = db.prepare<[number, number], VersionRow>(
    "SELECT * FROM scenario_versions WHERE scenario_id = ? AND version = ?",
  );
  const name = db.prepare<[string | null, number, number]>(
    "UPDATE scenario_versions SET note = ? WHERE scenario_id = ? AND version = ?",
  );
  const toKept = (row: VersionRow): KeptVersion => ({
    version: row.version,
    savedBy: row.saved_by,
    savedAt: row.saved_at,
    restoredFrom: row.restored_from,
    note: row.note,
    content: check(storedContent(row)),
  });
  const noSuchVersion = (id: number, version: number) => new NotFoundError({ code: "noSuchVersion", id, version });
  return {
    older: (scenarioId, before, atMost) => older.all(scenarioId, before, atMost).map(toKept),
    find(scenarioId, version) {
      const row = one.get(scenarioId, version);
      if (!row) throw noSuchVersion(scenarioId, version);
      return toKept(row);
    },
    putNote(scenarioId, version, note) {
      if (name.run(note, scenarioId, version).changes === 0) throw noSuchVersion(scenarioId, version);
    },
  };
}

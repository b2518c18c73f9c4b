import type { Database } from "better-sqlite3";
import type { Scenario, ScenarioContent } from "../core/scenario/scenario.ts";
import { ConflictError, NotFoundError } from "../errors.ts";

interface ScenarioRow {
  readonly id: number;
  readonly built_in_key: string | null;
  readonly name: string;
  readonly content_json: string;
  readonly version: number;
  readonly updated_at: string;
}

export interface ScenarioRepository {
  /** Built-in scenarios first, then by name. */
  list(): Scenario[];
  /** @throws {NotFoundError} */
  find(id: number): Scenario;
  create(content: ScenarioContent): Scenario;
  /** @throws {NotFoundError}, {ConflictError} when `version` is not the stored one or the scenario is built in */
  save(id: number, version: number, content: ScenarioContent): Scenario;
  remove(id: number, version: number): void;
  /** Writes a built-in scenario as the program now defines it; its id stays the same over the years. */
  putBuiltIn(key: string, content: ScenarioContent): Scenario;
}

/** @param check  makes a content of what is stored, whatever it is; parts that do not fit are set aside in it */
export function scenarioRepository(
  db: Database,
  check: (stored: unknown) => ScenarioContent,
  now: () => Date = () => new Date(),
): ScenarioRepository {
  const all = db.prepare<[], ScenarioRow>("SELECT * FROM scenarios ORDER BY built_in_key IS NULL, id");
  const byId = db.prepare<[number], ScenarioRow>("SELECT * FROM scenarios WHERE id = ?");
  const byKey = db.prepare<[string], ScenarioRow>("SELECT * FROM scenarios WHERE built_in_key = ?");
  const insert = db.prepare<NewRow>(
    `INSERT INTO scenarios (built_in_key, name, content_json, updated_at)
     VALUES (@built_in_key, @name, @content_json, @updated_at)`,
  );
  const replace = db.prepare<NewRow & { id: number; version: number }>(
    `UPDATE scenarios SET name = @name, content_json = @content_json, updated_at = @updated_at, version = version + 1
     WHERE id = @id AND version = @version AND built_in_key IS @built_in_key`,
  );
  const erase = db.prepare<{ id: number; version: number }>(
    "DELETE FROM scenarios WHERE id = @id AND version = @version AND built_in_key IS NULL",
  );

  const toScenario = (row: ScenarioRow): Scenario => ({
    ...check(storedContent(row)),
    id: row.id,
    isBuiltIn: row.built_in_key !== null,
    version: row.version,
    updatedAt: row.updated_at,
  });

  function find(id: number): Scenario {
    const row = byId.get(id);
    if (!row) throw new NotFoundError({ code: "noSuchScenario", id });
    return toScenario(row);
  }

  function refuseUnlessCurrent(id: number, version: number): void {
    const current = find(id);
    if (current.isBuiltIn) {
      throw new ConflictError({ code: "builtIn", name: current.name }, current.version);
    }
    if (current.version !== version) {
      const { name, version: currentVersion } = current;
      throw new ConflictError({ code: "changedSince", name, version, currentVersion }, currentVersion);
    }
  }

  const row = (content: ScenarioContent, key: string | null): NewRow => ({
    built_in_key: key,
    name: content.name,
    content_json: JSON.stringify({ ...content, name: undefined }),
    updated_at: now().toISOString(),
  });

  return {
    list: () => all.all().map(toScenario),
    find,
    create: (content) => find(Number(insert.run(row(content, null)).lastInsertRowid)),
    save: db.transaction((id: number, version: number, content: ScenarioContent) => {
      refuseUnlessCurrent(id, version);
      replace.run({ ...row(content, null), id, version });
      return find(id);
    }),
    remove: db.transaction((id: number, version: number) => {
      refuseUnlessCurrent(id, version);
      erase.run({ id, version });
    }),
    putBuiltIn: db.transaction((key: string, content: ScenarioContent) => {
      const known = byKey.get(key);
      if (!known) return find(Number(insert.run(row(content, key)).lastInsertRowid));
      const changed = row(content, key);
      if (known.name !== changed.name || known.content_json !== changed.content_json) {
        replace.run({ ...changed, id: known.id, version: known.version });
      }
      return find(known.id);
    }),
  };
}

type NewRow = Omit<ScenarioRow, "id" | "version">;

/** A text that is no JSON (a damaged file) is set aside as a whole: the 案 opens, empty, and says so. */
function storedContent({ name, content_json }: ScenarioRow): unknown {
  try {
    return { ...(JSON.parse(content_json) as object), name };
  } catch {
    return { name, content: content_json };
  }
}

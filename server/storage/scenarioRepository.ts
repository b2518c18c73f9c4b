import type { Database } from "better-sqlite3";
import { type Audience, OPEN_TO_ALL } from "../core/people/audience.ts";
import type { Person, Visibility } from "../core/people/person.ts";
import { type BinnedScenario, DAYS_IN_BIN, type Scenario, type ScenarioContent } from "../core/scenario/scenario.ts";
import { ConflictError, NotFoundError, refuseBuiltIn } from "../errors.ts";

interface ScenarioRow {
  readonly id: number;
  readonly built_in_key: string | null;
  readonly name: string;
  readonly content_json: string;
  readonly version: number;
  readonly updated_at: string;
  readonly saved_by: string | null;
  readonly restored_from: number | null;
  readonly deleted_at: string | null;
  readonly deleted_by: string | null;
  readonly owner_id: number | null;
  readonly centre_id: string | null;
}

/** Who writes; null = nobody is signed in. A new 案 is his and his centre's. */
export type Author = Pick<Person, "id" | "name" | "centreId"> | null;

export interface ScenarioRepository {
  /** Built-in scenarios first, then in the order they were made; one whose record is damaged by its name alone. */
  list(): Scenario[];
  /** @throws {NotFoundError}, also for one in the bin */
  find(id: number): Scenario;
  create(content: ScenarioContent, by?: Author, seenBy?: Audience): Scenario;
  /**
   * @param restoredFrom  the version this content is that of, where one is brought back
   * @throws {NotFoundError}, {ConflictError} when `version` is not the stored one or the scenario is built in
   */
  save(id: number, version: number, content: ScenarioContent, by?: Author, restoredFrom?: number | null): Scenario;
  /** Into the bin. @throws as `save` */
  remove(id: number, version: number, by?: Author): void;
  /** What was deleted in the last 30 days, the latest first. What is older is gone for good. */
  bin(): BinnedScenario[];
  /** Out of the bin, as it was. @throws {NotFoundError} when it is not there */
  takeOutOfBin(id: number): Scenario;
  /** Writes a built-in scenario as the program now defines it; its id stays the same over the years. */
  putBuiltIn(key: string, content: ScenarioContent): Scenario;
}

/** @param check  makes a content of what is stored, whatever it is; parts that do not fit are set aside in it */
export function scenarioRepository(
  db: Database,
  check: (stored: unknown) => ScenarioContent,
  now: () => Date = () => new Date(),
): ScenarioRepository {
  // Only the first columns: those behind a damaged content cannot be read, and would take the whole list with them.
  const heads = db.prepare<[], Pick<ScenarioRow, "id" | "built_in_key">>(
    "SELECT id, built_in_key FROM scenarios ORDER BY built_in_key IS NULL, id",
  );
  const nameOf = db.prepare<[number], Pick<ScenarioRow, "name">>("SELECT name FROM scenarios WHERE id = ?");
  const byId = db.prepare<[number], ScenarioRow>("SELECT * FROM scenarios WHERE id = ?");
  const byKey = db.prepare<[string], ScenarioRow>("SELECT * FROM scenarios WHERE built_in_key = ?");
  const insert = db.prepare<NewRow & { visibility: Visibility; shared_with_json: string }>(
    `INSERT INTO scenarios (built_in_key, name, content_json, updated_at, saved_by, restored_from, owner_id, centre_id,
       visibility, shared_with_json)
     VALUES (@built_in_key, @name, @content_json, @updated_at, @saved_by, @restored_from, @owner_id, @centre_id,
       @visibility, @shared_with_json)`,
  );
  const replace = db.prepare<NewRow & { id: number; version: number }>(
    `UPDATE scenarios SET name = @name, content_json = @content_json, updated_at = @updated_at, saved_by = @saved_by,
       restored_from = @restored_from, version = version + 1
     WHERE id = @id AND version = @version AND built_in_key IS @built_in_key`,
  );
  const putInBin = db.prepare<{ id: number; version: number; deleted_at: string; deleted_by: string | null }>(
    `UPDATE scenarios SET deleted_at = @deleted_at, deleted_by = @deleted_by
     WHERE id = @id AND version = @version AND built_in_key IS NULL`,
  );
  const binned = db.prepare<[], ScenarioRow>(
    "SELECT * FROM scenarios WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id DESC",
  );
  const bringBack = db.prepare<[number]>(
    "UPDATE scenarios SET deleted_at = NULL, deleted_by = NULL WHERE id = ? AND deleted_at IS NOT NULL",
  );
  const emptyBin = db.prepare<[string]>("DELETE FROM scenarios WHERE deleted_at < ?");

  const toScenario = (row: ScenarioRow): Scenario => ({
    ...check(storedContent(row)),
    id: row.id,
    isBuiltIn: row.built_in_key !== null,
    version: row.version,
    updatedAt: row.updated_at,
  });

  function find(id: number): Scenario {
    const row = byId.get(id);
    if (!row || row.deleted_at !== null) throw new NotFoundError({ code: "noSuchScenario", id });
    return toScenario(row);
  }

  function listed({ id, built_in_key }: Pick<ScenarioRow, "id" | "built_in_key">): Scenario[] {
    try {
      const row = byId.get(id);
      return !row || row.deleted_at !== null ? [] : [toScenario(row)];
    } catch (error) {
      if (!isDamage(error)) throw error;
      return [{ ...NOTHING, name: readableName(id), id, isBuiltIn: built_in_key !== null, unreadable: true }];
    }
  }

  function readableName(id: number): string {
    try {
      return nameOf.get(id)?.name ?? "";
    } catch (error) {
      if (!isDamage(error)) throw error;
      return "";
    }
  }

  function refuseUnlessCurrent(id: number, version: number): void {
    const current = find(id);
    refuseBuiltIn(current);
    if (current.version !== version) {
      const { name, version: currentVersion } = current;
      throw new ConflictError({ code: "changedSince", name, version, currentVersion }, currentVersion);
    }
  }

  const row = (content: ScenarioContent, key: string | null, by: Author, from: number | null = null): NewRow => ({
    built_in_key: key,
    name: content.name,
    content_json: JSON.stringify({ ...content, name: undefined }),
    updated_at: now().toISOString(),
    saved_by: by?.name ?? null,
    restored_from: from,
    owner_id: by?.id ?? null,
    centre_id: by?.centreId ?? null,
  });

  function add(written: NewRow, { visibility, sharedWith }: Audience): Scenario {
    const { lastInsertRowid } = insert.run({ ...written, visibility, shared_with_json: JSON.stringify(sharedWith) });
    return find(Number(lastInsertRowid));
  }

  return {
    list: () => heads.all().flatMap(listed),
    find,
    create: (content, by = null, seenBy = OPEN_TO_ALL) => add(row(content, null, by), seenBy),
    save: db.transaction((id: number, version: number, content: ScenarioContent, by: Author = null, from = null) => {
      refuseUnlessCurrent(id, version);
      replace.run({ ...row(content, null, by, from), id, version });
      return find(id);
    }) as ScenarioRepository["save"],
    remove: db.transaction((id: number, version: number, by: Author = null) => {
      refuseUnlessCurrent(id, version);
      putInBin.run({ id, version, deleted_at: now().toISOString(), deleted_by: by?.name ?? null });
    }),
    bin() {
      emptyBin.run(daysAfter(now(), -DAYS_IN_BIN));
      return binned.all().map((each) => toBinned(each, check));
    },
    takeOutOfBin(id) {
      if (bringBack.run(id).changes === 0) throw new NotFoundError({ code: "notInBin", id });
      return find(id);
    },
    putBuiltIn: db.transaction((key: string, content: ScenarioContent) => {
      const known = byKey.get(key);
      if (!known) return add(row(content, key, null), OPEN_TO_ALL);
      const changed = row(content, key, null);
      if (known.name !== changed.name || known.content_json !== changed.content_json) {
        replace.run({ ...changed, id: known.id, version: known.version });
      }
      return find(known.id);
    }),
  };
}

type NewRow = Omit<ScenarioRow, "id" | "version" | "deleted_at" | "deleted_by">;

const NOTHING = { description: "", sites: [], reassigned: {}, parameters: {}, version: 0, updatedAt: "" };

/** SQLite cannot read a page of the file. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^SQLITE_(CORRUPT|IOERR)/.test(String(error.code));
}

function toBinned(row: ScenarioRow, check: (stored: unknown) => ScenarioContent): BinnedScenario {
  const { id, name, version, deleted_at, deleted_by } = row;
  const deletedAt = deleted_at ?? "";
  const siteCount = check(storedContent(row)).sites.length;
  return {
    ...{ id, name, version, siteCount, deletedAt, deletedBy: deleted_by },
    until: daysAfter(new Date(deletedAt), DAYS_IN_BIN),
  };
}

function daysAfter(day: Date, days: number): string {
  return new Date(day.getTime() + days * 24 * 60 * 60 * 1000).toISOString();
}

/** A text that is no JSON (a damaged file) is set aside as a whole: the 案 opens, empty, and says so. */
export function storedContent({ name, content_json }: Pick<ScenarioRow, "name" | "content_json">): unknown {
  try {
    return { ...(JSON.parse(content_json) as object), name };
  } catch {
    return { name, content: content_json };
  }
}

import type { Database } from "better-sqlite3";
import type { CentreFigures } from "../core/scenario/centreFigures.ts";
import { ConflictError } from "../errors.ts";

/** One save of a centre's figures. `version` grows over all centres; 0 = never saved. */
export interface KeptCentreFigures {
  readonly centreId: string;
  readonly version: number;
  readonly figures: CentreFigures;
  readonly savedBy: string;
  readonly savedAt: string; // ISO 8601
}

interface Row {
  readonly id: number;
  readonly centre_id: string;
  readonly figures_json: string;
  readonly saved_by: string;
  readonly saved_at: string;
}

export interface CentreFigureRepository {
  /** The newest of every centre that has any. */
  current(): KeptCentreFigures[];
  /** Every save of a centre, newest first. */
  history(centreId: string): KeptCentreFigures[];
  /** All or nothing. @throws {ConflictError} when a `version` is not the stored one */
  save(saves: readonly CentreFigureSave[], savedBy: string): void;
}

export interface CentreFigureSave {
  readonly centreId: string;
  readonly figures: CentreFigures;
  /** The version the writer read; null = overwrite whatever is there. */
  readonly version: number | null;
}

export function centreFigureRepository(db: Database, now: () => Date = () => new Date()): CentreFigureRepository {
  const newest = db.prepare<[], Row>(
    "SELECT * FROM centre_figures WHERE id IN (SELECT MAX(id) FROM centre_figures GROUP BY centre_id) ORDER BY id",
  );
  const ofCentre = db.prepare<[string], Row>("SELECT * FROM centre_figures WHERE centre_id = ? ORDER BY id DESC");
  const insert = db.prepare<Omit<Row, "id">>(
    `INSERT INTO centre_figures (centre_id, figures_json, saved_by, saved_at)
     VALUES (@centre_id, @figures_json, @saved_by, @saved_at)`,
  );
  return {
    current: () => newest.all().map(toKept),
    history: (centreId) => ofCentre.all(centreId).map(toKept),
    save: db.transaction((saves: readonly CentreFigureSave[], savedBy: string) => {
      const saved_at = now().toISOString();
      for (const { centreId, figures, version } of saves) {
        const stored = ofCentre.get(centreId)?.id ?? 0;
        if (version !== null && version !== stored) {
          throw new ConflictError({ code: "figuresChangedSince", centreId, version }, stored);
        }
        const figures_json = JSON.stringify(figures);
        insert.run({ centre_id: centreId, figures_json, saved_by: savedBy, saved_at });
      }
    }),
  };
}

function toKept({ id, centre_id, figures_json, saved_by, saved_at }: Row): KeptCentreFigures {
  const figures = JSON.parse(figures_json) as CentreFigures;
  return { centreId: centre_id, version: id, figures, savedBy: saved_by, savedAt: saved_at };
}

import type { Database } from "better-sqlite3";
import type { CandidatePlace, OwnWeight } from "../core/uploads.ts";
import { NotFoundError } from "../errors.ts";

interface WeightRow {
  readonly id: number;
  readonly name: string;
  readonly unit: string;
  readonly by_place: OwnWeight["byPlace"];
  readonly values_json: string;
  readonly names_json: string;
}

interface PlaceRow {
  readonly id: number;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly list_name: string;
  readonly basis: CandidatePlace["basis"];
}

/** A place as it comes in, before it has its number and list. */
export type NewPlace = Omit<CandidatePlace, "id" | "listName">;

export interface UploadRepository {
  listWeights(): OwnWeight[];
  /** @throws {NotFoundError} */
  findWeight(id: string): OwnWeight;
  addWeight(weight: Omit<OwnWeight, "id">): OwnWeight;
  /** Keeps another content under the same id. @throws {NotFoundError} */
  replaceWeight(weight: OwnWeight): OwnWeight;
  /** @throws {NotFoundError} */
  removeWeight(id: string): void;
  listPlaces(): CandidatePlace[];
  /** Keeps a whole list or nothing of it: in place of one of that name, or added to it. */
  keepPlaces(listName: string, places: readonly NewPlace[], mode: "replace" | "add"): CandidatePlace[];
  /** @throws {NotFoundError} when no place has that list name */
  removePlaces(listName: string): void;
}

export function uploadRepository(db: Database, now: () => Date = () => new Date()): UploadRepository {
  const weights = db.prepare<[], WeightRow>("SELECT * FROM weights ORDER BY id");
  const weightById = db.prepare<[number], WeightRow>("SELECT * FROM weights WHERE id = ?");
  const insertWeight = db.prepare<Omit<WeightRow, "id"> & { created_at: string }>(
    `INSERT INTO weights (name, unit, by_place, values_json, names_json, created_at)
     VALUES (@name, @unit, @by_place, @values_json, @names_json, @created_at)`,
  );
  const updateWeight = db.prepare<WeightRow>(
    `UPDATE weights SET name = @name, unit = @unit, by_place = @by_place, values_json = @values_json,
     names_json = @names_json WHERE id = @id`,
  );
  const deleteWeight = db.prepare<[number]>("DELETE FROM weights WHERE id = ?");
  const places = db.prepare<[], PlaceRow>("SELECT * FROM candidate_places ORDER BY id");
  const insertPlace = db.prepare<Omit<PlaceRow, "id"> & { created_at: string }>(
    `INSERT INTO candidate_places (name, lat, lon, list_name, basis, created_at)
     VALUES (@name, @lat, @lon, @list_name, @basis, @created_at)`,
  );
  const deletePlaces = db.prepare<[string]>("DELETE FROM candidate_places WHERE list_name = ?");

  function findWeight(id: string): OwnWeight {
    const row = weightById.get(numberOf(id, "w"));
    if (!row) throw new NotFoundError({ code: "noSuchWeight", id });
    return toWeight(row);
  }

  return {
    listWeights: () => weights.all().map(toWeight),
    findWeight,
    addWeight(weight) {
      const row = { ...toRow(weight), created_at: now().toISOString() };
      return findWeight(`w${insertWeight.run(row).lastInsertRowid}`);
    },
    replaceWeight({ id, ...weight }) {
      if (updateWeight.run({ id: numberOf(id, "w"), ...toRow(weight) }).changes === 0) {
        throw new NotFoundError({ code: "noSuchWeight", id });
      }
      return findWeight(id);
    },
    removeWeight(id) {
      if (deleteWeight.run(numberOf(id, "w")).changes === 0) throw new NotFoundError({ code: "noSuchWeight", id });
    },
    listPlaces: () => places.all().map(toPlace),
    keepPlaces: db.transaction((listName: string, kept: readonly NewPlace[], mode: "replace" | "add") => {
      const created_at = now().toISOString();
      if (mode === "replace") deletePlaces.run(listName);
      return kept.map((place) => {
        const { lastInsertRowid } = insertPlace.run({ ...place, list_name: listName, created_at });
        return { id: `p${lastInsertRowid}`, ...place, listName };
      });
    }),
    removePlaces(listName) {
      if (deletePlaces.run(listName).changes === 0) throw new NotFoundError({ code: "noSuchList", listName });
    },
  };
}

/** The database's number in "w3"; 0, which no row has, for anything else. */
function numberOf(id: string, letter: string): number {
  return Number(new RegExp(`^${letter}(\\d+)$`).exec(id)?.[1] ?? 0);
}

function toWeight({ id, name, unit, by_place, values_json, names_json }: WeightRow): OwnWeight {
  return {
    ...{ id: `w${id}`, name, unit, byPlace: by_place },
    values: JSON.parse(values_json) as OwnWeight["values"],
    names: JSON.parse(names_json) as OwnWeight["names"],
  };
}

function toRow({ name, unit, byPlace, values, names }: Omit<OwnWeight, "id">): Omit<WeightRow, "id"> {
  return {
    ...{ name, unit, by_place: byPlace },
    values_json: JSON.stringify(values),
    names_json: JSON.stringify(names),
  };
}

function toPlace({ id, name, lat, lon, list_name, basis }: PlaceRow): CandidatePlace {
  return { id: `p${id}`, name, lat, lon, listName: list_name, basis };
}

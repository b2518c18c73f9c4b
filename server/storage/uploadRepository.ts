import type { Database } from "better-sqlite3";
import type { TableOwner } from "../core/people/person.ts";
import type { CandidatePlace, OwnWeight } from "../core/uploads.ts";
import { NotFoundError } from "../errors.ts";

interface OwnerRow {
  readonly owner_id: number | null;
  readonly owner: string | null;
  readonly centre_id: string | null;
}

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

/** A table with whose it is. */
export type KeptWeight = OwnWeight & { readonly owner: TableOwner };
export type KeptPlace = CandidatePlace & { readonly owner: TableOwner };

/** Who keeps a table; null = nobody has signed in. */
export type Keeper = Pick<TableOwner, "centreId"> & { readonly id: number };

/** A place as it comes in, before it has its number and list. */
export type NewPlace = Omit<CandidatePlace, "id" | "listName">;

export interface UploadRepository {
  listWeights(): KeptWeight[];
  /** @throws {NotFoundError} */
  findWeight(id: string): KeptWeight;
  /** null = there is none. */
  ownerOfWeight(id: string): TableOwner | null;
  addWeight(weight: Omit<OwnWeight, "id">, by?: Keeper | null): KeptWeight;
  /** Keeps another content under the same id, whose it was. @throws {NotFoundError} */
  replaceWeight(weight: OwnWeight): KeptWeight;
  /** @throws {NotFoundError} */
  removeWeight(id: string): void;
  listPlaces(): KeptPlace[];
  /** Keeps a whole list or nothing of it: in place of the centre's of that name, or added to it. */
  keepPlaces(listName: string, places: readonly NewPlace[], mode: "replace" | "add", by?: Keeper | null): KeptPlace[];
  /** @param centreId  whose list; null = of no centre. @throws {NotFoundError} when there is none */
  removePlaces(listName: string, centreId: string | null): void;
}

export function uploadRepository(db: Database, now: () => Date = () => new Date()): UploadRepository {
  const withOwner = (table: string) =>
    `SELECT ${table}.*, people.name AS owner FROM ${table} LEFT JOIN people ON people.id = owner_id`;
  const weights = db.prepare<[], WeightRow & OwnerRow>(`${withOwner("weights")} ORDER BY weights.id`);
  const weightById = db.prepare<[number], WeightRow & OwnerRow>(`${withOwner("weights")} WHERE weights.id = ?`);
  const ownerById = db.prepare<[number], OwnerRow>(
    `SELECT owner_id, people.name AS owner, weights.centre_id FROM weights LEFT JOIN people ON people.id = owner_id
     WHERE weights.id = ?`,
  );
  const insertWeight = db.prepare<Omit<WeightRow, "id"> & NewRow>(
    `INSERT INTO weights (name, unit, by_place, values_json, names_json, created_at, owner_id, centre_id)
     VALUES (@name, @unit, @by_place, @values_json, @names_json, @created_at, @owner_id, @centre_id)`,
  );
  const updateWeight = db.prepare<WeightRow>(
    `UPDATE weights SET name = @name, unit = @unit, by_place = @by_place, values_json = @values_json,
     names_json = @names_json WHERE id = @id`,
  );
  const deleteWeight = db.prepare<[number]>("DELETE FROM weights WHERE id = ?");
  const places = db.prepare<[], PlaceRow & OwnerRow>(`${withOwner("candidate_places")} ORDER BY candidate_places.id`);
  const placeById = db.prepare<[number | bigint], PlaceRow & OwnerRow>(
    `${withOwner("candidate_places")} WHERE candidate_places.id = ?`,
  );
  const insertPlace = db.prepare<Omit<PlaceRow, "id"> & NewRow>(
    `INSERT INTO candidate_places (name, lat, lon, list_name, basis, created_at, owner_id, centre_id)
     VALUES (@name, @lat, @lon, @list_name, @basis, @created_at, @owner_id, @centre_id)`,
  );
  const deletePlaces = db.prepare<[string, string | null]>(
    "DELETE FROM candidate_places WHERE list_name = ? AND centre_id IS ?",
  );
  const keptBy = (by: Keeper | null): NewRow => {
    return { created_at: now().toISOString(), owner_id: by?.id ?? null, centre_id: by?.centreId ?? null };
  };

  function findWeight(id: string): KeptWeight {
    const row = weightById.get(numberOf(id, "w"));
    if (!row) throw new NotFoundError({ code: "noSuchWeight", id });
    return toWeight(row);
  }

  return {
    listWeights: () => weights.all().map(toWeight),
    findWeight,
    ownerOfWeight(id) {
      const row = ownerById.get(numberOf(id, "w"));
      return row ? toOwner(row) : null;
    },
    addWeight(weight, by = null) {
      return findWeight(`w${insertWeight.run({ ...toRow(weight), ...keptBy(by) }).lastInsertRowid}`);
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
    keepPlaces: db.transaction(
      (listName: string, kept: readonly NewPlace[], mode: "replace" | "add", by: Keeper | null = null) => {
        const keeper = keptBy(by);
        if (mode === "replace") deletePlaces.run(listName, keeper.centre_id);
        return kept.map((place) => {
          const { lastInsertRowid } = insertPlace.run({ ...place, list_name: listName, ...keeper });
          return toPlace(placeById.get(lastInsertRowid) as PlaceRow & OwnerRow);
        });
      },
    ) as UploadRepository["keepPlaces"],
    removePlaces(listName, centreId) {
      if (deletePlaces.run(listName, centreId).changes === 0) throw new NotFoundError({ code: "noSuchList", listName });
    },
  };
}

/** The database's number in "w3"; 0, which no row has, for anything else. */
function numberOf(id: string, letter: string): number {
  return Number(new RegExp(`^${letter}(\\d+)$`).exec(id)?.[1] ?? 0);
}

type NewRow = { readonly created_at: string } & Omit<OwnerRow, "owner">;

function toOwner({ owner_id, owner, centre_id }: OwnerRow): TableOwner {
  return { ownerId: owner_id, owner, centreId: centre_id };
}

function toWeight({ id, name, unit, by_place, values_json, names_json, ...owner }: WeightRow & OwnerRow): KeptWeight {
  return {
    ...{ id: `w${id}`, name, unit, byPlace: by_place, owner: toOwner(owner) },
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

function toPlace({ id, name, lat, lon, list_name, basis, ...owner }: PlaceRow & OwnerRow): KeptPlace {
  return { id: `p${id}`, name, lat, lon, listName: list_name, basis, owner: toOwner(owner) };
}

/**
 * Where unsaved edits are kept in this browser: IndexedDB, since what it has once taken is on disk, also when the
 * browser dies in the next moment; localStorage is written out only some seconds later. One record a draft.
 */
export interface DraftStore {
  /** Every record as it was written, by whatever version of the planner; damaged ones as well. */
  list(): Promise<readonly StoredRecord[]>;
  /** Puts a record, and takes others away, in one step. */
  put(key: string, record: unknown, without?: readonly string[]): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface StoredRecord {
  readonly key: string;
  readonly record: unknown;
}

const DATABASE = "planner";
const STORE = "drafts";

/**
 * @param login  who has signed in, "" where nobody does: each person of a browser has drafts of his own
 * @throws {DOMException} when the browser keeps nothing for this page
 */
export async function openDraftStore(login: string): Promise<DraftStore> {
  const opening = indexedDB.open(login === "" ? DATABASE : `${DATABASE} ${login}`, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
  const db = await answerOf(opening);
  const change = (run: (store: IDBObjectStore) => void) =>
    new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(STORE, "readwrite", { durability: "strict" });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      run(transaction.objectStore(STORE));
      transaction.commit();
    });
  return {
    async list() {
      const store = db.transaction(STORE).objectStore(STORE);
      const [keys, records] = await Promise.all([answerOf(store.getAllKeys()), answerOf(store.getAll())]);
      return keys.map((key, index) => ({ key: String(key), record: records[index] as unknown }));
    },
    put: (key, record, without = []) =>
      change((store) => {
        store.put(record, key);
        for (const other of without) if (other !== key) store.delete(other);
      }),
    remove: (key) => change((store) => store.delete(key)),
  };
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

import type { WorkbookJson } from '../model/index.ts';

export interface SavedBook {
  readonly id: string;
  readonly name: string;
  /** ISO date and time of the last save */
  readonly savedAt: string;
}

const STORE = 'books';
const LAST = 'workbench.last-book';

/** The workbooks that this browser keeps, as a folder would. Opening a workbook never changes the saved one. */
export class Library {
  readonly #db: Promise<IDBDatabase>;

  constructor() {
    this.#db = new Promise((resolve, reject) => {
      const opening = indexedDB.open('workbench', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'id' });
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
  }

  /** Newest first. */
  async list(): Promise<readonly SavedBook[]> {
    const all = await this.#run<(SavedBook & { json: unknown })[]>('readonly', (store) => store.getAll());
    return all
      .map(({ id, name, savedAt }) => ({ id, name, savedAt }))
      .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
  }

  async read(id: string): Promise<WorkbookJson | null> {
    const found = await this.#run<{ json: WorkbookJson } | undefined>('readonly', (store) => store.get(id));
    return found?.json ?? null;
  }

  async write(id: string, name: string, json: WorkbookJson, now: Date): Promise<void> {
    // a copy as JSON: what is stored is exactly what a file would hold
    const copy = JSON.parse(JSON.stringify(json)) as WorkbookJson;
    await this.#run('readwrite', (store) => store.put({ id, name, savedAt: now.toISOString(), json: copy }));
    this.last = id;
  }

  async remove(id: string): Promise<void> {
    await this.#run('readwrite', (store) => store.delete(id));
    if (this.last === id) this.last = null;
  }

  /** The workbook that was open when the page was closed, if it had been saved. */
  get last(): string | null {
    return localStorage.getItem(LAST);
  }

  set last(id: string | null) {
    if (id === null) localStorage.removeItem(LAST);
    else localStorage.setItem(LAST, id);
  }

  async #run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest): Promise<T> {
    const db = await this.#db;
    return new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result as T);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  }
}

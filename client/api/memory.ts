import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** A statement that was run, and when; keys grow with time. */
export interface HistoryRecord {
  readonly text: string;
  readonly at: number;
}

/** A statement that was put aside to be found again. */
export interface SavedRecord {
  readonly id: string;
  /** Empty for what lies in no folder. */
  readonly folder: string;
  readonly text: string;
  readonly at: number;
}

interface Shelves extends DBSchema {
  history: { key: number; value: HistoryRecord };
  saved: { key: string; value: SavedRecord };
}

const mostHistory = 500;
let opening: Promise<IDBPDatabase<Shelves>> | undefined;

/** The browser's own database. Rejects where the browser keeps nothing, as in some private windows. */
function open(): Promise<IDBPDatabase<Shelves>> {
  opening ??= openDB<Shelves>('dragoman', 1, {
    upgrade(database) {
      database.createObjectStore('history', { autoIncrement: true });
      database.createObjectStore('saved', { keyPath: 'id' });
    },
  });
  return opening;
}

/** The oldest first. */
export async function readHistory(): Promise<HistoryRecord[]> {
  return (await open()).getAll('history');
}

export async function keepHistory(record: HistoryRecord): Promise<void> {
  const transaction = (await open()).transaction('history', 'readwrite');
  await transaction.store.add(record);
  const keys = await transaction.store.getAllKeys();
  for (const key of keys.slice(0, Math.max(0, keys.length - mostHistory))) {
    await transaction.store.delete(key);
  }
  await transaction.done;
}

export async function forgetHistory(): Promise<void> {
  await (await open()).clear('history');
}

export async function readSaved(): Promise<SavedRecord[]> {
  return (await open()).getAll('saved');
}

export async function keepSaved(record: SavedRecord): Promise<void> {
  await (await open()).put('saved', record);
}

export async function dropSaved(id: string): Promise<void> {
  await (await open()).delete('saved', id);
}

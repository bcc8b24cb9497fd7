import { createStore, type StoreApi } from 'zustand/vanilla';
import { type ApiError, asApiError } from '../api/http.ts';

export type Fetched<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly answer: T }
  | { readonly status: 'failed'; readonly error: ApiError };

/** Answers by key, each fetched when it is first asked for, and kept. */
export interface Shelf<T> {
  readonly store: StoreApi<{ readonly entries: ReadonlyMap<string, Fetched<T>> }>;
  /** Fetches what is missing or has failed. */
  load(key: string): Promise<void>;
}

const shelves: Shelf<unknown>[] = [];

export function createShelf<T>(fetchAnswer: (key: string) => Promise<T>): Shelf<T> {
  const store: Shelf<T>['store'] = createStore(() => ({ entries: new Map() }));
  const keep = (key: string, entry: Fetched<T>): void =>
    store.setState(({ entries }) => ({ entries: new Map(entries).set(key, entry) }));
  const load = async (key: string): Promise<void> => {
    const entry = store.getState().entries.get(key);
    if (entry !== undefined && entry.status !== 'failed') {
      return;
    }
    keep(key, { status: 'loading' });
    try {
      keep(key, { status: 'ready', answer: await fetchAnswer(key) });
    } catch (error) {
      keep(key, { status: 'failed', error: asApiError(error) });
    }
  };
  const shelf = { store, load };
  shelves.push(shelf as Shelf<unknown>);
  return shelf;
}

/** Forgets all that was fetched, for when the graph itself has changed. */
export function clearShelves(): void {
  for (const { store } of shelves) {
    store.setState({ entries: new Map() });
  }
}

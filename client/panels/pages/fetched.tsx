import { type ReactNode, useEffect } from 'react';
import { useStore } from 'zustand';
import type { Shelf } from '../../state/shelf.ts';
import { ErrorNote } from '../error-note.tsx';

interface Props<T> {
  readonly shelf: Shelf<T>;
  readonly entryKey: string;
  /** What is said while the answer is on its way. */
  readonly waiting: string;
  readonly children: (answer: T) => ReactNode;
}

/** Shows what a shelf holds under a key once it is there; until then that it is awaited, or what went wrong. */
export function FetchedContent<T>({ shelf, entryKey, waiting, children }: Props<T>) {
  const entry = useStore(shelf.store, (state) => state.entries.get(entryKey));
  // Also when the shelf has been cleared meanwhile.
  const missing = entry === undefined;
  useEffect(() => {
    if (missing) {
      void shelf.load(entryKey);
    }
  }, [shelf, entryKey, missing]);
  if (entry === undefined || entry.status === 'loading') {
    return <p className="waiting quiet">{waiting}</p>;
  }
  if (entry.status === 'failed') {
    return (
      <div className="waiting">
        <ErrorNote error={entry.error} />
        <button type="button" className="button" onClick={() => void shelf.load(entryKey)}>
          Try again
        </button>
      </div>
    );
  }
  return children(entry.answer);
}

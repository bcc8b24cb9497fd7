import { SquarePen } from 'lucide-react';
import { useStore } from 'zustand';
import type { QueryDescription } from '../../protocol/api.ts';
import { chooseQuery, loadLibrary } from '../state/ask.ts';
import { askStore } from '../state/ask-store.ts';

/** The library's questions in plain words, by folder; above them the way to one's own Cypher. */
export function LibraryMenu() {
  const { library, libraryStatus, chosen } = useStore(askStore);
  return (
    <nav className="library" aria-label="Questions">
      <button
        type="button"
        className="library-item own"
        aria-current={chosen === null ? 'true' : undefined}
        onClick={() => chooseQuery(null)}
      >
        <SquarePen size={14} aria-hidden /> Write Cypher
      </button>
      {libraryStatus === 'loading' && <p className="quiet">Fetching the questions…</p>}
      {libraryStatus === 'failed' && (
        <p className="quiet">
          The questions could not be fetched.{' '}
          <button type="button" className="link" onClick={() => void loadLibrary()}>
            Try again
          </button>
        </p>
      )}
      {[...groupByFolder(library)].map(([folder, queries]) => (
        <section key={folder}>
          <h3>{folder}</h3>
          <ul>
            {queries.map((query) => (
              <li key={query.id}>
                <button
                  type="button"
                  className="library-item"
                  aria-current={chosen === query.id ? 'true' : undefined}
                  onClick={() => chooseQuery(query.id)}
                >
                  {query.title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function groupByFolder(library: readonly QueryDescription[]): Map<string, QueryDescription[]> {
  const folders = new Map<string, QueryDescription[]>();
  for (const query of library.filter(({ listed }) => listed)) {
    folders.set(query.folder, [...(folders.get(query.folder) ?? []), query]);
  }
  return folders;
}

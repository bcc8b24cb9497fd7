import { SquarePen } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { QueryDescription } from '../../protocol/api.ts';
import { chooseQuery, loadLibrary } from '../state/ask.ts';
import { askStore } from '../state/ask-store.ts';
import { holdsEvidence, network } from '../state/network.ts';
import { stepsStore } from '../state/steps-store.ts';
import { SavedList } from './workbench/saved-list.tsx';

/** The library's questions in plain words, by folder; above them the way to one's own Cypher, and what was saved of it. */
export function LibraryMenu() {
  const { library, libraryStatus, chosen } = useStore(askStore);
  const [wanted, setWanted] = useState('');
  // The library asks of reports; of another graph its questions would find nothing.
  const evidence = useStore(stepsStore, () => holdsEvidence(network));
  const folders = [...groupByFolder(evidence ? library : [], wanted)];
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
      <SavedList />
      <input
        id="library-filter"
        className="library-filter"
        type="search"
        aria-label="Find a question"
        placeholder="find a question"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {libraryStatus === 'loading' && <p className="quiet">Fetching the questions…</p>}
      {libraryStatus === 'failed' && (
        <p className="quiet">
          The questions could not be fetched.{' '}
          <button type="button" className="link" onClick={() => void loadLibrary()}>
            Try again
          </button>
        </p>
      )}
      {libraryStatus === 'ready' && evidence && folders.length === 0 && (
        <p className="note saved-empty">No question reads like that.</p>
      )}
      {folders.map(([folder, queries]) => (
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

/** Those whose title or folder holds every word that is looked for. */
function groupByFolder(
  library: readonly QueryDescription[],
  wanted: string,
): Map<string, QueryDescription[]> {
  const words = wanted.toLowerCase().split(/\s+/);
  const found = library.filter(
    ({ listed, title, folder }) =>
      listed && words.every((word) => `${title} ${folder}`.toLowerCase().includes(word)),
  );
  const folders = new Map<string, QueryDescription[]>();
  for (const query of found) {
    folders.set(query.folder, [...(folders.get(query.folder) ?? []), query]);
  }
  return folders;
}

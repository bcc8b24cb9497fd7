import { useStore } from 'zustand';
import { askStore, findChosen } from '../state/ask-store.ts';
import type { MountEditor } from '../state/canvas-controls.ts';
import { CypherQuestion } from './cypher-question.tsx';
import { ErrorNote } from './error-note.tsx';
import { LibraryMenu } from './library-menu.tsx';
import { LibraryQuestion } from './library-question.tsx';
import { ResultView } from './result-view.tsx';

/** Asking: a question of the library with its form, or any Cypher; the answer beside it. */
export function AskPanel({ mountEditor }: { readonly mountEditor: MountEditor }) {
  const query = useStore(askStore, findChosen);
  return (
    <div className="ask">
      <LibraryMenu />
      <div className="question">
        {query === undefined ? (
          <CypherQuestion mountEditor={mountEditor} />
        ) : (
          <LibraryQuestion key={query.id} query={query} />
        )}
      </div>
      <Answer />
    </div>
  );
}

function Answer() {
  const { running, error, result } = useStore(askStore);
  const waiting = running && result === null;
  return (
    <section className="answer" aria-label="Answer" aria-busy={running}>
      {waiting && <p className="answer-wait">Asking…</p>}
      {error !== null && <ErrorNote error={error} />}
      {result !== null && <ResultView result={result} />}
      {!running && error === null && result === null && (
        <div className="answer-empty">
          <p>The answer comes here as a table.</p>
          <p className="note">
            Choose a question on the left, or write Cypher and press Ctrl+Enter. What of the answer is nodes
            and relations can go onto the canvas from here.
          </p>
        </div>
      )}
    </section>
  );
}

import { useRef } from 'react';
import { useStore } from 'zustand';
import { askStore, type Result } from '../../state/ask-store.ts';
import { ErrorNote } from '../error-note.tsx';
import { ResultView } from '../result-view.tsx';

/** The answer beside the question. While the next one is on its way, the one before stays, dimmed. */
export function Answer() {
  const { running, error, result, chosen, ranAt } = useStore(askStore);
  const latest = useRef<Result | null>(null);
  if (result !== null || !running) {
    latest.current = result;
  }
  const earlier = running && result === null ? latest.current : null;
  return (
    <section className="answer" aria-label="Answer" aria-busy={running}>
      {running && result === null && <p className="answer-wait">Asking…</p>}
      {error !== null && <ErrorNote error={error} {...(chosen === null && { begin: ranAt })} />}
      {result !== null && <ResultView result={result} />}
      {earlier !== null && (
        <div className="answer-earlier" inert>
          <ResultView result={earlier} />
        </div>
      )}
      {!running && error === null && result === null && (
        <div className="answer-empty">
          <p>The answer comes here: as a table, a graph, JSON, or a chart.</p>
          <p className="note">
            Choose a question on the left, or write Cypher and press Ctrl+Enter. What of the answer is nodes
            and relations can go onto the canvas from here.
          </p>
        </div>
      )}
    </section>
  );
}

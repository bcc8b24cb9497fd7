import { CirclePlus, Replace } from 'lucide-react';
import { showOnCanvas } from '../state/ask.ts';
import type { Result } from '../state/ask-store.ts';
import { sayCount } from '../state/words.ts';
import { ResultTable } from './result-table.tsx';

export function ResultView({ result }: { readonly result: Result }) {
  const { rowCount, piece, notice, elapsedMs, streaming } = result;
  const drawable = !streaming && piece.nodes.length > 0;
  return (
    <>
      <div className="answer-head">
        <p>
          <strong>{sayCount(rowCount, 'row', 'rows')}</strong> in {Math.max(1, Math.round(elapsedMs))} ms
        </p>
        {drawable && (
          <div className="row">
            <button type="button" className="button" onClick={() => showOnCanvas('replace')}>
              <Replace size={14} aria-hidden /> Show on the canvas
            </button>
            <button type="button" className="button" onClick={() => showOnCanvas('add')}>
              <CirclePlus size={14} aria-hidden /> Add to the canvas
            </button>
          </div>
        )}
      </div>
      {notice !== null && (
        <p className="notice" role="status">
          {notice}
        </p>
      )}
      {rowCount === 0 ? (
        <div className="answer-empty">
          <p>No row answers this.</p>
          <p className="note">
            Nothing in the data meets every condition. Leave a field empty, or look whether a label, a type or
            a property is spelt otherwise.
          </p>
        </div>
      ) : (
        <ResultTable result={result} />
      )}
    </>
  );
}

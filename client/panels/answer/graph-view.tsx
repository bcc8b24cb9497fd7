import { Waypoints } from 'lucide-react';
import { useMemo } from 'react';
import { suggestReturn, summarizeGraph } from '../../state/answer/graph-summary.ts';
import { addTiesBetween, dropTiesBetween, hasAddedTies } from '../../state/answer/ties-between.ts';
import type { Result } from '../../state/ask-store.ts';
import { findKindByLabel } from '../../state/kinds.ts';
import { sayRelation } from '../../state/relation-words.ts';
import { sayCount } from '../../state/words.ts';
import { KindMark } from '../kind-mark.tsx';

/** What of the answer can be drawn, counted; it goes onto the canvas with the buttons above. */
export function GraphView({ result }: { readonly result: Result }) {
  const { piece, streaming } = result;
  const summary = useMemo(() => summarizeGraph(piece), [piece]);
  if (streaming) {
    return <p className="answer-wait">The graph is gathered once all rows are here…</p>;
  }
  if (piece.nodes.length === 0) {
    return <NothingToDraw result={result} />;
  }
  const added = hasAddedTies(result);
  return (
    <div className="graph-view">
      <p>
        The answer holds {sayCount(piece.nodes.length, 'node', 'nodes')} and{' '}
        {sayCount(piece.relationships.length, 'relation', 'relations')}
        {added ? ', those between its nodes included that the query did not return.' : '.'}
      </p>
      <div className="row">
        <button
          type="button"
          className="button small"
          aria-pressed={added}
          onClick={() => (added ? dropTiesBetween(result) : void addTiesBetween(result))}
        >
          <Waypoints size={14} aria-hidden />{' '}
          {added ? 'Only what the query returned' : 'Show relations between these'}
        </button>
      </div>
      <div className="graph-counts">
        <section>
          <h3>Nodes</h3>
          <ul>
            {summary.kinds.map(({ kind, count }) => (
              <li key={kind}>
                <KindMark kind={kind} />
                <span>{findKindByLabel(kind)[count === 1 ? 'one' : 'many']}</span>
                <span className="quiet">{count.toLocaleString('en')}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>Relations</h3>
          {summary.types.length === 0 && <p className="note">None: the query returned nodes only.</p>}
          <ul>
            {summary.types.map(({ type, count }) => (
              <li key={type} title={type}>
                <i>{sayRelation(type)}</i>
                <span className="quiet">{count.toLocaleString('en')}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
}

function NothingToDraw({ result }: { readonly result: Result }) {
  const suggestion = suggestReturn(result.statement);
  return (
    <div className="answer-empty">
      <p>Nothing of this can be drawn.</p>
      <p className="note">
        The answer holds values only: names, numbers, dates. A graph needs the nodes and relations themselves.
      </p>
      {suggestion !== undefined && (
        <p className="note">
          End the statement with <code>{suggestion}</code> to have them.
        </p>
      )}
    </div>
  );
}

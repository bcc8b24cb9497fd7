import { Boxes } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { countedByLabel, isCountedTwice } from '../state/counting-words.ts';
import { databaseStore, listOverview } from '../state/database-store.ts';
import { findKindByLabel } from '../state/kinds.ts';
import { bringConnection, bringLabel, overviewLimit } from '../state/overview-actions.ts';
import { sayRelation } from '../state/relation-words.ts';
import { showOverview } from '../state/stock-actions.ts';
import { ErrorNote } from './error-note.tsx';
import { KindMark } from './kind-mark.tsx';

/** Connections beyond this are folded away. */
const fewConnections = 12;

/** What there is in the database: its kinds of nodes and what ties which, with counts; each brings some of it. */
export function SchemaOverview() {
  const { schema, schemaError, status } = useStore(databaseStore);
  const [all, setAll] = useState(false);
  if (schemaError !== null) {
    return <ErrorNote error={schemaError} />;
  }
  if (schema === null) {
    return <p className="quiet">Looking what the database holds…</p>;
  }
  const nodes = status?.counts.nodes ?? 0;
  const { labels, connections } = listOverview(schema, nodes);
  const shown = all ? connections : connections.slice(0, fewConnections);
  return (
    <section className="overview" aria-label="What the database holds" data-testid="schema-overview">
      <div className="overview-head">
        <h3>What there is</h3>
        <button type="button" className="action" onClick={() => void showOverview()}>
          <Boxes size={14} aria-hidden /> Draw it as groups
        </button>
      </div>
      <ul className="overview-kinds">
        {labels.map(({ label, count }) => (
          <li key={label}>
            <button
              type="button"
              className="overview-kind"
              title={`Bring up to ${overviewLimit} onto the canvas`}
              onClick={() => void bringLabel(label)}
            >
              <KindMark kind={label} /> <span>{findKindByLabel(label).many}</span>{' '}
              <span className="overview-count">{count.toLocaleString('en')}</span>
            </button>
          </li>
        ))}
      </ul>
      {isCountedTwice(labels, nodes) && <p className="note">{countedByLabel}</p>}
      {connections.length > 0 && <h3>What ties it</h3>}
      <ul className="overview-ties">
        {shown.map(({ from, type, to, count }) => (
          <li key={`${from} ${type} ${to}`}>
            <button
              type="button"
              className="overview-tie"
              title={`Bring up to ${overviewLimit} onto the canvas`}
              onClick={() => void bringConnection(from, type, to)}
            >
              <span>
                {findKindByLabel(from).many} <i>{sayRelation(type)}</i> {findKindByLabel(to).many}
              </span>
              <span className="overview-count">{count.toLocaleString('en')}</span>
            </button>
          </li>
        ))}
      </ul>
      {connections.length > fewConnections && (
        <button type="button" className="action" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Only the most frequent' : `All ${connections.length}`}
        </button>
      )}
    </section>
  );
}

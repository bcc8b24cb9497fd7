import { RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { SchemaAnswer } from '../../../protocol/api.ts';
import { databaseStore } from '../../state/database-store.ts';
import { surveySchema, surveyStore } from '../../state/schema/schema-survey.ts';
import { ErrorNote } from '../error-note.tsx';
import { SchemaDetails } from './schema-details.tsx';
import { SchemaGraph } from './schema-graph.tsx';
import { SchemaList } from './schema-list.tsx';

/** What the database holds: its labels, its types of relation, their properties, and how they hang together. */
export function SchemaPanel() {
  const schema = useStore(databaseStore, (state) => state.schema);
  const { busy, error, chosen } = useStore(surveyStore);
  useEffect(() => void surveySchema(false), []);
  if (schema === null) {
    return (
      <div className="schema-wait">
        {error === null ? (
          <p className="answer-wait">Looking what the database holds…</p>
        ) : (
          <>
            <ErrorNote error={error} />
            <button type="button" className="button" onClick={() => void surveySchema(true)}>
              Try again
            </button>
          </>
        )}
      </div>
    );
  }
  return (
    <div className="schema">
      <section className="schema-names" aria-label="Labels and types">
        <div className="row">
          <input
            type="search"
            className="tool-field"
            aria-label="Find a label, a type or a property"
            placeholder="Find a label, a type, a property…"
            onChange={(event) => surveyStore.setState({ search: event.target.value })}
          />
          <button
            type="button"
            className="quiet-button"
            disabled={busy}
            title={`Taken ${new Date(schema.takenAt).toLocaleString('en-GB')}`}
            onClick={() => void surveySchema(true)}
          >
            <RefreshCw size={14} aria-hidden /> {busy ? 'Looking…' : 'Look again'}
          </button>
        </div>
        {error !== null && <ErrorNote error={error} />}
        <SchemaList schema={schema} />
      </section>
      <section className="schema-details" aria-label="Properties">
        {chosen === null ? <Overview schema={schema} /> : <SchemaDetails schema={schema} item={chosen} />}
      </section>
      <section className="schema-drawing" aria-label="How labels hang together">
        <SchemaGraph schema={schema} />
      </section>
    </div>
  );
}

function Overview({ schema }: { readonly schema: SchemaAnswer }) {
  const { labels, relationshipTypes, notice } = schema;
  return (
    <div className="answer-empty">
      <p>
        {labels.length} labels, {relationshipTypes.length} types of relation.
      </p>
      <p className="note">
        Choose one to see its properties and what it is connected with. Everything in this database is found
        with these names.
      </p>
      {notice !== undefined && <p className="note">{notice}</p>}
    </div>
  );
}

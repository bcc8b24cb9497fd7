import { NotebookText } from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { CypherMap } from '../../protocol/values.ts';
import { findKindByLabel } from '../state/kinds.ts';
import { loadNeighbourCounts, neighboursStore } from '../state/neighbours-store.ts';
import { network } from '../state/network.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import { cleanQuote, sayCount, sayDate } from '../state/words.ts';
import { KindMark } from './kind-mark.tsx';
import { listNodeActions } from './node-actions.ts';
import { NodeEvidence } from './node-evidence.tsx';
import { NodeRelations } from './node-relations.tsx';
import { PageLink } from './pages/page-link.tsx';
import { PropertyList } from './property-list.tsx';

/** Said elsewhere in the column, or of use to nobody who reads. */
const toldElsewhere = ['id', 'name', 'aliases', 'role', 'text', 'quote', 'date', 'datePrecision'];

/** Everything about one node: who or what it is, what it is part of, its data. */
export function NodeStory({ node }: { readonly node: string }) {
  useStore(stepsStore, currentView);
  const { id, name, kind, properties } = network.getNodeAttributes(node);
  useEffect(() => void loadNeighbourCounts(id), [id]);
  return (
    <article data-testid="node-story">
      <p className="kicker">
        <KindMark kind={kind} /> {findKindByLabel(kind).one}
        <Standing properties={properties} />
      </p>
      <h2>{name}</h2>
      <Lead properties={properties} name={name} />
      <div className="actions">
        {typeof properties.get('dataset') === 'string' && (
          <PageLink name={kind === 'Meeting' ? 'meeting' : 'actor'} id={id} className="action">
            <NotebookText size={14} aria-hidden /> Dossier
          </PageLink>
        )}
        {listNodeActions(node).map(({ label, icon: Icon, act }) => (
          <button key={label} type="button" className="action" onClick={act}>
            <Icon size={14} aria-hidden /> {label}
          </button>
        ))}
      </div>
      <NodeRelations node={node} />
      {!id.startsWith('element:') && <NodeEvidence id={id} />}
      <Beyond id={id} node={node} />
      <PropertyList properties={properties} except={toldElsewhere} />
    </article>
  );
}

/** A meeting that did not take place must not read as if it had. */
function Standing({ properties }: { readonly properties: CypherMap }) {
  const status = properties.get('status');
  return typeof status === 'string' && status !== 'held' ? <span className="standing">{status}</span> : null;
}

function Lead({ properties, name }: { readonly properties: CypherMap; readonly name: string }) {
  const text = (property: string): string | undefined => {
    const value = properties.get(property);
    return typeof value === 'string' && value !== name ? value : undefined;
  };
  const aliases = properties.get('aliases');
  const spellings = Array.isArray(aliases) ? aliases.filter((alias) => alias !== name) : [];
  const date = properties.get('date');
  return (
    <>
      {text('role') !== undefined && <p className="lead">{text('role')}</p>}
      {text('text') !== undefined && <p className="lead">{text('text')}</p>}
      {text('quote') !== undefined && (
        <blockquote className="quote">{cleanQuote(String(text('quote')))}</blockquote>
      )}
      {date !== undefined && <p className="lead">{sayDate(sayText(date), text('datePrecision'))}</p>}
      {spellings.length > 0 && (
        <p className="aliases">
          Also called{' '}
          {spellings.map((alias, index) => (
            <span key={String(alias)}>
              {index > 0 && ', '}
              <i>{String(alias)}</i>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function sayText(value: unknown): string | undefined {
  if (typeof value === 'string') {
    return value;
  }
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : undefined;
}

/** How much there is that the canvas does not show. */
function Beyond({ id, node }: { readonly id: string; readonly node: string }) {
  const counts = useStore(neighboursStore, (state) => state.counts.get(id));
  if (counts === undefined) {
    return null;
  }
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const view = currentView();
  const shown = network.filterEdges(node, (edge) => view.relations.has(edge)).length;
  const claims = counts
    .filter(({ type }) => type === 'SUBJECT' || type === 'OBJECT')
    .reduce((sum, { count }) => sum + count, 0);
  return (
    <p className="colophon">
      {shown} of {sayCount(total, 'relation', 'relations')} on the canvas
      {claims > 0 && `; ${sayCount(claims, 'claim speaks', 'claims speak')} of it`}.
    </p>
  );
}

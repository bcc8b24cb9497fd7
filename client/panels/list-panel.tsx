import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { findKindByLabel } from '../state/kinds.ts';
import { network } from '../state/network.ts';
import { sayRelation } from '../state/relation-words.ts';
import { selectNode, selectRelation } from '../state/selection-store.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import { listShown } from '../state/view.ts';
import { sayCount, saySupport } from '../state/words.ts';
import { KindMark } from './kind-mark.tsx';

/** Rows beyond this are found by typing: a longer list nobody reads. */
const mostRows = 400;

/** The canvas in words, for the keyboard and for screen readers: everything that is drawn, searchable. */
export function ListPanel() {
  const view = useStore(stepsStore, currentView);
  const [filter, setFilter] = useState('');
  const shown = useMemo(() => listShown(network, view), [view]);
  const wanted = filter.trim().toLowerCase();
  const nodes = shown.nodes.filter((node) => describeNode(node).toLowerCase().includes(wanted));
  const relations = shown.relations.filter((relation) =>
    describeRelation(relation).toLowerCase().includes(wanted),
  );
  return (
    <div className="lists">
      <label className="field list-filter">
        <span>Only those with</span>
        <input type="text" value={filter} onChange={(event) => setFilter(event.target.value)} />
      </label>
      <section aria-label="Nodes">
        <h3>{sayCount(nodes.length, 'node', 'nodes')}</h3>
        <ul data-testid="node-list">
          {nodes.slice(0, mostRows).map((node) => (
            <NodeRow key={node} node={node} />
          ))}
        </ul>
      </section>
      <section aria-label="Relations">
        <h3>{sayCount(relations.length, 'relation', 'relations')}</h3>
        <ul data-testid="relation-list">
          {relations.slice(0, mostRows).map((relation) => (
            <RelationRow key={relation} relation={relation} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function NodeRow({ node }: { readonly node: string }) {
  const { name, kind } = network.getNodeAttributes(node);
  return (
    <li>
      <button type="button" className="row-button" onClick={() => selectNode(node)}>
        <KindMark kind={kind} />
        <span>{name}</span>
        <span className="note">{findKindByLabel(kind).one}</span>
      </button>
    </li>
  );
}

function RelationRow({ relation }: { readonly relation: string }) {
  const { sourceCount, originCount } = network.getEdgeAttributes(relation);
  return (
    <li>
      <button type="button" className="row-button" onClick={() => selectRelation(relation)}>
        <span>{describeRelation(relation)}</span>
        {sourceCount > 0 && <span className="note">{saySupport(sourceCount, originCount)}</span>}
      </button>
    </li>
  );
}

function describeNode(node: string): string {
  const { name, kind } = network.getNodeAttributes(node);
  return `${name} ${findKindByLabel(kind).one}`;
}

function describeRelation(relation: string): string {
  const [source, target] = network.extremities(relation);
  const words = sayRelation(network.getEdgeAttribute(relation, 'relationType'));
  return `${network.getNodeAttribute(source, 'name')} ${words} ${network.getNodeAttribute(target, 'name')}`;
}

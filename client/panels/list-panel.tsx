import { Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { countTies, sayTimes, sayWhat } from '../state/cluster-words.ts';
import { network } from '../state/network.ts';
import { sayWithEnds } from '../state/relation-sentence.ts';
import {
  listSelected,
  selectGroup,
  selectionStore,
  selectNode,
  selectRelation,
  toggleInGroup,
} from '../state/selection-store.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import { listShown } from '../state/view.ts';
import { sayCount, saySupport } from '../state/words.ts';
import { KindMark } from './kind-mark.tsx';
import { NodeMenuItems } from './node-menu.tsx';

/** Rows beyond this are found by typing: a longer list nobody reads. */
const mostRows = 400;

/** The canvas in words, for the keyboard and for screen readers: all that is drawn, and all that can be done with it. */
export function ListPanel() {
  const view = useStore(stepsStore, currentView);
  const [filter, setFilter] = useState('');
  const shown = useMemo(() => listShown(network, view), [view]);
  const selection = useStore(selectionStore);
  const selected = new Set(listSelected(selection));
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
        <div className="row">
          <h3>{sayCount(nodes.length, 'node', 'nodes')}</h3>
          <button type="button" className="action" onClick={() => selectGroup(nodes)}>
            Select {wanted === '' ? 'all' : 'these'}
          </button>
        </div>
        <ul data-testid="node-list">
          {nodes.slice(0, mostRows).map((node) => (
            <NodeRow
              key={node}
              node={node}
              degree={countTies(network, view, node)}
              selected={selected.has(node)}
            />
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

interface NodeRowProps {
  readonly node: string;
  readonly degree: number;
  readonly selected: boolean;
}

function NodeRow({ node, degree, selected }: NodeRowProps) {
  const { name, kind } = network.getNodeAttributes(node);
  return (
    <li className="list-row">
      <input
        type="checkbox"
        aria-label={`Select ${name}`}
        checked={selected}
        onChange={() => toggleInGroup(node)}
      />
      <button type="button" className="row-button" onClick={() => selectNode(node)}>
        <KindMark kind={kind} />
        <span>{name}</span>
        <span className="note">
          {sayWhat(network, currentView(), node)}, {sayCount(degree, 'relation', 'relations')}
        </span>
      </button>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger className="icon-button row-menu" aria-label={`Menu of ${name}`}>
          <Ellipsis size={16} aria-hidden />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end" collisionPadding={8}>
            <NodeMenuItems node={node} />
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
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
  return `${network.getNodeAttribute(node, 'name')} ${sayWhat(network, currentView(), node)}`;
}

function describeRelation(relation: string): string {
  return sayWithEnds(network, relation) + sayTimes(network, currentView(), relation);
}

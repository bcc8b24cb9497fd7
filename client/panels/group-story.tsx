import { useStore } from 'zustand';
import { network } from '../state/network.ts';
import { listDrawn } from '../state/selection-follow.ts';
import { selectNode, toggleInGroup } from '../state/selection-store.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import { sayCount } from '../state/words.ts';
import { listGroupActions } from './group-actions-list.ts';
import { KindMark } from './kind-mark.tsx';
import { RelationsAmong } from './relations-among.tsx';

/** Names beyond this are in the list panel. */
const mostNames = 60;

/** Several nodes at once: who they are, and what can be done with them together. */
export function GroupStory({ group }: { readonly group: ReadonlySet<string> }) {
  const nodes = listDrawn(group, useStore(stepsStore, currentView));
  const away = group.size - nodes.length;
  return (
    <article data-testid="group-story">
      <p className="kicker">selected together</p>
      <h2>{sayCount(nodes.length, 'node', 'nodes')}</h2>
      {away > 0 && (
        <p className="note">
          {away === 1
            ? '1 other is hidden now and stays as it is.'
            : `${away} others are hidden now and stay as they are.`}
        </p>
      )}
      <div className="actions">
        {(nodes.length === 0 ? [] : listGroupActions(nodes)).map(({ label, icon: Icon, act }) => (
          <button key={label} type="button" className="action" onClick={act}>
            <Icon size={14} aria-hidden /> {label}
          </button>
        ))}
      </div>
      <ul className="group-names">
        {nodes.slice(0, mostNames).map((node) => {
          const { name, kind } = network.getNodeAttributes(node);
          return (
            <li key={node}>
              <KindMark kind={kind} />
              <button type="button" className="link" onClick={() => selectNode(node)}>
                {name}
              </button>
              <button
                type="button"
                className="action"
                aria-label={`take out ${name}`}
                onClick={() => toggleInGroup(node)}
              >
                take out
              </button>
            </li>
          );
        })}
      </ul>
      {nodes.length > mostNames && (
        <p className="note">And {nodes.length - mostNames} more; the List panel has them all.</p>
      )}
      <RelationsAmong group={new Set(nodes)} />
    </article>
  );
}

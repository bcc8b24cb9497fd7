import { useMemo } from 'react';
import { useStore } from 'zustand';
import { sayWhat, sortByDegree } from '../state/cluster-words.ts';
import type { Cluster } from '../state/clusters.ts';
import { countedByLabel, countedOnce } from '../state/counting-words.ts';
import { findKindByLabel } from '../state/kinds.ts';
import { network } from '../state/network.ts';
import { sayRelation } from '../state/relation-words.ts';
import { showNode } from '../state/show-on-network.ts';
import { readShown } from '../state/shown.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import { pageOfMembers } from '../state/stock-actions.ts';
import { sayCount } from '../state/words.ts';
import { listClusterActions } from './cluster-actions-list.ts';
import { KindMark } from './kind-mark.tsx';
import { NodeRelations } from './node-relations.tsx';

/** Names beyond this are seen when the group is opened. */
const mostNames = 40;

/** A group: who is in it, what leads out of it, and how to open it. */
export function ClusterStory({ cluster }: { readonly cluster: Cluster }) {
  const view = useStore(stepsStore, currentView);
  const { name, kind } = network.getNodeAttributes(cluster.key);
  return (
    <article data-testid="cluster-story">
      <p className="kicker">
        <KindMark kind={kind} /> {sayWhat(network, view, cluster.key)}
      </p>
      <h2>{name}</h2>
      <div className="actions">
        {listClusterActions(cluster.key).map(({ label, icon: Icon, act }) => (
          <button key={label} type="button" className="action" onClick={act}>
            <Icon size={14} aria-hidden /> {label}
          </button>
        ))}
      </div>
      {cluster.stock === null ? <Members cluster={cluster} /> : <Stock cluster={cluster} />}
      <NodeRelations node={cluster.key} />
    </article>
  );
}

function Members({ cluster }: { readonly cluster: Cluster }) {
  const view = useStore(stepsStore, currentView);
  const shown = readShown(network, view);
  const inside = shown.inside.get(cluster.key);
  const nodes = useMemo(() => sortByDegree(network, inside ?? [], shown.members), [inside, shown.members]);
  return (
    <section aria-label="Who is in it">
      <h3>In it, the best connected first</h3>
      <ul className="group-names">
        {nodes.slice(0, mostNames).map((node) => {
          const { name, kind, id } = network.getNodeAttributes(node);
          return (
            <li key={node}>
              <KindMark kind={kind} />
              <button
                type="button"
                className="link"
                title="Take it out of the group"
                onClick={() => void showNode(id)}
              >
                {name}
              </button>
            </li>
          );
        })}
      </ul>
      {nodes.length > mostNames && (
        <p className="note">And {sayCount(nodes.length - mostNames, 'other', 'others')}.</p>
      )}
    </section>
  );
}

function Stock({ cluster: { stock, members } }: { readonly cluster: Cluster }) {
  const { id = '', kind = '', total = 0, ties = [], listed = null } = stock ?? {};
  const { many } = findKindByLabel(kind);
  const say = (count: number): string => count.toLocaleString('en');
  const among = ties.filter(({ to }) => to === id);
  return (
    <>
      <p className="lead">
        {members.size === 0
          ? `The ${listed === null ? 'database' : 'answer'} holds ${say(total)} ${many}.`
          : `${say(members.size)} of ${say(total)} ${many} are on the canvas.`}{' '}
        Opening the group brings in up to {pageOfMembers}
        {members.size > 0 && ' more'}, the best connected first. What ties it to others is counted over the
        whole {listed === null ? 'database' : 'answer'}.
      </p>
      <p className="note">{listed === null ? countedByLabel : countedOnce}</p>
      {among.length > 0 && (
        <>
          <h3>Among themselves</h3>
          <ul className="strand-lines">
            {among.map(({ type, count, estimated }) => (
              <li key={type}>
                {sayRelation(type)} {estimated && 'about '}× {say(count)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

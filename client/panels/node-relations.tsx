import { Waypoints } from 'lucide-react';
import { useState } from 'react';
import { network } from '../state/network.ts';
import { isEvidence, sayRelation } from '../state/relation-words.ts';
import { hoverItem, selectNode, selectRelation } from '../state/selection-store.ts';
import { currentView } from '../state/steps-store.ts';
import { isRelationShown } from '../state/view.ts';
import { saySupport } from '../state/words.ts';
import { Evidence } from './evidence.tsx';
import { KindMark } from './kind-mark.tsx';

interface Line {
  readonly relation: string;
  readonly other: string;
  readonly heading: string;
}

/** The shown relations of a node, by what they say, evidence last; each leads to its quotes, each name to its node. */
export function NodeRelations({ node }: { readonly node: string }) {
  const groups = groupLines(node);
  if (groups.size === 0) {
    return (
      <p className="quiet">Nothing on the canvas is tied to it. Expand it to bring in its neighbours.</p>
    );
  }
  return [...groups].map(([heading, lines]) => (
    <section key={heading} className="relations">
      <h3>{heading}</h3>
      <ul>
        {lines.map((line) => (
          <RelationLine key={line.relation} line={line} />
        ))}
      </ul>
    </section>
  ));
}

/** The other end, and behind the count of reports their words. */
function RelationLine({ line: { relation, other } }: { readonly line: Line }) {
  const [open, setOpen] = useState(false);
  const { key, status, sourceCount, originCount, relationType } = network.getEdgeAttributes(relation);
  const { name, kind } = network.getNodeAttributes(other);
  const standing = status === 'contested' ? ', contested' : status === 'derived' ? ', inferred' : '';
  const support = `${sourceCount === 0 ? 'details' : saySupport(sourceCount, originCount)}${standing}`;
  const quoted = key !== null && sourceCount > 0;
  return (
    <li
      onMouseEnter={() => hoverItem({ kind: 'relation', key: relation })}
      onMouseLeave={() => hoverItem(null)}
    >
      <KindMark kind={kind} />
      <button type="button" className="link name-link" onClick={() => selectNode(other)}>
        {name}
      </button>
      <button
        type="button"
        className="link support-link"
        aria-expanded={quoted ? open : undefined}
        aria-label={`${support}: the evidence for ${sayRelation(relationType)} ${name}`}
        onClick={() => (quoted ? setOpen(!open) : selectRelation(relation))}
      >
        {support}
      </button>
      {open && quoted && (
        <div className="relation-quotes">
          <Evidence relationKey={key} />
          <button type="button" className="action" onClick={() => selectRelation(relation)}>
            <Waypoints size={14} aria-hidden /> Show this relation alone
          </button>
        </div>
      )}
    </li>
  );
}

function groupLines(node: string): Map<string, Line[]> {
  const view = currentView();
  const groups = new Map<string, Line[]>();
  for (const relation of network.edges(node)) {
    if (!isRelationShown(network, view, relation)) {
      continue;
    }
    const direction = network.source(relation) === node ? 'out' : 'in';
    const heading = sayRelation(network.getEdgeAttribute(relation, 'relationType'), direction);
    const line = { relation, other: network.opposite(node, relation), heading };
    groups.set(heading, [...(groups.get(heading) ?? []), line]);
  }
  const rank = ([first]: Line[]): number =>
    first !== undefined && isEvidence(network.getEdgeAttribute(first.relation, 'relationType')) ? 1 : 0;
  return new Map(
    [...groups].sort(([, left], [, right]) => rank(left) - rank(right) || right.length - left.length),
  );
}

import { network } from '../state/network.ts';
import { sayWithEnds } from '../state/relation-sentence.ts';
import { hoverItem, selectRelation } from '../state/selection-store.ts';
import { currentView } from '../state/steps-store.ts';
import { isRelationShown } from '../state/view.ts';
import { sayCount, saySupport } from '../state/words.ts';

const most = 100;

/** What ties several nodes to one another, the best supported first; each leads to its evidence. */
export function RelationsAmong({ group }: { readonly group: ReadonlySet<string> }) {
  const relations = listAmong(group);
  if (relations.length === 0) {
    return <p className="quiet">No relation on the canvas ties them to one another.</p>;
  }
  return (
    <section className="relations among" aria-label="Relations between them">
      <h3>{sayCount(relations.length, 'relation', 'relations')} between them</h3>
      <ul>
        {relations.slice(0, most).map((relation) => (
          <RelationLine key={relation} relation={relation} />
        ))}
      </ul>
      {relations.length > most && <p className="note">These are the {most} best supported.</p>}
    </section>
  );
}

function RelationLine({ relation }: { readonly relation: string }) {
  const { sourceCount, originCount } = network.getEdgeAttributes(relation);
  return (
    <li
      onMouseEnter={() => hoverItem({ kind: 'relation', key: relation })}
      onMouseLeave={() => hoverItem(null)}
    >
      <button type="button" className="link name-link" onClick={() => selectRelation(relation)}>
        {sayWithEnds(network, relation)}
      </button>
      {sourceCount > 0 && <span className="quiet"> {saySupport(sourceCount, originCount)}</span>}
    </li>
  );
}

function listAmong(group: ReadonlySet<string>): string[] {
  const view = currentView();
  const among = [...group]
    .filter((node) => network.hasNode(node))
    .flatMap((node) => network.outEdges(node).filter((relation) => group.has(network.target(relation))));
  const support = (relation: string) => network.getEdgeAttribute(relation, 'originCount');
  return among
    .filter((relation) => isRelationShown(network, view, relation))
    .sort((left, right) => support(right) - support(left));
}

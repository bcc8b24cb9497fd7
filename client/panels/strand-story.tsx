import { useState } from 'react';
import { useStore } from 'zustand';
import { network } from '../state/network.ts';
import { sayWithEnds } from '../state/relation-sentence.ts';
import { sayRelation } from '../state/relation-words.ts';
import { readShown } from '../state/shown.ts';
import { currentView, stepsStore } from '../state/steps-store.ts';
import { sayCount, saySupport } from '../state/words.ts';
import { EndLink } from './end-link.tsx';
import { Evidence } from './evidence.tsx';

/** So many are listed at first. */
const few = 30;

/** One line that stands for several relations out of a group: each of them, with the claims it rests on. */
export function StrandStory({ relation }: { readonly relation: string }) {
  const view = useStore(stepsStore, currentView);
  const [all, setAll] = useState(false);
  const strand = readShown(network, view).strands.get(relation);
  const [source, target] = network.extremities(relation);
  const { relations = [], count = 0, estimated = false } = strand ?? {};
  const words = sayRelation(network.getEdgeAttribute(relation, 'relationType'));
  const unlisted = count - relations.length;
  return (
    <article data-testid="strand-story">
      <p className="kicker">
        {estimated && 'about '}
        {sayCount(count, 'relation', 'relations')} in one line
      </p>
      <h2 className="sentence">
        <EndLink node={source} /> <span className="verb">{words}</span> <EndLink node={target} />
      </h2>
      {unlisted > 0 && (
        <p className="note">
          {relations.length === 0 ? 'These are' : `${unlisted.toLocaleString('en')} of them are`} counted in
          the database{estimated && ', reckoned from a sample,'} and have not been brought in. Open a group to
          see its members.
        </p>
      )}
      <ul className="strand-lines">
        {(all ? relations : relations.slice(0, few)).map((inner) => (
          <Line key={inner} relation={inner} />
        ))}
      </ul>
      {relations.length > few && !all && (
        <button type="button" className="action" onClick={() => setAll(true)}>
          All {relations.length.toLocaleString('en')}
        </button>
      )}
    </article>
  );
}

function Line({ relation }: { readonly relation: string }) {
  const [open, setOpen] = useState(false);
  const { key, sourceCount, originCount } = network.getEdgeAttributes(relation);
  const sentence = sayWithEnds(network, relation);
  if (key === null) {
    return <li>{sentence}</li>;
  }
  return (
    <li>
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {sentence}
      </button>
      {sourceCount > 0 && <span className="note"> {saySupport(sourceCount, originCount)}</span>}
      {open && <Evidence relationKey={key} />}
    </li>
  );
}

import { useStore } from 'zustand';
import type { PropertyFacts, SchemaAnswer } from '../../../protocol/api.ts';
import { countedByLabel, isCountedTwice } from '../../state/counting-words.ts';
import { databaseStore } from '../../state/database-store.ts';
import { findKindByLabel } from '../../state/kinds.ts';
import { sayRelation } from '../../state/relation-words.ts';
import { chooseItem, type SchemaItem, surveyStore } from '../../state/schema/schema-survey.ts';
import { KindMark } from '../kind-mark.tsx';

/** Labels and types with their counts; those that the search leaves. */
export function SchemaList({ schema }: { readonly schema: SchemaAnswer }) {
  const search = useStore(surveyStore, (state) => state.search.trim().toLowerCase());
  const nodes = useStore(databaseStore, (state) => state.status?.counts.nodes ?? 0);
  const labels = schema.labels.filter(({ label, properties }) => holds(label, properties, search));
  const types = schema.relationshipTypes.filter(({ type, properties }) =>
    holds(`${type} ${sayRelation(type)}`, properties, search),
  );
  return (
    <div className="schema-lists">
      <h3>Labels</h3>
      <ul>
        {labels.map(({ label, count }) => (
          <Entry key={label} item={{ kind: 'label', name: label }} count={count} />
        ))}
      </ul>
      {isCountedTwice(schema.labels, nodes) && <p className="note">{countedByLabel}</p>}
      <h3>Types of relation</h3>
      <ul>
        {types.map(({ type, count }) => (
          <Entry key={type} item={{ kind: 'type', name: type }} count={count} />
        ))}
      </ul>
      {labels.length + types.length === 0 && <p className="note">Nothing is called so.</p>}
    </div>
  );
}

function Entry({ item, count }: { readonly item: SchemaItem; readonly count: number }) {
  const { kind, name } = item;
  const chosen = useStore(surveyStore, (state) => state.chosen?.kind === kind && state.chosen.name === name);
  return (
    <li>
      <button type="button" className="row-button" aria-pressed={chosen} onClick={() => chooseItem(item)}>
        {kind === 'label' && <KindMark kind={findKindByLabel(name).label} />}
        <span>{name}</span>
        <span className="note">{count.toLocaleString('en')}</span>
      </button>
    </li>
  );
}

function holds(name: string, properties: readonly PropertyFacts[], search: string): boolean {
  return [name, ...properties.map((property) => property.name)].some((text) =>
    text.toLowerCase().includes(search),
  );
}

import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { ParameterDeclaration } from '../../protocol/api.ts';
import { fillField } from '../state/ask.ts';
import { askStore } from '../state/ask-store.ts';
import { createSearch } from '../state/search-store.ts';
import { SearchBox } from './search-box.tsx';

interface Props {
  readonly parameter: ParameterDeclaration;
  readonly inputId: string;
}

/** Several nodes, each picked by name; the field of the form holds their ids, separated by commas. */
export function NodeListField({ parameter: { name }, inputId }: Props) {
  const value = useStore(askStore, (state) => state.form[name] ?? '');
  const search = useMemo(() => createSearch(), []);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const ids = value === '' ? [] : value.split(', ');
  const fill = (next: readonly string[]) => fillField(name, next.join(', '));
  return (
    <>
      {ids.length > 0 && (
        <ul className="chosen-nodes" aria-label={`${name}: chosen`}>
          {ids.map((id) => (
            <li key={id}>
              {names.get(id) ?? id}
              <button
                type="button"
                className="icon-button"
                aria-label={`Take ${names.get(id) ?? id} out`}
                onClick={() => fill(ids.filter((other) => other !== id))}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <SearchBox
        search={search}
        inputId={inputId}
        label={name}
        placeholder={ids.length === 0 ? 'find by name' : 'find another'}
        onChoose={({ id, name: found }) => {
          setNames((known) => new Map(known).set(id, found));
          if (!ids.includes(id)) {
            fill([...ids, id]);
          }
        }}
      />
    </>
  );
}

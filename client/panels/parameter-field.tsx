import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ParameterDeclaration } from '../../protocol/api.ts';
import { fillField } from '../state/ask.ts';
import { askStore } from '../state/ask-store.ts';
import { sayType, showDefault, takesNodeId, takesNodeIds } from '../state/parameters.ts';
import { createSearch } from '../state/search-store.ts';
import { NodeListField } from './node-list-field.tsx';
import { SearchBox } from './search-box.tsx';

/** A field for one parameter: ids of nodes are picked by name, everything else is typed. */
export function ParameterField({ parameter }: { readonly parameter: ParameterDeclaration }) {
  const { name, description, required, type } = parameter;
  const value = useStore(askStore, (state) => state.form[name] ?? '');
  const problem = useStore(askStore, (state) => state.problems[name]);
  const search = useMemo(() => createSearch(), []);
  const inputId = `parameter-${name}`;
  const noteId = `${inputId}-note`;
  const fallback = showDefault(parameter);
  return (
    <div className="field">
      <label htmlFor={inputId}>
        {name}
        {required && <span className="needed"> needed</span>}
      </label>
      {takesNodeIds(parameter) ? (
        <NodeListField parameter={parameter} inputId={inputId} />
      ) : takesNodeId(parameter) ? (
        <SearchBox
          search={search}
          inputId={inputId}
          label={name}
          placeholder={fallback === '' ? 'find by name' : fallback}
          value={value}
          onChoose={({ id }) => fillField(name, id)}
          onClear={() => fillField(name, '')}
        />
      ) : (
        <input
          id={inputId}
          type={type === 'date' ? 'date' : 'text'}
          value={value}
          placeholder={fallback === '' ? sayType(type) : fallback}
          aria-describedby={noteId}
          aria-invalid={problem !== undefined}
          onChange={(event) => fillField(name, event.target.value)}
        />
      )}
      <p id={noteId} className={problem === undefined ? 'note' : 'note problem'}>
        {problem ?? description}
      </p>
    </div>
  );
}

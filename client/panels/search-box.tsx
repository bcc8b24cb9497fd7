import { Search as SearchIcon } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { findKindByLabel } from '../state/kinds.ts';
import type { Search, SearchState, Suggestion } from '../state/search-store.ts';
import { KindMark } from './kind-mark.tsx';

interface Props {
  readonly search: Search;
  readonly label: string;
  readonly placeholder: string;
  readonly onChoose: (suggestion: Suggestion) => void;
  readonly inputId?: string;
  /** Shown while nobody types: what a form's field holds. */
  readonly value?: string;
  readonly onClear?: () => void;
}

/** A combobox over names and aliases, as the ARIA practices have it: the caret stays in the field. */
export function SearchBox({ search, label, placeholder, onChoose, inputId, value, onClear }: Props) {
  const state = useStore(search.store);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const expanded = open && state.text.trim() !== '';
  const choose = (suggestion: Suggestion | undefined) => {
    if (suggestion !== undefined) {
      search.setText('');
      setOpen(false);
      onChoose(suggestion);
    }
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const last = state.suggestions.length - 1;
    if (event.key === 'ArrowDown') {
      setActive((index) => (index >= last ? 0 : index + 1));
    } else if (event.key === 'ArrowUp') {
      setActive((index) => (index <= 0 ? last : index - 1));
    } else if (event.key === 'Enter' && expanded) {
      choose(state.suggestions[active]);
    } else if (event.key === 'Escape') {
      search.setText('');
      setOpen(false);
      return;
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    <div className="search">
      <SearchIcon size={16} aria-hidden />
      <input
        ref={input}
        id={inputId}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={expanded}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={
          expanded && state.suggestions[active] !== undefined ? `${listId}-${active}` : undefined
        }
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={state.text === '' ? (value ?? '') : state.text}
        onChange={(event) => {
          setActive(0);
          setOpen(true);
          search.setText(event.target.value);
          if (event.target.value === '') {
            onClear?.();
          }
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <SuggestionList
        id={listId}
        label={label}
        state={state}
        expanded={expanded}
        active={active}
        choose={choose}
      />
    </div>
  );
}

interface ListProps {
  readonly id: string;
  readonly label: string;
  readonly state: SearchState;
  readonly expanded: boolean;
  readonly active: number;
  readonly choose: (suggestion: Suggestion) => void;
}

function SuggestionList({ id, label, state, expanded, active, choose }: ListProps) {
  return (
    <div className="suggestions" hidden={!expanded}>
      <div id={id} role="listbox" aria-label={`${label}: suggestions`}>
        {state.suggestions.map((suggestion, index) => (
          <div
            key={suggestion.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            className="suggestion"
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(suggestion);
            }}
          >
            <KindMark kind={suggestion.kind} />
            <span className="suggestion-name">{suggestion.name}</span>
            <span className="suggestion-note">{noteOf(suggestion)}</span>
          </div>
        ))}
      </div>
      <p className="suggestion-state" role="status">
        {sayState(state)}
      </p>
    </div>
  );
}

function noteOf({ matched, role, kind }: Suggestion): string {
  return matched === null ? role || findKindByLabel(kind).one : `also “${matched}”`;
}

function sayState({ status, text, suggestions, more, error }: SearchState): string {
  if (status === 'failed') {
    return error?.message ?? 'The search failed.';
  }
  if (status === 'loading') {
    return suggestions.length === 0 ? 'Searching…' : '';
  }
  if (suggestions.length === 0) {
    return `Nothing is called “${text.trim()}”. Try a surname, or another spelling.`;
  }
  return more ? 'There are more; type on to narrow them down.' : '';
}

import { useId, useState } from 'react';
import { useStore } from 'zustand';
import { openInEditor } from '../../state/ask.ts';
import { findInHistory } from '../../state/history-walk.ts';
import { clearHistory, memoryStore, sayUnkept, titleOf } from '../../state/memory-store.ts';
import { openDialog } from '../../state/workbench-store.ts';
import { DialogFrame } from './dialog-frame.tsx';

/** Of more the search narrows down. */
const mostShown = 50;

/** What was run before, found by any letters of it in their order. */
export function HistoryDialog() {
  const memory = useStore(memoryStore);
  const [wanted, setWanted] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const found = findInHistory(wanted).slice(0, mostShown);
  const choose = (text: string | undefined) => {
    if (text !== undefined) {
      openInEditor(text);
      openDialog(null);
    }
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const moves: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined && found.length > 0) {
      setActive((active + move + found.length) % found.length);
    } else if (event.key === 'Enter') {
      choose(found[active]);
    } else {
      return;
    }
    event.preventDefault();
  };
  return (
    <DialogFrame
      title="What was run before"
      about={
        sayUnkept(memory) ??
        'The latest first. Type some letters, choose with the arrows, Enter brings it into the editor.'
      }
    >
      <input
        className="dialog-search"
        type="text"
        role="combobox"
        aria-label="Find in the history"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found[active] === undefined ? undefined : `${listId}-${active}`}
        placeholder="any letters of the statement"
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label="Statements" className="history-list" tabIndex={-1}>
        {found.map((text, index) => (
          <div
            key={text}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="history-item"
            onClick={() => choose(text)}
            onKeyDown={onKeyDown}
          >
            <strong>{titleOf(text)}</strong>
            <code>{text}</code>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="note">Nothing that was run reads like that.</p>}
      {memory.history.length > 0 && (
        <button type="button" className="action" onClick={clearHistory}>
          Forget all of it
        </button>
      )}
    </DialogFrame>
  );
}

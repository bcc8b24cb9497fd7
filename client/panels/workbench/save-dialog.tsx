import { useState } from 'react';
import { useStore } from 'zustand';
import { writeCypher } from '../../state/ask.ts';
import { askStore } from '../../state/ask-store.ts';
import {
  findFreeTitle,
  findSaved,
  memoryStore,
  retitle,
  saveStatement,
  sayUnkept,
  titleOf,
} from '../../state/memory-store.ts';
import { readTitle } from '../../state/statements.ts';
import { openDialog } from '../../state/workbench-store.ts';
import { DialogFrame } from './dialog-frame.tsx';

/** Puts what stands in the editor aside, under a title and in a folder. */
export function SaveDialog() {
  const cypher = useStore(askStore, (state) => state.cypher);
  const memory = useStore(memoryStore);
  const [title, setTitle] = useState(() => proposeTitle(cypher));
  const [folder, setFolder] = useState('');
  const folders = [...new Set(memory.saved.map((one) => one.folder))].filter((name) => name !== '');
  const replaces = findSaved(title.trim(), folder.trim()) !== undefined;
  const save = () => {
    const text = retitle(cypher, title.trim());
    writeCypher(text);
    saveStatement(text, folder.trim());
    openDialog(null);
  };
  return (
    <DialogFrame
      title="Save the statement"
      about={
        sayUnkept(memory) ??
        'It stays in this browser, and can be taken elsewhere as a .cypher file. Its first // line is its title.'
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="field">
          <label htmlFor="save-title">Title</label>
          <input
            id="save-title"
            type="text"
            required
            value={title}
            onChange={(event) => setTitle(event.target.value.replace(/\n/g, ' '))}
          />
        </div>
        <div className="field">
          <label htmlFor="save-folder">Folder</label>
          <input
            id="save-folder"
            type="text"
            list="save-folders"
            placeholder="none"
            value={folder}
            onChange={(event) => setFolder(event.target.value)}
          />
          <datalist id="save-folders">
            {folders.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
        {replaces && (
          <p className="note" role="status">
            A statement of this title is kept there; this one would take its place.
          </p>
        )}
        <button
          type="submit"
          className="button primary"
          disabled={title.trim() === '' || cypher.trim() === ''}
        >
          {replaces ? 'Replace' : 'Save'}
        </button>
      </form>
    </DialogFrame>
  );
}

/** A title of its own for what has none: two statements may well begin with the same line. */
function proposeTitle(cypher: string): string {
  return readTitle(cypher) ?? findFreeTitle(titleOf(cypher), '');
}

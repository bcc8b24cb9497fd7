import { Download, Trash2, Upload } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { SavedRecord } from '../../api/memory.ts';
import { openInEditor } from '../../state/ask.ts';
import { exportSaved, importFiles } from '../../state/cypher-files.ts';
import { loadMemory, memoryStore, removeSaved, sayUnkept, titleOf } from '../../state/memory-store.ts';

/** Statements that were put aside, by folder; they open in the editor. */
export function SavedList() {
  const memory = useStore(memoryStore);
  const input = useRef<HTMLInputElement>(null);
  const unkept = sayUnkept(memory);
  useEffect(() => void loadMemory(), []);
  return (
    <section aria-label="Saved statements">
      <div className="saved-head">
        <h3>Saved</h3>
        <button
          type="button"
          className="icon-button"
          aria-label="Bring in .cypher files"
          title="Bring in .cypher files"
          onClick={() => input.current?.click()}
        >
          <Upload size={14} aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="Write all to a .cypher file"
          title="Write all to a .cypher file"
          disabled={memory.saved.length === 0}
          onClick={exportSaved}
        >
          <Download size={14} aria-hidden />
        </button>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".cypher,.cyp,.cql,text/plain"
          aria-label="Files of statements"
          onChange={(event) => {
            void importFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      {unkept !== null && <p className="note problem">{unkept}</p>}
      {memory.saved.length === 0 && (
        <p className="note saved-empty">Nothing yet; “Save” keeps a statement here.</p>
      )}
      {[...groupByFolder(memory.saved)].map(([folder, records]) => (
        <details key={folder} open className="saved-folder">
          <summary>{folder === '' ? 'in no folder' : folder}</summary>
          <ul>
            {records.map((record) => (
              <li key={record.id} className="saved-item">
                <button type="button" className="library-item" onClick={() => openInEditor(record.text)}>
                  {titleOf(record.text)}
                </button>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={`Remove “${titleOf(record.text)}”`}
                  onClick={() => removeSaved(record.id)}
                >
                  <Trash2 size={14} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

function groupByFolder(saved: readonly SavedRecord[]): Map<string, SavedRecord[]> {
  const sorted = [...saved].sort(
    (left, right) =>
      left.folder.localeCompare(right.folder) || titleOf(left.text).localeCompare(titleOf(right.text)),
  );
  const folders = new Map<string, SavedRecord[]>();
  for (const record of sorted) {
    folders.set(record.folder, [...(folders.get(record.folder) ?? []), record]);
  }
  return folders;
}

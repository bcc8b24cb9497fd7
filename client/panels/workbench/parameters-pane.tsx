import { Plus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { writeLiteral } from '../../api/literal-text.ts';
import { runQuestion } from '../../state/ask.ts';
import {
  addParameter,
  fillParameter,
  type ParameterEntry,
  parameterStore,
  removeParameter,
  renameParameter,
} from '../../state/parameter-store.ts';
import { examples, type ParameterType, parameterTypes } from '../../state/parameter-types.ts';
import { workbenchStore } from '../../state/workbench-store.ts';

/** The parameters of own Cypher, typed; and what the statement at hand still needs. */
export function ParametersPane() {
  const entries = useStore(parameterStore, (state) => state.entries);
  const missing = useStore(workbenchStore, (state) => state.missing);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (missing.length > 0) {
      form.current?.querySelector<HTMLElement>('[data-missing="true"]')?.focus();
    }
  }, [missing]);
  return (
    <form
      ref={form}
      className="parameters"
      aria-label="Parameters"
      onSubmit={(event) => {
        event.preventDefault();
        void runQuestion();
      }}
    >
      {missing.length > 0 && (
        <p className="notice" role="alert">
          The statement needs {missing.map((name) => `$${name}`).join(', ')}.
        </p>
      )}
      {entries.length === 0 && (
        <p className="note">
          None yet. A statement reads one as <code>$name</code>; <code>:param name =&gt; expression</code>{' '}
          sets it too.
        </p>
      )}
      {entries.map((entry) => (
        <ParameterRow key={entry.key} entry={entry} missing={missing.includes(entry.name)} />
      ))}
      <div className="row">
        <button type="button" className="action" onClick={() => addParameter()}>
          <Plus size={14} aria-hidden /> Add a parameter
        </button>
        {missing.length > 0 && (
          <button type="submit" className="button primary">
            Run with these
          </button>
        )}
      </div>
    </form>
  );
}

/** As in the editor. */
function runByKey(event: React.KeyboardEvent): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    void runQuestion();
  }
}

function ParameterRow({ entry, missing }: { readonly entry: ParameterEntry; readonly missing: boolean }) {
  const { key, name, type, text, value, problem } = entry;
  const noteId = `parameter-note-${key}`;
  const label = name === '' ? 'new parameter' : `$${name}`;
  return (
    <div className="parameter-row">
      <input
        type="text"
        aria-label={`Name of ${label}`}
        placeholder="name"
        spellCheck={false}
        value={name}
        onChange={(event) => renameParameter(key, event.target.value)}
      />
      <select
        aria-label={`Type of ${label}`}
        value={type}
        onChange={(event) => void fillParameter(key, event.target.value as ParameterType, text)}
      >
        {parameterTypes.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <input
        type={type === 'date' ? 'date' : 'text'}
        aria-label={`Value of ${label}`}
        aria-describedby={noteId}
        aria-invalid={problem !== null}
        data-missing={missing}
        placeholder={examples[type]}
        disabled={type === 'null'}
        spellCheck={false}
        value={text}
        onChange={(event) => void fillParameter(key, type, event.target.value)}
        onKeyDown={runByKey}
      />
      <button
        type="button"
        className="icon-button"
        aria-label={`Take ${label} away`}
        onClick={() => removeParameter(key)}
      >
        <X size={14} aria-hidden />
      </button>
      <p id={noteId} className={problem === null ? 'note' : 'note problem'}>
        {problem ?? (type === 'expression' && value !== null ? `= ${writeLiteral(value)}` : '')}
      </p>
    </div>
  );
}

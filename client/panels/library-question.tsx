import { Play, Square, SquarePen } from 'lucide-react';
import { useStore } from 'zustand';
import type { QueryDescription } from '../../protocol/api.ts';
import { stopQuestion } from '../state/answer-run.ts';
import { openInEditor, runQuestion } from '../state/ask.ts';
import { askStore } from '../state/ask-store.ts';
import { ParameterField } from './parameter-field.tsx';
import { RunLine } from './workbench/run-line.tsx';

/** One question of the library: its title, its form, and the Cypher it runs. */
export function LibraryQuestion({ query }: { readonly query: QueryDescription }) {
  const running = useStore(askStore, (state) => state.running);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void runQuestion();
      }}
    >
      <h2>{query.title}</h2>
      {query.parameters.map((parameter) => (
        <ParameterField key={parameter.name} parameter={parameter} />
      ))}
      <div className="row">
        {running ? (
          <button type="button" className="button" onClick={stopQuestion}>
            <Square size={14} aria-hidden /> Stop
          </button>
        ) : (
          <button type="submit" className="button primary">
            <Play size={14} aria-hidden /> Ask
          </button>
        )}
        <button type="button" className="button" onClick={() => openInEditor(query.cypher)}>
          <SquarePen size={14} aria-hidden /> Open in the editor
        </button>
      </div>
      <RunLine />
      <details className="step-cypher">
        <summary>Cypher</summary>
        <pre>{query.cypher}</pre>
      </details>
    </form>
  );
}

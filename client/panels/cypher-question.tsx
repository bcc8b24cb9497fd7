import { Play, Square } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { runQuestion, stopQuestion } from '../state/ask.ts';
import { askStore } from '../state/ask-store.ts';
import type { MountEditor } from '../state/canvas-controls.ts';

/** Any Cypher: the editor lives outside React and follows the store. */
export function CypherQuestion({ mountEditor }: { readonly mountEditor: MountEditor }) {
  const host = useRef<HTMLDivElement>(null);
  const running = useStore(askStore, (state) => state.running);
  useEffect(() => (host.current === null ? undefined : mountEditor(host.current)), [mountEditor]);
  return (
    <div className="cypher-question">
      <div ref={host} className="editor" data-testid="editor" />
      <div className="row">
        {running ? (
          <button type="button" className="button" onClick={stopQuestion}>
            <Square size={14} aria-hidden /> Stop
          </button>
        ) : (
          <button type="button" className="button primary" onClick={() => void runQuestion()}>
            <Play size={14} aria-hidden /> Run
          </button>
        )}
        <span className="note">Ctrl+Enter runs, Esc stops</span>
      </div>
    </div>
  );
}

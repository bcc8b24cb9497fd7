import { CircleQuestionMark, Download, History, Play, Save, Square, WandSparkles } from 'lucide-react';
import { useRef } from 'react';
import { useStore } from 'zustand';
import { stopQuestion } from '../state/answer-run.ts';
import { runQuestion } from '../state/ask.ts';
import { askStore } from '../state/ask-store.ts';
import type { LoadEditor } from '../state/canvas-controls.ts';
import { exportOne } from '../state/cypher-files.ts';
import { parameterStore } from '../state/parameter-store.ts';
import { openDialog, toggleParameters, workbenchStore } from '../state/workbench-store.ts';
import { IconButton } from './icon-button.tsx';
import { EditorHost } from './workbench/editor-host.tsx';
import { HelpDialog } from './workbench/help-dialog.tsx';
import { HistoryDialog } from './workbench/history-dialog.tsx';
import { ParametersPane } from './workbench/parameters-pane.tsx';
import { RunLine } from './workbench/run-line.tsx';
import { SaveDialog } from './workbench/save-dialog.tsx';

/** Any Cypher, with its parameters. */
export function CypherQuestion({ loadEditor }: { readonly loadEditor: LoadEditor }) {
  const host = useRef<HTMLDivElement>(null);
  const { dialog, parametersOpen, missing } = useStore(workbenchStore);
  return (
    <div className="cypher-question">
      <EditorHost loadEditor={loadEditor} host={host} />
      <p className="note editor-keys">
        Ctrl+Enter runs what the bar marks, Esc stops, Tab leaves the editor.
      </p>
      <div className="row editor-tools">
        <RunButton />
        <ParametersToggle />
        <span className="editor-icons">
          <IconButton
            icon={WandSparkles}
            label="Set in order (Shift+Alt+F)"
            side="top"
            onClick={() => host.current?.dispatchEvent(new Event('format'))}
          />
          <IconButton icon={Save} label="Save the statement" side="top" onClick={() => openDialog('save')} />
          <IconButton
            icon={Download}
            label="Write it to a .cypher file"
            side="top"
            onClick={() => exportOne(askStore.getState().cypher)}
          />
          <IconButton
            icon={History}
            label="What was run before (Ctrl+R)"
            side="top"
            onClick={() => openDialog('history')}
          />
          <IconButton
            icon={CircleQuestionMark}
            label="Commands and keys"
            side="top"
            onClick={() => openDialog('help')}
          />
        </span>
      </div>
      {(parametersOpen || missing.length > 0) && <ParametersPane />}
      <RunLine />
      {dialog === 'help' && <HelpDialog />}
      {dialog === 'history' && <HistoryDialog />}
      {dialog === 'save' && <SaveDialog />}
    </div>
  );
}

function RunButton() {
  const running = useStore(askStore, (state) => state.running);
  return running ? (
    <button type="button" className="button" onClick={stopQuestion}>
      <Square size={14} aria-hidden /> Stop
    </button>
  ) : (
    <button type="button" className="button primary" onClick={() => void runQuestion()}>
      <Play size={14} aria-hidden /> Run
    </button>
  );
}

function ParametersToggle() {
  const count = useStore(parameterStore, (state) => state.entries.length);
  const open = useStore(workbenchStore, (state) => state.parametersOpen || state.missing.length > 0);
  return (
    <button type="button" className="button" aria-expanded={open} onClick={() => toggleParameters(!open)}>
      Parameters{count > 0 && ` (${count})`}
    </button>
  );
}

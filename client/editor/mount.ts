import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { EditorState, Prec } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { runQuestion, stopQuestion, writeCypher } from '../state/ask.ts';
import { askStore } from '../state/ask-store.ts';
import type { MountEditor } from '../state/canvas-controls.ts';
import { cypherLanguage } from './cypher-language.ts';
import { editorHighlighting, editorTheme } from './editor-theme.ts';
import { findErrorRange } from './error-range.ts';

/** The editor, in step with the store both ways. */
export const mountEditor: MountEditor = (parent) => {
  const view = new EditorView({ parent, state: createState(askStore.getState().cypher) });
  const unsubscribe = askStore.subscribe((now, before) => {
    if (now.cypher !== view.state.doc.toString()) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: now.cypher } });
    }
    if (now.error !== before.error) {
      view.dispatch(setDiagnostics(view.state, listDiagnostics(view.state)));
    }
  });
  view.dispatch(setDiagnostics(view.state, listDiagnostics(view.state)));
  return () => {
    unsubscribe();
    view.destroy();
  };
};

function createState(doc: string): EditorState {
  return EditorState.create({
    doc,
    extensions: [
      Prec.highest(
        keymap.of([
          { key: 'Mod-Enter', run: startQuestion },
          { key: 'Escape', run: stopRunning },
        ]),
      ),
      lineNumbers(),
      history(),
      drawSelection(),
      bracketMatching(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      cypherLanguage,
      syntaxHighlighting(editorHighlighting),
      editorTheme,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'Cypher statement' }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) {
          writeCypher(update.state.doc.toString());
        }
      }),
    ],
  });
}

function startQuestion(): boolean {
  void runQuestion();
  return true;
}

/** Escape keeps its other meanings while nothing runs. */
function stopRunning(): boolean {
  const { running } = askStore.getState();
  if (running) {
    stopQuestion();
  }
  return running;
}

function listDiagnostics(state: EditorState): Diagnostic[] {
  const { error } = askStore.getState();
  if (error?.position === undefined) {
    return [];
  }
  const { from, to } = findErrorRange(state.doc.toString(), error.position);
  return [{ from, to, severity: 'error', message: error.message }];
}

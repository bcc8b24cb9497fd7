import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { writeCypher } from '../state/ask.ts';
import { askStore } from '../state/ask-store.ts';
import { loadCallables } from '../state/callables-store.ts';
import type { MountEditor } from '../state/canvas-controls.ts';
import { loadSchema } from '../state/database-store.ts';
import { editorStore, placeCaret } from '../state/editor-store.ts';
import { loadMemory } from '../state/memory-store.ts';
import { completion } from './completion.ts';
import { cypherLanguage } from './cypher-language.ts';
import { editorHighlighting, editorTheme } from './editor-theme.ts';
import { editorKeys, formatText } from './keys.ts';
import { lint } from './lint.ts';
import { signatureHelp } from './signature.ts';
import { statementGutter } from './statement-gutter.ts';

/** The editor, in step with the store both ways. */
export const mountEditor: MountEditor = (parent) => {
  const view = new EditorView({ parent, state: createState(askStore.getState().cypher) });
  const unsubscribe = askStore.subscribe((now) => {
    if (now.cypher !== view.state.doc.toString()) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: now.cypher } });
    }
  });
  const format = () => void formatText(view);
  parent.addEventListener('format', format);
  void loadSchema();
  void loadCallables();
  void loadMemory();
  return () => {
    unsubscribe();
    parent.removeEventListener('format', format);
    view.destroy();
  };
};

function createState(doc: string): EditorState {
  // The caret stands where it stood when the editor was last open, or behind what was put in meanwhile.
  const caret = Math.min(editorStore.getState().to, doc.length);
  return EditorState.create({
    doc,
    selection: { anchor: caret },
    extensions: [
      editorKeys,
      statementGutter,
      lineNumbers(),
      lintGutter(),
      history(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      completion,
      signatureHelp,
      lint,
      keymap.of([
        ...closeBracketsKeymap,
        ...defaultKeymap,
        ...historyKeymap,
        ...completionKeymap,
        ...lintKeymap,
      ]),
      cypherLanguage,
      syntaxHighlighting(editorHighlighting),
      editorTheme,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'Cypher statement' }),
      EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
        if (docChanged) {
          writeCypher(state.doc.toString());
        }
        if (docChanged || selectionSet) {
          placeCaret(state.selection.main.from, state.selection.main.to);
        }
      }),
    ],
  });
}

import { closeCompletion, completionStatus } from '@codemirror/autocomplete';
import { toggleComment } from '@codemirror/commands';
import { type Extension, Prec } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import { announce } from '../state/announcements.ts';
import { stopQuestion } from '../state/answer-run.ts';
import { runQuestion } from '../state/ask.ts';
import { askStore } from '../state/ask-store.ts';
import { recallNewer, recallOlder } from '../state/history-walk.ts';
import { openDialog } from '../state/workbench-store.ts';
import { askLanguage } from './language-client.ts';

/** Tab is left to the page, so that nobody is caught in the editor. */
export const editorKeys: Extension = [
  Prec.highest(
    keymap.of([
      { key: 'Mod-Enter', run: startQuestion },
      { key: 'Escape', run: stopRunning },
    ]),
  ),
  keymap.of([
    { key: 'ArrowUp', run: (view) => isAtEdge(view, 'start') && recall(view, recallOlder) },
    { key: 'ArrowDown', run: (view) => isAtEdge(view, 'end') && recall(view, recallNewer) },
    { key: 'Ctrl-r', run: openHistory, preventDefault: true },
    { key: 'Mod-/', run: toggleComment },
    { key: 'Shift-Alt-f', run: startFormatting, preventDefault: true },
  ]),
];

/** Sets the whole text as Neo4j's style guide has it. */
export async function formatText(view: EditorView): Promise<void> {
  const text = view.state.doc.toString();
  const formatted = await askLanguage('format', { text, caret: view.state.selection.main.head });
  if (formatted === undefined || view.state.doc.toString() !== text) {
    announce('The text could not be set in order; is it complete?');
    return;
  }
  if (formatted.text !== text) {
    view.dispatch({
      changes: { from: 0, to: text.length, insert: formatted.text },
      selection: { anchor: Math.min(formatted.caret, formatted.text.length) },
      userEvent: 'input.format',
    });
  }
  announce('The text is set in order');
}

function startFormatting(view: EditorView): boolean {
  void formatText(view);
  return true;
}

function startQuestion(view: EditorView): boolean {
  closeCompletion(view);
  void runQuestion();
  return true;
}

/** Escape keeps its other meanings while nothing runs, and closes a list of suggestions first. */
function stopRunning(view: EditorView): boolean {
  const stops = askStore.getState().running && completionStatus(view.state) !== 'active';
  if (stops) {
    stopQuestion();
  }
  return stops;
}

function openHistory(): boolean {
  openDialog('history');
  return true;
}

function isAtEdge(view: EditorView, edge: 'start' | 'end'): boolean {
  const { main } = view.state.selection;
  return main.empty && main.head === (edge === 'start' ? 0 : view.state.doc.length);
}

function recall(view: EditorView, find: (current: string) => string | null): boolean {
  const text = find(view.state.doc.toString());
  if (text === null) {
    return false;
  }
  const up = find === recallOlder;
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: text },
    selection: { anchor: up ? 0 : text.length },
  });
  return true;
}

import { createStore } from 'zustand/vanilla';
import type { CheckProblem } from '../../protocol/api.ts';

/** Where the caret is, apart from the text: it moves far more often than anybody needs to know. */
export interface EditorState {
  /** The selection in the text; both are the caret when nothing is selected. */
  readonly from: number;
  readonly to: number;
  /** What is wrong with the text, as far as it has been looked at. */
  readonly problems: readonly CheckProblem[];
}

export const editorStore = createStore<EditorState>()(() => ({ from: 0, to: 0, problems: [] }));

export function placeCaret(from: number, to: number): void {
  const before = editorStore.getState();
  if (before.from !== from || before.to !== to) {
    editorStore.setState({ from, to });
  }
}

import { type EditorState, type Extension, RangeSetBuilder } from '@codemirror/state';
import { GutterMarker, gutter } from '@codemirror/view';
import { findStatementAt, type Statement, splitStatements } from '../state/statements.ts';

class Mark extends GutterMarker {
  override elementClass = 'cm-statement-mark';
}

const mark = new Mark();

/** A bar beside the lines of the statement that a run would run. */
export const statementGutter: Extension = gutter({
  class: 'cm-statement-gutter',
  markers: (view) => {
    const builder = new RangeSetBuilder<GutterMarker>();
    for (const { from, to } of listMarked(view.state)) {
      const last = view.state.doc.lineAt(Math.max(from, to - 1)).number;
      for (let line = view.state.doc.lineAt(from).number; line <= last; line += 1) {
        const { from: start } = view.state.doc.line(line);
        builder.add(start, start, mark);
      }
    }
    return builder.finish();
  },
  lineMarkerChange: (update) => update.selectionSet || update.docChanged,
});

let known: { readonly doc: EditorState['doc']; readonly statements: readonly Statement[] } | null = null;

function listMarked(state: EditorState): readonly { readonly from: number; readonly to: number }[] {
  const { main } = state.selection;
  if (!main.empty) {
    return [main];
  }
  if (known?.doc !== state.doc) {
    known = { doc: state.doc, statements: splitStatements(state.doc.toString()) };
  }
  const found = findStatementAt(known.statements, main.head);
  return found === undefined ? [] : [found];
}

import { type EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { type EditorView, showTooltip, type Tooltip, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { findStatementAt, splitStatements } from '../state/statements.ts';
import { askLanguage } from './language-client.ts';
import type { Signature } from './language-messages.ts';

interface Shown {
  readonly at: number;
  readonly signature: Signature;
}

const show = StateEffect.define<Shown | null>();

const field = StateField.define<Shown | null>({
  create: () => null,
  update(shown, transaction) {
    const effect = transaction.effects.find((one) => one.is(show));
    return effect === undefined ? shown : (effect.value as Shown | null);
  },
  provide: (source) => showTooltip.from(source, (shown) => (shown === null ? null : toTooltip(shown))),
});

/** What a function takes, while the caret stands between its parentheses. */
export const signatureHelp: Extension = [
  field,
  ViewPlugin.fromClass(
    class {
      #asked = 0;

      update(update: ViewUpdate): void {
        if (update.docChanged || update.selectionSet) {
          void this.#ask(update.view);
        }
      }

      async #ask(view: EditorView): Promise<void> {
        this.#asked += 1;
        const turn = this.#asked;
        const call = findCall(view.state);
        const signature = call === null ? null : await askLanguage('sign', call);
        const shown = signature == null ? null : { at: view.state.selection.main.head, signature };
        // Never from inside an update.
        await Promise.resolve();
        if (turn === this.#asked && (shown !== null || view.state.field(field) !== null)) {
          view.dispatch({ effects: show.of(shown) });
        }
      }
    },
  ),
];

/** Asked only inside parentheses that follow a name. */
function findCall(state: EditorState): { text: string; caret: number } | null {
  const { head, empty } = state.selection.main;
  const text = state.doc.toString();
  const from = Math.min(head, findStatementAt(splitStatements(text), head)?.from ?? 0);
  const before = text.slice(from, head);
  return empty && /[\w`]\s*\([^()]*$/.test(before)
    ? { text: text.slice(from, head), caret: before.length }
    : null;
}

function toTooltip({ at, signature }: Shown): Tooltip {
  return {
    pos: at,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'signature-help';
      dom.append(writeLabel(signature), writeNote(signature.documentation));
      return { dom };
    },
  };
}

function writeLabel({ label, active }: Signature): HTMLElement {
  const code = document.createElement('code');
  const at = active === null ? -1 : label.indexOf(active);
  if (active === null || at === -1) {
    code.textContent = label;
    return code;
  }
  const strong = document.createElement('strong');
  strong.textContent = active;
  code.append(label.slice(0, at), strong, label.slice(at + active.length));
  return code;
}

function writeNote(text: string): HTMLElement {
  const note = document.createElement('p');
  note.textContent = text;
  return note;
}

import { type Action, type Diagnostic, setDiagnostics } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { CheckProblem } from '../../protocol/api.ts';
import { askStore } from '../state/ask-store.ts';
import { checkText, type PlacedProblem } from '../state/checking.ts';
import { schemaStore } from '../state/schema-store.ts';
import { findSimilar } from '../state/similar-name.ts';
import { findErrorRange } from './error-range.ts';
import { askLanguage } from './language-client.ts';
import { listPropertyKeys } from './language-schema.ts';

/** In characters: beyond it the language services' own look takes seconds, and the store's alone is waited for. */
const mostForServices = 1_500;

/** Underlines what the store would refuse or wonder at, while one writes and before anything runs. */
export const lint: Extension = ViewPlugin.fromClass(
  class {
    readonly #view: EditorView;
    readonly #unsubscribe: () => void;
    #turn = 0;

    constructor(view: EditorView) {
      this.#view = view;
      this.#unsubscribe = askStore.subscribe((now, before) => {
        if (now.error !== before.error) {
          void this.#look();
        }
      });
      void this.#look();
    }

    update(update: ViewUpdate): void {
      if (update.docChanged) {
        void this.#look();
      }
    }

    destroy(): void {
      this.#turn += 1;
      this.#unsubscribe();
    }

    async #look(): Promise<void> {
      this.#turn += 1;
      const turn = this.#turn;
      const text = this.#view.state.doc.toString();
      const ran = describeRunError(text);
      const show = (found: readonly Diagnostic[]) => {
        if (turn === this.#turn) {
          this.#view.dispatch(setDiagnostics(this.#view.state, [...found]));
        }
      };
      await Promise.resolve();
      const checked = (await checkText(text)).map((problem) => toDiagnostic(text, problem));
      const known = [...ran.filter(({ from }) => !checked.some((one) => one.from === from)), ...checked];
      show(known);
      if (turn === this.#turn && text.length <= mostForServices) {
        show([...known, ...(await askServices(text, known))]);
      }
    }
  },
);

/** What the store has said already is not said twice; what it would say about the whole, it says better. */
async function askServices(text: string, known: readonly Diagnostic[]): Promise<readonly Diagnostic[]> {
  const found = (await askLanguage('lint', { text })) ?? [];
  return found
    .filter(({ severity }) => severity === 'warning')
    .filter(({ from, to }) => !known.some((one) => one.from < to && from < one.to))
    .map(({ from, to, severity, message }) => ({ from, to: Math.min(to, text.length), severity, message }));
}

function describeRunError(text: string): Diagnostic[] {
  const { error, ranAt } = askStore.getState();
  if (error?.position === undefined) {
    return [];
  }
  const { from, to } = findErrorRange(text.slice(ranAt), error.position);
  return [{ from: from + ranAt, to: to + ranAt, severity: 'error', message: error.message }];
}

function toDiagnostic(text: string, { problem, from: start, to: end }: PlacedProblem): Diagnostic {
  const statement = text.slice(start, end);
  const missing = readMissing(problem);
  const { from, to } =
    missing === null ? findPlace(statement, problem) : findName(statement, missing.name, problem);
  const place = { from: from + start, to: to + start };
  if (missing === null) {
    const message = problem.hint === undefined ? problem.message : `${problem.message}\n${problem.hint}`;
    return { ...place, severity: problem.severity, message };
  }
  const similar = findSimilar(missing.name, missing.known);
  const question = similar === null ? '' : ` Did you mean ${similar}?`;
  const message = `${missing.thing} ${missing.name} is not present in this database.${question}`;
  const actions = similar === null ? [] : [changeTo(similar)];
  return { ...place, severity: problem.severity, message, actions };
}

interface Missing {
  readonly thing: string;
  readonly name: string;
  readonly known: readonly string[];
}

/** Both stores end so their word on a name that is not there. */
function readMissing({ message }: CheckProblem): Missing | null {
  const [, what, name] = /\(the missing ([a-z ]+?)(?: name)? is: (.+?)\)/.exec(message) ?? [];
  const { schema } = schemaStore.getState();
  switch (what) {
    case 'label':
      return { thing: 'Label', name: name ?? '', known: (schema?.labels ?? []).map(({ label }) => label) };
    case 'relationship type':
      return {
        thing: 'Relationship type',
        name: name ?? '',
        known: (schema?.relationshipTypes ?? []).map(({ type }) => type),
      };
    case 'property':
      return { thing: 'Property', name: name ?? '', known: listPropertyKeys() };
    default:
      return null;
  }
}

function findPlace(statement: string, { position }: CheckProblem): { from: number; to: number } {
  return position === undefined ? { from: 0, to: statement.length } : findErrorRange(statement, position);
}

/** Stores point at the name, or at the pattern it stands in. */
function findName(statement: string, name: string, { position }: CheckProblem): { from: number; to: number } {
  const at = statement.indexOf(name, Math.max(0, position?.offset ?? 0));
  const from = at === -1 ? statement.indexOf(name) : at;
  return from === -1 ? { from: 0, to: statement.length } : { from, to: from + name.length };
}

function changeTo(name: string): Action {
  return {
    name: `Change to ${name}`,
    apply: (view: EditorView, from: number, to: number) =>
      view.dispatch({ changes: { from, to, insert: name }, userEvent: 'input.complete' }),
  };
}

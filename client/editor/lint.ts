import { type Action, type Diagnostic, setDiagnostics } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { CheckProblem } from '../../protocol/api.ts';
import { askStore } from '../state/ask-store.ts';
import { checkText, type PlacedProblem } from '../state/checking.ts';
import { databaseStore } from '../state/database-store.ts';
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
    readonly #subscriptions: readonly (() => void)[];
    #turn = 0;
    #shown = '[]';
    /** What the language services last said, and about which text. */
    #served: { readonly text: string; readonly found: readonly Diagnostic[] } = { text: '', found: [] };

    constructor(view: EditorView) {
      this.#view = view;
      this.#subscriptions = [
        askStore.subscribe((now, before) => {
          if (now.error !== before.error) {
            void this.#look();
          }
        }),
        // Which name was meant can be said only once the names are known.
        databaseStore.subscribe(({ schema }, before) => {
          if (schema !== before.schema) {
            void this.#look();
          }
        }),
      ];
      void this.#look();
    }

    update(update: ViewUpdate): void {
      if (update.docChanged) {
        // Marks move with the text; what is shown is no longer what was said.
        this.#shown = '';
        void this.#look();
      }
    }

    destroy(): void {
      this.#turn += 1;
      for (const unsubscribe of this.#subscriptions) {
        unsubscribe();
      }
    }

    async #look(): Promise<void> {
      this.#turn += 1;
      const turn = this.#turn;
      const text = this.#view.state.doc.toString();
      const ran = describeRunError(text);
      await Promise.resolve();
      const checked = (await checkText(text)).map((problem) => toDiagnostic(text, problem));
      const known = [...ran.filter(({ from }) => !checked.some((one) => one.from === from)), ...checked];
      if (turn === this.#turn) {
        this.#show([...known, ...(this.#served.text === text ? this.#served.found : [])]);
      }
      if (turn === this.#turn && text.length <= mostForServices) {
        const found = await askServices(text, known);
        if (turn === this.#turn) {
          this.#served = { text, found };
          this.#show([...known, ...found]);
        }
      }
    }

    /** The same again would close a note that somebody reads. */
    #show(found: readonly Diagnostic[]): void {
      const words = JSON.stringify(found);
      if (words !== this.#shown) {
        this.#shown = words;
        this.#view.dispatch(setDiagnostics(this.#view.state, [...found]));
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
    .map(({ from, to, severity, message }) => {
      const missing = readMissing({ message });
      const place = { from, to: Math.min(to, text.length), severity };
      return missing === null ? { ...place, message } : { ...place, ...describeMissing(missing) };
    });
}

function describeRunError(text: string): Diagnostic[] {
  const { error, ranAt } = askStore.getState();
  // Once another text stands there, the place means nothing any more; what is wrong with that one is looked at anew.
  if (error?.position === undefined || !text.startsWith(ranAt.text, ranAt.from)) {
    return [];
  }
  const { from, to } = findErrorRange(ranAt.text, error.position);
  return [{ from: from + ranAt.from, to: to + ranAt.from, severity: 'error', message: error.message }];
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
  return { ...place, severity: problem.severity, ...describeMissing(missing) };
}

function describeMissing({ thing, name, known }: Missing): Pick<Diagnostic, 'message' | 'actions'> {
  const similar = findSimilar(name, known);
  const question = similar === null ? '' : ` Did you mean ${similar}?`;
  const message = `${thing} ${name} is not present in this database.${question}`;
  return { message, actions: similar === null ? [] : [changeTo(similar)] };
}

interface Missing {
  readonly thing: string;
  readonly name: string;
  readonly known: readonly string[];
}

/** How either store, in older words or newer, and the language services say that a name is not there. */
const missingWords = [
  /\(the missing (?<what>[a-z ]+?)(?: name)? is: (?<name>[^)]+)\)/,
  /[Tt]he (?<what>label|relationship type|property)(?: key)? `(?<name>[^`]+)` does not exist/,
  /^(?<what>Label|Relationship type) (?<name>\S+) is not present in the database/,
  /^(?<name>\S+) is not present in the database/,
];

function readMissing({ message }: { readonly message: string }): Missing | null {
  const groups = missingWords
    .map((words) => words.exec(message)?.groups)
    .find((found) => found !== undefined);
  if (groups === undefined) {
    return null;
  }
  const what = groups.what?.toLowerCase() ?? 'property';
  const name = groups.name?.replaceAll('`', '');
  const { schema } = databaseStore.getState();
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

import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  snippet,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { commandList } from '../state/commands.ts';
import { findStatementAt, splitStatements } from '../state/statements.ts';
import { askLanguage } from './language-client.ts';
import type { Suggestion } from './language-messages.ts';

/** Labels, types, properties, functions, procedures, parameters, variables and keywords, as they fit at the caret. */
export const completion: Extension = autocompletion({ override: [complete], icons: false });

/** By CompletionItemKind of the language server protocol: what the list writes behind a word. */
const kinds: { readonly [kind: number]: string } = {
  2: 'procedure',
  3: 'function',
  6: 'variable',
  10: 'property',
  14: 'keyword',
  23: 'command',
  25: 'name',
};

async function complete(context: CompletionContext): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\w$.`]*/);
  const before = context.state.sliceDoc(0, word?.from ?? context.pos);
  if (/(?:^|\n)\s*:$/.test(before)) {
    return { from: before.length, options: commandList.map(describeCommand) };
  }
  const begins = (word !== null && word.from < word.to) || /[:.(\s$]$/.test(before);
  if (!context.explicit && (!begins || /^\s*$/.test(before.slice(-1) + (word?.text ?? '')))) {
    return null;
  }
  const text = context.state.doc.toString();
  const from = findStatementAt(splitStatements(text), context.pos)?.from ?? 0;
  const statement = text.slice(Math.min(from, context.pos), context.pos);
  const found = await askLanguage('complete', {
    text: statement,
    caret: statement.length,
    manual: context.explicit,
  });
  if (context.aborted || found === undefined || found.length === 0) {
    return null;
  }
  return { from: findStart(statement, context.pos), options: found.map(toCompletion), validFor: /^[\w`]*$/ };
}

/** Where the word begins that a suggestion takes the place of. */
function findStart(statement: string, pos: number): number {
  return pos - (/[\w`]*$/.exec(statement)?.[0].length ?? 0);
}

function toCompletion({ label, kind, detail, insert, isTemplate }: Suggestion): Completion {
  const type = kinds[kind ?? 0];
  return {
    label,
    ...(type === undefined ? {} : { type, detail: detail ?? type }),
    apply: isTemplate ? snippet(insert) : insert,
    // What the database holds comes before the words of the language.
    boost: kind === 14 ? -1 : 1,
  };
}

function describeCommand({ name, does }: (typeof commandList)[number]): Completion {
  return { label: name, type: 'command', detail: does };
}

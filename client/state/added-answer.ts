import { evaluate } from '../api/evaluate.ts';
import { askLibrary, askReading } from './answering.ts';
import { askStore, type Result } from './ask-store.ts';
import { whileBusy } from './canvas-store.ts';
import { joinParts, splitParts } from './deed-parts.ts';
import { showBeside } from './explorer.ts';
import { readForm } from './parameters.ts';
import type { Question } from './url.ts';

/** A question as one text: the library's query or nothing, the Cypher or nothing, then names and what they stand for. */
export function writeQuestion({ query, cypher, parameters }: Question): string {
  return joinParts([query ?? '', cypher ?? '', ...Object.entries(parameters).flat()]);
}

/** Reads what `writeQuestion` wrote. */
export function readQuestion(text: string): Question {
  const [query = '', cypher = '', ...rest] = splitParts(text);
  const names = rest.filter((_, place) => place % 2 === 0);
  return {
    query: query === '' ? null : query,
    cypher: cypher === '' ? null : cypher,
    parameters: Object.fromEntries(names.map((name, place) => [name, rest[2 * place + 1] ?? ''])),
  };
}

/** Runs a question of a link, as reading only, and adds its answer to the canvas; its panel stays as it is. */
export async function addAnswerAgain(text: string): Promise<void> {
  await whileBusy('Asking again what was added', async () => {
    const result = await answer(readQuestion(text));
    if (result !== null) {
      showBeside(result, { kind: 'add', id: text });
    }
  });
}

/** The whole answer; null for a question that this library does not know, or cannot ask so. */
async function answer(question: Question): Promise<Result | null> {
  const { signal } = new AbortController();
  let last: Result | null = null;
  for await (const result of ask(question, signal)) {
    last = result;
  }
  return last;
}

async function* ask({ query, cypher, parameters }: Question, signal: AbortSignal): AsyncGenerator<Result> {
  if (cypher !== null) {
    const values = Object.entries(parameters).map(
      async ([name, text]) => [name, await evaluate(text)] as const,
    );
    yield* askReading(cypher, Object.fromEntries(await Promise.all(values)), signal);
    return;
  }
  const known = askStore.getState().library.find(({ id }) => id === query);
  const { values, problems } = readForm(known?.parameters ?? [], parameters);
  if (known !== undefined && Object.keys(problems).length === 0) {
    yield* askLibrary(known.id, parameters, values, signal);
  }
}

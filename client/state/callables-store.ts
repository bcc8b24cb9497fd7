import { createStore } from 'zustand/vanilla';
import type { CypherValue } from '../../protocol/values.ts';
import { streamCypher } from '../api/cypher-stream.ts';

/** A function or procedure as SHOW lists it, column by column. */
export type Callable = { readonly [column: string]: CypherValue };

/** What statements may call; each part is null until it has come. */
export interface CallablesState {
  readonly functions: readonly Callable[] | null;
  readonly procedures: readonly Callable[] | null;
}

export const callablesStore = createStore<CallablesState>()(() => ({ functions: null, procedures: null }));

let asking: Promise<unknown> | null = null;

/** Asks for what has not come yet, once at a time; the editor works without what does not come. */
export async function loadCallables(): Promise<void> {
  asking ??= askForMissing().finally(() => {
    asking = null;
  });
  await asking;
}

function askForMissing(): Promise<unknown> {
  const { functions, procedures } = callablesStore.getState();
  return Promise.allSettled([
    functions ?? takeCallables('functions', 'SHOW FUNCTIONS YIELD *'),
    procedures ?? takeCallables('procedures', 'SHOW PROCEDURES YIELD *'),
  ]);
}

async function takeCallables(part: 'functions' | 'procedures', statement: string): Promise<void> {
  callablesStore.setState({ [part]: await listCallables(statement) });
}

async function listCallables(statement: string): Promise<Callable[]> {
  const callables: Callable[] = [];
  let fields: readonly string[] = [];
  for await (const event of streamCypher(statement, {}, new AbortController().signal)) {
    if (event.kind === 'head') {
      fields = event.fields;
    } else if (event.kind === 'rows') {
      callables.push(
        ...event.rows.map((row) => Object.fromEntries(fields.map((field, at) => [field, row[at] ?? null]))),
      );
    }
  }
  return callables;
}

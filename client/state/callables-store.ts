import { createStore } from 'zustand/vanilla';
import type { SchemaAnswer } from '../../protocol/api.ts';
import type { CypherValue } from '../../protocol/values.ts';
import { streamCypher } from '../api/cypher-stream.ts';
import { fetchSchema } from '../api/explorer-api.ts';

/** A function or procedure as SHOW lists it, column by column. */
export type Callable = { readonly [column: string]: CypherValue };

/** What the editor knows of the database; each part is null until it has come. */
export interface SchemaState {
  readonly schema: SchemaAnswer | null;
  readonly functions: readonly Callable[] | null;
  readonly procedures: readonly Callable[] | null;
}

export const schemaStore = createStore<SchemaState>()(() => ({
  schema: null,
  functions: null,
  procedures: null,
}));

/** Asks for what has not come yet, once at a time; the editor works without what does not come. */
export async function loadSchema(): Promise<void> {
  asking ??= askForMissing().finally(() => {
    asking = null;
  });
  await asking;
}

/** After something was written: there may be names that were not there before. */
export async function renewSchema(): Promise<void> {
  if (schemaStore.getState().schema !== null) {
    await Promise.allSettled([takeSchema()]);
  }
}

let asking: Promise<void> | null = null;

async function askForMissing(): Promise<void> {
  const { schema, functions, procedures } = schemaStore.getState();
  await Promise.allSettled([
    schema ?? takeSchema(),
    functions ?? takeCallables('functions', 'SHOW FUNCTIONS YIELD *'),
    procedures ?? takeCallables('procedures', 'SHOW PROCEDURES YIELD *'),
  ]);
}

async function takeSchema(): Promise<void> {
  schemaStore.setState({ schema: await fetchSchema() });
}

async function takeCallables(part: 'functions' | 'procedures', statement: string): Promise<void> {
  schemaStore.setState({ [part]: await listCallables(statement) });
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

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

let asked = false;

/** Asks once; the editor works without what does not come. */
export async function loadSchema(): Promise<void> {
  if (asked) {
    return;
  }
  asked = true;
  await Promise.allSettled([
    fetchSchema().then((schema) => schemaStore.setState({ schema })),
    listCallables('SHOW FUNCTIONS YIELD *').then((functions) => schemaStore.setState({ functions })),
    listCallables('SHOW PROCEDURES YIELD *').then((procedures) => schemaStore.setState({ procedures })),
  ]);
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

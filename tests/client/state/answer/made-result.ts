import type { Result } from '../../../../client/state/ask-store.ts';
import type { CypherValue } from '../../../../protocol/values.ts';

/** An answer with these rows. */
export function makeResult(
  fields: readonly string[],
  values: readonly (readonly CypherValue[])[],
  rest: Partial<Result> = {},
): Result {
  return {
    title: 'Own Cypher',
    fields,
    values,
    rowCount: values.length,
    streaming: false,
    piece: { nodes: [], relationships: [] },
    ran: [],
    statement: '',
    parameters: {},
    queryId: null,
    form: {},
    notice: null,
    store: 'embedded',
    elapsedMs: 1,
    firstRowMs: 1,
    counters: null,
    plan: null,
    notifications: [],
    ...rest,
  };
}

/** How routes ask the library: each run is remembered, so that the answer can show its Cypher. */
import type { Provenance } from '../../protocol/api.ts';
import type { CypherMap, CypherValue } from '../../protocol/values.ts';
import { type QueryResult, runQuery } from '../library/run-query.ts';
import type { RouteContext } from './route-context.ts';
import { toTypedEntries } from './wire/typed-json.ts';

export interface LibraryRuns {
  /** Runs a query by its id; `given` leaves out what may take its default. */
  run(id: string, given?: Readonly<Record<string, CypherValue>>): Promise<QueryResult>;
  readonly provenance: Provenance;
}

/** `maxRows` undefined: the server's own cap. */
export function createRuns(context: RouteContext, signal: AbortSignal): LibraryRuns {
  const { store, library, config } = context;
  const ran: Provenance['ran'][number][] = [];
  const limits = { timeoutMs: config.queryTimeoutMs, maxRows: config.maxRows, signal };
  return {
    async run(id, given = {}) {
      const query = library.find(id);
      const result = await runQuery(store, query, new Map(Object.entries(given)), limits);
      ran.push(toRun(query.id, query.cypher, result.parameters));
      return result;
    },
    get provenance() {
      return { store: store.kind, ran };
    },
  };
}

export function toRun(query: string, cypher: string, parameters: CypherMap): Provenance['ran'][number] {
  return { query, cypher, parameters: toTypedEntries(parameters) };
}

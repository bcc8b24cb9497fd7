/** How routes ask the library: each run is remembered, so that the answer can show its Cypher. */
import type { Provenance, QueryDescription } from '../../protocol/api.ts';
import type { CypherMap, CypherValue } from '../../protocol/values.ts';
import { type QueryLimits, type QueryResult, runQuery } from '../library/run-query.ts';
import type { RouteContext } from './route-context.ts';
import { toTypedEntries } from './wire/typed-json.ts';

export interface LibraryRuns {
  /** Runs a query by its id; `given` leaves out what may take its default. */
  run(id: string, given?: Readonly<Record<string, CypherValue>>): Promise<QueryResult>;
  /** Runs what is not in the library, but described as if it were. Its answer is never cut short. */
  runDescribed(query: QueryDescription, given: CypherMap): Promise<QueryResult>;
  readonly provenance: Provenance;
}

/** `maxRows` undefined: the server's own cap. */
export function createRuns(context: RouteContext, signal: AbortSignal): LibraryRuns {
  const { store, library, config } = context;
  const ran: Provenance['ran'][number][] = [];
  const run = async (query: QueryDescription, given: CypherMap, limits: QueryLimits) => {
    const result = await runQuery(store, query, given, limits);
    ran.push(toRun(query.id, query.cypher, result.parameters));
    return result;
  };
  const limits = { timeoutMs: config.queryTimeoutMs, maxRows: config.maxRows, signal };
  return {
    run: async (id, given = {}) => run(library.find(id), new Map(Object.entries(given)), limits),
    runDescribed: (query, given) => run(query, given, { ...limits, maxRows: Number.POSITIVE_INFINITY }),
    get provenance() {
      return { store: store.kind, ran };
    },
  };
}

export function toRun(query: string, cypher: string, parameters: CypherMap): Provenance['ran'][number] {
  return { query, cypher, parameters: toTypedEntries(parameters) };
}

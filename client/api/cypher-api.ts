import type { TypedJson } from '../../protocol/typed-json.ts';
import type { CypherValue } from '../../protocol/values.ts';
import { fetchStatus } from './explorer-api.ts';
import { requestJson } from './http.ts';
import { decodeValue } from './typed-json.ts';

/** The part of a Query API answer that the explorer reads. */
interface CypherAnswer {
  readonly data: {
    readonly fields: readonly string[];
    readonly values: readonly (readonly TypedJson[])[];
  };
  readonly notifications?: readonly { readonly code?: string; readonly description?: string }[];
  readonly truncated?: boolean;
  readonly notice?: string;
}

export interface Rows {
  readonly fields: readonly string[];
  readonly values: readonly (readonly CypherValue[])[];
  /** Set when the answer was cut: how many rows of more. */
  readonly notice?: string;
}

let database: Promise<string> | undefined;

/** The name of the database behind the server, asked for once it is needed and again only after a failure. */
function findDatabase(): Promise<string> {
  database ??= fetchStatus()
    .then(({ store }) => store.database)
    .catch((error: unknown) => {
      database = undefined;
      throw error;
    });
  return database;
}

/** Runs any statement through the endpoint that is shaped as Neo4j's Query API. */
export async function runCypher(
  statement: string,
  parameters: Record<string, unknown>,
  signal?: AbortSignal,
): Promise<Rows> {
  const answer = await requestJson<CypherAnswer>(`/db/${encodeURIComponent(await findDatabase())}/query/v2`, {
    body: { statement, parameters },
    accept: 'application/vnd.neo4j.query',
    signal,
  });
  const notice = answer.notice ?? (answer.truncated ? 'Only the first rows of more are shown.' : undefined);
  return {
    fields: answer.data.fields,
    values: answer.data.values.map((row) => row.map(decodeValue)),
    ...(notice === undefined ? {} : { notice }),
  };
}

import type { StoreKind } from '../../protocol/api.ts';
import { columnLinesType, type RowColumns } from '../../protocol/columns.ts';
import type { ErrorEntry } from '../../protocol/error-codes.ts';
import type { TypedJson } from '../../protocol/typed-json.ts';
import type { CypherValue } from '../../protocol/values.ts';
import { ColumnReader } from './columns.ts';
import { ApiError, isAbort, requestStream } from './http.ts';
import { readLines } from './line-reading.ts';
import { findStore } from './store-facts.ts';

export type Parameters = { readonly [name: string]: TypedJson };
export type Row = readonly CypherValue[];

/** An operator of a plan, as the Query API sends it; a profile has `dbHits` and `records` besides. */
export interface QueryPlan {
  readonly operatorType: string;
  readonly identifiers: readonly string[];
  readonly arguments: { readonly [name: string]: TypedJson };
  readonly children: readonly QueryPlan[];
  readonly dbHits?: number;
  readonly records?: number;
}

export interface Notification {
  readonly code: string;
  readonly title?: string;
  readonly description: string;
  readonly severity?: string;
  readonly category?: string;
  readonly position?: ErrorEntry['position'];
}

export type Counters = { readonly [name: string]: number | boolean };

/** What follows the rows. */
export interface StreamSummary {
  readonly counters: Counters | null;
  readonly plan: QueryPlan | null;
  readonly notifications: readonly Notification[];
  /** Set when the answer was cut: how many rows of more. */
  readonly notice: string | null;
}

export type StreamEvent =
  | { readonly kind: 'head'; readonly fields: readonly string[]; readonly store: StoreKind }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'summary'; readonly summary: StreamSummary };

/** One line of an answer: https://neo4j.com/docs/query-api/current/query/ */
type WireEvent =
  | { readonly $event: 'Header'; readonly _body: { readonly fields: readonly string[] } }
  | { readonly $event: 'Columns'; readonly _body: RowColumns }
  | { readonly $event: 'Summary'; readonly _body: WireSummary }
  | { readonly $event: 'Error'; readonly _body: readonly ErrorEntry[] };

interface WireSummary {
  readonly counters?: Counters;
  readonly queryPlan?: QueryPlan;
  readonly profiledQueryPlan?: QueryPlan;
  readonly notifications?: readonly Notification[];
  readonly notice?: string;
}

/** Holds whatever the server allows; without it statements write where the server lets them. */
export type Access = 'READ';

const typed = 'application/vnd.neo4j.query.v1.1';

/**
 * Runs one statement through the endpoint that is shaped as Neo4j's Query API and gives its rows as they arrive, at
 * most one portion a frame. Throws `ApiError` on what the server refuses, also midway; `AbortError` when aborted,
 * which ends the statement in the store.
 */
export async function* streamCypher(
  statement: string,
  parameters: Parameters,
  signal: AbortSignal,
  access?: Access,
): AsyncGenerator<StreamEvent> {
  const { kind, database } = await findStore();
  const body = await requestStream(`/db/${encodeURIComponent(database)}/query/v2`, {
    body: { statement, parameters, includeCounters: true, accessMode: access },
    accept: columnLinesType,
    contentType: typed,
    signal,
  });
  const reader = new ColumnReader();
  let complete = false;
  try {
    for await (const lines of readLines(body)) {
      for (const event of readEvents(lines, kind, reader)) {
        complete ||= event.kind === 'summary';
        yield event;
      }
    }
  } catch (error) {
    throw isAbort(error) || error instanceof ApiError ? error : breakOff();
  }
  if (!complete) {
    throw breakOff();
  }
}

function* readEvents(
  lines: readonly string[],
  store: StoreKind,
  reader: ColumnReader,
): Generator<StreamEvent> {
  const rows: Row[] = [];
  for (const line of lines) {
    const { $event, _body } = JSON.parse(line) as WireEvent;
    if ($event === 'Columns') {
      rows.push(...reader.readRows(_body));
    } else if ($event === 'Header') {
      yield { kind: 'head', fields: _body.fields, store };
    } else {
      if (rows.length > 0) {
        yield { kind: 'rows', rows: rows.splice(0) };
      }
      yield { kind: 'summary', summary: readSummary($event === 'Error' ? fail(_body) : _body) };
    }
  }
  if (rows.length > 0) {
    yield { kind: 'rows', rows };
  }
}

/** The status was given before the first row; an error behind it has none of its own. */
function fail([entry]: readonly ErrorEntry[]): never {
  throw new ApiError(0, entry ?? { code: 'Dragoman.Internal', message: 'The server failed midway.' });
}

function readSummary(summary: WireSummary): StreamSummary {
  return {
    counters: summary.counters ?? null,
    plan: summary.profiledQueryPlan ?? summary.queryPlan ?? null,
    notifications: summary.notifications ?? [],
    notice: summary.notice ?? null,
  };
}

function breakOff(): ApiError {
  return new ApiError(0, {
    code: 'Dragoman.StoreUnavailable',
    message: 'The answer broke off midway; what had arrived is shown.',
    hint: 'Is the Dragoman server still running? Run the statement again.',
  });
}

import {
  type Access,
  type Parameters,
  type Row,
  type StreamEvent,
  type StreamSummary,
  streamCypher,
} from '../api/cypher-stream.ts';
import { runQuery } from '../api/explorer-api.ts';
import { readQueryAnswer } from '../api/graph-answer.ts';
import { GraphGathering } from '../api/graph-part.ts';
import { ApiError } from '../api/http.ts';
import type { Result } from './ask-store.ts';
import { completePiece } from './complete-piece.ts';
import type { FormValues } from './parameters.ts';
import { readTitle } from './statements.ts';

const noSummary: StreamSummary = { counters: null, plan: null, notifications: [], notice: null };

/** Own Cypher: first its columns, then what has come so far with each portion of rows, at last the whole. */
export async function* askCypher(
  statement: string,
  parameters: Parameters,
  signal: AbortSignal,
  access?: Access,
): AsyncGenerator<Result> {
  const start = performance.now();
  const gathering = new GraphGathering();
  const values: Row[] = [];
  let result = describeStart(statement, parameters, values, gathering);
  for await (const event of streamCypher(statement, parameters, signal, access)) {
    if (event.kind === 'rows') {
      for (const row of event.rows) {
        values.push(row);
        gathering.add(row);
      }
    }
    const elapsedMs = performance.now() - start;
    result = { ...result, ...readEvent(event), rowCount: values.length, piece: gathering.piece, elapsedMs };
    result = values.length > 0 && result.firstRowMs === null ? { ...result, firstRowMs: elapsedMs } : result;
    yield result;
  }
  yield { ...result, streaming: false, piece: await completePiece(gathering.piece, signal) };
}

/** The same for a statement that somebody else has written: it changes nothing, and says so where it wanted to. */
export async function* askReading(
  statement: string,
  parameters: Parameters,
  signal: AbortSignal,
): AsyncGenerator<Result> {
  try {
    yield* askCypher(statement, parameters, signal, 'READ');
  } catch (error) {
    throw error instanceof ApiError && error.code === 'Neo.ClientError.Statement.AccessMode'
      ? new ApiError(error.status, {
          code: error.code,
          message: 'This statement writes, and what a link asks for only reads: nothing was changed.',
          hint: 'Read it; if it does what you want, run it yourself.',
        })
      : error;
  }
}

/** A question of the library comes whole. */
export async function* askLibrary(
  id: string,
  form: FormValues,
  values: Record<string, unknown>,
  signal: AbortSignal,
): AsyncGenerator<Result> {
  const answer = await runQuery(id, values, signal);
  const { values: rows, piece } = readQueryAnswer(answer);
  const own = answer.ran.find(({ query }) => query === id);
  yield {
    ...noSummary,
    title: answer.query.title,
    fields: answer.fields,
    values: rows,
    rowCount: rows.length,
    streaming: false,
    piece,
    ran: answer.ran,
    statement: answer.query.cypher,
    parameters: own?.parameters ?? {},
    queryId: id,
    form,
    notice: answer.truncated ? (answer.notice ?? 'Only the first rows of more are shown.') : null,
    store: answer.store,
    elapsedMs: answer.elapsedMs,
    firstRowMs: rows.length === 0 ? null : answer.elapsedMs,
  };
}

function describeStart(
  statement: string,
  parameters: Parameters,
  values: Result['values'],
  gathering: GraphGathering,
): Result {
  return {
    ...noSummary,
    title: readTitle(statement) ?? 'Own Cypher',
    fields: [],
    values,
    rowCount: 0,
    streaming: true,
    piece: gathering.piece,
    ran: [{ query: 'own Cypher', cypher: statement, parameters: { ...parameters } }],
    statement,
    parameters,
    queryId: null,
    form: {},
    store: 'embedded',
    elapsedMs: 0,
    firstRowMs: null,
  };
}

function readEvent(event: StreamEvent): Partial<Result> {
  switch (event.kind) {
    case 'head':
      return { fields: event.fields, store: event.store };
    case 'summary':
      return event.summary;
    default:
      return {};
  }
}

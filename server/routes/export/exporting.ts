/** From what was asked for to the pieces of a file. */
import type { CypherMap, CypherValue } from '../../../protocol/values.ts';
import { AppError } from '../../errors.ts';
import { coerceParameters } from '../../library/query-parameters.ts';
import { checkStatement } from '../../storage/gate/check-statement.ts';
import type { RunningStatement } from '../../storage/graph-store.ts';
import type { RouteContext } from '../route-context.ts';
import { fetchElements, fetchMissingEnds } from './element-fetching.ts';
import { readLooks, readPlaces } from './element-looks.ts';
import { tabulateElements } from './element-table.ts';
import type { ExportRequest } from './export-request.ts';
import { createTable, findGraphWriter } from './formats.ts';
import { type CollectedGraph, GraphCollection } from './graph-collection.ts';
import type { TableWriter } from './tables.ts';
import { describeUnwritable } from './unwritable-text.ts';

export interface ExportedFile {
  readonly pieces: AsyncIterable<string> | Iterable<string>;
  /** Sentences for people about what the file does not show by itself. */
  readonly notices: readonly string[];
}

type Row = readonly CypherValue[];

/** A statement runs when this resolves; a graph is whole by then, the rows of a table are pulled by its reader. */
export async function exportFile(
  request: ExportRequest,
  parameters: CypherMap,
  signal: AbortSignal,
  context: RouteContext,
): Promise<ExportedFile> {
  const { store, config } = context;
  const collection = new GraphCollection({
    maxElements: config.maxExportElements,
    maxBytes: config.maxAnswerBytes,
  });
  const notices: string[] = [];
  const writeGraph = findGraphWriter(request.format);
  if (request.nodes !== undefined || request.relationships !== undefined) {
    notices.push(...(await fetchElements(request, collection, signal, context)));
    if (writeGraph === undefined) return { pieces: writeElements(request, collection.graph), notices };
  } else {
    const running = await startStatement(request, parameters, signal, context);
    if (writeGraph === undefined) {
      return {
        pieces: writeRows(running, createTable(request.format, request), config.maxExportRows),
        notices,
      };
    }
    await collect(running, collection);
    notices.push(...(await fetchMissingEnds(collection, signal, context)));
  }
  const about = `Exported by Dragoman from its ${store.kind === 'neo4j' ? 'Neo4j' : 'embedded'} store`;
  if (request.format !== 'cypher') notices.push(...describeUnwritable(collection.graph));
  const graph = { ...collection.graph, places: readPlaces(request), looks: readLooks(request) };
  return { pieces: writeGraph(graph, `${about}, ${new Date().toISOString()}.`), notices };
}

/** Exports read, also where statements may write: a download is no way to change a graph. */
function startStatement(
  request: ExportRequest,
  parameters: CypherMap,
  signal: AbortSignal,
  context: RouteContext,
): Promise<RunningStatement> {
  return context.store.run({
    ...readStatement(request, parameters, context),
    access: 'read',
    timeoutMs: context.config.exportTimeoutMs,
    signal,
    ...(request.database === undefined ? {} : { database: request.database }),
  });
}

function readStatement(
  request: ExportRequest,
  parameters: CypherMap,
  { store, library }: RouteContext,
): { statement: string; parameters: CypherMap } {
  if (request.query !== undefined) {
    const query = library.find(request.query);
    return { statement: query.cypher, parameters: coerceParameters(query, parameters) };
  }
  const statement = request.statement ?? '';
  checkStatement(statement, { store: store.kind, writesAllowed: false });
  return { statement, parameters };
}

async function collect(running: RunningStatement, collection: GraphCollection): Promise<void> {
  let rows = 0;
  for await (const batch of running.batches) {
    rows += batch.length;
    for (const row of batch) collection.add(row);
  }
  if (rows > 0 && collection.isEmpty) {
    throw new AppError('Dragoman.BadRequest', 'The answer holds no nodes and relationships, only values.', {
      hint: 'Return nodes, relationships or paths, or export as csv, tsv, json or jsonl.',
    });
  }
}

/** Throws `Dragoman.ExportTooLarge` when there are more rows than may be exported. */
async function* writeRows(
  { columns, batches }: RunningStatement,
  table: TableWriter,
  maxRows: number,
): AsyncGenerator<string> {
  let rows = 0;
  let head = table.head(columns);
  for await (const batch of batches) {
    const room = maxRows - rows;
    // The head waits for the first rows, so that a statement that fails at once fails with its status.
    yield head + table.rows(batch.slice(0, room), rows === 0);
    head = '';
    rows += batch.length;
    if (rows > maxRows) throw refuseRows(maxRows);
  }
  yield head + table.tail;
}

function refuseRows(maxRows: number): AppError {
  return new AppError(
    'Dragoman.ExportTooLarge',
    `There are more than the ${maxRows.toLocaleString('en')} rows that may be exported at once.`,
    { hint: 'Add a LIMIT, or raise MAX_EXPORT_ROWS.' },
  );
}

function* writeElements(request: ExportRequest, graph: CollectedGraph): Generator<string> {
  const { columns, rows } = tabulateElements(graph, request.format);
  const table = createTable(request.format, request);
  yield table.head(columns);
  let first = true;
  for (const row of rows) {
    yield table.rows([row as Row], first);
    first = false;
  }
  yield table.tail;
}

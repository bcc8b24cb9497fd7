import type { GraphPart, QueryRunAnswer } from '../../protocol/api.ts';
import { columnsType, type GraphColumns, type RowColumns } from '../../protocol/columns.ts';
import type { CypherValue } from '../../protocol/values.ts';
import { ColumnReader } from './columns.ts';
import { decodeGraph, type GraphPiece } from './graph-part.ts';
import { type RequestOptions, requestJson } from './http.ts';
import { decodeValue } from './typed-json.ts';

/** An answer whose graph came as columns; or as typed JSON from what was fetched ahead without asking for columns. */
export type InColumns<T extends { readonly graph: GraphPart }> = Omit<T, 'graph'> & {
  readonly graph: GraphPart | GraphColumns;
};

/** The answer of a query whose rows may have come as columns, too. */
export type QueryAnswer = Omit<QueryRunAnswer, 'graph' | 'values'> &
  (Pick<QueryRunAnswer, 'graph' | 'values'> | RowColumns);

/** Asks for an answer with a graph, which travels as columns. */
export function requestGraph<T>(path: string, options: RequestOptions = {}): Promise<T> {
  return requestJson(path, { ...options, accept: `${columnsType}, application/json;q=0.5` });
}

/** Rows and graph of a query's answer. */
export function readQueryAnswer(answer: QueryAnswer): { values: CypherValue[][]; piece: GraphPiece } {
  if ('values' in answer) {
    return { values: answer.values.map((row) => row.map(decodeValue)), piece: decodeGraph(answer.graph) };
  }
  const reader = new ColumnReader();
  const piece = reader.readGraph(answer.graph);
  return { values: reader.readTable(answer.columns, answer.rows), piece };
}

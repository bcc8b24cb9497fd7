/** An answer with a graph in it, as columns, for requests that accept them. */
import { columnsType } from '../../../protocol/columns.ts';
import type { TypedJson, TypedNode } from '../../../protocol/typed-json.ts';
import { ColumnWriter } from './column-writer.ts';

interface GraphAnswer {
  readonly graph: { readonly nodes: readonly TypedNode[]; readonly relationships: readonly TypedJson[] };
  readonly fields?: readonly string[];
  readonly values?: readonly (readonly TypedJson[])[];
}

/** Undefined when the request does not name the media type, or the answer has no graph. */
export function toColumnAnswer(accept: string | undefined, answer: unknown): object | undefined {
  return acceptsColumns(accept) && holdsGraph(answer) ? toColumns(answer) : undefined;
}

function acceptsColumns(accept = ''): boolean {
  return accept.split(',').some((entry) => entry.split(';')[0]?.trim().toLowerCase() === columnsType);
}

function holdsGraph(answer: unknown): answer is GraphAnswer {
  return typeof answer === 'object' && answer !== null && 'graph' in answer;
}

/** `values` become `rows` and `columns`, which point into the graph instead of saying its nodes again. */
function toColumns({ values, ...answer }: GraphAnswer): object {
  const writer = new ColumnWriter(true);
  for (const element of [...answer.graph.nodes, ...answer.graph.relationships]) writer.add(element);
  for (const row of values ?? []) for (const value of row) writer.add(value);
  const graph = writer.writeGraph();
  if (values === undefined) return { ...answer, graph };
  const columns = (answer.fields ?? []).map((_, index) => writer.writeColumn(values, index));
  return { ...answer, rows: values.length, columns, graph };
}

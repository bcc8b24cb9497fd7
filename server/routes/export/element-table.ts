/** Nodes and relationships as rows of one table, the nodes first. */
import type { CypherValue } from '../../../protocol/values.ts';
import type { ExportFormat } from './formats.ts';
import type { CollectedGraph } from './graph-collection.ts';

export interface ElementTable {
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly CypherValue[]>;
}

/**
 * CSV and TSV: a column for each property, between the columns in which the usual tools look for identity and ends. JSON
 * holds the elements as they are.
 */
export function tabulateElements(graph: CollectedGraph, format: ExportFormat): ElementTable {
  const { nodes, relationships } = graph;
  if (format === 'json' || format === 'jsonl') {
    return { columns: ['element'], rows: [...nodes, ...relationships].map((element) => [element]) };
  }
  const names = new Set([...nodes, ...relationships].flatMap(({ properties }) => [...properties.keys()]));
  return {
    columns: ['_id', '_labels', '_start', '_end', '_type', ...names],
    rows: spread(graph, [...names]),
  };
}

function* spread(
  { nodes, relationships }: CollectedGraph,
  names: readonly string[],
): Generator<readonly CypherValue[]> {
  for (const { elementId, labels, properties } of nodes) {
    const text = labels.map((label) => `:${label}`).join('');
    yield [elementId, text, null, null, null, ...names.map((name) => properties.get(name) ?? null)];
  }
  for (const { elementId, startElementId, endElementId, type, properties } of relationships) {
    const ends = [startElementId, endElementId, type];
    yield [elementId, null, ...ends, ...names.map((name) => properties.get(name) ?? null)];
  }
}

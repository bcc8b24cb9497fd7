/** Cuts a graph into batches of rows, one statement each. */
import type { CypherMap, CypherValue } from '../protocol/values.ts';
import type { GraphData, NodeData, RelationshipData } from './graph-data.ts';
import { ownPropertiesOfNode, ownPropertiesOfRelationship } from './own-properties.ts';
import { mergeNodes, mergeRelationships } from './seed-statements.ts';

export interface Batch {
  readonly statement: string;
  /** The label or type that the rows are of. */
  readonly what: string;
  /** Parameter `rows` of the statement. */
  readonly rows: readonly CypherMap[];
}

const batchSize = 500;

/** Nodes first: relationships are matched by the ids of their ends. */
export function batchRows({ nodes, relationships }: GraphData): readonly Batch[] {
  return [
    ...batchGroups(
      nodes,
      ({ label, kind }) => mergeNodes(label, kind),
      nodeRow,
      ({ label, kind }) => kind ?? label,
    ),
    ...batchGroups(
      relationships,
      ({ from, type, to }) => mergeRelationships(from.label, type, to.label),
      relationshipRow,
      ({ type }) => type,
    ),
  ];
}

function batchGroups<T>(
  items: readonly T[],
  statementOf: (item: T) => string,
  rowOf: (item: T) => CypherMap,
  nameOf: (item: T) => string,
): readonly Batch[] {
  const groups = new Map<string, { readonly what: string; readonly rows: CypherMap[] }>();
  for (const item of items) {
    const statement = statementOf(item);
    const group = groups.get(statement) ?? { what: nameOf(item), rows: [] };
    group.rows.push(rowOf(item));
    groups.set(statement, group);
  }
  return [...groups].flatMap(([statement, { what, rows }]) =>
    chunk(rows).map((part) => ({ statement, what, rows: part })),
  );
}

function nodeRow({ id, label, properties }: NodeData): CypherMap {
  return new Map<string, CypherValue>([
    ['id', id],
    ['properties', clearing(ownPropertiesOfNode(label), properties)],
  ]);
}

function relationshipRow({ from, to, key, properties }: RelationshipData): CypherMap {
  return new Map<string, CypherValue>([
    ['from', from.id],
    ['to', to.id],
    ['key', key],
    ['properties', clearing(ownPropertiesOfRelationship(), properties)],
  ]);
}

/** What is owned and not given becomes null, which takes it away. */
function clearing(owned: readonly string[], properties: CypherMap): CypherMap {
  return new Map<string, CypherValue>([...owned.map((name) => [name, null] as const), ...properties]);
}

function chunk<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(rows.length / batchSize);
  return Array.from({ length: count }, (_, index) => rows.slice(index * batchSize, (index + 1) * batchSize));
}

import { types } from 'node:util';
import type { GraphPart } from '../../protocol/api.ts';
import type { CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../protocol/values.ts';
import { toRecords } from '../library/run-query.ts';
import type { LibraryRuns } from './library-runs.ts';
import { toTypedNode, toTypedRelationship } from './wire/typed-json.ts';

/**
 * Every node and relationship inside the rows, each once, however deep in lists, maps and paths. Ends of relationships
 * that the rows left out are fetched, so that each relationship can be drawn.
 */
export async function collectGraph(
  rows: Iterable<readonly CypherValue[]>,
  runs: LibraryRuns,
): Promise<GraphPart> {
  const nodes = new Map<string, NodeSnapshot>();
  const relationships = new Map<string, RelationshipSnapshot>();
  for (const row of rows) collect(row, nodes, relationships);
  const missing = findMissingEnds(nodes, relationships);
  if (missing.length > 0) {
    const found = await runs.run('browse/nodes', { elementIds: missing });
    for (const record of toRecords(found)) collect([...record.values()], nodes, relationships);
  }
  return {
    nodes: Array.from(nodes.values(), toTypedNode),
    relationships: Array.from(relationships.values(), toTypedRelationship),
  };
}

function collect(
  values: Iterable<CypherValue>,
  nodes: Map<string, NodeSnapshot>,
  relationships: Map<string, RelationshipSnapshot>,
): void {
  for (const value of values) {
    if (typeof value !== 'object' || value === null || types.isUint8Array(value)) continue;
    if (Array.isArray(value)) collect(value, nodes, relationships);
    else if (types.isMap(value)) collect(value.values(), nodes, relationships);
    else if (!('kind' in value)) continue;
    else if (value.kind === 'node') nodes.set(value.elementId, value);
    else if (value.kind === 'relationship') relationships.set(value.elementId, value);
    else if (value.kind === 'path') {
      collect(value.nodes, nodes, relationships);
      collect(value.relationships, nodes, relationships);
    }
  }
}

function findMissingEnds(
  nodes: ReadonlyMap<string, NodeSnapshot>,
  relationships: ReadonlyMap<string, RelationshipSnapshot>,
): string[] {
  const ends = [...relationships.values()].flatMap(({ startElementId, endElementId }) => [
    startElementId,
    endElementId,
  ]);
  return [...new Set(ends)].filter((end) => !nodes.has(end));
}

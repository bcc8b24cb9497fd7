import type { GraphPart } from '../../protocol/api.ts';
import type { CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../protocol/values.ts';
import { visitEntities } from '../library/entity-walk.ts';
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
  const take = (entity: NodeSnapshot | RelationshipSnapshot) => {
    if (entity.kind === 'node') nodes.set(entity.elementId, entity);
    else relationships.set(entity.elementId, entity);
  };
  for (const row of rows) visitEntities(row, take);
  const missing = findMissingEnds(nodes, relationships);
  if (missing.length > 0) {
    const found = await runs.run('browse/nodes', { elementIds: missing });
    for (const record of toRecords(found)) visitEntities(record.values(), take);
  }
  return {
    nodes: Array.from(nodes.values(), toTypedNode),
    relationships: Array.from(relationships.values(), toTypedRelationship),
  };
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

/** Builds a graph from what was stored of it: entities first, by rising id, then what the schema says of them. */
import type { Properties } from './entities.ts';
import type { ConstraintDescription, IndexDescription } from './graph.ts';
import type { GraphData } from './graph-data.ts';
import { buildStructure } from './schema-commands.ts';
import { SchemaState } from './schema-state.ts';

export function restoreNode(
  data: GraphData,
  node: { readonly id: number; readonly labels: readonly string[]; readonly properties: Properties },
): void {
  data.insertNode(node.id, node.labels, node.properties);
}

/** False when one of its nodes does not exist. Relationships must come by rising id. */
export function restoreRelationship(
  data: GraphData,
  relationship: {
    readonly id: number;
    readonly type: string;
    readonly startId: number;
    readonly endId: number;
    readonly properties: Properties;
  },
): boolean {
  const start = data.nodes.get(relationship.startId);
  const end = data.nodes.get(relationship.endId);
  if (start === undefined || end === undefined) return false;
  data.insertRelationship(relationship.id, relationship.type, start, end, relationship.properties);
  return true;
}

/** Fills every index anew from the entities. */
export function restoreSchema(
  data: GraphData,
  indexes: readonly IndexDescription[],
  constraints: readonly ConstraintDescription[],
  nextId: number,
): void {
  const entries = indexes.map((description) => ({
    description,
    structure: buildStructure(data, description),
  }));
  data.schema = new SchemaState(entries, constraints, nextId);
}

/** Keeps ids that were given before from being given again. */
export function restoreNextIds(data: GraphData, node: number, relationship: number): void {
  data.nodes.reserve(node);
  data.relationships.reserve(relationship);
}

/** What a transaction did, in order, each step with what it takes to go back. */
import type { Entity, NodeEntity, Properties, RelationshipEntity } from './entities.ts';
import type { ChangeSet } from './graph.ts';
import type { GraphData } from './graph-data.ts';
import type { SchemaState } from './schema-state.ts';

export type Change =
  | { readonly kind: 'nodeCreated' | 'nodeDeleted'; readonly node: NodeEntity }
  | {
      readonly kind: 'relationshipCreated' | 'relationshipDeleted';
      readonly relationship: RelationshipEntity;
    }
  | { readonly kind: 'propertiesReplaced'; readonly entity: Entity; readonly before: Properties }
  | { readonly kind: 'labelsReplaced'; readonly node: NodeEntity; readonly before: readonly string[] }
  | { readonly kind: 'schemaReplaced'; readonly before: SchemaState };

/** Changes must be taken back newest first. */
export function takeBack(change: Change, data: GraphData): void {
  switch (change.kind) {
    case 'nodeCreated':
      data.removeNode(change.node);
      return;
    case 'nodeDeleted':
      data.reviveNode(change.node);
      return;
    case 'relationshipCreated':
      data.removeRelationship(change.relationship);
      return;
    case 'relationshipDeleted':
      data.reviveRelationship(change.relationship);
      return;
    case 'propertiesReplaced':
      data.replaceProperties(change.entity, change.before);
      return;
    case 'labelsReplaced':
      data.replaceLabels(change.node, change.before);
      return;
    case 'schemaReplaced':
      data.schema = change.before;
  }
}

/** What a transaction comes to: which entities it touched, and how they stand now. */
export interface ChangeSummary {
  readonly nodes: ReadonlySet<NodeEntity>;
  readonly relationships: ReadonlySet<RelationshipEntity>;
  /** Those among the nodes that the transaction itself made. */
  readonly created: ReadonlySet<NodeEntity>;
  readonly changeSet: ChangeSet;
}

export function summarizeChanges(changes: readonly Change[], schema: SchemaState): ChangeSummary {
  const nodes = new Set<NodeEntity>();
  const relationships = new Set<RelationshipEntity>();
  const created = new Set<NodeEntity>();
  let schemaChanged = false;
  for (const change of changes) {
    if (change.kind === 'nodeCreated') created.add(change.node);
    if ('node' in change) nodes.add(change.node);
    else if ('relationship' in change) relationships.add(change.relationship);
    else if ('entity' in change) addEntity(change.entity, nodes, relationships);
    else schemaChanged = true;
  }
  const changeSet: ChangeSet = {
    nodes: asOfNow(nodes),
    relationships: asOfNow(relationships),
    indexes: schemaChanged ? schema.indexes : undefined,
    constraints: schemaChanged ? schema.constraints : undefined,
  };
  return { nodes, relationships, created, changeSet };
}

function addEntity(entity: Entity, nodes: Set<NodeEntity>, relationships: Set<RelationshipEntity>): void {
  if (entity.kind === 'node') nodes.add(entity);
  else relationships.add(entity);
}

function asOfNow<T extends Entity>(entities: ReadonlySet<T>): Map<number, T | undefined> {
  const states = new Map<number, T | undefined>();
  for (const entity of entities) states.set(entity.id, entity.deleted ? undefined : entity);
  return states;
}

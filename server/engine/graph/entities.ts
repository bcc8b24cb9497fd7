/**
 * Nodes and relationships as the graph holds them: mutable, one hidden class each. Only this folder may change
 * them; everybody else sees them as the read-only `NodeValue` and `RelationshipValue`.
 */
import type { NodeValue, RelationshipValue, Value } from '../values/value.ts';

export type Properties = ReadonlyMap<string, Value>;
export type Entity = NodeEntity | RelationshipEntity;

/** Shared by every entity that has none: most relationships do not. */
export const noProperties: Properties = new Map();

export class NodeEntity implements NodeValue {
  readonly kind = 'node';
  readonly id: number;
  /** Never changed in place: shared between all nodes with the same labels, and safe to hand out. */
  labels: readonly string[];
  /** Never changed in place, so that a map handed out stays as it was. */
  properties: Properties;
  deleted = false;
  outgoing: AdjacencyGroup | undefined = undefined;
  incoming: AdjacencyGroup | undefined = undefined;

  constructor(id: number, labels: readonly string[], properties: Properties) {
    this.id = id;
    this.labels = labels;
    this.properties = properties;
  }
}

export class RelationshipEntity implements RelationshipValue {
  readonly kind = 'relationship';
  readonly id: number;
  readonly type: string;
  readonly start: NodeEntity;
  readonly end: NodeEntity;
  properties: Properties;
  deleted = false;
  /** Among the start node's outgoing relationships of this type. */
  previousOut: RelationshipEntity | undefined = undefined;
  nextOut: RelationshipEntity | undefined = undefined;
  /** Among the end node's incoming ones. */
  previousIn: RelationshipEntity | undefined = undefined;
  nextIn: RelationshipEntity | undefined = undefined;

  constructor(id: number, type: string, start: NodeEntity, end: NodeEntity, properties: Properties) {
    this.id = id;
    this.type = type;
    this.start = start;
    this.end = end;
    this.properties = properties;
  }
}

/** The relationships of one type that leave a node, or that reach it. */
export class AdjacencyGroup {
  readonly type: string;
  readonly next: AdjacencyGroup | undefined;
  first: RelationshipEntity | undefined = undefined;
  last: RelationshipEntity | undefined = undefined;
  size = 0;
  /** How many of them start and end at the same node. */
  loops = 0;

  constructor(type: string, next: AdjacencyGroup | undefined) {
    this.type = type;
    this.next = next;
  }
}

/** True when the entity carries the label, or is of the type. */
export function belongsTo(entity: Entity, labelOrType: string): boolean {
  return entity.kind === 'node' ? entity.labels.includes(labelOrType) : entity.type === labelOrType;
}

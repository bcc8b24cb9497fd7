/**
 * What the operators may ask of the graph and do to it. Implemented by `property-graph.ts`; the engine's
 * operators know only this.
 */
import type { PAUSE } from '../pause.ts';
import type { CypherType } from '../syntax/ast.ts';
import type { NodeValue, RelationshipValue, Value } from '../values/value.ts';

export type Direction = 'out' | 'in' | 'both';

export interface GraphReader {
  nodeById(id: number): NodeValue | undefined;
  relationshipById(id: number): RelationshipValue | undefined;
  /** In order of id. Live: what is added or deleted while iterating may or may not be seen. */
  nodes(): Iterable<NodeValue>;
  nodesWithLabel(label: string): Iterable<NodeValue>;
  relationships(): Iterable<RelationshipValue>;
  relationshipsWithType(type: string): Iterable<RelationshipValue>;
  /** Constant time. Without a label: all nodes. */
  countNodes(label?: string): number;
  countRelationships(type?: string): number;
  /** `types` undefined: all. A self-loop comes once, for `both` too. */
  relationshipsOf(
    node: NodeValue,
    direction: Direction,
    types?: readonly string[],
  ): Iterable<RelationshipValue>;
  /** Constant time for one type or all; a self-loop counts once for `both`. */
  degree(node: NodeValue, direction: Direction, types?: readonly string[]): number;
  /** Names in use now, sorted. */
  labels(): readonly string[];
  relationshipTypes(): readonly string[];
  propertyKeys(): readonly string[];
  indexes(): readonly IndexDescription[];
  constraints(): readonly ConstraintDescription[];
  /**
   * Nodes (or relationships) found through an index on exactly this label and property, undefined when there is none.
   * `equals` follows Cypher's `=`; null finds nothing.
   */
  seekNodes(label: string, property: string, seek: IndexSeek): Iterable<NodeValue> | undefined;
  seekRelationships(type: string, property: string, seek: IndexSeek): Iterable<RelationshipValue> | undefined;
  /**
   * Hits in falling order of score, and pauses while texts are still being read; throws a CypherError when no full-text
   * index has that name or the query is malformed.
   */
  searchFullText(index: string, query: string): Iterable<FullTextHit | typeof PAUSE>;
}

export type IndexSeek =
  | { readonly kind: 'equals'; readonly value: Value }
  | { readonly kind: 'in'; readonly values: readonly Value[] }
  | { readonly kind: 'prefix'; readonly prefix: string }
  | {
      readonly kind: 'range';
      readonly from: { readonly value: Value; readonly inclusive: boolean } | undefined;
      readonly to: { readonly value: Value; readonly inclusive: boolean } | undefined;
    };

export interface FullTextHit {
  readonly entity: NodeValue | RelationshipValue;
  readonly score: number;
}

export interface IndexDescription {
  readonly id: number;
  readonly name: string;
  readonly type: 'RANGE' | 'TEXT' | 'POINT' | 'LOOKUP' | 'FULLTEXT';
  readonly entity: 'node' | 'relationship';
  readonly labelsOrTypes: readonly string[];
  readonly properties: readonly string[];
  /** The constraint this index serves, if it serves one. */
  readonly owningConstraint: string | undefined;
  /** Full-text indexes only: how text is cut into terms; `standard-no-stop-words` when left out, as in Neo4j. */
  readonly analyzer?: string | undefined;
}

export interface ConstraintDescription {
  readonly id: number;
  readonly name: string;
  readonly type: 'unique' | 'exists' | 'key' | 'type';
  readonly entity: 'node' | 'relationship';
  readonly labelOrType: string;
  readonly properties: readonly string[];
  readonly propertyType: CypherType | undefined;
}

/** Counts in Neo4j's own sense: what a statement changed, as its answer reports it. */
export interface Counters {
  nodesCreated: number;
  nodesDeleted: number;
  relationshipsCreated: number;
  relationshipsDeleted: number;
  propertiesSet: number;
  labelsAdded: number;
  labelsRemoved: number;
  indexesAdded: number;
  indexesRemoved: number;
  constraintsAdded: number;
  constraintsRemoved: number;
}

/**
 * Every method belongs to the open transaction and throws a CypherError where a constraint forbids it.
 * Properties set to null are removed.
 */
export interface GraphWriter extends GraphReader {
  createNode(labels: readonly string[], properties: ReadonlyMap<string, Value>): NodeValue;
  createRelationship(
    type: string,
    start: NodeValue,
    end: NodeValue,
    properties: ReadonlyMap<string, Value>,
  ): RelationshipValue;
  /** A node that still has relationships stays invalid until they are gone: checked at the end of the statement. */
  deleteNode(node: NodeValue): void;
  deleteRelationship(relationship: RelationshipValue): void;
  setProperty(entity: NodeValue | RelationshipValue, key: string, value: Value): void;
  addLabel(node: NodeValue, label: string): void;
  removeLabel(node: NodeValue, label: string): void;
  createIndex(
    index: Omit<IndexDescription, 'id' | 'name' | 'owningConstraint'> & { name: string | undefined },
  ): void;
  dropIndex(name: string): void;
  createConstraint(
    constraint: Omit<ConstraintDescription, 'id' | 'name'> & { name: string | undefined },
  ): void;
  dropConstraint(name: string): void;
  /** What this transaction changed so far; the engine takes differences to report one statement. */
  readonly counters: Readonly<Counters>;
}

/** Life cycle, for whoever owns the graph. One writing transaction at a time. */
export interface TransactionalGraph extends GraphWriter {
  begin(): void;
  /** Marks a point inside the transaction to which one failed statement can be rolled back. */
  savepoint(): number;
  rollbackTo(savepoint: number): void;
  /**
   * Checks what can only be checked at the end (no dangling relationships), then makes the changes final.
   * When `persist` throws, nothing is final and the transaction stays open, to be rolled back.
   */
  commit(persist?: (changes: ChangeSet) => void): ChangeSet;
  rollback(): void;
}

/** What a committed transaction left behind: enough to replay it, in terms of ids. */
export interface ChangeSet {
  readonly nodes: ReadonlyMap<number, NodeValue | undefined>;
  readonly relationships: ReadonlyMap<number, RelationshipValue | undefined>;
  readonly indexes: readonly IndexDescription[] | undefined;
  readonly constraints: readonly ConstraintDescription[] | undefined;
}

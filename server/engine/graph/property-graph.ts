/**
 * The property graph that statements run on, with one transaction at a time. It knows entities, constraints and
 * how to go back; it knows nothing of Cypher's text, of disks or of threads.
 */
import type { Value } from '../values/value.ts';
import { checkAtEnd, checkUniqueness } from './constraint-checks.ts';
import {
  type Entity,
  type NodeEntity,
  noProperties,
  type Properties,
  type RelationshipEntity,
} from './entities.ts';
import type { ChangeSet, Counters, TransactionalGraph } from './graph.ts';
import { GraphReading } from './graph-reading.ts';
import {
  addConstraint,
  addIndex,
  type NewConstraint,
  type NewIndex,
  removeConstraint,
  removeIndex,
} from './schema-commands.ts';
import { entityNotFound } from './schema-errors.ts';
import type { SchemaState } from './schema-state.ts';
import { type Change, summarizeChanges, takeBack } from './undo-log.ts';

const noCounts: Readonly<Counters> = {
  nodesCreated: 0,
  nodesDeleted: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
  propertiesSet: 0,
  labelsAdded: 0,
  labelsRemoved: 0,
  indexesAdded: 0,
  indexesRemoved: 0,
  constraintsAdded: 0,
  constraintsRemoved: 0,
};

interface Savepoint {
  readonly changes: number;
  readonly counters: Readonly<Counters>;
}

export class PropertyGraph extends GraphReading implements TransactionalGraph {
  #open = false;
  #changes: Change[] = [];
  #savepoints: Savepoint[] = [];
  #counters: Counters = { ...noCounts };

  get counters(): Readonly<Counters> {
    return this.#counters;
  }

  /** True while the open transaction has changed anything. */
  get hasChanges(): boolean {
    return this.#changes.length > 0;
  }

  /** The ids that the next node and relationship get; never used before, not even by what is deleted. */
  get nextIds(): { readonly node: number; readonly relationship: number; readonly schema: number } {
    const { nodes, relationships, schema } = this.data;
    return { node: nodes.nextId, relationship: relationships.nextId, schema: schema.nextId };
  }

  /** True when nothing is left to be done behind the scenes. */
  get isSettled(): boolean {
    return this.data.schema.fullTextIndexes.every((index) => index.isCurrent);
  }

  /** Works for about that long at what would else be done when somebody first asks for it. */
  settle(milliseconds: number): void {
    this.data.schema.fullTextIndexes.find((index) => !index.isCurrent)?.catchUp(milliseconds);
  }

  /** Those that live with ids `from <= id < to`, by rising id. */
  nodesBetween(from: number, to: number): readonly NodeEntity[] {
    return this.data.nodes.slice(from, to);
  }

  relationshipsBetween(from: number, to: number): readonly RelationshipEntity[] {
    return this.data.relationships.slice(from, to);
  }

  // ------------------------------------------------------------------------------------------------ entities

  createNode(labels: readonly string[], properties: ReadonlyMap<string, Value>): NodeEntity {
    this.#requireOpen();
    const distinct = labels.length > 1 ? [...new Set(labels)] : labels;
    const kept = this.#withoutNulls(properties);
    const node = this.data.insertNode(this.data.nodes.takeId(), distinct, kept);
    this.#record({ kind: 'nodeCreated', node });
    this.#counters.nodesCreated++;
    this.#counters.labelsAdded += distinct.length;
    this.#counters.propertiesSet += kept.size;
    for (const label of distinct) checkUniqueness(node, label, kept, this.data.schema);
    return node;
  }

  createRelationship(
    type: string,
    start: NodeEntity,
    end: NodeEntity,
    properties: ReadonlyMap<string, Value>,
  ): RelationshipEntity {
    this.#requireOpen();
    for (const node of [start, end]) {
      if (node.deleted) throw entityNotFound(`Node with id ${node.id} has been deleted in this transaction`);
    }
    const kept = this.#withoutNulls(properties);
    const id = this.data.relationships.takeId();
    const relationship = this.data.insertRelationship(id, type, start, end, kept);
    this.#record({ kind: 'relationshipCreated', relationship });
    this.#counters.relationshipsCreated++;
    this.#counters.propertiesSet += kept.size;
    checkUniqueness(relationship, type, kept, this.data.schema);
    return relationship;
  }

  deleteNode(node: NodeEntity): void {
    this.#requireOpen();
    if (node.deleted) return;
    this.data.removeNode(node);
    this.#record({ kind: 'nodeDeleted', node });
    this.#counters.nodesDeleted++;
  }

  deleteRelationship(relationship: RelationshipEntity): void {
    this.#requireOpen();
    if (relationship.deleted) return;
    this.data.removeRelationship(relationship);
    this.#record({ kind: 'relationshipDeleted', relationship });
    this.#counters.relationshipsDeleted++;
  }

  /** Without effect on a deleted entity, as in Neo4j. */
  setProperty(entity: Entity, key: string, value: Value): void {
    this.#requireOpen();
    const before = entity.properties;
    if (entity.deleted || (value === null && !before.has(key))) return;
    const after = new Map(before);
    if (value === null) after.delete(key);
    else after.set(this.data.intern(key), value);
    for (const name of entity.kind === 'node' ? entity.labels : [entity.type]) {
      checkUniqueness(entity, name, after, this.data.schema, key);
    }
    this.data.replaceProperties(entity, after.size === 0 ? noProperties : after);
    this.#record({ kind: 'propertiesReplaced', entity, before });
    this.#counters.propertiesSet++;
  }

  addLabel(node: NodeEntity, label: string): void {
    this.#requireOpen();
    if (node.deleted || node.labels.includes(label)) return;
    checkUniqueness(node, label, node.properties, this.data.schema);
    this.#replaceLabels(node, [...node.labels, label]);
    this.#counters.labelsAdded++;
  }

  removeLabel(node: NodeEntity, label: string): void {
    this.#requireOpen();
    if (node.deleted || !node.labels.includes(label)) return;
    this.#replaceLabels(
      node,
      node.labels.filter((other) => other !== label),
    );
    this.#counters.labelsRemoved++;
  }

  // -------------------------------------------------------------------------------------------------- schema

  createIndex(index: NewIndex): void {
    this.#replaceSchema(addIndex(this.data, index));
    this.#counters.indexesAdded++;
  }

  dropIndex(name: string): void {
    this.#replaceSchema(removeIndex(this.data, name));
    this.#counters.indexesRemoved++;
  }

  createConstraint(constraint: NewConstraint): void {
    this.#replaceSchema(addConstraint(this.data, constraint));
    this.#counters.constraintsAdded++;
  }

  dropConstraint(name: string): void {
    this.#replaceSchema(removeConstraint(this.data, name));
    this.#counters.constraintsRemoved++;
  }

  // --------------------------------------------------------------------------------------------- transaction

  begin(): void {
    if (this.#open) throw new Error('A transaction is open already.');
    this.#open = true;
    this.#counters = { ...noCounts };
  }

  savepoint(): number {
    this.#savepoints.push({ changes: this.#changes.length, counters: { ...this.#counters } });
    return this.#savepoints.length - 1;
  }

  rollbackTo(savepoint: number): void {
    const point = this.#savepoints[savepoint];
    if (point === undefined) throw new Error(`There is no savepoint ${savepoint}.`);
    this.#takeBackTo(point.changes);
    this.#counters = { ...point.counters };
    this.#savepoints.length = savepoint + 1;
  }

  /**
   * @param persist called with the changes once they are known to be valid; when it throws, nothing is final and
   * the transaction stays open, to be rolled back
   */
  commit(persist?: (changes: ChangeSet) => void): ChangeSet {
    const summary = summarizeChanges(this.#changes, this.data.schema);
    checkAtEnd(summary, this.data.schema);
    if (this.hasChanges) persist?.(summary.changeSet);
    this.#end();
    return summary.changeSet;
  }

  rollback(): void {
    this.#takeBackTo(0);
    this.#counters = { ...noCounts };
    this.#end();
  }

  #requireOpen(): void {
    if (!this.#open) throw new Error('A change needs an open transaction.');
  }

  #end(): void {
    this.#changes = [];
    this.#savepoints = [];
    this.#open = false;
  }

  #takeBackTo(length: number): void {
    while (this.#changes.length > length) takeBack(this.#changes.pop()!, this.data);
  }

  #record(change: Change): void {
    this.#changes.push(change);
  }

  #replaceLabels(node: NodeEntity, labels: readonly string[]): void {
    const before = node.labels;
    this.data.replaceLabels(node, labels);
    this.#record({ kind: 'labelsReplaced', node, before });
  }

  #replaceSchema(schema: SchemaState): void {
    this.#requireOpen();
    const before = this.data.schema;
    this.data.schema = schema;
    this.#record({ kind: 'schemaReplaced', before });
  }

  #withoutNulls(properties: ReadonlyMap<string, Value>): Properties {
    if (properties.size === 0) return noProperties;
    const kept = new Map<string, Value>();
    for (const [key, value] of properties) {
      if (value !== null) kept.set(this.data.intern(key), value);
    }
    return kept.size === 0 ? noProperties : kept;
  }
}

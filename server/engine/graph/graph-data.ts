/**
 * The graph itself with everything that must follow each change to it: label and type sets, adjacency, counts and
 * indexes. It knows nothing of transactions or constraints; each method has another that takes it back.
 */
import { link, relink, unlink } from './adjacency.ts';
import { type Entity, NodeEntity, type Properties, RelationshipEntity } from './entities.ts';
import { EntityTable } from './entity-table.ts';
import { IdBag } from './id-bag.ts';
import { SchemaState } from './schema-state.ts';

const noLabels: readonly string[] = [];

export class GraphData {
  readonly nodes = new EntityTable<NodeEntity>();
  readonly relationships = new EntityTable<RelationshipEntity>();
  readonly #labelled = new Map<string, IdBag<NodeEntity>>();
  readonly #typed = new Map<string, IdBag<RelationshipEntity>>();
  readonly #keyUses = new Map<string, { count: number }>();
  /** Labels in their arrays, types and property keys: each text is kept once. */
  readonly #labelSets = new Map<string, readonly string[]>();
  readonly #names = new Map<string, string>();
  schema = SchemaState.initial;

  // ------------------------------------------------------------------------------------------------- reading

  nodesWithLabel(label: string): Iterable<NodeEntity> {
    return this.#labelled.get(label)?.values(this.nodes.nextId, (node) => bears(node, label)) ?? [];
  }

  relationshipsWithType(type: string): Iterable<RelationshipEntity> {
    return this.#typed.get(type)?.values(this.relationships.nextId, isAlive) ?? [];
  }

  countNodes(label: string): number {
    return this.#labelled.get(label)?.size ?? 0;
  }

  countRelationships(type: string): number {
    return this.#typed.get(type)?.size ?? 0;
  }

  labels(): string[] {
    return namesInUse(this.#labelled);
  }

  types(): string[] {
    return namesInUse(this.#typed);
  }

  propertyKeys(): string[] {
    return [...this.#keyUses].flatMap(([key, uses]) => (uses.count > 0 ? [key] : [])).sort();
  }

  // ------------------------------------------------------------------------------------------------ changing

  insertNode(id: number, labels: readonly string[], properties: Properties): NodeEntity {
    const node = new NodeEntity(id, this.#internLabels(labels), properties);
    this.reviveNode(node);
    return node;
  }

  /** Leaves its labels and properties on the node itself; only the graph forgets it. */
  removeNode(node: NodeEntity): void {
    node.deleted = true;
    this.nodes.remove(node);
    for (const label of node.labels) this.#unlabelOne(label);
    this.#countKeys(node.properties, -1);
    this.#followNode(node, node.labels, node.properties, noLabels, undefined);
  }

  reviveNode(node: NodeEntity): void {
    node.deleted = false;
    this.nodes.put(node);
    for (const label of node.labels) this.#bagOf(label).add(node);
    this.#countKeys(node.properties, 1);
    this.#followNode(node, noLabels, undefined, node.labels, node.properties);
  }

  insertRelationship(
    id: number,
    type: string,
    start: NodeEntity,
    end: NodeEntity,
    properties: Properties,
  ): RelationshipEntity {
    const relationship = new RelationshipEntity(id, this.intern(type), start, end, properties);
    link(relationship);
    this.#enter(relationship);
    return relationship;
  }

  removeRelationship(relationship: RelationshipEntity): void {
    unlink(relationship);
    this.#leave(relationship);
  }

  /** The way back from `removeRelationship`, once everything since has been taken back. */
  reviveRelationship(relationship: RelationshipEntity): void {
    relink(relationship);
    this.#enter(relationship);
  }

  replaceProperties(entity: Entity, after: Properties): void {
    const before = entity.properties;
    entity.properties = after;
    this.#countKeys(before, -1);
    this.#countKeys(after, 1);
    if (entity.kind === 'node') this.#followNode(entity, entity.labels, before, entity.labels, after);
    else this.#followRelationship(entity, before, after);
  }

  replaceLabels(node: NodeEntity, labels: readonly string[]): void {
    const before = node.labels;
    node.labels = this.#internLabels(labels);
    for (const label of before) {
      if (!labels.includes(label)) this.#unlabelOne(label);
    }
    for (const label of labels) {
      if (!before.includes(label)) this.#bagOf(label).add(node);
    }
    this.#followNode(node, before, node.properties, labels, node.properties);
  }

  /** One copy of each text, so that comparing two of them is comparing two addresses. */
  intern(name: string): string {
    const known = this.#names.get(name);
    if (known !== undefined) return known;
    this.#names.set(name, name);
    return name;
  }

  // -------------------------------------------------------------------------------------------- bookkeeping

  #enter(relationship: RelationshipEntity): void {
    relationship.deleted = false;
    this.relationships.put(relationship);
    let bag = this.#typed.get(relationship.type);
    if (bag === undefined) {
      bag = new IdBag();
      this.#typed.set(relationship.type, bag);
    }
    bag.add(relationship);
    this.#countKeys(relationship.properties, 1);
    this.#followRelationship(relationship, undefined, relationship.properties);
  }

  #leave(relationship: RelationshipEntity): void {
    relationship.deleted = true;
    this.relationships.remove(relationship);
    this.#typed.get(relationship.type)!.removeOne(isAlive);
    this.#countKeys(relationship.properties, -1);
    this.#followRelationship(relationship, relationship.properties, undefined);
  }

  #followNode(
    node: NodeEntity,
    labelsBefore: readonly string[],
    before: Properties | undefined,
    labelsAfter: readonly string[],
    after: Properties | undefined,
  ): void {
    if (this.schema.isPlain) return;
    for (const index of this.schema.fullTextIndexes) index.touch(node);
    for (const label of labelsBefore) {
      const stays = labelsAfter.includes(label);
      for (const index of this.schema.indexesOver('node', label)) {
        index.update(node, before, stays ? after : undefined);
      }
    }
    for (const label of labelsAfter) {
      if (labelsBefore.includes(label)) continue;
      for (const index of this.schema.indexesOver('node', label)) index.update(node, undefined, after);
    }
  }

  #followRelationship(
    relationship: RelationshipEntity,
    before: Properties | undefined,
    after: Properties | undefined,
  ): void {
    if (this.schema.isPlain) return;
    for (const index of this.schema.fullTextIndexes) index.touch(relationship);
    for (const index of this.schema.indexesOver('relationship', relationship.type)) {
      index.update(relationship, before, after);
    }
  }

  #countKeys(properties: Properties, difference: 1 | -1): void {
    if (properties.size === 0) return;
    for (const key of properties.keys()) {
      const uses = this.#keyUses.get(key);
      if (uses === undefined) this.#keyUses.set(key, { count: difference });
      else uses.count += difference;
    }
  }

  #unlabelOne(label: string): void {
    this.#labelled.get(label)!.removeOne((other) => bears(other, label));
  }

  #bagOf(label: string): IdBag<NodeEntity> {
    let bag = this.#labelled.get(label);
    if (bag === undefined) {
      bag = new IdBag();
      this.#labelled.set(this.intern(label), bag);
    }
    return bag;
  }

  #internLabels(labels: readonly string[]): readonly string[] {
    if (labels.length === 0) return noLabels;
    const name = labels.length === 1 ? labels[0]! : `\u0000${JSON.stringify(labels)}`;
    const known = this.#labelSets.get(name);
    if (known !== undefined) return known;
    const interned = Object.freeze(labels.map((label) => this.intern(label)));
    this.#labelSets.set(name, interned);
    return interned;
  }
}

function bears(node: NodeEntity, label: string): boolean {
  return !node.deleted && node.labels.includes(label);
}

function isAlive(relationship: RelationshipEntity): boolean {
  return !relationship.deleted;
}

function namesInUse(bags: ReadonlyMap<string, IdBag<NodeEntity> | IdBag<RelationshipEntity>>): string[] {
  return [...bags].flatMap(([name, bag]) => (bag.size > 0 ? [name] : [])).sort();
}

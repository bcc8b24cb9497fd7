/**
 * An index over one or several properties of the entities with one label or type: by equality through a hash, by
 * range and prefix (one property only) through sorted values that are built when first asked for.
 */
import { equals } from '../values/equality.ts';
import type { Value } from '../values/value.ts';
import { belongsTo, type Entity, type Properties } from './entities.ts';
import type { IndexSeek } from './graph.ts';
import { IdBag } from './id-bag.ts';
import { type IndexKey, isExactKey, keyOfTuple, keyOfValue } from './index-key.ts';
import { type OrderedSeek, SortedKeys, satisfies } from './sorted-keys.ts';

export class PropertyIndex<T extends Entity> {
  readonly labelOrType: string;
  readonly properties: readonly string[];
  /** An entity that is alone with its key stands there by itself: in most indexes most do. */
  readonly #entries = new Map<IndexKey, T | IdBag<T>>();
  #sorted: SortedKeys | undefined;

  constructor(labelOrType: string, properties: readonly string[]) {
    this.labelOrType = labelOrType;
    this.properties = properties;
  }

  /** The key under which an entity with these properties stands; undefined when it stands nowhere. */
  keyOf(properties: Properties): IndexKey | undefined {
    return this.properties.length === 1
      ? keyOfValue(properties.get(this.properties[0]!))
      : keyOfTuple(this.properties.map((property) => properties.get(property)));
  }

  /** Follows an entity from one state to the next; undefined stands for not being indexed at all. */
  update(entity: T, before: Properties | undefined, after: Properties | undefined): void {
    const oldKey = before === undefined ? undefined : this.keyOf(before);
    const newKey = after === undefined ? undefined : this.keyOf(after);
    if (oldKey === newKey) return;
    if (oldKey !== undefined) this.#remove(entity, oldKey);
    if (newKey !== undefined) this.#add(entity, newKey);
  }

  /** An entity other than this one that has equal values; undefined when there is none. */
  findTwin(entity: T, properties: Properties): T | undefined {
    const key = this.keyOf(properties);
    const entry = key === undefined ? undefined : this.#entries.get(key);
    if (key === undefined || entry === undefined || entry === entity) return undefined;
    const isTwin = (other: T): boolean =>
      this.#stands(other, key) &&
      this.properties.every((name) => equals(other.properties.get(name)!, properties.get(name)!) === true);
    if (entry instanceof IdBag) return entry.find((other) => other !== entity && isTwin(other));
    return isTwin(entry) ? entry : undefined;
  }

  /** Entities in order of value for ranges and prefixes, of id among equals; none from `endId` on. */
  seek(seek: IndexSeek, endId: number): Iterable<T> {
    switch (seek.kind) {
      case 'equals':
        return this.#seekEqual(seek.value, endId);
      case 'in':
        return this.#seekAny(seek.values, endId);
      default:
        return this.#seekOrdered(seek, endId);
    }
  }

  *#seekOrdered(seek: OrderedSeek, endId: number): Generator<T, void, void> {
    const property = this.properties[0]!;
    for (const key of this.#sortedKeys().find(seek)) {
      yield* this.#entitiesAt(key, endId, (entity) => satisfies(entity.properties.get(property)!, seek));
    }
  }

  *#seekAny(values: readonly Value[], endId: number): Generator<T, void, void> {
    const seen = new Set<T>();
    for (const value of values) {
      for (const entity of this.#seekEqual(value, endId)) {
        if (!seen.has(entity)) yield entity;
        seen.add(entity);
      }
    }
  }

  #seekEqual(value: Value, endId: number): Iterable<T> {
    const key = keyOfValue(value);
    if (key === undefined) return [];
    if (isExactKey(key)) return this.#entitiesAt(key, endId, undefined);
    const property = this.properties[0]!;
    return this.#entitiesAt(key, endId, (entity) => equals(entity.properties.get(property)!, value) === true);
  }

  /** All of them when `isWanted` is undefined. */
  #entitiesAt(key: IndexKey, endId: number, isWanted: ((entity: T) => boolean) | undefined): Iterable<T> {
    const entry = this.#entries.get(key);
    if (entry === undefined) return [];
    if (entry instanceof IdBag) {
      const isFound = (entity: T): boolean =>
        this.#stands(entity, key) && (isWanted === undefined || isWanted(entity));
      return entry.values(endId, isFound);
    }
    return entry.id < endId && (isWanted === undefined || isWanted(entry)) ? [entry] : [];
  }

  #stands(entity: T, key: IndexKey): boolean {
    return !entity.deleted && belongsTo(entity, this.labelOrType) && this.keyOf(entity.properties) === key;
  }

  #sortedKeys(): SortedKeys {
    if (this.#sorted === undefined) {
      this.#sorted = new SortedKeys();
      for (const [key, entry] of this.#entries) {
        const entity = entry instanceof IdBag ? entry.find((member) => this.#stands(member, key)) : entry;
        if (entity !== undefined) this.#noteKey(key, entity);
      }
    }
    return this.#sorted;
  }

  #noteKey(key: IndexKey, entity: T): void {
    if (this.#sorted === undefined) return;
    this.#sorted.add(key, entity.properties.get(this.properties[0]!)!);
    // Values that come and go would pile up for ever; the next search builds the order anew.
    if (this.#sorted.size > 2 * this.#entries.size + 1024) this.#sorted = undefined;
  }

  #add(entity: T, key: IndexKey): void {
    const entry = this.#entries.get(key);
    if (entry instanceof IdBag) {
      entry.add(entity);
    } else if (entry !== undefined) {
      const bag = new IdBag<T>();
      bag.add(entry);
      bag.add(entity);
      this.#entries.set(key, bag);
    } else {
      this.#entries.set(key, entity);
      this.#noteKey(key, entity);
    }
  }

  #remove(entity: T, key: IndexKey): void {
    const entry = this.#entries.get(key);
    if (entry instanceof IdBag) {
      entry.removeOne((other) => this.#stands(other, key));
      if (entry.size === 0) this.#entries.delete(key);
    } else if (entry === entity) {
      this.#entries.delete(key);
    }
  }
}

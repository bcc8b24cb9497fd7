/**
 * The keys of one index in order, each kind of value by itself, for ranges and prefixes. Keys that have left the
 * index are for the reader to skip; keys that came are merged in before the next search.
 */
import { compareValues } from '../values/comparison.ts';
import { kindOf } from '../values/kinds.ts';
import type { Value } from '../values/value.ts';
import type { IndexSeek } from './graph.ts';
import type { IndexKey } from './index-key.ts';

export type OrderedSeek = Extract<IndexSeek, { kind: 'prefix' | 'range' }>;

interface KeyedValue {
  readonly key: IndexKey;
  readonly value: Value;
}

/** Whether a value lies where the seek asks; a value of another kind than the bounds lies nowhere. */
export function satisfies(value: Value, seek: OrderedSeek): boolean {
  if (seek.kind === 'prefix') return typeof value === 'string' && value.startsWith(seek.prefix);
  const fromOrder = seek.from === undefined ? 1 : compareValues(value, seek.from.value);
  const toOrder = seek.to === undefined ? -1 : compareValues(value, seek.to.value);
  if (fromOrder === null || toOrder === null) return false;
  return (
    (fromOrder > 0 || (fromOrder === 0 && seek.from?.inclusive === true)) &&
    (toOrder < 0 || (toOrder === 0 && seek.to?.inclusive === true))
  );
}

export class SortedKeys {
  readonly #byKind = new Map<string, KeyedValue[]>();
  #late: KeyedValue[] = [];
  #size = 0;

  /** With the keys that have left the index meanwhile. */
  get size(): number {
    return this.#size;
  }

  add(key: IndexKey, value: Value): void {
    this.#late.push({ key, value });
    this.#size++;
  }

  /** Keys that may satisfy the seek, ascending; those of zoned values need a second look at each entity. */
  *find(seek: OrderedSeek): Generator<IndexKey, void, void> {
    this.#settle();
    const bound = seek.kind === 'prefix' ? seek.prefix : (seek.from ?? seek.to)?.value;
    if (bound === undefined || bound === null) return;
    const kind = orderOf(bound);
    const all = this.#byKind.get(kind) ?? [];
    if (!isSortable(kind)) {
      for (const { key } of all) yield key;
      return;
    }
    const first = seek.kind === 'prefix' ? seek.prefix : (seek.from?.value ?? null);
    // One step back, because values of one instant in different zones share a key and not a place in the order.
    for (let index = Math.max(0, lowerBound(all, first) - 1); index < all.length; index++) {
      const { key, value } = all[index]!;
      yield key;
      if (isBeyond(value, seek)) return;
    }
  }

  #settle(): void {
    if (this.#late.length === 0) return;
    const kinds = new Set(this.#late.map(({ value }) => orderOf(value)));
    for (const kind of kinds) this.#byKind.set(kind, this.#merge(kind));
    this.#late = [];
  }

  /** A new array, for readers may be on their way through the old one. */
  #merge(kind: string): KeyedValue[] {
    const late = this.#late.filter(({ value }) => orderOf(value) === kind);
    const merged = [...(this.#byKind.get(kind) ?? []), ...late];
    if (isSortable(kind)) merged.sort((left, right) => order(left.value, right.value));
    const seen = new Set<IndexKey>();
    return merged.filter(({ key }) => !seen.has(key) && seen.add(key));
  }
}

function lowerBound(entries: readonly KeyedValue[], first: Value): number {
  if (first === null) return 0;
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (order(entries[middle]!.value, first) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBeyond(value: Value, seek: OrderedSeek): boolean {
  if (seek.kind === 'prefix') {
    return order(value, seek.prefix) > 0 && typeof value === 'string' && !value.startsWith(seek.prefix);
  }
  return seek.to !== undefined && order(value, seek.to.value) > 0;
}

function order(left: Value, right: Value): number {
  return compareValues(left, right) ?? 0;
}

/** Integers and floats stand in one order. */
function orderOf(value: Value): string {
  const kind = kindOf(value);
  return kind === 'integer' || kind === 'float' ? 'number' : kind;
}

/** What `<` can put in order; values of the other kinds are looked at one by one. */
function isSortable(kind: string): boolean {
  return kind !== 'list' && kind !== 'duration' && kind !== 'point';
}

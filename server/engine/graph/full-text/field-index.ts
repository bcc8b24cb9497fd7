/** The inverted index of one field: which entity has which term at which places. */
import type { Entity } from '../entities.ts';

/** Places of a term in a text, ascending. */
export type Places = readonly number[];

export class FieldIndex {
  readonly #postings = new Map<string, Map<Entity, Places>>();
  readonly #lengths = new Map<Entity, number>();
  #totalLength = 0;

  /** How many entities have the field. */
  get size(): number {
    return this.#lengths.size;
  }

  get averageLength(): number {
    return this.#lengths.size === 0 ? 0 : this.#totalLength / this.#lengths.size;
  }

  /** Terms in order; undefined keeps a place without being found. */
  add(entity: Entity, terms: readonly (string | undefined)[]): void {
    const places = new Map<string, number[]>();
    let length = 0;
    for (const [place, term] of terms.entries()) {
      if (term === undefined) continue;
      length++;
      const known = places.get(term);
      if (known === undefined) places.set(term, [place]);
      else known.push(place);
    }
    if (length === 0) return;
    for (const [term, list] of places) {
      const posting = this.#postings.get(term);
      if (posting === undefined) this.#postings.set(term, new Map([[entity, list]]));
      else posting.set(entity, list);
    }
    this.#lengths.set(entity, length);
    this.#totalLength += length;
  }

  /** The terms must be those under which it was added. */
  remove(entity: Entity, terms: readonly (string | undefined)[]): void {
    for (const term of terms) {
      const posting = term === undefined ? undefined : this.#postings.get(term);
      posting?.delete(entity);
      if (posting?.size === 0) this.#postings.delete(term!);
    }
    this.#totalLength -= this.#lengths.get(entity) ?? 0;
    this.#lengths.delete(entity);
  }

  posting(term: string): ReadonlyMap<Entity, Places> | undefined {
    return this.#postings.get(term);
  }

  lengthOf(entity: Entity): number {
    return this.#lengths.get(entity) ?? 0;
  }

  terms(): Iterable<string> {
    return this.#postings.keys();
  }

  entities(): Iterable<Entity> {
    return this.#lengths.keys();
  }
}

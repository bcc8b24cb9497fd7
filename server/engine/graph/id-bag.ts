/**
 * A set of entities in order of id that can be read while it is changed. Entities that left may linger in the
 * array until it is worth sweeping; readers sort them out by `isMember`, which looks at the entity itself.
 */
import type { Entity } from './entities.ts';

const allowedGarbage = 16;

export class IdBag<T extends Entity> {
  /** Ascending by id, each entity once. It only ever grows at its end, for readers hold on to the array. */
  #entities: T[] = [];
  /** Members that came out of order, waiting to be merged before the next reading. */
  #late: T[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The entity must not be a member already. */
  add(entity: T): void {
    this.#size++;
    const last = this.#entities.at(-1);
    if (last === undefined || last.id < entity.id) this.#entities.push(entity);
    else this.#late.push(entity);
  }

  /** Counts one out that was a member; `isMember` must know already that it is none any more. */
  removeOne(isMember: (entity: T) => boolean): void {
    this.#size--;
    if (this.#entities.length + this.#late.length <= 2 * this.#size + allowedGarbage) return;
    this.#settle();
    this.#entities = this.#entities.filter(isMember);
  }

  /** Members in order of id; entities with an id from `endId` on are left out. */
  *values(endId: number, isMember: (entity: T) => boolean): Generator<T, void, void> {
    this.#settle();
    const entities = this.#entities;
    for (let index = 0; index < entities.length; index++) {
      const entity = entities[index]!;
      if (entity.id >= endId) return;
      if (isMember(entity)) yield entity;
    }
  }

  /** The first member that passes the test, which must reject what is no member. */
  find(isWanted: (entity: T) => boolean): T | undefined {
    this.#settle();
    return this.#entities.find(isWanted);
  }

  #settle(): void {
    if (this.#late.length === 0) return;
    const merged = this.#entities.concat(this.#late).sort((left, right) => left.id - right.id);
    this.#late = [];
    this.#entities = merged.filter((entity, index) => entity !== merged[index - 1]);
  }
}

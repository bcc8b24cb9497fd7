/**
 * Entities by id, in pages: ids only ever grow, so a page whose entities are all gone costs nothing but its slot.
 */
const pageBits = 10;
const pageSize = 1 << pageBits;

interface Page<T> {
  readonly slots: (T | undefined)[];
  used: number;
}

export class EntityTable<T extends { readonly id: number }> {
  #pages: (Page<T> | undefined)[] = [];
  #nextId = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The id that the next entity gets; ids are never given twice. */
  get nextId(): number {
    return this.#nextId;
  }

  takeId(): number {
    return this.#nextId++;
  }

  /** Keeps ids below `id` from being given out. */
  reserve(id: number): void {
    this.#nextId = Math.max(this.#nextId, id);
  }

  get(id: number): T | undefined {
    return this.#pages[Math.floor(id / pageSize)]?.slots[id & (pageSize - 1)];
  }

  put(entity: T): void {
    const number = Math.floor(entity.id / pageSize);
    while (this.#pages.length <= number) this.#pages.push(undefined);
    this.#pages[number] ??= { slots: new Array<T | undefined>(pageSize).fill(undefined), used: 0 };
    const page = this.#pages[number];
    page.slots[entity.id & (pageSize - 1)] = entity;
    page.used++;
    this.#size++;
    this.reserve(entity.id + 1);
  }

  remove(entity: T): void {
    const number = Math.floor(entity.id / pageSize);
    const page = this.#pages[number];
    if (page === undefined) return;
    page.slots[entity.id & (pageSize - 1)] = undefined;
    page.used--;
    this.#size--;
    if (page.used === 0) this.#pages[number] = undefined;
  }

  /** In order of id; what is added after the call is not seen. */
  *values(): Generator<T, void, void> {
    const end = this.#nextId;
    for (let id = 0; id < end; id++) {
      // Looked up anew each time: a page may go and come back while a reader pauses on it.
      const page = this.#pages[Math.floor(id / pageSize)];
      const entity = page?.slots[id & (pageSize - 1)];
      if (entity !== undefined) yield entity;
      else if (page === undefined) id |= pageSize - 1;
    }
  }

  /** The entities whose ids lie in `from <= id < to`, in order of id. */
  slice(from: number, to: number): T[] {
    const found: T[] = [];
    for (let id = from; id < to; id++) {
      const entity = this.get(id);
      if (entity !== undefined) found.push(entity);
    }
    return found;
  }
}

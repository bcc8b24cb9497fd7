/**
 * Shared memory that a statement looks at in the middle of its time slice: a place for each through which it can be
 * stopped, and before them the count of all statements sent, which tells whether somebody else has come.
 */
const places = 4096;
const sentPlace = 0;

/** How many statements have been sent to the worker so far. */
export function countSent(shared: Int32Array<SharedArrayBuffer>): number {
  return Atomics.load(shared, sentPlace);
}

export class StopFlags {
  readonly shared = new Int32Array(new SharedArrayBuffer(places * Int32Array.BYTES_PER_ELEMENT));
  readonly #free: number[] = Array.from({ length: places - 1 }, (_, index) => places - 1 - index);

  /** Undefined when all are taken: such a statement can only be stopped between slices. */
  take(): number | undefined {
    const place = this.#free.pop();
    if (place !== undefined) Atomics.store(this.shared, place, 0);
    return place;
  }

  /** To be called before each statement is sent. */
  countOneMore(): void {
    Atomics.add(this.shared, sentPlace, 1);
  }

  raise(place: number | undefined): void {
    if (place !== undefined) Atomics.store(this.shared, place, 1);
  }

  giveBack(place: number | undefined): void {
    if (place !== undefined) this.#free.push(place);
  }
}

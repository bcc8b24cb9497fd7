/** Places in shared memory through which a statement can be stopped in the middle of its time slice. */
const places = 4096;

export class StopFlags {
  readonly shared = new Int32Array(new SharedArrayBuffer(places * Int32Array.BYTES_PER_ELEMENT));
  readonly #free: number[] = Array.from({ length: places }, (_, index) => places - 1 - index);

  /** Undefined when all are taken: such a statement can only be stopped between slices. */
  take(): number | undefined {
    const place = this.#free.pop();
    if (place !== undefined) Atomics.store(this.shared, place, 0);
    return place;
  }

  raise(place: number | undefined): void {
    if (place !== undefined) Atomics.store(this.shared, place, 1);
  }

  giveBack(place: number | undefined): void {
    if (place !== undefined) this.#free.push(place);
  }
}

import type { Place } from './steps-store.ts';

/** Places that are taken, found fast through a grid. */
export class Room {
  readonly #gap: number;
  readonly #cells = new Map<string, Place[]>();

  /** @param gap least distance to anybody else, in the places' unit */
  constructor(gap: number, taken: Iterable<Place> = []) {
    this.#gap = gap;
    for (const place of taken) {
      this.add(place);
    }
  }

  get gap(): number {
    return this.#gap;
  }

  add(place: Place): void {
    const key = this.#keyOf(place, 0, 0);
    const cell = this.#cells.get(key);
    if (cell === undefined) {
      this.#cells.set(key, [place]);
    } else {
      cell.push(place);
    }
  }

  isFree(place: Place): boolean {
    for (let column = -1; column <= 1; column += 1) {
      for (let row = -1; row <= 1; row += 1) {
        const near = this.#cells.get(this.#keyOf(place, column, row)) ?? [];
        if (near.some(({ x, y }) => Math.hypot(x - place.x, y - place.y) < this.#gap)) {
          return false;
        }
      }
    }
    return true;
  }

  #keyOf({ x, y }: Place, column: number, row: number): string {
    return `${Math.floor(x / this.#gap) + column} ${Math.floor(y / this.#gap) + row}`;
  }
}

/** Numbers for labels, types and property keys, so that the file spells each of them once. */
export class NameTable {
  readonly #names: string[];
  readonly #numbers: Map<string, number>;

  /** @param names in the order of their numbers, as they were stored */
  constructor(names: readonly string[] = []) {
    this.#names = [...names];
    this.#numbers = new Map(names.map((name, number) => [name, number]));
  }

  get size(): number {
    return this.#names.length;
  }

  /** A name that is new gets the next number. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#names.length;
    this.#names.push(name);
    this.#numbers.set(name, number);
    return number;
  }

  nameOf(number: number): string {
    const name = this.#names[number];
    if (name === undefined) throw new RangeError(`there is no name ${number}`);
    return name;
  }

  /** The names numbered from `first` on. */
  namesFrom(first: number): readonly string[] {
    return this.#names.slice(first);
  }

  /** Forgets the names from this number on, which never reached the disk. */
  truncate(size: number): void {
    for (const name of this.#names.splice(size)) this.#numbers.delete(name);
  }
}

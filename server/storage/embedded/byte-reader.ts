/** Reads what `ByteWriter` wrote. Bytes that cannot be what was written are an error, never a guess. */
export class ByteReader {
  readonly #bytes: Buffer;
  #position: number;

  constructor(bytes: Buffer, position = 0) {
    this.#bytes = bytes;
    this.#position = position;
  }

  get atEnd(): boolean {
    return this.#position >= this.#bytes.length;
  }

  byte(): number {
    const value = this.#bytes[this.#position++];
    if (value === undefined) throw new RangeError('the bytes end too early');
    return value;
  }

  count(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte <= 0x7f) return value;
      scale *= 128;
    }
  }

  integer(): number {
    const value = this.count();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  float(): number {
    const value = this.#bytes.readDoubleLE(this.#position);
    this.#position += 8;
    return value;
  }

  int64(): bigint {
    const value = this.#bytes.readBigInt64LE(this.#position);
    this.#position += 8;
    return value;
  }

  text(): string {
    const end = this.#take(this.count());
    return this.#bytes.toString('utf8', end.start, end.end);
  }

  rawText(): string {
    const end = this.#take(2 * this.count());
    return this.#bytes.toString('utf16le', end.start, end.end);
  }

  #take(size: number): { readonly start: number; readonly end: number } {
    const start = this.#position;
    const end = start + size;
    if (end > this.#bytes.length) throw new RangeError('the bytes end too early');
    this.#position = end;
    return { start, end };
  }
}

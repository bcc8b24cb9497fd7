/** Bytes put one behind the other into a buffer that grows. It knows numbers and texts, not what they mean. */
export class ByteWriter {
  #buffer: Buffer;
  #length = 0;

  constructor(capacity = 4096) {
    this.#buffer = Buffer.allocUnsafe(capacity);
  }

  clear(): void {
    this.#length = 0;
  }

  /** A copy of what was written so far. */
  toBytes(): Buffer {
    return Buffer.from(this.#buffer.subarray(0, this.#length));
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#length++] = value;
  }

  /** A whole number from 0 to 2^53 - 1, seven bits a byte, lowest first. */
  count(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest > 0x7f) {
      this.#buffer[this.#length++] = (rest % 128) | 0x80;
      rest = Math.floor(rest / 128);
    }
    this.#buffer[this.#length++] = rest;
  }

  /** A whole number of either sign, at most 2^52 away from zero: small ones of both signs stay short. */
  integer(value: number): void {
    this.count(value < 0 ? -2 * value - 1 : 2 * value);
  }

  float(value: number): void {
    this.#reserve(8);
    this.#length = this.#buffer.writeDoubleLE(value, this.#length);
  }

  int64(value: bigint): void {
    this.#reserve(8);
    this.#length = this.#buffer.writeBigInt64LE(value, this.#length);
  }

  /** Its length in bytes, then the text as UTF-8; it must be well formed. */
  text(value: string): void {
    const size = Buffer.byteLength(value);
    this.count(size);
    this.#reserve(size);
    this.#length += this.#buffer.write(value, this.#length, 'utf8');
  }

  /** Its length in code units, then the text as UTF-16, which keeps even unpaired surrogates. */
  rawText(value: string): void {
    this.count(value.length);
    this.#reserve(2 * value.length);
    this.#length += this.#buffer.write(value, this.#length, 'utf16le');
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(2 * this.#buffer.length, this.#length + size));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}

/**
 * Reads JSON without losing what Cypher needs: an integer of any size stays an integer (bigint) and 1.0 stays a
 * float (number), where JSON.parse would make one number of both. Objects become Maps, so no key is special.
 */
import { AppError } from '../../errors.ts';

export type JsonValue = null | boolean | bigint | number | string | readonly JsonValue[] | JsonObject;
export type JsonObject = ReadonlyMap<string, JsonValue>;

const maxDepth = 200;

/** Throws `Dragoman.MalformedJson` with line and column. */
export function readJson(text: string): JsonValue {
  const reader = new JsonReader(text);
  const value = reader.readValue(0);
  reader.expectEnd();
  return value;
}

const space = /[ \t\n\r]*/y;
/** One class and no choice: a regular expression with choices needs stack for every character of a long string. */
const plainText = /[^"\\]*/y;
/** Must be escaped; for JSON that only means those below a space. */
const rawControl = /[^\P{Cc}\u007f-\u009f]/u;
const escapeSequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const number = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const word = /true|false|null/y;

class JsonReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readValue(depth: number): JsonValue {
    if (depth > maxDepth) throw this.#refuse(`more than ${maxDepth} lists and objects inside one another`);
    this.#take(space);
    const first = this.#text[this.#at];
    if (first === '{') return this.#readObject(depth);
    if (first === '[') return this.#readList(depth);
    if (first === '"') return this.#readString();
    const literal = this.#take(word);
    if (literal !== undefined) return literal[0] === 'null' ? null : literal[0] === 'true';
    const digits = this.#take(number);
    if (digits === undefined) throw this.#refuse('a value was expected');
    return digits[1] === undefined && digits[2] === undefined ? BigInt(digits[0]) : Number(digits[0]);
  }

  expectEnd(): void {
    this.#take(space);
    if (this.#at < this.#text.length) throw this.#refuse('the text goes on behind its end');
  }

  #readObject(depth: number): JsonObject {
    const object = new Map<string, JsonValue>();
    this.#at += 1;
    if (this.#skip('}')) return object;
    do {
      this.#take(space);
      if (this.#text[this.#at] !== '"') throw this.#refuse('a key in double quotes was expected');
      const key = this.#readString();
      if (!this.#skip(':')) throw this.#refuse('":" was expected');
      object.set(key, this.readValue(depth + 1));
    } while (this.#skip(','));
    if (!this.#skip('}')) throw this.#refuse('"," or "}" was expected');
    return object;
  }

  #readList(depth: number): readonly JsonValue[] {
    const list: JsonValue[] = [];
    this.#at += 1;
    if (this.#skip(']')) return list;
    do {
      list.push(this.readValue(depth + 1));
    } while (this.#skip(','));
    if (!this.#skip(']')) throw this.#refuse('"," or "]" was expected');
    return list;
  }

  #readString(): string {
    const start = this.#at;
    this.#at += 1;
    let escaped = false;
    for (;;) {
      const text = this.#take(plainText)?.[0] ?? '';
      const next = rawControl.test(text) ? undefined : this.#text[this.#at];
      if (next === '"') break;
      if (next === undefined || this.#take(escapeSequence) === undefined) {
        this.#at = start;
        throw this.#refuse('a string that ends, without raw control characters, was expected');
      }
      escaped = true;
    }
    this.#at += 1;
    const whole = this.#text.slice(start, this.#at);
    return escaped ? JSON.parse(whole) : whole.slice(1, -1);
  }

  #skip(character: string): boolean {
    this.#take(space);
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text) ?? undefined;
    if (match !== undefined) this.#at = pattern.lastIndex;
    return match;
  }

  #refuse(what: string): AppError {
    const before = this.#text.slice(0, this.#at).split('\n');
    const line = before.length;
    const column = (before.at(-1)?.length ?? 0) + 1;
    return new AppError(
      'Dragoman.MalformedJson',
      `The body is not JSON: ${what} at line ${line}, column ${column}.`,
    );
  }
}

/**
 * A regular expression (JavaScript's, flag `v`) as a tree, and in how many ways it may have to be tried. It does not
 * match anything itself.
 */
export type ExpressionTree =
  /** One code point: a letter, an escape, a class or the dot. */
  | { readonly kind: 'character'; readonly source: string }
  /** Holds at a place and takes nothing: an anchor, a word boundary or a look around. */
  | { readonly kind: 'assertion'; readonly source: string; readonly inner: ExpressionTree | undefined }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly ExpressionTree[] }
  | { readonly kind: 'repeat'; readonly part: ExpressionTree; readonly min: number; readonly max: number }
  /** What an earlier group took: beyond what a finite automaton can tell. */
  | { readonly kind: 'reference' };

const character = /\\(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|.)|[^\\]/suy;
const quantifier = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y;
const opening = /\((?:\?(?:(<?[=!])|:|<\w+>))?/y;

/** For a source that JavaScript has accepted already. */
export function parseExpression(source: string): ExpressionTree {
  return new ExpressionParser(source).parse();
}

class ExpressionParser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  parse(): ExpressionTree {
    const choices: ExpressionTree[] = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      choices.push(this.#sequence());
    }
    const [only] = choices;
    return choices.length === 1 && only !== undefined ? only : { kind: 'choice', parts: choices };
  }

  #sequence(): ExpressionTree {
    const parts: ExpressionTree[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] as string)) {
      parts.push(this.#repeated(this.#atom()));
    }
    return { kind: 'sequence', parts };
  }

  #repeated(part: ExpressionTree): ExpressionTree {
    const found = this.#take(quantifier);
    if (found === undefined) return part;
    const [sign = '', least, comma, most] = found;
    if (least !== undefined) {
      const min = Number(least);
      const max = comma === '' ? min : most === '' ? Number.POSITIVE_INFINITY : Number(most);
      return { kind: 'repeat', part, min, max };
    }
    const max = sign.startsWith('?') ? 1 : Number.POSITIVE_INFINITY;
    return { kind: 'repeat', part, min: sign.startsWith('+') ? 1 : 0, max };
  }

  #atom(): ExpressionTree {
    const start = this.#at;
    const group = this.#take(opening);
    if (group !== undefined) {
      const inner = this.parse();
      this.#at += 1;
      return group[1] === undefined
        ? inner
        : { kind: 'assertion', source: this.#source.slice(start, this.#at), inner };
    }
    if (this.#source[start] === '[') {
      this.#skipClass();
      return { kind: 'character', source: this.#source.slice(start, this.#at) };
    }
    const [source = ''] = this.#take(character) ?? [];
    if (/^\\[1-9k]/.test(source)) return { kind: 'reference' };
    return /^(?:[\^$]|\\[bB])$/.test(source)
      ? { kind: 'assertion', source, inner: undefined }
      : { kind: 'character', source };
  }

  #skipClass(): void {
    let depth = 0;
    do {
      const letter = this.#source[this.#at];
      if (letter === '[') depth += 1;
      if (letter === ']') depth -= 1;
      this.#at += letter === '\\' ? 2 : 1;
    } while (depth > 0);
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found === null) return undefined;
    this.#at += found[0].length;
    return found;
  }
}

/** In how many ways, at most, someone who goes back at every dead end may divide a text of that length. */
export function countWays(tree: ExpressionTree, length: number): number {
  switch (tree.kind) {
    case 'character':
      return 1;
    case 'reference':
      return 1;
    case 'assertion':
      return tree.inner === undefined ? 1 : countWays(tree.inner, length);
    case 'sequence':
      return tree.parts.reduce((ways, part) => ways * countWays(part, length), 1);
    case 'choice':
      return tree.parts.reduce((ways, part) => ways + countWays(part, length), 0);
    case 'repeat': {
      const most = Math.min(tree.max, Math.max(tree.min, length));
      const ways = countWays(tree.part, length);
      return (most - tree.min + 1) * (ways === 1 ? 1 : ways ** most);
    }
  }
}

/**
 * Java's regular expressions, which Cypher's `=~` takes, as JavaScript's. What JavaScript cannot say is refused by
 * name, for anything else would be a different answer.
 */
import { CypherError, refusal } from '../errors.ts';
import { BoundedPattern } from './bounded-pattern.ts';

const compiled = new Map<string, BoundedPattern>();
const COMPILED_LIMIT = 100;

/** Matches whole texts only. Throws a SemanticError when the source is no regular expression. */
export function compileRegularExpression(source: string): BoundedPattern {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  if (compiled.size >= COMPILED_LIMIT) compiled.clear();
  const { body, flags } = new Translation(source).translate();
  const pattern = new BoundedPattern(body, flags, create(body, flags, source));
  compiled.set(source, pattern);
  return pattern;
}

function create(body: string, flags: string, source: string): RegExp {
  // With the flag `m` the anchors would hold at every line.
  const [start, end] = flags.includes('m') ? ['(?<![\\s\\S])', '(?![\\s\\S])'] : ['^', '$'];
  try {
    return new RegExp(`${start}(?:${body})${end}`, `${flags}v`);
  } catch (cause) {
    throw invalid((cause as Error).message.replace(/^Invalid regular expression: .*\/v: /s, ''), source);
  }
}

function invalid(reason: string, source: string): CypherError {
  return new CypherError(`Invalid Regex: ${reason}: ${source}`, {
    code: 'Neo.ClientError.Statement.SemanticError',
    phase: 'runtime',
    type: 'SemanticError',
    detail: 'InvalidArgumentValue',
  });
}

const POSIX: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7F',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '!-\\/:-@\\[-`\\{-~',
  Graph: '!-~',
  Print: ' -~',
  Blank: ' \\t',
  Cntrl: '\\x00-\\x1F\\x7F',
  XDigit: '0-9a-fA-F',
  Space: ' \\t\\n\\x0B\\f\\r',
};

const ESCAPES: Readonly<Record<string, string>> = {
  A: '(?<![\\s\\S])',
  z: '(?![\\s\\S])',
  Z: '(?=\\n?(?![\\s\\S]))',
  s: '[ \\t\\n\\x0B\\f\\r]',
  S: '[^ \\t\\n\\x0B\\f\\r]',
  h: '[ \\t\\xA0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]',
  R: '(?:\\r\\n|[\\n\\r\\u2028\\u2029\\x0B\\x0C\\x85])',
  a: '\\x07',
  e: '\\x1B',
};

/** Java folds only ASCII letters unless it is asked for more. */
function foldLetter(letter: string): string {
  return /^[a-zA-Z]$/.test(letter) ? `[${letter.toLowerCase()}${letter.toUpperCase()}]` : letter;
}

class Translation {
  readonly #source: string;
  #at = 0;
  /** `(?i)`: holds to the end of the group it stands in, for which JavaScript has no flag. */
  #folding = false;
  readonly #outerFolding: boolean[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  translate(): { readonly body: string; readonly flags: string } {
    const [all = '', letters = ''] = /^\(\?([imsu]+)\)/.exec(this.#source) ?? [];
    this.#at = all.length;
    const unicode = letters.includes('u');
    this.#folding = letters.includes('i') && !unicode;
    const flags = [...new Set(letters)].filter((flag) => flag !== 'u' && (flag !== 'i' || unicode)).join('');
    let body = '';
    while (this.#at < this.#source.length) body += this.#next();
    return { body, flags };
  }

  #next(): string {
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) as number);
    switch (character) {
      case '\\':
        return protectNegation(this.#escape(false));
      case '[':
        return protectNegation(this.#characterClass());
      case '(':
        return this.#open();
      case '{':
      case '*':
      case '+':
      case '?':
        return this.#quantifier();
      case ')':
        this.#folding = this.#outerFolding.pop() ?? this.#folding;
        break;
    }
    this.#at += character.length;
    if (character === ']' || character === '}') return `\\${character}`;
    return this.#folding ? foldLetter(character) : character;
  }

  #quantifier(): string {
    const [quantifier, possessive] = /^(?:[*+?]|\{\d+(?:,\d*)?\})(\+)?\??/.exec(this.#rest()) ?? [];
    if (quantifier === undefined) throw invalid('Illegal repetition', this.#source);
    if (possessive !== undefined) throw unsupported(quantifier, 'a possessive quantifier');
    this.#at += quantifier.length;
    return quantifier;
  }

  #open(): string {
    const [text = '', flags = '', end = ''] =
      /^\(\?(-?[a-zA-Z]+(?:-[a-zA-Z]+)?)([:)])/.exec(this.#rest()) ?? [];
    if (text !== '') {
      if (!/^-?i$/.test(flags)) throw unsupported(text, 'a flag in the middle');
      this.#at += text.length;
      if (end === ':') this.#outerFolding.push(this.#folding);
      this.#folding = flags === 'i';
      return end === ':' ? '(?:' : '';
    }
    const [opening = '('] = /^\((?:\?(?:<?[=!]|:|>|<\w+>))?/.exec(this.#rest()) ?? [];
    if (opening === '(?>') throw unsupported(opening, 'an independent group');
    this.#outerFolding.push(this.#folding);
    this.#at += opening.length;
    return opening;
  }

  #escape(inClass: boolean): string {
    const rest = this.#rest();
    const [quoted, text = ''] = /^\\Q(.*?)(?:\\E|$)/s.exec(rest) ?? [];
    if (quoted !== undefined) {
      this.#at += quoted.length;
      return [...text].map(inClass ? escapeInClass : escapeCharacter).join('');
    }
    const [property, sign = 'p', name = ''] = /^\\([pP])\{(\w+)\}/.exec(rest) ?? [];
    if (property !== undefined) {
      this.#at += property.length;
      const posix = POSIX[name.replace(/^Is/, '')];
      if (posix === undefined) return `\\${sign}{${name.replace(/^Is(?=\w)/, '')}}`;
      return `[${sign === 'P' ? '^' : ''}${posix}]`;
    }
    const letter = rest[1];
    if (letter === undefined) throw invalid('Nothing is escaped at the end', this.#source);
    this.#at += 2;
    const known = ESCAPES[letter];
    if (known !== undefined && (!inClass || known.startsWith('['))) return known;
    // Java lets any other character be escaped, JavaScript only those that mean something.
    if (/[a-zA-Z0-9]/.test(letter)) return `\\${letter}`;
    return inClass ? escapeInClass(letter) : escapeCharacter(letter);
  }

  /** As sets of JavaScript's flag `v`: operands of `&&`, each the union of what stands in it. */
  #characterClass(): string {
    const opening = this.#source.startsWith('[^', this.#at) ? '[^' : '[';
    const start = this.#at;
    this.#at += opening.length;
    const operands = [''];
    for (let first = true; first || this.#source[this.#at] !== ']'; first = false) {
      if (this.#at >= this.#source.length)
        throw invalid(`Unclosed character class near index ${start}`, this.#source);
      if (this.#source.startsWith('&&', this.#at)) {
        this.#at += 2;
        operands.push('');
      } else operands[operands.length - 1] += this.#classItem();
    }
    this.#at += 1;
    const [only = ''] = operands;
    const sets = operands.length === 1 ? only : operands.map((operand) => `[${operand}]`).join('&&');
    return `${opening}${sets}]`;
  }

  #classItem(): string {
    if (this.#source[this.#at] === '[') return this.#characterClass();
    if (this.#source[this.#at] === '\\') return this.#escape(true);
    const [range, from = '', to = ''] = /^([^\\\]])-([^\\\][])/su.exec(this.#rest()) ?? [];
    if (range !== undefined) {
      this.#at += range.length;
      const written = `${escapeInClass(from)}-${escapeInClass(to)}`;
      const folds = this.#folding && (/^[a-z]-[a-z]$/.test(range) || /^[A-Z]-[A-Z]$/.test(range));
      return folds ? `${range.toLowerCase()}${range.toUpperCase()}` : written;
    }
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) as number);
    this.#at += character.length;
    const isLetter = /[a-zA-Z]/.test(character);
    return this.#folding && isLetter ? foldLetter(character) : escapeInClass(character);
  }

  #rest(): string {
    return this.#source.slice(this.#at);
  }
}

/**
 * V8 takes `[^a]` of the flag `v` for `[a]` every other time it comes to it within a repetition (`([^a]b)+`), but not
 * where it stands within another class.
 */
function protectNegation(written: string): string {
  return written.startsWith('[^') ? `[${written}]` : written;
}

function escapeCharacter(character: string): string {
  return /^[\^$\\.*+?()[\]{}|/]$/.test(character) ? `\\${character}` : character;
}

function escapeInClass(character: string): string {
  return /^[-&!#%,:;<=>@`~]$/.test(character) ? `\\${character}` : escapeCharacter(character);
}

function unsupported(text: string, what: string): CypherError {
  return refusal(
    `The regular expression holds ${text}, ${what}, which is not supported`,
    'Put (?i) at the very start, or write the expression without it.',
  );
}

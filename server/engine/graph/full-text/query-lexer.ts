/** Cuts a full-text query into tokens, after the grammar of Lucene's classic query parser. */
import { CypherError } from '../../errors.ts';
import type { WildcardPart } from './query.ts';

export type QueryToken = { readonly at: number } & (
  | { readonly kind: 'term'; readonly text: string }
  | { readonly kind: 'wildcard'; readonly pattern: readonly WildcardPart[] }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'range'; readonly body: string; readonly open: string; readonly close: string }
  /** `~`, `~1`, `^2.5`: the number is undefined where none was written. */
  | { readonly kind: 'fuzzy' | 'boost'; readonly amount: number | undefined }
  | { readonly kind: 'and' | 'or' | 'not' | '+' | '-' | '(' | ')' | ':' | 'end' }
);

const space = /[\s\u3000]+/y;
const operator =
  /(AND|&&)(?![^\s\u3000()"])|(OR|\|\|)(?![^\s\u3000()"])|(NOT)(?![^\s\u3000()"])|(!)|&&|\|\|/y;
const quoted = /"((?:\\[\s\S]|[^"\\])*)"/y;
const range = /([[{])((?:"(?:\\[\s\S]|[^"\\])*"|[^\]}"])*)([\]}])/y;
const amount = /([~^])(\d+(?:\.\d+)?)?/y;
const startOfTerm = '[^\\s\\u3000+\\-!():^[\\]"{}~\\\\/]';
const term = new RegExp(`(?:\\\\[\\s\\S]|${startOfTerm})(?:\\\\[\\s\\S]|${startOfTerm}|[-+])*`, 'y');

export function malformed(query: string, problem: string): CypherError {
  return new CypherError(`Cannot parse the full-text query '${query}': ${problem}`, {
    code: 'Neo.ClientError.Procedure.ProcedureCallFailed',
    phase: 'runtime',
    type: 'ProcedureError',
    hint: 'Put a backslash before + - & | ! ( ) { } [ ] ^ " ~ * ? : \\ / where they are meant literally.',
  });
}

/** The last token is always `end`. */
export function tokenizeQuery(query: string): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  for (;;) {
    at += matchAt(space, query, at)?.[0].length ?? 0;
    if (at >= query.length) return [...tokens, { kind: 'end', at }];
    const [token, length] = readToken(query, at);
    tokens.push(token);
    at += length;
  }
}

function readToken(query: string, at: number): readonly [QueryToken, number] {
  const word = matchAt(operator, query, at);
  if (word !== undefined) return [{ kind: operatorKind(word[0]), at }, word[0].length];
  const sign = query[at]!;
  const next = query[at + 1];
  if (sign === '(' || sign === ')' || sign === ':') return [{ kind: sign, at }, 1];
  if (sign === '+' || sign === '-') {
    // A sign that stands alone is a term of its own, which no analyzer keeps.
    const isAlone = next !== undefined && /[\s\u3000]/.test(next);
    return [isAlone ? { kind: 'term', text: sign, at } : { kind: sign, at }, 1];
  }
  const phrase = matchAt(quoted, query, at);
  if (phrase !== undefined) return [{ kind: 'quoted', text: unescapeText(phrase[1]!), at }, phrase[0].length];
  const bounds = matchAt(range, query, at);
  if (bounds !== undefined) {
    const [whole, open, body, close] = bounds as unknown as [string, string, string, string];
    return [{ kind: 'range', open, body, close, at }, whole.length];
  }
  const number = matchAt(amount, query, at);
  if (number !== undefined) {
    const kind = number[1] === '~' ? 'fuzzy' : 'boost';
    return [{ kind, amount: number[2] === undefined ? undefined : Number(number[2]), at }, number[0].length];
  }
  const letters = matchAt(term, query, at);
  if (letters === undefined) throw malformed(query, describeStray(query, at));
  return [readTerm(letters[0], at), letters[0].length];
}

function describeStray(query: string, at: number): string {
  if (query[at] === '"') return `the quotation mark at column ${at} is never closed.`;
  if (query[at] === '/') return `regular expressions, as at column ${at}, are not supported.`;
  return `'${query[at]}' at column ${at} is out of place.`;
}

function operatorKind(text: string): 'and' | 'or' | 'not' {
  if (text === 'AND' || text === '&&') return 'and';
  return text === 'OR' || text === '||' ? 'or' : 'not';
}

function readTerm(text: string, at: number): QueryToken {
  const pattern: WildcardPart[] = [];
  let literal = '';
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]!;
    if (letter === '*' || letter === '?') {
      if (literal !== '') pattern.push(literal);
      literal = '';
      pattern.push({ any: letter === '*' ? 'many' : 'one' });
    } else {
      literal += letter === '\\' ? (text[++index] ?? '') : letter;
    }
  }
  if (pattern.length === 0) return { kind: 'term', text: literal, at };
  return { kind: 'wildcard', pattern: literal === '' ? pattern : [...pattern, literal], at };
}

export function unescapeText(text: string): string {
  return text.replace(/\\([\s\S])/g, '$1');
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

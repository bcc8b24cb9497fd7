/**
 * Text to tokens. It knows how names, strings and numbers are spelled, not which of them may follow which; a
 * character that Cypher has no use for becomes a symbol, and the parser says that it did not expect it.
 */
import { syntaxError } from '../errors.ts';
import { unescapeString } from './literals.ts';
import type { Bracket, Token } from './token.ts';

const ESCAPE = String.raw`\\u[0-9A-Fa-f]{4}`;
const NAME = String.raw`(?:[\p{ID_Start}\p{Pc}]|${ESCAPE})(?:[\p{ID_Continue}\p{Sc}]|${ESCAPE})*`;

/** One alternative for each kind, tried where the last token ended; quoted things are scanned by hand. */
const TOKEN = new RegExp(
  [
    String.raw`(?<space>[\s\x1c-\x1f\x85]+|//[^\n\r]*|/\*[^]*?\*/)`,
    `(?<name>${NAME})`,
    String.raw`(?<number>0[xX][\p{ID_Continue}]*|(?:\d[\p{ID_Continue}]*)?\.\d[\p{ID_Continue}]*(?:(?<=[eE])[+-]\d[\p{ID_Continue}]*)?|\d[\p{ID_Continue}]*(?:(?<=[eE])[+-]\d[\p{ID_Continue}]*)?)`,
    String.raw`\$\s*(?<parameter>[\p{ID_Continue}\p{Pc}][\p{ID_Continue}\p{Pc}\p{Sc}]*)`,
    String.raw`(?<symbol>\.\.|::|<>|<=|>=|=~|\+=|\|\||!=|${ESCAPE}|[^])`,
  ].join('|'),
  'uy',
);

export interface TokenList {
  readonly tokens: readonly Token[];
  /** By index of the opening token. */
  readonly brackets: ReadonlyMap<number, Bracket>;
}

/** Ends with one token of kind `end`. Throws a CypherError for strings, names and comments that never end. */
export function tokenize(text: string): TokenList {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    const token = nextToken(text, offset);
    if (token.key !== ' ') tokens.push(token);
    offset = token.end;
  }
  tokens.push({ kind: 'end', key: '', value: '', start: text.length, end: text.length });
  return { tokens, brackets: matchBrackets(tokens) };
}

type Groups = Partial<Record<'space' | 'name' | 'number' | 'parameter' | 'symbol', string>>;

function nextToken(text: string, start: number): Token {
  switch (text[start]) {
    case "'":
    case '"':
      return stringToken(text, start);
    case '`':
      return quotedToken(text, start, 'quoted', start);
    case '$':
      if (text[start + 1] === '`') return quotedToken(text, start, 'parameter', start + 1);
  }
  TOKEN.lastIndex = start;
  const groups: Groups = TOKEN.exec(text)?.groups ?? {};
  const end = TOKEN.lastIndex;
  if (groups.name !== undefined) return nameToken(groups.name, start, end);
  if (groups.space !== undefined) return { kind: 'symbol', key: ' ', value: ' ', start, end };
  if (groups.number !== undefined) return { kind: 'number', key: '', value: groups.number, start, end };
  if (groups.parameter !== undefined)
    return { kind: 'parameter', key: '', value: groups.parameter, start, end };
  return symbolToken(text, groups.symbol ?? '', start, end);
}

function nameToken(raw: string, start: number, end: number): Token {
  const value = decodeEscapes(raw);
  return { kind: 'name', key: value.toUpperCase(), value, start, end };
}

function symbolToken(text: string, raw: string, start: number, end: number): Token {
  if (raw === '/' && text.startsWith('/*', start))
    throw unfinished(
      'Failed to parse comment. A comment starting on `/*` must have a closing `*/`.',
      start,
      text,
    );
  const value = decodeEscapes(raw);
  return { kind: 'symbol', key: value.trim() === '' ? ' ' : value, value, start, end };
}

function stringToken(text: string, start: number): Token {
  const quote = text[start];
  for (let index = start + 1; index < text.length; index += 1) {
    if (text[index] === quote) {
      const end = index + 1;
      return { kind: 'string', key: '', value: unescapeString(text.slice(start, end), start), start, end };
    }
    if (text[index] === '\\') index += 1;
  }
  throw unfinished(
    'Failed to parse string literal. The query must contain an even number of non-escaped quotes.',
    start,
    text,
  );
}

/** A name in back-ticks, in which a doubled back-tick stands for one. */
function quotedToken(text: string, start: number, kind: 'quoted' | 'parameter', opening: number): Token {
  let closing = text.indexOf('`', opening + 1);
  while (closing !== -1 && text[closing + 1] === '`') closing = text.indexOf('`', closing + 2);
  if (closing === -1) throw unfinished('A name in back-ticks is never closed.', start, text);
  const value = decodeEscapes(text.slice(opening + 1, closing).replaceAll('``', '`'));
  return { kind, key: '', value, start, end: closing + 1 };
}

function unfinished(message: string, start: number, text: string) {
  return syntaxError(message, { start, end: text.length }, 'UnexpectedSyntax');
}

function decodeEscapes(raw: string): string {
  if (!raw.includes('\\u')) return raw;
  return raw.replaceAll(/\\u([0-9A-Fa-f]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', CASE: 'END' };
const CLOSERS: ReadonlySet<string> = new Set([')', ']', '}']);

function matchBrackets(tokens: readonly Token[]): Map<number, Bracket> {
  interface Open {
    index: number;
    closing: string;
    firstComma: number | undefined;
    firstBar: number | undefined;
    lastBar: number | undefined;
  }
  const brackets = new Map<number, Bracket>();
  const open: Open[] = [];
  const close = (bracket: Open, index: number) => {
    const { firstComma, firstBar, lastBar } = bracket;
    brackets.set(bracket.index, { close: index, firstComma, firstBar, lastBar });
  };
  const note = (bracket: Open | undefined, bar: number) => {
    if (bracket === undefined) return;
    bracket.firstBar ??= bar;
    bracket.lastBar = bar;
  };
  /** What looked like a CASE is a name when its END never comes: its bars are those of what it stands in. */
  const forgetCases = () => {
    while (open.at(-1)?.closing === 'END') {
      const { firstBar, lastBar } = open.pop() as Open;
      if (firstBar !== undefined) note(open.at(-1), firstBar);
      if (lastBar !== undefined) note(open.at(-1), lastBar);
    }
  };
  tokens.forEach(({ kind, key }, index) => {
    const closing = kind === 'symbol' || key === 'CASE' ? CLOSING[key] : undefined;
    if (closing !== undefined) {
      open.push({ index, closing, firstComma: undefined, firstBar: undefined, lastBar: undefined });
      return;
    }
    if (kind === 'symbol' && CLOSERS.has(key)) forgetCases();
    const innermost = open.at(-1);
    if (key === innermost?.closing) close(open.pop() as Open, index);
    else if (kind === 'symbol' && key === ',' && innermost !== undefined) innermost.firstComma ??= index;
    else if (kind === 'symbol' && key === '|') note(innermost, index);
  });
  for (const bracket of open) close(bracket, tokens.length - 1);
  return brackets;
}

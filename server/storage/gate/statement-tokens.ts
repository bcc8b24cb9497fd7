/**
 * Cuts a statement into words and symbols, for the gate alone. It needs to be right about where strings, comments
 * and quoted names begin and end, and nothing else; it also reads what our parser does not know.
 */
export interface Token {
  /** `name` is a name in back-ticks, its text without them; `literal` is a string, number or parameter. */
  readonly kind: 'word' | 'name' | 'literal' | 'symbol';
  readonly text: string;
  readonly offset: number;
}

const quoted = String.raw`"(?:[^"\\]|\\[\s\S])*(?:"|$)|'(?:[^'\\]|\\[\s\S])*(?:'|$)`;
const parameter = String.raw`\$(?:[\p{L}\p{N}_]+|\x60(?:[^\x60]|\x60\x60)*\x60)`;
/** A number ends where letters begin, so that the SET of `1SET` is seen. */
const number = String.raw`\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`;
const pattern = new RegExp(
  [
    String.raw`\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)`,
    `(?<literal>${quoted}|${parameter}|${number})`,
    String.raw`\x60(?<name>(?:[^\x60]|\x60\x60)*)(?:\x60|$)`,
    String.raw`(?<word>[\p{L}\p{Pc}][\p{L}\p{N}\p{Pc}\p{M}]*)`,
    String.raw`(?<symbol>\.\.|::|[^\s])`,
  ].join('|'),
  'gu',
);

export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const { literal, name, word, symbol } = match.groups ?? {};
    const offset = match.index;
    if (literal !== undefined) tokens.push({ kind: 'literal', text: literal, offset });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name.replaceAll('``', '`'), offset });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, offset });
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol, offset });
  }
  return tokens;
}

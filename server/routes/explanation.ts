/** Turns a statement into one that is only explained, whatever it says itself. */
import { readTokens, type Token } from '../storage/gate/statement-tokens.ts';

export interface Explanation {
  readonly text: string;
  /** What was put in front, on a line of its own: places in `text` are so much further down and on. */
  readonly shift: { readonly lines: number; readonly offset: number };
}

const prefix = 'EXPLAIN\n';

/** PROFILE would run the statement; EXPLAIN is as long, so that every place stays where it is. */
export function toExplanation(statement: string): Explanation {
  const mode = findMode(readTokens(statement));
  if (mode === undefined) {
    return { text: prefix + statement, shift: { lines: 1, offset: prefix.length } };
  }
  const text = `${statement.slice(0, mode.offset)}EXPLAIN${statement.slice(mode.offset + mode.text.length)}`;
  return { text, shift: { lines: 0, offset: 0 } };
}

/** EXPLAIN or PROFILE among what stands before the statement itself, such as `CYPHER 25 runtime = slotted`. */
function findMode(tokens: readonly Token[]): Token | undefined {
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index] as Token;
    const word = token.kind === 'word' ? token.text.toUpperCase() : '';
    if (word === 'EXPLAIN' || word === 'PROFILE') return token;
    if (word !== 'CYPHER') return undefined;
    index += tokens[index + 1]?.kind === 'literal' ? 2 : 1;
    while (tokens[index + 1]?.text === '=') index += 3;
  }
  return undefined;
}

/**
 * Judges a statement that our parser does not understand, by its words alone. It errs on the safe side: a word that
 * could begin a writing clause counts as one unless its place says that it is a name.
 */
import { isFunctionAllowed, isProcedureAllowed } from './allow-lists.ts';
import { type Finding, findCommand, findFunction, findLoadCsv, findProcedure, findWrite } from './finding.ts';
import {
  administered,
  keywordsBeforeParenthesis,
  showSubjects,
  showWords,
  statementStarts,
} from './keywords.ts';
import { readTokens, type Token } from './statement-tokens.ts';

const writingWords: ReadonlySet<string> = new Set(
  'CREATE MERGE SET DELETE REMOVE INSERT FOREACH DROP'.split(' '),
);

/** `unknownStart` is set when the statement begins with a word that begins nothing we know of, or is empty. */
export interface TokenJudgement {
  readonly findings: readonly Finding[];
  readonly unknownStart: boolean;
}

export function judgeTokens(text: string, writesAllowed: boolean): TokenJudgement {
  const tokens = readTokens(text);
  const starts = findStarts(tokens);
  const findings = tokens.flatMap((token, index) => judgeToken(tokens, index, token, writesAllowed) ?? []);
  const openings = starts.map((index) => judgeStart(tokens, index));
  return {
    findings: [...openings.flatMap((opening) => (typeof opening === 'object' ? [opening] : [])), ...findings],
    // Neo4j's driver takes nothing at all for a mistake of the program, not of the statement.
    unknownStart: openings.length === 0 || openings.includes('unknown'),
  };
}

function judgeToken(
  tokens: readonly Token[],
  index: number,
  token: Token,
  writesAllowed: boolean,
): Finding | undefined {
  if (token.text === '(' && token.kind === 'symbol') return judgeFunction(tokens, index);
  if (token.kind !== 'word' || isName(tokens, index)) return undefined;
  const word = token.text.toUpperCase();
  const next = wordAt(tokens, index + 1);
  if (word === 'LOAD' && next === 'CSV') return findLoadCsv(token.offset);
  if (word === 'CALL') return judgeProcedure(tokens, index + 1, writesAllowed);
  if (word === 'TERMINATE' || word === 'USE') return findCommand(word, token.offset);
  if (isAdministration(tokens, index, word)) return findCommand(`${word} ${next}`, token.offset);
  if (writesAllowed) return undefined;
  if (word === 'TRANSACTIONS' && wordAt(tokens, index - 1) !== 'SHOW') {
    return findWrite('IN TRANSACTIONS', token.offset);
  }
  return writingWords.has(word) ? findWrite(word, token.offset) : undefined;
}

/** CREATE and DROP of users, databases and the like, which stay forbidden where writing is allowed. */
function isAdministration(tokens: readonly Token[], index: number, word: string): boolean {
  if (word !== 'CREATE' && word !== 'DROP') return false;
  const replacing = wordAt(tokens, index + 1) === 'OR' && wordAt(tokens, index + 2) === 'REPLACE';
  return administered.has(wordAt(tokens, index + (replacing ? 3 : 1)) ?? '');
}

/** Behind a dot or a colon, or before a colon, stands a property, a label or a key; a clause never does. */
function isName(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const isMark = (token: Token | undefined) => token?.kind === 'symbol' && /^(\.|:|::)$/.test(token.text);
  return isMark(before) || (after?.kind === 'symbol' && after.text === ':');
}

function judgeFunction(tokens: readonly Token[], parenthesis: number): Finding | undefined {
  const last = tokens[parenthesis - 1];
  if (last === undefined || (last.kind !== 'word' && last.kind !== 'name')) return undefined;
  let start = parenthesis - 1;
  while (isDot(tokens[start - 1]) && isPart(tokens[start - 2])) start -= 2;
  const name = joinName(tokens.slice(start, parenthesis));
  const single = start === parenthesis - 1;
  if (single && last.kind === 'word' && keywordsBeforeParenthesis.has(name.toUpperCase())) return undefined;
  if (wordAt(tokens, start - 1) === 'CALL') return undefined;
  return isFunctionAllowed(name) ? undefined : findFunction(name, tokens[start]?.offset);
}

function judgeProcedure(
  tokens: readonly Token[],
  start: number,
  writesAllowed: boolean,
): Finding | undefined {
  if (!isPart(tokens[start])) return undefined;
  let end = start + 1;
  while (isDot(tokens[end]) && isPart(tokens[end + 1])) end += 2;
  const name = joinName(tokens.slice(start, end));
  return isProcedureAllowed(name, writesAllowed) ? undefined : findProcedure(name, tokens[start]?.offset);
}

/** Where a statement begins: at the front, and behind every semicolon. */
function findStarts(tokens: readonly Token[]): number[] {
  const behind = tokens.flatMap((token, index) =>
    token.kind === 'symbol' && token.text === ';' && index + 1 < tokens.length ? [index + 1] : [],
  );
  return tokens.length === 0 ? [] : [0, ...behind].map((start) => skipOptions(tokens, start));
}

/** Passes over EXPLAIN, PROFILE and `CYPHER 5 runtime = slotted …`. */
function skipOptions(tokens: readonly Token[], start: number): number {
  let index = start;
  for (;;) {
    const word = wordAt(tokens, index);
    if (word === 'EXPLAIN' || word === 'PROFILE') index += 1;
    else if (word === 'CYPHER') {
      index += 1;
      if (tokens[index]?.kind === 'literal') index += 1;
      while (tokens[index + 1]?.text === '=') index += 3;
    } else return index;
  }
}

function judgeStart(tokens: readonly Token[], index: number): Finding | 'known' | 'unknown' {
  const first = tokens[index];
  const word = wordAt(tokens, index) ?? '';
  if (word === 'SHOW') return judgeShow(tokens, index);
  if (statementStarts.commands.has(word)) return findCommand(word, first?.offset);
  if (statementStarts.queries.has(word) || writingWords.has(word) || first?.text === '{') return 'known';
  return 'unknown';
}

function judgeShow(tokens: readonly Token[], index: number): Finding | 'known' {
  const words: string[] = [];
  for (let at = index + 1; ; at += 1) {
    const word = wordAt(tokens, at);
    if (word === undefined || ['YIELD', 'WHERE', 'RETURN'].includes(word)) break;
    words.push(word);
  }
  const known = words.every((word) => showWords.has(word)) && words.some((word) => showSubjects.has(word));
  return known ? 'known' : findCommand(`SHOW ${words.join(' ')}`.trim(), tokens[index]?.offset);
}

function wordAt(tokens: readonly Token[], index: number): string | undefined {
  const token = tokens[index];
  return token?.kind === 'word' ? token.text.toUpperCase() : undefined;
}

function isDot(token: Token | undefined): boolean {
  return token?.kind === 'symbol' && token.text === '.';
}

function isPart(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.kind === 'name';
}

function joinName(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text).join('');
}

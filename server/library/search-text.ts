/**
 * What somebody types into the search box, as a query of the full-text index, and how a hit is told to the reader.
 * Must not know the store or HTTP.
 */
import type { CypherMap, NodeSnapshot } from '../../protocol/values.ts';
import { foldToAscii } from '../engine/graph/full-text/folding.ts';

export interface SearchMatch {
  /** The spelling that matched. */
  readonly matched: string;
  readonly field: 'name' | 'alias' | 'text';
  /** From 0, when all of a name or an alias was typed, to 1, when only another text matches. */
  readonly rank: number;
}

/** Words without case, accents or marks: nothing in them means anything to the index's query language. */
export function splitWords(text: string): readonly string[] {
  return foldToAscii(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The index leaves these out, so that asking for them would find nothing. */
const stopWords: ReadonlySet<string> = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

/**
 * Every word must be there, as itself (which counts more) or as the beginning of a longer one. Undefined when there is
 * no word at all.
 */
export function buildFullTextQuery(text: string): string | undefined {
  const all = splitWords(text).slice(0, 16);
  if (all.length === 0) return undefined;
  const telling = all.filter((word) => !stopWords.has(word));
  const words = telling.length === 0 ? all : telling;
  return words.map((word) => `(${word}^4 OR ${word}*)`).join(' AND ');
}

/** How a node answers to the words: by its name, one of its aliases, or another of its texts. */
export function explainMatch(node: NodeSnapshot, text: string): SearchMatch {
  const words = splitWords(text);
  const [name] = readTexts(node.properties, ['name', 'title']);
  const aliases = readTexts(node.properties, ['aliases', 'alias']);
  const names = [name ?? '', ...aliases].filter((spelling) => matches(spelling, words));
  const rank = Math.min(...names.map((spelling) => 1 - cover(spelling, words)));
  if (name !== undefined && names[0] === name) return { matched: name, field: 'name', rank };
  if (names[0] !== undefined) return { matched: names[0], field: 'alias', rank };
  const others = readTexts(node.properties, ['text', 'quote', ...node.properties.keys()]);
  return {
    matched: others.find((spelling) => matches(spelling, words)) ?? name ?? '',
    field: 'text',
    rank: 1,
  };
}

function matches(spelling: string, words: readonly string[]): boolean {
  const own = splitWords(spelling);
  return words.every((word) => own.some((candidate) => candidate.startsWith(word)));
}

/** Which share of a spelling was typed: 1 for all of it. "Umerov" covers an alias, and little of a meeting's name. */
function cover(spelling: string, words: readonly string[]): number {
  return Math.min(1, words.join(' ').length / splitWords(spelling).join(' ').length);
}

function readTexts(properties: CypherMap, keys: readonly string[]): string[] {
  return keys
    .flatMap((key) => properties.get(key) ?? [])
    .filter((value): value is string => typeof value === 'string');
}

/** Cuts text into the terms under which it is found, as Neo4j's analyzers of the same names do. */
import { foldToAscii } from './folding.ts';

export interface Analyzer {
  /** The terms in order; undefined where a stop word stood, which keeps its place. */
  terms(text: string): readonly (string | undefined)[];
  /** For what is not cut: the letters of a prefix, a wildcard or a fuzzy term. Neo4j never folds these. */
  normalize(term: string): string;
}

export const defaultAnalyzer = 'standard-no-stop-words';

/** Lucene's English stop words. */
const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these ' +
    'they this to was will with'
  ).split(' '),
);

const longestTerm = 255;
const ideograph = '\\p{sc=Han}|\\p{sc=Hiragana}';
const inWord = `(?:(?!${ideograph})[\\p{L}\\p{Nd}\\p{Nl}\\p{Pc}][\\p{M}\\p{Cf}]*)+`;
const joint = `(?<=\\p{L}[\\p{M}\\p{Cf}]*)[:.'’·](?=\\p{L})|(?<=\\p{Nd})[.,;'’](?=\\p{Nd})`;
/** Word breaks after Unicode's Annex 29, as Lucene's StandardTokenizer has them. */
const word = new RegExp(`${inWord}(?:(?:${joint})${inWord})*|${ideograph}|\\p{Extended_Pictographic}`, 'gu');

const analyzers: Readonly<Record<string, Analyzer>> = {
  'standard-no-stop-words': { terms: (text) => cutWords(text).map(lowerCase), normalize: lowerCase },
  'standard-folding': {
    terms: (text) => withoutStopWords(cutWords(text).map(foldToAscii)),
    normalize: lowerCase,
  },
  standard: { terms: (text) => withoutStopWords(cutWords(text).map(lowerCase)), normalize: lowerCase },
  simple: { terms: (text) => cutLetters(text), normalize: lowerCase },
  stop: { terms: (text) => withoutStopWords(cutLetters(text)), normalize: lowerCase },
  whitespace: { terms: (text) => text.match(/\S+/gu) ?? [], normalize: (term) => term },
  keyword: { terms: (text) => [text], normalize: (term) => term },
};

const descriptions: Readonly<Record<string, string>> = {
  'standard-no-stop-words': 'Cuts at word breaks, in lower case; keeps all words.',
  'standard-folding':
    'Cuts at word breaks, in lower case, without diacritics and without English stop words.',
  standard: 'Cuts at word breaks, in lower case, without English stop words.',
  simple: 'Takes stretches of letters, in lower case.',
  stop: 'Takes stretches of letters, in lower case, without English stop words.',
  whitespace: 'Cuts at white space alone; upper and lower case matter.',
  keyword: 'Takes the whole text as one term.',
};

const withStopWords: ReadonlySet<string> = new Set(['standard-folding', 'standard', 'stop']);

export interface AnalyzerListing {
  readonly name: string;
  readonly description: string;
  readonly stopWords: readonly string[];
}

/** Sorted by name. */
export function listAnalyzers(): AnalyzerListing[] {
  return analyzerNames.map((name) => ({
    name,
    description: descriptions[name] ?? '',
    stopWords: withStopWords.has(name) ? [...stopWords] : [],
  }));
}

/** Those that `findAnalyzer` knows, sorted. */
export const analyzerNames: readonly string[] = Object.keys(analyzers).sort();

/** Undefined when there is no analyzer of that name. */
export function findAnalyzer(name: string): Analyzer | undefined {
  return Object.hasOwn(analyzers, name) ? analyzers[name] : undefined;
}

function cutWords(text: string): string[] {
  const words = text.match(word) ?? [];
  return words.some((found) => found.length > longestTerm) ? words.flatMap(cutLongWord) : words;
}

function cutLongWord(long: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < long.length; start += longestTerm) {
    pieces.push(long.slice(start, start + longestTerm));
  }
  return pieces;
}

function cutLetters(text: string): string[] {
  return lowerCase(text).match(/\p{L}+/gu) ?? [];
}

function withoutStopWords(terms: readonly string[]): (string | undefined)[] {
  return terms.map((term) => (stopWords.has(term) ? undefined : term));
}

/** Letter by letter as Java's Character.toLowerCase, which turns İ into a plain i. */
function lowerCase(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}

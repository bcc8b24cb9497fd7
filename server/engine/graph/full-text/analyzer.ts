/** Cuts text into the terms under which it is found, as Neo4j's analyzers of the same names do. */
import { foldToAscii } from './folding.ts';

export interface Analyzer {
  /** The terms in order; undefined where a stop word stood, which keeps its place. */
  terms(text: string): readonly (string | undefined)[];
  /** For what is not cut: the letters of a prefix, a wildcard or a fuzzy term. Neo4j never folds these. */
  normalize(term: string): string;
  readonly description: string;
  /** The words that are not found. */
  readonly stopWords: ReadonlySet<string>;
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

const noStopWords: ReadonlySet<string> = new Set();

const analyzers: Readonly<Record<string, Analyzer>> = {
  'standard-no-stop-words': {
    description: 'Cuts at word breaks, in lower case; keeps all words.',
    stopWords: noStopWords,
    terms: (text) => cutWords(text).map(lowerCase),
    normalize: lowerCase,
  },
  'standard-folding': {
    description: 'Cuts at word breaks, in lower case, without diacritics and without English stop words.',
    stopWords,
    terms: (text) => withoutStopWords(cutWords(text).map(foldToAscii)),
    normalize: lowerCase,
  },
  standard: {
    description: 'Cuts at word breaks, in lower case, without English stop words.',
    stopWords,
    terms: (text) => withoutStopWords(cutWords(text).map(lowerCase)),
    normalize: lowerCase,
  },
  simple: {
    description: 'Takes stretches of letters, in lower case.',
    stopWords: noStopWords,
    terms: cutLetters,
    normalize: lowerCase,
  },
  stop: {
    description: 'Takes stretches of letters, in lower case, without English stop words.',
    stopWords,
    terms: (text) => withoutStopWords(cutLetters(text)),
    normalize: lowerCase,
  },
  whitespace: {
    description: 'Cuts at white space alone; upper and lower case matter.',
    stopWords: noStopWords,
    terms: (text) => text.match(/\S+/gu) ?? [],
    normalize: (term) => term,
  },
  keyword: {
    description: 'Takes the whole text as one term.',
    stopWords: noStopWords,
    terms: (text) => [text],
    normalize: (term) => term,
  },
};

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

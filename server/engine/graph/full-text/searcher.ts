/** Answers a parsed full-text query from the fields' inverted indexes, with Lucene's way of adding scores up. */
import type { Analyzer } from './analyzer.ts';
import { editDistance } from './edit-distance.ts';
import type { DocumentNumber, FieldIndex, Places } from './field-index.ts';
import { countPhrase } from './phrase.ts';
import type { FullTextQuery, QueryClause, WildcardPart } from './query.ts';
import { Scores } from './scores.ts';
import { inverseFrequency, normalizeLengths, scoreTerm } from './scoring.ts';

type FuzzyQuery = FullTextQuery & { readonly kind: 'fuzzy' };

/** Lucene's limit on the terms that one fuzzy term may stand for. */
const fuzzyExpansions = 50;

export interface Searcher {
  readonly fields: ReadonlyMap<string, FieldIndex>;
  readonly analyzer: Analyzer;
  /** All document numbers are below it. */
  readonly capacity: number;
}

export function search(query: FullTextQuery, searcher: Searcher): Scores {
  return evaluate(query, searcher, 1) ?? new Scores(0);
}

/** Undefined when the analyzer leaves nothing of the query, which then asks for nothing. */
function evaluate(query: FullTextQuery, searcher: Searcher, boost: number): Scores | undefined {
  const { analyzer } = searcher;
  switch (query.kind) {
    case 'boosted':
      return evaluate(query.query, searcher, boost * query.boost);
    case 'boolean':
      return combine(query.clauses, searcher, boost);
    case 'everything': {
      const found = new Scores(searcher.capacity);
      for (const field of searcher.fields.values()) mark(found, field.documents(), boost);
      return found;
    }
    case 'text': {
      const terms = analyzer.terms(query.text).filter((term) => term !== undefined);
      if (terms.length === 0) return undefined;
      return inFields(query.field, searcher, (field) =>
        sum(
          terms.map((term) => scorePosting(field, term, boost, searcher)),
          searcher,
        ),
      );
    }
    case 'phrase': {
      const terms = analyzer.terms(query.text);
      if (terms.every((term) => term === undefined)) return undefined;
      return inFields(query.field, searcher, (field) =>
        scorePhrase(field, terms, query.slop, boost, searcher),
      );
    }
    case 'wildcard': {
      const pattern = compileWildcard(query.pattern, analyzer);
      return inFields(query.field, searcher, (field) =>
        scoreMatching(field, (term) => pattern.test(term), boost, searcher),
      );
    }
    case 'fuzzy':
      return inFields(query.field, searcher, (field) => scoreFuzzy(field, query, boost, searcher));
    case 'range': {
      const isInside = compileRange(query, analyzer);
      return inFields(query.field, searcher, (field) => scoreMatching(field, isInside, boost, searcher));
    }
  }
}

function combine(clauses: readonly QueryClause[], searcher: Searcher, boost: number): Scores {
  const parts = clauses.flatMap(({ occurs, query }) => {
    const scores = evaluate(query, searcher, boost);
    return scores === undefined ? [] : [{ occurs, scores }];
  });
  const wanted = (occurs: QueryClause['occurs']): Scores[] =>
    parts.filter((part) => part.occurs === occurs).map((part) => part.scores);
  const required = wanted('must');
  const optional = sum(wanted('should'), searcher);
  const found = required.length === 0 ? optional : intersect(required, searcher);
  if (required.length > 0) {
    for (const document of found.documents) {
      if (optional.has(document)) found.add(document, optional.scoreOf(document));
    }
  }
  const excluded = wanted('mustNot');
  return excluded.length === 0 ? found : leaveOut(found, excluded, searcher);
}

function inFields(
  name: string | undefined,
  searcher: Searcher,
  score: (field: FieldIndex) => Scores,
): Scores {
  const fields = name === undefined ? [...searcher.fields.values()] : [searcher.fields.get(name)];
  return sum(fields.filter((field) => field !== undefined).map(score), searcher);
}

function scorePosting(
  field: FieldIndex,
  term: string,
  boost: number,
  searcher: Searcher,
  foundIn?: number,
): Scores {
  const found = field.occurrences(term);
  if (found === undefined) return new Scores(searcher.capacity);
  const weight = boost * inverseFrequency(foundIn ?? found.documents.length, field.size);
  return scoreOccurrences(field, found, weight, searcher);
}

function scoreOccurrences(
  field: FieldIndex,
  { documents, frequencies }: { documents: ArrayLike<DocumentNumber>; frequencies: ArrayLike<number> },
  weight: number,
  { capacity }: Searcher,
): Scores {
  const scores = new Scores(capacity);
  const normOf = normalizeLengths(field.averageLength);
  for (let index = 0; index < documents.length; index++) {
    const document = documents[index]!;
    scores.add(document, scoreTerm(weight, frequencies[index]!, normOf(field.lengthOf(document))));
  }
  return scores;
}

function scorePhrase(
  field: FieldIndex,
  terms: readonly (string | undefined)[],
  slop: number,
  boost: number,
  searcher: Searcher,
): Scores {
  const parts = terms.flatMap((term, offset) => (term === undefined ? [] : [{ term, offset }]));
  if (parts.length === 1) return scorePosting(field, parts[0]!.term, boost, searcher);
  const postings = parts.map(({ term }) => field.posting(term));
  const [first, ...others] = postings;
  if (first === undefined || others.includes(undefined)) return new Scores(searcher.capacity);
  const found = { documents: [] as DocumentNumber[], frequencies: [] as number[] };
  for (const document of first.keys()) {
    const places = postings.map((posting) => posting!.get(document));
    if (places.includes(undefined)) continue;
    const shifted = (places as Places[]).map((list, index) =>
      list.map((place) => place - parts[index]!.offset),
    );
    const count = countPhrase(shifted, slop);
    if (count === 0) continue;
    found.documents.push(document);
    found.frequencies.push(count);
  }
  const weight = postings.reduce((total, posting) => total + inverseFrequency(posting!.size, field.size), 0);
  return scoreOccurrences(field, found, boost * weight, searcher);
}

/** Prefixes, wildcards and ranges tell how well they fit by fitting at all: every hit scores the boost. */
function scoreMatching(
  field: FieldIndex,
  matches: (term: string) => boolean,
  boost: number,
  { capacity }: Searcher,
): Scores {
  const found = new Scores(capacity);
  for (const term of field.terms()) if (matches(term)) mark(found, field.posting(term)!.keys(), boost);
  return found;
}

/** Each similar term scores by its likeness, with the frequency of the most frequent one (Lucene's blended rewrite). */
function scoreFuzzy(field: FieldIndex, query: FuzzyQuery, boost: number, searcher: Searcher): Scores {
  const { similarity } = query;
  const text = searcher.analyzer.normalize(query.text);
  const letters = [...text];
  const limit = Math.min(2, Math.trunc(similarity >= 1 ? similarity : (1 - similarity) * letters.length));
  const similar: { term: string; likeness: number; found: number }[] = [];
  for (const term of field.terms()) {
    if (term.length > 2 * (letters.length + limit)) continue;
    const other = [...term];
    const distance = term === text ? 0 : editDistance(letters, other, similarity === 0 ? 0 : limit);
    if (distance === undefined) continue;
    const likeness = 1 - distance / Math.min(letters.length, other.length);
    if (likeness > 0) similar.push({ term, likeness, found: field.posting(term)!.size });
  }
  similar.sort((left, right) => right.likeness - left.likeness || (left.term < right.term ? -1 : 1));
  const best = similar.slice(0, fuzzyExpansions);
  const mostFrequent = Math.max(0, ...best.map(({ found }) => found));
  return sum(
    best.map(({ term, likeness }) => scorePosting(field, term, boost * likeness, searcher, mostFrequent)),
    searcher,
  );
}

function compileWildcard(pattern: readonly WildcardPart[], analyzer: Analyzer): RegExp {
  const source = pattern.map((part) => {
    if (typeof part !== 'string') return part.any === 'one' ? '.' : '.*';
    return analyzer.normalize(part).replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  return new RegExp(`^${source.join('').replace(/(\.\*)+/g, '.*')}$`, 'su');
}

function compileRange(
  range: FullTextQuery & { readonly kind: 'range' },
  analyzer: Analyzer,
): (term: string) => boolean {
  const from = range.from === undefined ? undefined : analyzer.normalize(range.from);
  const to = range.to === undefined ? undefined : analyzer.normalize(range.to);
  return (term) =>
    (from === undefined || term > from || (range.includesFrom && term === from)) &&
    (to === undefined || term < to || (range.includesTo && term === to));
}

/** Gives all of them the same score, and no more to those that have it. */
function mark(scores: Scores, documents: Iterable<DocumentNumber>, score: number): void {
  for (const document of documents) if (!scores.has(document)) scores.add(document, score);
}

function sum(parts: readonly Scores[], { capacity }: Searcher): Scores {
  const [total = new Scores(capacity), ...others] = parts.filter(({ documents }) => documents.length > 0);
  for (const scores of others) total.addAll(scores);
  return total;
}

function intersect([first, ...others]: readonly Scores[], { capacity }: Searcher): Scores {
  const common = new Scores(capacity);
  for (const document of first?.documents ?? []) {
    if (!others.every((scores) => scores.has(document))) continue;
    common.add(
      document,
      others.reduce((total, scores) => total + scores.scoreOf(document), first!.scoreOf(document)),
    );
  }
  return common;
}

function leaveOut(found: Scores, excluded: readonly Scores[], { capacity }: Searcher): Scores {
  const left = new Scores(capacity);
  for (const document of found.documents) {
    if (!excluded.some((scores) => scores.has(document))) left.add(document, found.scoreOf(document));
  }
  return left;
}

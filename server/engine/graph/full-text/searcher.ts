/** Answers a parsed full-text query from the fields' inverted indexes, with Lucene's way of adding scores up. */
import type { Entity } from '../entities.ts';
import type { Analyzer } from './analyzer.ts';
import { editDistance } from './edit-distance.ts';
import type { FieldIndex, Places } from './field-index.ts';
import { countPhrase } from './phrase.ts';
import type { FullTextQuery, QueryClause, WildcardPart } from './query.ts';
import { inverseFrequency, scoreTerm } from './scoring.ts';

export type Scores = Map<Entity, number>;

/** Lucene's limit on the terms that one fuzzy term may stand for. */
const fuzzyExpansions = 50;

export interface Searcher {
  readonly fields: ReadonlyMap<string, FieldIndex>;
  readonly analyzer: Analyzer;
}

export function search(query: FullTextQuery, searcher: Searcher): Scores {
  return evaluate(query, searcher, 1) ?? new Map();
}

/** Undefined when the analyzer leaves nothing of the query, which then asks for nothing. */
function evaluate(query: FullTextQuery, searcher: Searcher, boost: number): Scores | undefined {
  const { analyzer } = searcher;
  switch (query.kind) {
    case 'boosted':
      return evaluate(query.query, searcher, boost * query.boost);
    case 'boolean':
      return combine(query.clauses, searcher, boost);
    case 'everything':
      return constant(
        [...searcher.fields.values()].flatMap((field) => [...field.entities()]),
        boost,
      );
    case 'text': {
      const terms = analyzer.terms(query.text).filter((term) => term !== undefined);
      if (terms.length === 0) return undefined;
      return inFields(query.field, searcher, (field) =>
        sum(terms.map((term) => scorePosting(field, term, boost))),
      );
    }
    case 'phrase': {
      const terms = analyzer.terms(query.text);
      if (terms.every((term) => term === undefined)) return undefined;
      return inFields(query.field, searcher, (field) => scorePhrase(field, terms, query.slop, boost));
    }
    case 'wildcard': {
      const pattern = compileWildcard(query.pattern, analyzer);
      return inFields(query.field, searcher, (field) =>
        scoreMatching(field, (term) => pattern.test(term), boost),
      );
    }
    case 'fuzzy':
      return inFields(query.field, searcher, (field) =>
        scoreFuzzy(field, analyzer.normalize(query.text), query.similarity, boost),
      );
    case 'range': {
      const isInside = compileRange(query, analyzer);
      return inFields(query.field, searcher, (field) => scoreMatching(field, isInside, boost));
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
  const optional = sum(wanted('should'));
  const found = required.length === 0 ? optional : intersect(required);
  if (required.length > 0) {
    for (const [entity, score] of found) found.set(entity, score + (optional.get(entity) ?? 0));
  }
  for (const excluded of wanted('mustNot')) {
    for (const entity of excluded.keys()) found.delete(entity);
  }
  return found;
}

function inFields(
  name: string | undefined,
  { fields }: Searcher,
  score: (field: FieldIndex) => Scores,
): Scores {
  const field = name === undefined ? undefined : fields.get(name);
  if (name === undefined) return sum([...fields.values()].map(score));
  return field === undefined ? new Map() : score(field);
}

function scorePosting(field: FieldIndex, term: string, boost: number, foundIn?: number): Scores {
  const posting = field.posting(term);
  if (posting === undefined) return new Map();
  const weight = boost * inverseFrequency(foundIn ?? posting.size, field.size);
  return scorePlaces(field, posting, weight, (places) => places.length);
}

function scorePlaces<T>(
  field: FieldIndex,
  found: ReadonlyMap<Entity, T>,
  weight: number,
  frequency: (value: T) => number,
): Scores {
  const scores: Scores = new Map();
  for (const [entity, value] of found) {
    const score = scoreTerm(weight, frequency(value), field.lengthOf(entity), field.averageLength);
    scores.set(entity, score);
  }
  return scores;
}

function scorePhrase(
  field: FieldIndex,
  terms: readonly (string | undefined)[],
  slop: number,
  boost: number,
): Scores {
  const parts = terms.flatMap((term, offset) => (term === undefined ? [] : [{ term, offset }]));
  if (parts.length === 1) return scorePosting(field, parts[0]!.term, boost);
  const postings = parts.map(({ term }) => field.posting(term));
  const [first, ...others] = postings;
  if (first === undefined || others.includes(undefined)) return new Map();
  const counts = new Map<Entity, number>();
  for (const entity of first.keys()) {
    const places = postings.map((posting) => posting!.get(entity));
    if (places.includes(undefined)) continue;
    const shifted = (places as Places[]).map((list, index) =>
      list.map((place) => place - parts[index]!.offset),
    );
    const count = countPhrase(shifted, slop);
    if (count > 0) counts.set(entity, count);
  }
  const weight = postings.reduce((total, posting) => total + inverseFrequency(posting!.size, field.size), 0);
  return scorePlaces(field, counts, boost * weight, (count) => count);
}

/** Prefixes, wildcards and ranges tell how well they fit by fitting at all: every hit scores the boost. */
function scoreMatching(field: FieldIndex, matches: (term: string) => boolean, boost: number): Scores {
  const found = new Set<Entity>();
  for (const term of field.terms()) {
    if (!matches(term)) continue;
    for (const entity of field.posting(term)!.keys()) found.add(entity);
  }
  return constant(found, boost);
}

/** Each similar term scores by its likeness, with the frequency of the most frequent one (Lucene's blended rewrite). */
function scoreFuzzy(field: FieldIndex, text: string, similarity: number, boost: number): Scores {
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
  return sum(best.map(({ term, likeness }) => scorePosting(field, term, boost * likeness, mostFrequent)));
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

function constant(entities: Iterable<Entity>, score: number): Scores {
  const scores: Scores = new Map();
  for (const entity of entities) scores.set(entity, score);
  return scores;
}

function sum([first, ...others]: readonly Scores[]): Scores {
  const total: Scores = first ?? new Map();
  for (const scores of others) {
    for (const [entity, score] of scores) total.set(entity, (total.get(entity) ?? 0) + score);
  }
  return total;
}

function intersect([first, ...others]: readonly Scores[]): Scores {
  const common: Scores = new Map();
  for (const [entity, score] of first ?? []) {
    if (!others.every((scores) => scores.has(entity))) continue;
    common.set(
      entity,
      others.reduce((total, scores) => total + scores.get(entity)!, score),
    );
  }
  return common;
}

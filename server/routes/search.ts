import { z } from 'zod';
import type { SearchAnswer } from '../../protocol/api.ts';
import { ownLabels } from '../../protocol/own-labels.ts';
import type { NodeSnapshot } from '../../protocol/values.ts';
import { type QueryResult, toRecords } from '../library/run-query.ts';
import { buildFullTextQuery, explainMatch, splitWords } from '../library/search-text.ts';
import { StoreError } from '../storage/graph-store.ts';
import { searchAnswer } from './answer-schemas.ts';
import { createRuns, type LibraryRuns } from './library-runs.ts';
import { readNode, readNumber } from './record-reading.ts';
import { defineRoute } from './route.ts';
import { toTypedNode } from './wire/typed-json.ts';

export const searchRoute = defineRoute({
  path: '/api/search',
  summary:
    'Nodes by name, alias or text, without regard to case and accents; the last word may be unfinished',
  querySchema: z.strictObject({
    q: z.string().max(200).describe('What was typed.'),
    limit: z.coerce.number().int().min(1).max(100).default(10),
  }),
  answerSchema: searchAnswer,
  async answer({ query: { q, limit }, signal }, context): Promise<SearchAnswer> {
    const runs = createRuns(context, signal);
    const wanted = buildFullTextQuery(q);
    if (wanted === undefined) return { ...runs.provenance, hits: [], more: false };
    // More than asked for, because a name counts more here than the index's own score knows.
    const candidates = limit * 5 + 20;
    const { result, notice } = await search(runs, wanted, q, candidates);
    const hits = rankHits(result, q);
    return {
      ...runs.provenance,
      hits: hits.slice(0, limit).map(({ node, rank: _, ...hit }) => ({ ...hit, node: toTypedNode(node) })),
      more: hits.length > limit,
      ...(notice === undefined ? {} : { notice }),
    };
  },
});

/** Labels that the index covers, or that nobody searches for by name. */
const covered = [...ownLabels, 'Dataset'];

/**
 * A database that is not one of ours has no index of our name, or one of other labels than its own: then its texts are
 * looked through one by one.
 */
async function search(
  runs: LibraryRuns,
  query: string,
  typed: string,
  limit: number,
): Promise<{ result: QueryResult; notice: string | undefined }> {
  const lookThrough = (without: string[]) =>
    runs.run('browse/search-without-index', { words: [...splitWords(typed)], without, limit: BigInt(limit) });
  try {
    const result = await runs.run('browse/search', { query, limit: BigInt(limit) });
    const other = result.rows.length > 0 ? result : await lookThrough(covered);
    return {
      result: other,
      notice:
        other !== result && other.rows.length > 0
          ? 'The full-text index "names" does not cover these nodes: accents count, and large graphs take longer.'
          : undefined,
    };
  } catch (error) {
    if (!isMissingIndex(error)) throw error;
    return {
      result: await lookThrough([]),
      notice: 'This database has no full-text index "names": accents count, and large graphs take longer.',
    };
  }
}

function isMissingIndex(error: unknown): boolean {
  return error instanceof StoreError && /no such fulltext (schema )?index/i.test(error.message);
}

interface Hit {
  readonly node: NodeSnapshot;
  readonly matched: string;
  readonly field: 'name' | 'alias' | 'text';
  readonly rank: number;
  readonly score: number;
}

function rankHits(result: QueryResult, typed: string): Hit[] {
  return toRecords(result)
    .map((record) => {
      const node = readNode(record, 'node');
      return { node, ...explainMatch(node, typed), score: readNumber(record, 'score') };
    })
    .sort((a, b) => a.rank - b.rank || b.score - a.score);
}

/** Which rows of a data set stand or fall with a claim, and in which order its claims stand. */
import type { StoreTransaction } from '../server/storage/graph-store.ts';
import { type ClaimRow, type Dataset, sortClaims } from './dataset.ts';
import type { StoredDataset } from './dataset-reading.ts';

/** What was added here and nobody needs once the claim is gone: no other claim, and no relation that readers drew. */
export async function findUnneeded(
  transaction: StoreTransaction,
  { dataset, marks }: StoredDataset,
  claim: ClaimRow,
): Promise<ReadonlySet<string>> {
  const others = dataset.claims.filter(({ id }) => id !== claim.id);
  const needed = new Set(others.flatMap(mentions));
  const candidates = mentions(claim).filter((id) => marks.added.has(id) && !needed.has(id));
  const { rows } = await transaction.run(
    'MATCH (n)-[r]-() WHERE n.id IN $ids AND r.dataset IS NULL RETURN DISTINCT n.id',
    new Map([['ids', candidates]]),
  );
  const tied = new Set(rows.map(([id]) => String(id)));
  return new Set(candidates.filter((id) => !tied.has(id)));
}

function mentions({ article, subject, object, meeting, attributedTo }: ClaimRow): readonly string[] {
  return [article, subject, object, ...(meeting === undefined ? [] : [meeting]), ...attributedTo];
}

/** Report by report, each in reading order. */
export function inOrder(dataset: Dataset): Dataset {
  const claims = dataset.articles.flatMap(({ id }) =>
    sortClaims(dataset.claims.filter((claim) => claim.article === id)),
  );
  return { ...dataset, claims };
}

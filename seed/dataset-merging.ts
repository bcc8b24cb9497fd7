/** Joins the files of a data set with what readers have added to it in a store, so that a load destroys none of it. */
import { type ClaimRow, type Dataset, sortClaims } from './dataset.ts';
import { hashDataset, writeRow } from './dataset-files.ts';
import type { StoredDataset } from './dataset-reading.ts';
import { DatasetError } from './problem.ts';
import { findReferenceProblems } from './references.ts';

export interface Merge {
  readonly dataset: Dataset;
  /** Ids of what is in the store and in no file, and of claims that were edited in the store; they stay as they are. */
  readonly kept: readonly string[];
  /** Ids that the files now have as well: no longer anything of the store's own. */
  readonly settled: readonly string[];
}

type Rows = readonly { readonly id: string; readonly place: Dataset['claims'][number]['place'] }[];

/**
 * What was added keeps until the files have its id, and then the files win, for they were reviewed. A claim that was
 * edited keeps until the files say the same.
 * @throws DatasetError when what was added does not fit the files any longer
 */
export function mergeAdditions(files: Dataset, { dataset: stored, marks }: StoredDataset): Merge {
  const kept: string[] = [];
  const settled: string[] = [];
  const merge = <T extends Rows[number]>(fromFiles: readonly T[], fromStore: readonly T[]): readonly T[] => {
    const rows = new Map(fromFiles.map((row) => [row.id, row]));
    for (const row of fromStore) {
      const known = rows.get(row.id);
      const added = marks.added.has(row.id) && known === undefined;
      const edited = marks.edited.has(row.id) && (known === undefined || writeRow(known) !== writeRow(row));
      if (added || edited) {
        rows.set(row.id, row);
        kept.push(row.id);
      } else if (marks.added.has(row.id) || marks.edited.has(row.id)) {
        settled.push(row.id);
      }
    }
    return [...rows.values()];
  };
  const articles = merge(files.articles, stored.articles);
  const claims: readonly ClaimRow[] = merge(files.claims, stored.claims);
  const parts = {
    ...files,
    articles,
    actors: merge(files.actors, stored.actors),
    things: merge(files.things, stored.things),
    sources: merge(files.sources, stored.sources),
    claims: articles.flatMap(({ id }) => sortClaims(claims.filter((claim) => claim.article === id))),
  };
  const problems = findReferenceProblems(parts);
  if (problems.length > 0) {
    throw new DatasetError(`${files.id} together with what was added in the store`, problems);
  }
  return { dataset: { ...parts, sha256: hashDataset(parts) }, kept, settled };
}

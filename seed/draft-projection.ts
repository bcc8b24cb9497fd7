import type { Projection, StoredClaim } from '../protocol/curation.ts';
import type { Dataset } from './dataset.ts';
import { inOrder } from './draft-needs.ts';
import { isProjected, keyOf, projectClaims } from './projection.ts';

/**
 * What a claim does to the graph.
 * @param dataset with the claim in it
 * @param other the data set without it: before it came, or after it went
 * @param ids what comes or goes along with it
 */
export function describeProjection(
  dataset: Dataset,
  other: Dataset,
  claim: StoredClaim,
  ids: readonly string[],
): Projection {
  const row = dataset.claims.find(({ id }) => id === claim.id)!;
  const key = keyOf(row, new Map(dataset.relationTypes.map((type) => [type.type, type])));
  const find = (where: Dataset) => projectClaims(inOrder(where)).find((relation) => relation.key === key);
  const relation = isProjected(row) ? find(dataset) : undefined;
  const { articles, actors, things, sources } = dataset;
  const labelled = [
    ...articles.map(({ id, title }) => ({ id, label: 'Article', name: title })),
    ...[...actors, ...things].map(({ id, kind, name }) => ({ id, label: kind, name })),
    ...sources.map(({ id, name }) => ({ id, label: 'Source', name })),
  ];
  return {
    claim,
    relation:
      relation === undefined
        ? null
        : {
            key,
            type: relation.type,
            status: relation.status,
            sourceCount: relation.articleIds.length,
            originCount: relation.origins.length,
            isNew: find(other) === undefined,
          },
    created: labelled.filter(({ id }) => ids.includes(id)),
  };
}

import type { Projection, StoredClaim, Support } from '../protocol/curation.ts';
import type { Dataset } from './dataset.ts';
import { inOrder } from './draft-needs.ts';
import { isProjected, keyOf, projectClaims, type Relation } from './projection.ts';

/**
 * What a claim does to the graph by coming, changing or going.
 * @param ids what comes or goes along with it
 */
export function describeProjection(
  before: Dataset,
  after: Dataset,
  claim: StoredClaim,
  ids: readonly string[],
): Projection {
  const isKept = after.claims.some(({ id }) => id === claim.id);
  const dataset = isKept ? after : before;
  const [was, becomes] = [before, after].map(indexRelations) as [RelationIndex, RelationIndex];
  const [formerKey, laterKey] = [findKey(before, claim.id), findKey(after, claim.id)];
  const key = isKept ? laterKey : formerKey;
  const relation = key === undefined ? undefined : (isKept ? becomes : was).get(key);
  const keys = new Set([laterKey, formerKey].filter((one) => one !== undefined));
  return {
    claim,
    relation:
      relation === undefined
        ? null
        : {
            key: relation.key,
            type: relation.type,
            status: relation.status,
            ...countSupport(relation),
            isNew: !(isKept ? was : becomes).has(relation.key),
          },
    changes: Array.from(keys, (one) => ({
      key: one,
      before: describeSupport(was.get(one)),
      after: describeSupport(becomes.get(one)),
    })),
    created: nameNodes(dataset).filter(({ id }) => ids.includes(id)),
  };
}

type RelationIndex = ReadonlyMap<string, Relation>;

function indexRelations(dataset: Dataset): RelationIndex {
  return new Map(projectClaims(inOrder(dataset)).map((relation) => [relation.key, relation]));
}

/** Key of the relation that a claim supports; undefined without the claim, and for one that makes none. */
function findKey({ claims, relationTypes }: Dataset, id: string): string | undefined {
  const row = claims.find((claim) => claim.id === id);
  return row === undefined || !isProjected(row)
    ? undefined
    : keyOf(row, new Map(relationTypes.map((type) => [type.type, type])));
}

function describeSupport(relation: Relation | undefined): Support | null {
  return relation === undefined ? null : countSupport(relation);
}

function countSupport({ articleIds, origins }: Relation): Support {
  return { sourceCount: articleIds.length, originCount: origins.length };
}

function nameNodes({ articles, actors, things, sources }: Dataset): Projection['created'] {
  return [
    ...articles.map(({ id, title }) => ({ id, label: 'Article', name: title })),
    ...[...actors, ...things].map(({ id, kind, name }) => ({ id, label: kind, name })),
    ...sources.map(({ id, name }) => ({ id, label: 'Source', name })),
  ];
}

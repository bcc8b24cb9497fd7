import { describe, expect, test } from '@jest/globals';
import type { Dataset } from '../../seed/dataset.ts';
import { datasetFolder, loadDataset } from '../../seed/dataset-loader.ts';
import { isProjected, projectClaims, type Relation } from '../../seed/projection.ts';
import { smallFolder } from './small-dataset.ts';

const small = loadDataset(smallFolder);

function relationOf(dataset: Dataset, key: string): Relation | undefined {
  return projectClaims(dataset).find((relation) => relation.key === key);
}

describe('projectClaims', () => {
  test('makes one relation of the claims that say the same', () => {
    const relation = relationOf(small, 'LED_BY--delegation-ruritania--anna-simic');
    expect([relation?.claimIds, relation?.articleIds]).toEqual([
      ['co-2', 'ga-1'],
      ['courier', 'gazette'],
    ]);
  });

  test('makes nothing of a meeting that was only proposed', () => {
    expect(projectClaims(small).flatMap(({ claimIds }) => claimIds)).not.toContain('ga-2');
  });

  test('stores a symmetric relation once, its ends in order of id', () => {
    const met = projectClaims(small).filter(({ type }) => type === 'MET_WITH');
    expect(met.map(({ subject, object, meeting }) => [subject, object, meeting])).toEqual([
      ['delegation-grausark', 'delegation-ruritania', 'meeting-lausanne'],
    ]);
  });

  test('counts the last speaker of a chain as the origin, and else the publisher', () => {
    expect(projectClaims(small).map(({ key, origins }) => [key, origins.map(({ name }) => name)])).toEqual([
      ['MET_WITH--delegation-grausark--delegation-ruritania--meeting-lausanne', ['The Courier']],
      ['LED_BY--delegation-ruritania--anna-simic', ['The Courier', 'an official']],
      ['DEMANDED--anna-simic--demand-port', ['Anna Šimić']],
    ]);
  });

  test('tells asserted, attributed, contested and derived apart', () => {
    const calm = { ...small, disagreements: [] };
    const inferred = {
      ...calm,
      claims: calm.claims.map((claim) => ({ ...claim, modality: 'inferred' as const })),
    };
    const statusOf = (dataset: Dataset, key: string) => relationOf(dataset, key)?.status;
    expect([
      statusOf(small, 'LED_BY--delegation-ruritania--anna-simic'),
      statusOf(calm, 'LED_BY--delegation-ruritania--anna-simic'),
      statusOf(calm, 'DEMANDED--anna-simic--demand-port'),
      statusOf(inferred, 'DEMANDED--anna-simic--demand-port'),
    ]).toEqual(['contested', 'asserted', 'attributed', 'derived']);
  });
});

describe.each([
  ['the small data set', small],
  ['istanbul-2025', loadDataset(datasetFolder('istanbul-2025'))],
])('the projection of %s', (_name, dataset) => {
  const relations = projectClaims(dataset);
  const claims = new Map(dataset.claims.map((claim) => [claim.id, claim]));
  const types = new Map(dataset.relationTypes.map((type) => [type.type, type]));

  test('rests every relation on claims that exist and agree with it', () => {
    const wrong = relations.flatMap((relation) =>
      relation.claimIds.filter((id) => {
        const claim = claims.get(id);
        const ends = [claim?.subject, claim?.object];
        const swapped = types.get(relation.type)?.symmetric === true ? [...ends].reverse() : ends;
        const expected = `${relation.subject} ${relation.object}`;
        return claim?.relation !== relation.type || ![ends.join(' '), swapped.join(' ')].includes(expected);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('puts every claim that can be projected into exactly one relation, and no other', () => {
    const used = relations.flatMap(({ claimIds }) => claimIds).toSorted();
    const expected = dataset.claims.filter(isProjected).map(({ id }) => id);
    expect(used).toEqual(expected.toSorted());
  });

  test('gives every relation a key of its own', () => {
    expect(new Set(relations.map(({ key }) => key)).size).toBe(relations.length);
  });

  test('keeps the meetings of a qualified type apart', () => {
    const mixed = relations.filter(
      ({ type, meeting, claimIds }) =>
        types.get(type)?.qualifier === 'meeting' &&
        claimIds.some((id) => meeting === undefined || claims.get(id)?.meeting !== meeting),
    );
    expect(mixed).toEqual([]);
  });
});

import { expect, test } from '@jest/globals';
import type { QueryPlan } from '../../../../client/api/cypher-stream.ts';
import { explainOperator } from '../../../../client/state/answer/operator-words.ts';
import { drawPlan } from '../../../../client/state/answer/plan-tree.ts';

const operator = (name: string, rows: number, hits: number, children: QueryPlan[] = []): QueryPlan => ({
  operatorType: `${name}@neo4j`,
  identifiers: ['n'],
  arguments: {
    Details: { $type: 'String', _value: `of ${name}` },
    EstimatedRows: { $type: 'Float', _value: String(rows / 2) },
    ...(name === 'ProduceResults' ? { planner: { $type: 'String', _value: 'COST' } as const } : {}),
  },
  children,
  records: rows,
  dbHits: hits,
});

const profile = operator('ProduceResults', 4, 0, [
  operator('CartesianProduct', 4, 0, [
    operator('NodeByLabelScan', 2, 3),
    operator('Filter', 2, 1, [operator('AllNodesScan', 9, 6)]),
  ]),
]);

test('other branches stand between an operator and its first, whose rows run past them', () => {
  const { lines, totalHits, facts } = drawPlan(profile);
  expect(lines.map(({ operator: name, lane, depth, parent }) => [name, lane, depth, parent])).toEqual([
    ['ProduceResults', 0, 0, -1],
    ['CartesianProduct', 0, 1, 0],
    ['Filter', 1, 2, 1],
    ['AllNodesScan', 1, 3, 2],
    ['NodeByLabelScan', 0, 2, 1],
  ]);
  expect(lines[3]?.passing).toEqual([{ lane: 0, flow: 2 }]);
  expect(totalHits).toBe(10);
  expect(lines.map(({ share }) => share)).toEqual([0, 0, 0.1, 0.6, 0.3]);
  expect(facts).toEqual([['planner', 'COST']]);
});

test('a plan that was not run shares out the rows that are guessed', () => {
  const { dbHits: _hits, records: _rows, ...explained } = operator('AllNodesScan', 9, 6);
  const { lines, profiled } = drawPlan(explained);
  expect(profiled).toBe(false);
  expect(lines[0]).toMatchObject({
    estimatedRows: 4.5,
    rows: null,
    dbHits: null,
    share: 1,
    details: 'of AllNodesScan',
  });
});

test('operators are explained, with and without their variant', () => {
  expect(explainOperator('Expand(All)')).toBe('Follows relationships from each node to its neighbours.');
  expect(explainOperator('Distinct')).toMatch(/^Leaves out rows/);
  expect(explainOperator('Unheard')).toBeUndefined();
});

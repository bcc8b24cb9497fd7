import { expect, test } from '@jest/globals';
import { chooseChart, judgeColumns, listKinds } from '../../../../client/state/answer/chart-choice.ts';
import { gatherPoints } from '../../../../client/state/answer/chart-data.ts';
import { describeChart, sayLeftOut } from '../../../../client/state/answer/chart-words.ts';
import type { CypherValue } from '../../../../protocol/values.ts';
import { makeResult } from './made-result.ts';

const day = (text: string): CypherValue => ({ kind: 'date', text });

const choose = (fields: string[], rows: CypherValue[][]) =>
  chooseChart(judgeColumns(makeResult(fields, rows)));

test('columns choose the chart that suits them', () => {
  expect(
    choose(
      ['name', 'n'],
      [
        ['a', 1n],
        ['b', 2n],
      ],
    ),
  ).toEqual({ kind: 'bars', x: 0, y: 1, colour: null });
  expect(choose(['n', 'day'], [[1n, day('2025-05-16')]])).toEqual({ kind: 'line', x: 1, y: 0, colour: null });
  expect(choose(['n', 'm'], [[1n, 2.5]])).toEqual({ kind: 'scatter', x: 0, y: 1, colour: null });
  expect(choose(['n'], [[1n]])).toEqual({ kind: 'histogram', x: 0, y: null, colour: null });
  expect(choose(['a', 'b'], [['x', 'y']])).toBeNull();
});

test('a line takes a second column of few names for its colours', () => {
  const rows = [
    [day('2025-05-16'), 'x', 1n],
    [day('2025-05-17'), 'y', 2n],
  ];
  expect(choose(['day', 'kind', 'n'], rows)).toEqual({ kind: 'line', x: 0, y: 2, colour: 1 });
});

test('only kinds that the columns allow are offered', () => {
  expect(listKinds(judgeColumns(makeResult(['a'], [['x']])))).toEqual(['bars']);
  expect(listKinds(judgeColumns(makeResult(['a', 'n'], [['x', 1n]])))).toEqual(['bars', 'histogram']);
});

test('bars add up their rows, the largest first, and say what is left out', () => {
  const rows: CypherValue[][] = [
    ['a', 1n],
    ['b', 5n],
    ['a', 2n],
    ['c', null],
    [null, 4n],
  ];
  const result = makeResult(['name', 'n'], rows);
  const choice = { kind: 'bars', x: 0, y: 1, colour: null } as const;
  const data = gatherPoints(result, choice);
  expect(data.points.map(({ x, y }) => [x, y])).toEqual([
    ['b', 5],
    ['a', 3],
  ]);
  expect(sayLeftOut(data)).toBe(
    'Several rows of one name are added up in n. 2 rows are left out: there is no value to draw in name or n.',
  );
  expect(describeChart(choice, data)).toBe('2 bars: n for each name. Highest: b (5). Lowest: a (3).');
});

test('a line runs in the order of time, whatever the order of the rows', () => {
  const rows: CypherValue[][] = [
    [day('2025-05-17'), 1n],
    [day('2025-05-16'), 2.5],
    [null, 3n],
  ];
  const choice = { kind: 'line', x: 0, y: 1, colour: null } as const;
  const data = gatherPoints(makeResult(['day', 'n'], rows), choice);
  expect(data.points.map(({ x }) => (x as Date).toISOString().slice(0, 10))).toEqual([
    '2025-05-16',
    '2025-05-17',
  ]);
  expect(data.leftOut).toBe(1);
  expect(describeChart(choice, data)).toBe(
    'n over day, 2025-05-16 to 2025-05-17. Highest: 2025-05-16 (2.5). Lowest: 2025-05-17 (1).',
  );
});

test('categories beyond what a reader can compare are counted', () => {
  const rows: CypherValue[][] = Array.from({ length: 50 }, (_, index) => [`name ${index}`, BigInt(index)]);
  const data = gatherPoints(makeResult(['name', 'n'], rows), { kind: 'bars', x: 0, y: 1, colour: null });
  expect(data.points.length).toBe(40);
  expect(sayLeftOut(data)).toBe('Only the largest are drawn; 10 more stand in the table.');
});

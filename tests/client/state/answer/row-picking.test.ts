import { expect, test } from '@jest/globals';
import { noWishes, pickRows } from '../../../../client/state/answer/row-picking.ts';
import type { CypherValue } from '../../../../protocol/values.ts';

const rows: CypherValue[][] = [
  ['Recep Tayyip Erdoğan', 2n],
  ['Rustem Umerov', null],
  ['Andriy Sybiha', 2n],
  ['Keir Starmer', 1n],
];

const pick = (wishes: Partial<typeof noWishes>) => {
  const picked = pickRows(rows, rows.length, { ...noWishes, ...wishes });
  return picked === null ? null : [...picked];
};

test('all rows as they came need no list', () => {
  expect(pick({})).toBeNull();
});

test('text is found in any column, without regard to case and accents', () => {
  expect(pick({ anywhere: 'ERDOGAN' })).toEqual([0]);
  expect(pick({ anywhere: '2' })).toEqual([0, 2]);
  expect(pick({ columns: new Map([[0, 'r']]), anywhere: '2' })).toEqual([0, 2]);
  expect(pick({ columns: new Map([[0, 'um']]) })).toEqual([1]);
});

test('equal values keep their order, and null is last, or first when downwards', () => {
  expect(pick({ sort: { column: 1, descending: false } })).toEqual([3, 0, 2, 1]);
  expect(pick({ sort: { column: 1, descending: true } })).toEqual([1, 0, 2, 3]);
});

test('rows that have not come yet are left out', () => {
  expect([...(pickRows(rows, 2, { ...noWishes, anywhere: 'r' }) ?? [])]).toEqual([0, 1]);
});

import { expect, test } from '@jest/globals';
import { sayCell } from '../../../../client/state/answer/cell-words.ts';
import type { CypherValue, NodeSnapshot } from '../../../../protocol/values.ts';

const person = (elementId: string, name: string): NodeSnapshot => ({
  kind: 'node',
  elementId,
  labels: ['Person'],
  properties: new Map([['name', name]]),
});

const tie = (type: string, startElementId: string, endElementId: string) =>
  ({
    kind: 'relationship',
    elementId: type,
    type,
    startElementId,
    endElementId,
    properties: new Map(),
  }) as const;

test.each<[CypherValue, string]>([
  [null, '—'],
  [2025n, '2025'],
  [-12345678n, '-12,345,678'],
  [3, '3.0'],
  [true, 'true'],
  [new Uint8Array(2000), '2,000 bytes'],
  [['a', null, 1n], "['a', null, 1]"],
  [new Map<string, CypherValue>([['a', [1.5]]]), '{a: [1.5]}'],
  [{ kind: 'date', text: '2025-05-16' }, '2025-05-16'],
  [{ kind: 'localdatetime', text: '2025-05-16T13:30' }, '2025-05-16 13:30'],
  [{ kind: 'duration', text: 'P1DT2H1.5S' }, '1 day 2 hours 1.5 seconds'],
  [{ kind: 'duration', text: 'PT0S' }, '0 seconds'],
  [{ kind: 'point', srid: 4326, coordinates: [28.97, 41] }, '(28.97, 41)'],
])('a cell with %p reads %s', (value, words) => {
  expect(sayCell(value)).toBe(words);
});

test('a path reads as a sentence, each arrow as its relation points', () => {
  const path: CypherValue = {
    kind: 'path',
    nodes: [person('1', 'A'), person('2', 'B'), person('3', 'C'), person('4', 'D')],
    relationships: [tie('LED_BY', '1', '2'), tie('THREATENED', '3', '2'), tie('MET_WITH', '3', '4')],
  };
  expect(sayCell(path)).toBe('A —led by→ B ←threatened— C —met with— D');
});

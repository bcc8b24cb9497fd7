import { expect, test } from '@jest/globals';
import { drawSchema, isLit, mostLabels } from '../../../../client/state/schema/schema-drawing.ts';
import { writeStarter } from '../../../../client/state/schema/schema-survey.ts';
import type { SchemaAnswer } from '../../../../protocol/api.ts';

const makeSchema = (
  labels: readonly string[],
  connections: readonly [string, string, string, number][],
): SchemaAnswer => ({
  store: 'embedded',
  ran: [],
  labels: labels.map((label, index) => ({ label, count: 100 - index, properties: [] })),
  relationshipTypes: [],
  connections: connections.map(([from, type, to, count]) => ({ from, type, to, count, estimated: false })),
  sampleSize: 10,
  takenAt: '2026-11-25T00:00:00Z',
});

test('one line stands for all relations between two labels, both ways', () => {
  const schema = makeSchema(
    ['A', 'B'],
    [
      ['A', 'X', 'B', 2],
      ['B', 'Y', 'A', 3],
      ['A', 'X', 'A', 1],
    ],
  );
  const { ties } = drawSchema(schema, 100, 100);
  expect(
    ties.map(({ from, to, count, types }) => [from.label, to.label, count, types.map(({ type }) => type)]),
  ).toEqual([
    ['A', 'B', 5, ['Y', 'X']],
    ['A', 'A', 1, ['X']],
  ]);
  expect(ties.map((tie) => isLit(tie, { kind: 'type', name: 'Y' }))).toEqual([true, false]);
  expect(ties.map((tie) => isLit(tie, { kind: 'label', name: 'A' }))).toEqual([true, true]);
});

test('labels that belong together stand side by side', () => {
  const schema = makeSchema(
    ['A', 'B', 'C', 'D'],
    [
      ['A', 'X', 'D', 9],
      ['D', 'X', 'C', 5],
    ],
  );
  expect(drawSchema(schema, 100, 100).labels.map(({ label }) => label)).toEqual(['A', 'D', 'C', 'B']);
});

test('names beside the ring never share a row', () => {
  const names = Array.from({ length: mostLabels }, (_, index) => `L${index}`);
  const { labels } = drawSchema(makeSchema(names, []), 520, 320);
  for (const side of ['left', 'right']) {
    const rows = labels.filter((label) => label.side === side).map(({ y }) => y);
    const sorted = rows.toSorted((one, other) => one - other);
    expect(Math.min(...sorted.slice(1).map((y, index) => y - (sorted[index] ?? 0)))).toBeGreaterThan(20);
  }
});

test('labels beyond what a ring holds are counted', () => {
  const names = Array.from({ length: mostLabels + 5 }, (_, index) => `L${index}`);
  expect(drawSchema(makeSchema(names, []), 100, 100).leftOut).toBe(5);
});

test('starters quote the names that need it', () => {
  expect(writeStarter({ kind: 'label', name: 'Person' })).toBe('MATCH (n:Person) RETURN n LIMIT 25');
  expect(writeStarter({ kind: 'type', name: 'is a' })).toBe('MATCH p=()-[:`is a`]->() RETURN p LIMIT 25');
});

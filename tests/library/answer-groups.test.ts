import { expect, test } from '@jest/globals';
import type { NodeSnapshot } from '../../protocol/values.ts';
import { AnswerGroups } from '../../server/library/answer-groups.ts';

const node = (elementId: string, labels: readonly string[]): NodeSnapshot => ({
  kind: 'node',
  elementId,
  labels,
  properties: new Map(),
});

test('an answer is summed up over lists and maps, whatever the order of labels, each node once', () => {
  const groups = new AnswerGroups(100);
  groups.add([
    node('1', ['A', 'B']),
    [node('2', ['B', 'A'])],
    new Map([['deep', node('1', ['A', 'B'])]]),
    7n,
    null,
  ]);
  expect(groups.sumUp(1)).toEqual({ groups: [{ labels: ['A', 'B'], count: 2, members: ['1'] }], ties: [] });
});

test('no more is taken in than fits', () => {
  const groups = new AnswerGroups(2);
  groups.add([node('1', []), node('2', []), node('3', [])]);
  expect([groups.isFull, groups.nodeCount]).toEqual([true, 2]);
});

import { expect, test } from '@jest/globals';
import { type Folding, layOutJson } from '../../../../client/state/answer/json-lines.ts';
import type { CypherValue } from '../../../../protocol/values.ts';
import { makeResult } from './made-result.ts';

const result = makeResult(
  ['a', 'b'],
  [
    [1n, ['x']],
    [2n, []],
    [3n, null],
  ],
);

const write = (folding: Folding) => {
  const { count, lineAt } = layOutJson(result, 'plain', folding);
  return Array.from({ length: count }, (_, index) => {
    const { depth, key, text } = lineAt(index);
    return `${'  '.repeat(depth)}${key === null ? '' : `${key}: `}${text}`;
  });
};

test('open rows are set over several lines', () => {
  expect(write({ rows: 'open', exceptions: new Map([['1', false]]) })).toEqual([
    '{',
    '  "a": 1,',
    '  "b": [',
    '    "x"',
    '  ]',
    '},',
    '{"a": 2, "b": []},',
    '{',
    '  "a": 3,',
    '  "b": null',
    '}',
  ]);
});

test('folded rows take a line each, and those that are opened stand among them', () => {
  expect(write({ rows: 'folded', exceptions: new Map([['1', true]]) })).toEqual([
    '{"a": 1, "b": ["x"]},',
    '{',
    '  "a": 2,',
    '  "b": []',
    '},',
    '{"a": 3, "b": null}',
  ]);
});

test('a member can be folded by itself', () => {
  expect(
    write({
      rows: 'folded',
      exceptions: new Map([
        ['0', true],
        ['0.1', false],
      ]),
    }).slice(0, 4),
  ).toEqual(['{', '  "a": 1,', '  "b": ["x"]', '},']);
});

test('a long list is folded until it is opened', () => {
  const long = makeResult(
    ['list'],
    [[Array.from({ length: 100 }, (_, index): CypherValue => BigInt(index))]],
  );
  expect(layOutJson(long, 'plain', { rows: 'open', exceptions: new Map() }).count).toBe(3);
  expect(layOutJson(long, 'plain', { rows: 'open', exceptions: new Map([['0.0', true]]) }).count).toBe(104);
});

import { expect, test } from '@jest/globals';
import { writeLiteral } from '../../../client/api/literal-text.ts';
import { type ParameterType, readPlain, toExpression } from '../../../client/state/parameter-types.ts';
import type { TypedJson } from '../../../protocol/typed-json.ts';

test.each<[ParameterType, string, TypedJson | undefined]>([
  ['string', ' 42 ', { $type: 'String', _value: ' 42 ' }],
  ['integer', '-042', { $type: 'Integer', _value: '-42' }],
  ['integer', '9223372036854775807', { $type: 'Integer', _value: '9223372036854775807' }],
  ['integer', '9223372036854775808', undefined],
  ['integer', '1.5', undefined],
  ['float', '1e3', { $type: 'Float', _value: '1000' }],
  ['float', 'much', undefined],
  ['boolean', 'TRUE', { $type: 'Boolean', _value: true }],
  ['boolean', 'yes', undefined],
  ['null', '', { $type: 'Null', _value: null }],
])('the %s %j is read without a store', (type, text, value) => {
  expect(readPlain(type, text)).toEqual(value);
});

test('dates go to the store as text, expressions as they stand', () => {
  expect(toExpression('date', ' 2025-05-16 ')).toEqual({
    expression: 'date($text)',
    parameters: { text: { $type: 'String', _value: '2025-05-16' } },
  });
  expect(toExpression('point', '{x: 1, y: 2}')?.expression).toBe('point({x: 1, y: 2})');
  expect(toExpression('list', '[1, 2]')?.expression).toBe('[1, 2]');
  expect(toExpression('string', 'x')).toBeNull();
});

test.each<[TypedJson, string]>([
  [{ $type: 'Null', _value: null }, 'null'],
  [{ $type: 'Integer', _value: '7' }, '7'],
  [{ $type: 'Float', _value: '7' }, '7.0'],
  [{ $type: 'Float', _value: '-Infinity' }, '-1.0 / 0.0'],
  [{ $type: 'String', _value: "it's\n\\" }, "'it\\'s\\n\\\\'"],
  [{ $type: 'Date', _value: '2025-05-16' }, "date('2025-05-16')"],
  [{ $type: 'Point', _value: 'SRID=4326;POINT (1.5 2.5)' }, 'point({x: 1.5, y: 2.5, srid: 4326})'],
  [
    { $type: 'List', _value: [{ $type: 'Map', _value: { 'a b': { $type: 'Boolean', _value: true } } }] },
    '[{`a b`: true}]',
  ],
])('%j is written as Cypher writes it', (json, text) => {
  expect(writeLiteral(json)).toBe(text);
});

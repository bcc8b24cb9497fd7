import { expect, test } from '@jest/globals';
import { decodeValue } from '../../../../client/api/typed-json.ts';
import {
  describeJson,
  describeRow,
  writeJsonLine,
  writeJsonPretty,
} from '../../../../client/state/answer/json-tree.ts';
import type { TypedJson } from '../../../../protocol/typed-json.ts';
import type { CypherValue } from '../../../../protocol/values.ts';

const node: TypedJson = {
  $type: 'Node',
  _value: {
    _element_id: '4:x:1',
    _labels: ['Person'],
    _properties: { name: { $type: 'String', _value: 'Ann' }, born: { $type: 'Integer', _value: '1980' } },
  },
};
const relationship: TypedJson = {
  $type: 'Relationship',
  _value: {
    _element_id: '5:x:2',
    _start_node_element_id: '4:x:1',
    _end_node_element_id: '4:x:1',
    _type: 'KNOWS',
    _properties: {},
  },
};

test.each<TypedJson>([
  { $type: 'Null', _value: null },
  { $type: 'Boolean', _value: true },
  { $type: 'Integer', _value: '9007199254740993' },
  { $type: 'Float', _value: '2.0' },
  { $type: 'Float', _value: 'NaN' },
  { $type: 'String', _value: 'a "b"\n' },
  { $type: 'Base64', _value: 'AQID' },
  { $type: 'Date', _value: '2025-05-16' },
  { $type: 'ZonedDateTime', _value: '2025-05-16T13:30+03:00[Europe/Istanbul]' },
  { $type: 'OffsetDateTime', _value: '2025-05-16T13:30+03:00' },
  { $type: 'Duration', _value: 'P1D' },
  { $type: 'Point', _value: 'SRID=4326;POINT (28.97 41.0)' },
  { $type: 'List', _value: [{ $type: 'Integer', _value: '1' }] },
  { $type: 'Map', _value: { a: { $type: 'Null', _value: null } } },
  node,
  relationship,
  { $type: 'Path', _value: [node, relationship, node] } as TypedJson,
])('typed JSON comes out as it came in: $$type', (json) => {
  expect(JSON.parse(writeJsonLine(describeJson(decodeValue(json), 'typed')))).toEqual(json);
});

test('plain JSON has the shape of the Query API', () => {
  expect(writeJsonLine(describeJson(decodeValue(node), 'plain'))).toBe(
    '{"elementId": "4:x:1", "labels": ["Person"], "properties": {"name": "Ann", "born": 1980}}',
  );
});

test('a row is an object of its columns, set with two spaces a level', () => {
  const row: CypherValue[] = [[1n, 2.5], new Map(), null];
  expect(writeJsonPretty(describeRow(['a', 'b', 'c'], row, 'plain'))).toBe(
    '{\n  "a": [\n    1,\n    2.5\n  ],\n  "b": {},\n  "c": null\n}',
  );
});

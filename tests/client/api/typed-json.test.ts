import { describe, expect, test } from '@jest/globals';
import { decodeValue } from '../../../client/api/typed-json.ts';
import type { TypedJson, TypedNode } from '../../../protocol/typed-json.ts';

const node: TypedNode = {
  $type: 'Node',
  _value: {
    _element_id: 'n1',
    _labels: ['Actor', 'Person'],
    _properties: { name: { $type: 'String', _value: 'Rustem Umerov' } },
  },
};

describe('typed JSON', () => {
  test.each<[TypedJson, unknown]>([
    [{ $type: 'Null', _value: null }, null],
    [{ $type: 'Integer', _value: '9007199254740993' }, 9007199254740993n],
    [{ $type: 'Float', _value: 'NaN' }, Number.NaN],
    [{ $type: 'Base64', _value: 'AQI=' }, new Uint8Array([1, 2])],
    [
      { $type: 'Date', _value: '2025-05-16' },
      { kind: 'date', text: '2025-05-16' },
    ],
    [
      { $type: 'OffsetDateTime', _value: '2025-05-16T13:30+03:00' },
      { kind: 'datetime', text: '2025-05-16T13:30+03:00' },
    ],
    [
      { $type: 'Point', _value: 'SRID=4979;POINT Z (29.0 41.0 3.5)' },
      { kind: 'point', srid: 4979, coordinates: [29, 41, 3.5] },
    ],
    [{ $type: 'List', _value: [{ $type: 'Boolean', _value: true }] }, [true]],
    [{ $type: 'Map', _value: { a: { $type: 'Integer', _value: '1' } } }, new Map([['a', 1n]])],
  ])('%j is read as its value', (json, value) => {
    expect(decodeValue(json)).toEqual(value);
  });

  test('a path keeps its nodes and relationships in order', () => {
    const relationship: TypedJson = {
      $type: 'Relationship',
      _value: {
        _element_id: 'r1',
        _start_node_element_id: 'n1',
        _end_node_element_id: 'n1',
        _type: 'MET_WITH',
        _properties: {},
      },
    };
    expect(decodeValue({ $type: 'Path', _value: [node, relationship, node] })).toMatchObject({
      kind: 'path',
      nodes: [{ elementId: 'n1' }, { elementId: 'n1' }],
      relationships: [{ elementId: 'r1', type: 'MET_WITH' }],
    });
  });

  test('a type that nobody has heard of is refused', () => {
    const strange = { $type: 'Vector', _value: '1' } as unknown as TypedJson;
    expect(() => decodeValue(strange)).toThrow(
      new TypeError('"Vector" is no type of the Query API\'s typed JSON'),
    );
  });
});

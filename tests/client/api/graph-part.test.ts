import { expect, test } from '@jest/globals';
import { findMissingEnds, GraphGathering } from '../../../client/api/graph-part.ts';
import { formatValue } from '../../../client/api/value-text.ts';
import type { CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../../protocol/values.ts';

const node = (elementId: string): NodeSnapshot => ({
  kind: 'node',
  elementId,
  labels: ['Person'],
  properties: new Map([['name', elementId.toUpperCase()]]),
});
const relationship: RelationshipSnapshot = {
  kind: 'relationship',
  elementId: 'r',
  type: 'MET_WITH',
  startElementId: 'a',
  endElementId: 'b',
  properties: new Map(),
};

test('the graph in a result is found in lists, maps and paths, each thing once', () => {
  const values: CypherValue[] = [
    [node('a'), 3n],
    new Map<string, CypherValue>([['deep', [node('a')]]]),
    { kind: 'path', nodes: [node('a'), node('b')], relationships: [relationship] },
  ];
  const gathering = new GraphGathering();
  gathering.add(values);
  const { piece } = gathering;
  expect(piece.nodes.map(({ elementId }) => elementId)).toEqual(['a', 'b']);
  expect(piece.relationships).toEqual([relationship]);
});

test('ends that a result names without returning them are known', () => {
  expect(findMissingEnds({ nodes: [node('a')], relationships: [relationship] })).toEqual(['b']);
});

test.each<[CypherValue, string]>([
  [null, 'null'],
  [2n, '2'],
  [2, '2.0'],
  [['x', null], "['x', null]"],
  [new Map([['a', 'b']]), "{a: 'b'}"],
  [{ kind: 'date', text: '2025-05-16' }, '2025-05-16'],
  [{ kind: 'path', nodes: [node('a'), node('b')], relationships: [relationship] }, 'A –[:MET_WITH]– B'],
])('a cell of a table reads as Cypher would write it', (value, text) => {
  expect(formatValue(value)).toBe(text);
});

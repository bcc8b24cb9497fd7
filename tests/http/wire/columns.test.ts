import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ColumnReader } from '../../../client/api/columns.ts';
import { GraphGathering } from '../../../client/api/graph-part.ts';
import { decodeValue } from '../../../client/api/typed-json.ts';
import type { RowColumns } from '../../../protocol/columns.ts';
import type { CypherMap, CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../../protocol/values.ts';
import { ColumnWriter } from '../../../server/routes/wire/column-writer.ts';
import { toTypedJson } from '../../../server/routes/wire/typed-json.ts';

const single: fc.Arbitrary<CypherValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.bigInt({ min: -3n, max: 3n }),
  fc.double(),
  fc.string({ unit: 'binary' }),
  fc.nat().map((number) => `4:c0ffee:${number}`),
  fc.constantFrom<CypherValue>(
    new Uint8Array([1, 2, 3]),
    { kind: 'date', text: '2025-05-16' },
    { kind: 'datetime', text: '2025-05-16T13:30:00+03:00[Europe/Istanbul]' },
    { kind: 'datetime', text: '2025-05-16T13:30:00Z' },
    { kind: 'duration', text: 'P1Y2M3DT4H5M6.789S' },
    { kind: 'point', srid: 4326, coordinates: [28.97, 41.01] },
  ),
);
const key = fc.oneof(fc.constantFrom('name', 'date', '1', '__proto__'), fc.string());
const property = fc.oneof(single, fc.array(single, { maxLength: 4 }));
const properties: fc.Arbitrary<CypherMap> = fc
  .array(fc.tuple(key, property), { maxLength: 4 })
  .map((entries) => new Map(entries));
const labels = fc.array(fc.constantFrom('Person', 'Actor', 'Body'), { maxLength: 2 });

/** Of one statement: whoever has the same elementId is the same. */
const graph = fc
  .tuple(fc.array(fc.tuple(labels, properties), { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat()))
  .chain(([nodeParts]) => {
    const nodes = nodeParts.map(
      ([nodeLabels, map], index): NodeSnapshot => ({
        kind: 'node',
        elementId: `4:x:${index * 7}`,
        labels: nodeLabels,
        properties: map,
      }),
    );
    const end = fc.nat({ max: nodes.length + 2 }).map((index) => `4:x:${index * 7}`);
    return fc
      .array(fc.tuple(end, end, fc.constantFrom('MET_WITH', 'LED_BY'), properties), { maxLength: 8 })
      .map((parts) => ({
        nodes,
        relationships: parts.map(
          ([start, stop, type, map], index): RelationshipSnapshot => ({
            kind: 'relationship',
            elementId: `5:x:${index}`,
            type,
            startElementId: start,
            endElementId: stop,
            properties: map,
          }),
        ),
      }));
  });

/** Two columns: one of anything, also deep inside, and one of a kind. */
const answer = graph.chain(({ nodes, relationships }) => {
  const element = fc.constantFrom<CypherValue>(...nodes, ...relationships);
  const path = fc.constantFrom<CypherValue>(
    ...nodes.map((node) => ({ kind: 'path' as const, nodes: [node], relationships: [] })),
    ...relationships.flatMap((relationship) => {
      const ends = [relationship.startElementId, relationship.endElementId];
      const found = ends.map((end) => nodes.find(({ elementId }) => elementId === end));
      return found.every((end) => end !== undefined)
        ? [{ kind: 'path' as const, nodes: found as NodeSnapshot[], relationships: [relationship] }]
        : [];
    }),
  );
  const deep = fc.letrec<{ value: CypherValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      single,
      element,
      path,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.array(fc.tuple(key, tie('value')), { maxLength: 3 }).map((entries) => new Map(entries)),
    ),
  })).value;
  const alike = fc.oneof(
    fc.constant(fc.constantFrom<CypherValue>(...nodes, null)),
    fc.constant(fc.bigInt({ min: 0n, max: 9n })),
    fc.constant(fc.array(fc.string())),
  );
  return alike.chain((same) => fc.array(fc.tuple(deep, same), { maxLength: 12 }));
});

function send(rows: readonly (readonly CypherValue[])[], sameThroughout: boolean, portion: number) {
  const writer = new ColumnWriter(sameThroughout);
  const reader = new ColumnReader();
  const read: CypherValue[][] = [];
  for (let from = 0; from < rows.length; from += portion) {
    const typed = rows.slice(from, from + portion).map((row) => row.map(toTypedJson));
    const wire = JSON.parse(JSON.stringify(writer.writeRows(typed, 2))) as RowColumns;
    read.push(...reader.readRows(wire));
  }
  return read;
}

test('every value survives as columns what it survives as typed JSON, in portions of any size', () => {
  fc.assert(
    fc.property(answer, fc.boolean(), fc.integer({ min: 1, max: 12 }), (rows, sameThroughout, portion) => {
      const typed = rows.map((row) => row.map((value) => decodeValue(toTypedJson(value))));
      expect(typed).toEqual(rows);
      expect(send(rows, sameThroughout, portion)).toEqual(rows);
    }),
    { numRuns: 400 },
  );
});

test('a graph part keeps its nodes, its relationships and the order of properties', () => {
  fc.assert(
    fc.property(graph, ({ nodes, relationships }) => {
      const writer = new ColumnWriter(true);
      for (const element of [...nodes, ...relationships]) writer.add(toTypedJson(element));
      const piece = new ColumnReader().readGraph(JSON.parse(JSON.stringify(writer.writeGraph())));
      expect(piece).toEqual({ nodes, relationships });
      const keysOf = (items: readonly NodeSnapshot[]) => items.map((item) => [...item.properties.keys()]);
      const asJson = nodes.map((node) => decodeValue(toTypedJson(node)) as NodeSnapshot);
      expect(keysOf(piece.nodes)).toEqual(keysOf(asJson));
    }),
  );
});

test('a node that a writing statement shows twice keeps both its states', () => {
  const before: NodeSnapshot = { kind: 'node', elementId: '4:x:0', labels: [], properties: new Map() };
  const after: NodeSnapshot = { ...before, properties: new Map([['seen', true]]) };
  const rows = [[before, after]];
  expect(send(rows, false, 1)).toEqual(rows);
});

test('a node that comes in many rows is sent once', () => {
  const node: NodeSnapshot = {
    kind: 'node',
    elementId: '4:x:0',
    labels: ['Person'],
    properties: new Map([['name', 'Hakan Fidan']]),
  };
  const writer = new ColumnWriter(true);
  const rows = Array.from({ length: 3 }, () => [toTypedJson(node)]);
  const first = writer.writeRows(rows, 1);
  const second = writer.writeRows(rows, 1);
  expect(first.columns).toEqual([{ type: 'Node', at: { numbers: [0, 0, 0] } }]);
  expect(second.graph.nodes.ids).toEqual({ texts: [] });
  const gathering = new GraphGathering();
  const reader = new ColumnReader();
  for (const part of [first, second]) gathering.add(reader.readRows(part));
  expect(gathering.piece.nodes).toEqual([node]);
});

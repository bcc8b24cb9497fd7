/** What every store must do with values: hand them out and take them in as they are. */
import { expect, test } from '@jest/globals';
import type { CypherValue, NodeSnapshot, PathSnapshot, RelationshipSnapshot } from '../../protocol/values.ts';
import type { GraphStore } from '../../server/storage/graph-store.ts';
import { errorOf, readRows, runToEnd } from './statement-running.ts';

/** Cypher for a value, and the value. */
const values: readonly (readonly [string, CypherValue])[] = [
  ['null', null],
  ['true', true],
  ['1', 1n],
  ['-9223372036854775808', -9223372036854775808n],
  ['9223372036854775807', 9223372036854775807n],
  ['9007199254740993', 9007199254740993n],
  ['1.0', 1],
  ['-0.5', -0.5],
  ['1e300', 1e300],
  ["''", ''],
  ["'Dolmabahçe 🕊'", 'Dolmabahçe 🕊'],
  ['[]', []],
  ["[1, 1.0, 'a', null, [true]]", [1n, 1, 'a', null, [true]]],
  ['{}', new Map()],
  [
    '{a: 1, b: {c: [1.0]}}',
    new Map<string, CypherValue>([
      ['a', 1n],
      ['b', new Map([['c', [1]]])],
    ]),
  ],
  ['{`__proto__`: 1}', new Map([['__proto__', 1n]])],
  ["date('2025-05-16')", { kind: 'date', text: '2025-05-16' }],
  ["date('-0044-03-15')", { kind: 'date', text: '-0044-03-15' }],
  ["time('13:30+03:00')", { kind: 'time', text: '13:30:00+03:00' }],
  ["time('13:30:00.120Z')", { kind: 'time', text: '13:30:00.12Z' }],
  ["localtime('13:30:59.000000001')", { kind: 'localtime', text: '13:30:59.000000001' }],
  ["datetime('2025-05-16T13:30:00Z')", { kind: 'datetime', text: '2025-05-16T13:30:00Z' }],
  ["datetime('2025-05-16T13:30-05:00')", { kind: 'datetime', text: '2025-05-16T13:30:00-05:00' }],
  [
    "datetime('2025-05-16T13:30[Europe/Istanbul]')",
    { kind: 'datetime', text: '2025-05-16T13:30:00+03:00[Europe/Istanbul]' },
  ],
  ["localdatetime('2025-05-16T13:30')", { kind: 'localdatetime', text: '2025-05-16T13:30:00' }],
  ["duration('P1Y14M3DT26H61M1.5S')", { kind: 'duration', text: 'P2Y2M3DT27H1M1.5S' }],
  ['duration({seconds: -1, milliseconds: 500})', { kind: 'duration', text: 'PT-0.5S' }],
  ["duration('PT0S')", { kind: 'duration', text: 'PT0S' }],
  ['point({x: 1, y: 2})', { kind: 'point', srid: 7203, coordinates: [1, 2] }],
  ['point({x: 1, y: 2, z: 3})', { kind: 'point', srid: 9157, coordinates: [1, 2, 3] }],
  ['point({latitude: 41.01, longitude: 28.97})', { kind: 'point', srid: 4326, coordinates: [28.97, 41.01] }],
];

export function proveValues(store: () => GraphStore): void {
  test.each(values)('gives out %s as it is', async (cypher, value) => {
    expect(await readRows(store(), `RETURN ${cypher} AS value`)).toEqual([[value]]);
  });

  test.each(values)('takes %s as a parameter, as it is', async (cypher, value) => {
    const rows = await readRows(store(), 'RETURN $value AS value', new Map([['value', value]]));
    expect(rows).toEqual([[value]]);
    const equal = await readRows(store(), `RETURN $value = ${cypher} AS equal`, new Map([['value', value]]));
    if (!/null|1\.0, 'a'/.test(cypher)) expect(equal).toEqual([[true]]);
  });

  test('keeps NaN and the infinities', async () => {
    expect(await readRows(store(), 'RETURN 0.0 / 0, 1.0 / 0, -1.0 / 0')).toEqual([
      [Number.NaN, Infinity, -Infinity],
    ]);
  });

  test('refuses an integer parameter beyond 64 bits', async () => {
    const attempt = readRows(store(), 'RETURN $big', new Map([['big', 2n ** 63n]]));
    expect(await errorOf(attempt)).toEqual({
      name: 'StoreError',
      code: 'Neo.ClientError.Statement.TypeError',
      store: store().kind,
    });
  });

  test.each<[string, CypherValue]>([
    ['30 February', { kind: 'date', text: '2025-02-30' }],
    ['a moment on 30 February', { kind: 'datetime', text: '2025-02-30T12:00:00Z' }],
    ['a duration beyond 64 bits', { kind: 'duration', text: 'PT99999999999999999999S' }],
    ['a latitude beyond the pole', { kind: 'point', srid: 4326, coordinates: [28.9, 100] }],
  ])('refuses %s as a parameter, instead of another value', async (_, value) => {
    const attempt = readRows(store(), 'RETURN $value', new Map([['value', value]]));
    await expect(attempt).rejects.toMatchObject({ name: 'StoreError', store: store().kind });
  });

  test('takes durations as `duration()` does', async () => {
    const texts = ['-P1Y', 'P1.5D', 'PT1.5H', 'P2W'];
    const given = texts.map((text): CypherValue => ({ kind: 'duration', text }));
    expect(await readRows(store(), 'RETURN $given', new Map([['given', given]]))).toEqual([
      [['P-1Y', 'P1DT12H', 'PT1H30M', 'P14D'].map((text) => ({ kind: 'duration', text }))],
    ]);
  });

  test('keeps the types of properties', async () => {
    const create = `CREATE (n:ContractTest {big: 9007199254740993, float: 1.0, list: [1, 2], words: ['a', 'b'],
      day: date('2025-05-16'), moments: [datetime('2025-05-16T13:30[Europe/Istanbul]')], place: point({x: 1, y: 2})})
      RETURN n`;
    const { rows } = await runToEnd(store(), create, { access: 'write' });
    const node = rows[0]?.[0] as NodeSnapshot;
    expect(node.labels).toEqual(['ContractTest']);
    expect(new Map([...node.properties].sort())).toEqual(
      new Map<string, CypherValue>([
        ['big', 9007199254740993n],
        ['day', { kind: 'date', text: '2025-05-16' }],
        ['float', 1],
        ['list', [1n, 2n]],
        ['moments', [{ kind: 'datetime', text: '2025-05-16T13:30:00+03:00[Europe/Istanbul]' }]],
        ['place', { kind: 'point', srid: 7203, coordinates: [1, 2] }],
        ['words', ['a', 'b']],
      ]),
    );
  });

  test('gives relationships and paths with the ids of their nodes', async () => {
    const create =
      'CREATE p = (:ContractTest {n: 1})-[:TO {w: 2}]->(:ContractTest {n: 2}) RETURN p, relationships(p)[0]';
    const { rows } = await runToEnd(store(), create, { access: 'write' });
    const [path, relationship] = rows[0] as [PathSnapshot, RelationshipSnapshot];
    expect(relationship).toEqual({
      kind: 'relationship',
      elementId: expect.any(String),
      type: 'TO',
      startElementId: path.nodes[0]?.elementId,
      endElementId: path.nodes[1]?.elementId,
      properties: new Map([['w', 2n]]),
    });
    expect(path.relationships).toEqual([relationship]);
    expect(path.nodes.map((node) => node.properties.get('n'))).toEqual([1n, 2n]);
  });

  test('finds a node again by its elementId', async () => {
    const { rows } = await runToEnd(store(), 'CREATE (n:ContractTest {n: 3}) RETURN elementId(n)', {
      access: 'write',
    });
    const id = rows[0]?.[0] ?? null;
    const found = await readRows(
      store(),
      'MATCH (n) WHERE elementId(n) = $id RETURN n.n',
      new Map([['id', id]]),
    );
    expect(found).toEqual([[3n]]);
  });
}

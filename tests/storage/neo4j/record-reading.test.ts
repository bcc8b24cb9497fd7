import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import neo4jDriver, { type Driver, type Record as DriverRecord } from 'neo4j-driver';
import { fromDriverRow } from '../../../server/storage/neo4j/driver-values.ts';
import { ReadRow, readRecordsOurselves } from '../../../server/storage/neo4j/record-entrance.ts';
import { readRecord } from '../../../server/storage/neo4j/record-reading.ts';
import { neo4jSettings } from '../../contract/stores.ts';
import { describeWith, neo4j } from '../../support/requirements.ts';

const readHere: readonly string[] = [
  '[null, true, false]',
  '[0, 127, 128, -16, -17, -128, -129, 255, 256, 32767, 32768, -32768, -32769, 65536]',
  '[2147483647, 2147483648, -2147483648, -2147483649, 9007199254740993]',
  '[9223372036854775807, -9223372036854775808]',
  '[0.0, -0.0, 1.5, 1e300, -5e-324, 0.0 / 0, 1.0 / 0, -1.0 / 0]',
  `['', 'a"b\\\\c', 'Dolmabahçe 🕊', 'line\\nend', '\\uD83D', '\\u0000']`,
  "reduce(text = 'é', x IN range(1, 5) | text + text)",
  "reduce(text = 'é', x IN range(1, 10) | text + text)",
  "reduce(text = 'é', x IN range(1, 17) | text + text)",
  '[range(1, 15), range(1, 16), range(1, 255), range(1, 256), range(1, 70000)]',
  '{}',
  '{a: 1, `__proto__`: {constructor: [1.0]}, `hasOwnProperty`: null, `Özel ad`: true}',
  `{${Array.from({ length: 300 }, (_, index) => `k${index}: ${index}`).join(', ')}}`,
  `${'['.repeat(60)}1${']'.repeat(60)}`,
  "[day IN range(-800000, 3000000, 9999) | date('1970-01-01') + duration({days: day})]",
  "[date('-999999999-01-01'), date('+999999999-12-31'), date('0000-02-29'), date('1969-12-31')]",
  "[datetime('2025-05-16T13:30Z'), datetime('1969-12-31T23:59:59.000000001-05:30'), datetime('0000-01-01T00:00+18:00')]",
  "[localdatetime('2025-05-16T13:30:59.120'), localdatetime('-0044-03-15T00:00')]",
  '[point({x: 1, y: -2.5}), point({x: 1, y: 2, z: 3}), point({latitude: 41.01, longitude: 28.97})]',
];

const leftToTheDriver: readonly string[] = [
  "[time('13:30+03:00'), localtime('13:30:59.000000001')]",
  "[duration('P1Y14M3DT26H61M1.5S'), duration({seconds: -1, milliseconds: 500})]",
  "datetime('2025-05-16T13:30[Europe/Istanbul]')",
  "datetime('+999999999-12-31T23:59:59Z')",
];

const graph = `CREATE (a:RowTest:Other {n: 1, day: date('2025-05-16')}), (b:RowTest {words: ['a', 'b']}), (c),
  (a)-[:TO {w: 0.5}]->(b), (b)-[:TO]->(b), (c)-[:\`FROM it\` {at: point({x: 1, y: 2})}]->(b)`;

const ofGraph: readonly string[] = [
  'MATCH (a:RowTest)-[r]-(b) WITH a, r, b ORDER BY elementId(r) RETURN collect(a), collect({r: r}), collect(b)',
  'MATCH p = (:RowTest {n: 1})-->()-->()<--() RETURN p, nodes(p), relationships(p)',
  'MATCH p = (:RowTest {n: 1}) RETURN p',
  'MATCH p = ()<--(:RowTest {n: 1}) RETURN [p, p]',
  'MATCH p = (:RowTest {n: 1})-->(b), (b)-[r]->(b) RETURN p, r, b',
];

describeWith([neo4j], 'a record', () => {
  let ours: Driver;
  let plain: Driver;

  beforeAll(() => {
    ours = openDriver();
    readRecordsOurselves(ours);
    plain = openDriver();
  });

  afterAll(() => Promise.all([ours.close(), plain.close()]));

  test.each(withTitles(readHere))('is read here, as the driver would: %s', async (_title, expression) => {
    const record = await fetchOne(ours, `RETURN ${expression} AS value, 1`);
    expect(record.get(0)).toBeInstanceOf(ReadRow);
    expect(fromDriverRow(record)).toEqual(
      fromDriverRow(await fetchOne(plain, `RETURN ${expression} AS value, 1`)),
    );
  });

  test.each(leftToTheDriver)('is left to the driver: %s', async (expression) => {
    const record = await fetchOne(ours, `RETURN ${expression} AS value, 1`);
    expect(record.get(0)).not.toBeInstanceOf(ReadRow);
    expect(fromDriverRow(record)).toEqual(
      fromDriverRow(await fetchOne(plain, `RETURN ${expression} AS value, 1`)),
    );
  });

  test('of nodes, relationships and paths is read here, as the driver would', async () => {
    await plain.executeQuery(graph);
    try {
      for (const statement of ofGraph) {
        const record = await fetchOne(ours, statement);
        expect(record.get(0)).toBeInstanceOf(ReadRow);
        expect(fromDriverRow(record)).toEqual(fromDriverRow(await fetchOne(plain, statement)));
      }
    } finally {
      await plain.executeQuery('MATCH (n:RowTest)--(m) DETACH DELETE n, m');
    }
  });

  test('is the driver’s own where its inside looks different', async () => {
    const changed = openDriver();
    Object.assign(changed._getOrCreateConnectionProvider(), { _createChannelConnection: undefined });
    readRecordsOurselves(changed);
    expect(changed._getOrCreateConnectionProvider()).toMatchObject({ _createChannelConnection: undefined });
    await changed.close();
  });
});

/** Long texts are cut for the eye. */
function withTitles(expressions: readonly string[]): [string, string][] {
  return expressions.map((expression) => [expression.slice(0, 90), expression]);
}

function openDriver(): Driver {
  const { uri, username, password } = neo4jSettings();
  return neo4jDriver.driver(
    uri,
    username === undefined ? undefined : neo4jDriver.auth.basic(username, password ?? ''),
  );
}

async function fetchOne(driver: Driver, statement: string): Promise<DriverRecord> {
  const { records } = await driver.executeQuery(statement);
  return records[0] as DriverRecord;
}

describe('bytes of a message', () => {
  test('are left to the driver when they are no record, or are not whole', () => {
    expect(readRecord(Buffer.from([0xb1, 0x70, 0xa0]))).toBeUndefined();
    expect(readRecord(Buffer.from([]))).toBeUndefined();
    expect(readRecord(Buffer.from([0xb1, 0x71, 0x92, 0x01]))).toBeUndefined();
    expect(readRecord(Buffer.from([0xb1, 0x71, 0x91, 0x01, 0x01]))).toBeUndefined();
    expect(readRecord(Buffer.from([0xb1, 0x71, 0x91, 0x01]))).toEqual([1n]);
  });

  test('that are no text but bytes are copied', () => {
    const message = Buffer.from([0xb1, 0x71, 0x91, 0xcc, 0x02, 0xff, 0x00]);
    const row = readRecord(message);
    message[5] = 0;
    expect(row).toEqual([new Uint8Array([255, 0])]);
  });

  test('that break off within a number or a text are left to the driver', () => {
    for (const value of [
      [0xcb, 1, 2],
      [0xc1, 1],
      [0x83, 0x61],
      [0xc9, 1],
      [0xcc, 5, 1],
    ]) {
      expect(readRecord(Buffer.from([0xb1, 0x71, 0x91, ...value]))).toBeUndefined();
    }
  });
});

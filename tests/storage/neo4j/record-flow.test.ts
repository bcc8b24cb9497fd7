import { afterAll, beforeAll, expect, test } from '@jest/globals';
import neo4jDriver, { type Driver, type Session } from 'neo4j-driver';
import { RecordFlow } from '../../../server/storage/neo4j/record-flow.ts';
import { neo4jSettings } from '../../contract/stores.ts';
import { describeWith, neo4j } from '../../support/requirements.ts';

describeWith([neo4j], 'the records of a result', () => {
  let driver: Driver;
  let session: Session;

  beforeAll(() => {
    const { uri, username, password } = neo4jSettings();
    const auth = username === undefined ? undefined : neo4jDriver.auth.basic(username, password ?? '');
    driver = neo4jDriver.driver(uri, auth, { disableLosslessIntegers: true });
    session = driver.session();
  });

  afterAll(() => driver.close());

  test('are taken as many at a time as one asks for', async () => {
    const flow = start('UNWIND range(1, 7) AS x RETURN x');
    expect(await flow.columns).toEqual(['x']);
    expect(await takeNumbers(flow, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(await takeNumbers(flow, 5)).toEqual([6, 7]);
    expect(await takeNumbers(flow, 5)).toEqual([]);
    expect(flow.summary?.query.text).toBe('UNWIND range(1, 7) AS x RETURN x');
  });

  test('all come in their order, however often the flow is held back', async () => {
    const flow = start('UNWIND range(1, 20000) AS x RETURN x');
    const numbers: number[] = [];
    for (let taken = [0]; taken.length > 0; ) {
      taken = await takeNumbers(flow, 50);
      numbers.push(...taken);
    }
    expect(numbers).toEqual(Array.from({ length: 20_000 }, (_, index) => index + 1));
  });

  test('come before the failure that ends them', async () => {
    const flow = start('UNWIND [2, 1, 0] AS x RETURN 2 / x AS x');
    expect(await takeNumbers(flow, 5)).toEqual([1, 2]);
    await expect(flow.take(5)).rejects.toThrow('/ by zero');
  });

  test('are none when the statement cannot be run', async () => {
    const flow = start('RETURN nothing');
    await expect(flow.columns).rejects.toThrow('Variable `nothing` not defined');
    await expect(flow.take(5)).rejects.toThrow('Variable `nothing` not defined');
  });

  test('are asked for no more after the stop, which leaves the session to others', async () => {
    const flow = start('UNWIND range(1, 100000000) AS x RETURN x');
    expect(await takeNumbers(flow, 2)).toEqual([1, 2]);
    await flow.stop();
    await session.close();
    session = driver.session();
    expect(await takeNumbers(start('RETURN 1 AS x'), 2)).toEqual([1]);
  });

  function start(statement: string): RecordFlow {
    return new RecordFlow(session.run(statement));
  }
});

async function takeNumbers(flow: RecordFlow, most: number): Promise<number[]> {
  const records = await flow.take(most);
  return records.map((record) => record.get('x') as number);
}

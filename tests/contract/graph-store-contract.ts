/** What `GraphStore` promises, as tests. A store's own test file opens it and calls this. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { GraphStore } from '../../server/storage/graph-store.ts';
import { proveCancelling } from './cancelling-contract.ts';
import { errorOf, readRows, runToEnd } from './statement-running.ts';
import { type StoreUnderTest, turnTimeoutMs } from './stores.ts';
import { proveValues } from './values-contract.ts';

const count = 'MATCH (n:ContractTest) RETURN count(n)';

export function proveGraphStore(open: () => Promise<StoreUnderTest>): void {
  let opened: StoreUnderTest;
  const store = (): GraphStore => opened.store;

  beforeAll(async () => {
    opened = await open();
  }, turnTimeoutMs);

  beforeEach(async () => {
    await store().transact((transaction) => transaction.run('MATCH (n:ContractTest) DETACH DELETE n'));
  });

  afterAll(() => opened.release());

  test('says who it is', async () => {
    const { product, database } = await store().describe();
    expect([product, database]).toEqual([expect.stringMatching(/\w/), expect.stringMatching(/\w/)]);
  });

  describe('values', () => proveValues(store));
  describe('cancelling', () => proveCancelling(store));
  describe('reading', () => proveReading(store));
  describe('writing', () => proveWriting(store));
  describe('errors', () => proveErrors(store));
}

function proveReading(store: () => GraphStore): void {
  test('knows the columns before the rows, in the order of the statement', async () => {
    const { columns } = await runToEnd(store(), 'RETURN 1 AS b, 2 AS a, 3 + 4');
    expect(columns).toEqual(['b', 'a', '3 + 4']);
  });

  test('hands out every row once, in order', async () => {
    const rows = await readRows(store(), 'UNWIND range(1, 5000) AS x RETURN x');
    expect(rows.map(([x]) => Number(x))).toEqual(Array.from({ length: 5000 }, (_, index) => index + 1));
  });

  test.each([
    'CREATE (:ContractTest)',
    'MERGE (n:ContractTest {id: 1}) RETURN n',
    'UNWIND [1, 2] AS x CREATE (:ContractTest {x: x})',
    'CREATE INDEX contract_test FOR (n:ContractTest) ON (n.x)',
  ])('leaves the graph alone whatever the statement says: %s', async (statement) => {
    expect(await errorOf(runToEnd(store(), statement))).toEqual({
      name: 'StoreError',
      code: 'Neo.ClientError.Statement.AccessMode',
      store: store().kind,
    });
    expect(await readRows(store(), count)).toEqual([[0n]]);
  });

  test('answers twenty statements at once', async () => {
    const answers = Array.from({ length: 20 }, (_, index) => readRows(store(), `RETURN ${index} AS x`));
    expect((await Promise.all(answers)).flat(2)).toEqual(
      Array.from({ length: 20 }, (_, index) => BigInt(index)),
    );
  });

  test('shows the plan of EXPLAIN, and runs nothing', async () => {
    const { rows, summary } = await runToEnd(store(), 'EXPLAIN CREATE (n:ContractTest) RETURN n', {
      access: 'write',
    });
    expect([rows, summary.plan?.operatorType, summary.profile]).toEqual([
      [],
      expect.stringMatching(/^ProduceResults/),
      undefined,
    ]);
    expect(summary.plan?.children).toHaveLength(1);
    expect(await readRows(store(), count)).toEqual([[0n]]);
  });

  test('counts rows and hits for PROFILE', async () => {
    const { rows, summary } = await runToEnd(store(), 'PROFILE UNWIND [1, 2, 3] AS x RETURN x');
    expect([rows.length, summary.profile?.records, summary.profile?.dbHits]).toEqual([
      3,
      3,
      expect.any(Number),
    ]);
  });

  test('says what it did', async () => {
    const { summary } = await runToEnd(store(), 'RETURN 1');
    expect(summary).toMatchObject({
      access: 'read',
      counters: { containsUpdates: false },
      notifications: [],
    });
    expect(summary.bookmarks).toEqual(expect.any(Array));
  });
}

function proveWriting(store: () => GraphStore): void {
  test('counts what it changed', async () => {
    const { columns, summary } = await runToEnd(
      store(),
      'CREATE (:ContractTest {a: 1})-[:TO]->(:ContractTest {b: 2})',
      { access: 'write' },
    );
    expect(columns).toEqual([]);
    expect(summary.counters).toMatchObject({
      containsUpdates: true,
      nodesCreated: 2,
      relationshipsCreated: 1,
      propertiesSet: 2,
      labelsAdded: 2,
    });
  });

  test('keeps all of a transaction', async () => {
    const rows = await store().transact(async (transaction) => {
      await transaction.run('CREATE (:ContractTest {x: 1})');
      await transaction.run('CREATE (:ContractTest {x: $x})', new Map([['x', 2n]]));
      return (await transaction.run('MATCH (n:ContractTest) RETURN n.x ORDER BY n.x')).rows;
    });
    expect(rows).toEqual([[1n], [2n]]);
    expect(await readRows(store(), count)).toEqual([[2n]]);
  });

  test('keeps nothing of a transaction whose work fails', async () => {
    const failing = store().transact(async (transaction) => {
      await transaction.run('CREATE (:ContractTest)');
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(await readRows(store(), count)).toEqual([[0n]]);
  });

  test('keeps nothing of a transaction one of whose statements fails', async () => {
    const failing = store().transact(async (transaction) => {
      await transaction.run('CREATE (:ContractTest)');
      await transaction.run('UNWIND [1, 0] AS x CREATE (:ContractTest {x: 1 / x})');
    });
    expect(await errorOf(failing)).toMatchObject({ code: 'Neo.ClientError.Statement.ArithmeticError' });
    expect(await readRows(store(), count)).toEqual([[0n]]);
  });

  test('keeps nothing of a statement that fails midway', async () => {
    const failing = runToEnd(store(), 'UNWIND [2, 1, 0] AS x CREATE (n:ContractTest {x: 1 / x}) RETURN n', {
      access: 'write',
    });
    expect(await errorOf(failing)).toMatchObject({ code: 'Neo.ClientError.Statement.ArithmeticError' });
    expect(await readRows(store(), count)).toEqual([[0n]]);
  });

  test('holds a uniqueness constraint', async () => {
    const write = { access: 'write' } as const;
    await runToEnd(
      store(),
      'CREATE CONSTRAINT contract_test FOR (n:ContractTest) REQUIRE n.id IS UNIQUE',
      write,
    );
    await runToEnd(store(), 'CREATE (:ContractTest {id: 1})', write);
    const second = await errorOf(runToEnd(store(), 'CREATE (:ContractTest {id: 1})', write));
    await runToEnd(store(), 'DROP CONSTRAINT contract_test', write);
    expect(second).toMatchObject({ code: 'Neo.ClientError.Schema.ConstraintValidationFailed' });
  });
}

function proveErrors(store: () => GraphStore): void {
  test.each([
    ['RETURN 1 +', 'SyntaxError', { line: 1, column: 11, offset: 10 }],
    ['MATCH (n)\nRETURN m', 'SyntaxError', { line: 2, column: 8, offset: 17 }],
    ['RETURN nofunction(1)', 'SyntaxError', { line: 1, column: 8, offset: 7 }],
    ['RETURN $missing', 'ParameterMissing', undefined],
    ['UNWIND [1, 0] AS x RETURN 1 / x', 'ArithmeticError', undefined],
    ["RETURN date('soon')", 'SyntaxError', undefined],
  ])('%j has a code and, where it can, a position', async (statement, code, position) => {
    const error = await errorOf(runToEnd(store(), statement));
    expect(error).toMatchObject({
      name: 'StoreError',
      code: `Neo.ClientError.Statement.${code}`,
      store: store().kind,
    });
    if (position !== undefined) expect(error?.position).toEqual(position);
  });

  test('a failure midway comes behind the rows before it', async () => {
    const running = await store().run({
      statement: 'UNWIND [1, 2, 0] AS x RETURN 2 / x AS y',
      parameters: new Map(),
      access: 'read',
      timeoutMs: 5_000,
    });
    const rows: unknown[] = [];
    const reading = (async () => {
      for await (const batch of running.batches) rows.push(...batch);
    })();
    expect(await errorOf(reading)).toMatchObject({ code: 'Neo.ClientError.Statement.ArithmeticError' });
    expect(rows).toEqual([[2n], [1n]]);
  });

  test('a database that is not there is refused by name', async () => {
    expect(await errorOf(runToEnd(store(), 'RETURN 1', { database: 'nowhere' }))).toEqual({
      name: 'StoreError',
      code: 'Neo.ClientError.Database.DatabaseNotFound',
      store: store().kind,
    });
  });
}

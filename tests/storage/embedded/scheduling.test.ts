import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CypherValue } from '../../../protocol/values.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../../../server/storage/embedded/embedded-store.ts';
import type { RunRequest } from '../../../server/storage/graph-store.ts';
import { failureOf, readRows } from '../../support/embedded-store.ts';

const endless = 'MATCH (a:N), (b:N), (c:N) RETURN count(*)';

describe('The embedded store', () => {
  let store: EmbeddedStore;

  beforeAll(async () => {
    store = await openEmbeddedStore({ dataDir: undefined, memoryBudgetBytes: 64 * 2 ** 20 });
    await rowsOf('UNWIND range(1, 2000) AS i CREATE (:N {i: i})', { access: 'write' });
  });
  afterAll(() => store.close());

  const rowsOf = (statement: string, more: Partial<RunRequest> = {}) => readRows(store, statement, more);

  test('answers others while a long statement runs', async () => {
    const abortion = new AbortController();
    const long = failureOf(rowsOf(endless, { signal: abortion.signal }));
    for (let index = 0; index < 5; index++) {
      expect(await rowsOf('MATCH (n:N {i: 7}) RETURN n.i')).toEqual([[7n]]);
    }
    abortion.abort();
    expect((await long).code).toBe('Neo.ClientError.Transaction.Terminated');
  });

  test('ends a statement soon after its signal is aborted', async () => {
    const abortion = new AbortController();
    const long = rowsOf(endless, { signal: abortion.signal });
    long.catch(() => undefined);
    await rowsOf('RETURN 1');
    abortion.abort();
    const { code, milliseconds } = await failureOf(long);
    expect(code).toBe('Neo.ClientError.Transaction.Terminated');
    expect(milliseconds).toBeLessThan(1000);
  });

  test('refuses a statement whose signal is aborted already', async () => {
    const { code } = await failureOf(rowsOf('RETURN 1', { signal: AbortSignal.abort() }));
    expect(code).toBe('Neo.ClientError.Transaction.Terminated');
  });

  test('ends a statement when its time is over', async () => {
    const inOneExpression =
      'RETURN reduce(a = 0, x IN range(1, 9999) | a + reduce(b = 0, y IN range(1, 9999) | b + y % 7))';
    for (const statement of [endless, inOneExpression]) {
      const { code, milliseconds } = await failureOf(rowsOf(statement, { timeoutMs: 100 }));
      expect(code).toBe('Neo.ClientError.Transaction.TransactionTimedOut');
      expect(milliseconds).toBeLessThan(3000);
    }
  });

  test('ends a statement that wants more memory than it may have', async () => {
    const { code } = await failureOf(rowsOf('UNWIND range(1, 100000000) AS x RETURN collect(x)'));
    expect(code).toBe('Neo.TransientError.General.MemoryPoolOutOfMemoryError');
    const wide = 'UNWIND range(1, 100000000) AS x CREATE (n:Big {x: x}) RETURN n';
    expect((await failureOf(rowsOf(wide, { access: 'write' }))).code).toBe(
      'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    );
    expect(await rowsOf('MATCH (n:Big) RETURN count(n)')).toEqual([[0n]]);
  });

  test('does not run ahead of a reader who takes his time', async () => {
    const running = await store.run({
      statement: 'UNWIND range(1, 100000000) AS x RETURN x',
      parameters: new Map(),
      access: 'read',
      timeoutMs: 60_000,
    });
    let read = 0;
    for await (const batch of running.batches) {
      read += batch.length;
      // While this reader dwells on a batch, the worker is free: others are answered at once.
      expect(await rowsOf('RETURN 1')).toEqual([[1n]]);
      if (read > 2000) break;
    }
    expect(read).toBeLessThan(4000);
    expect(await rowsOf('RETURN 2')).toEqual([[2n]]);
  });

  test('hands on what came before a failure', async () => {
    const running = await store.run({
      statement: 'UNWIND [1, 2, 0, 3] AS x RETURN 6 / x',
      parameters: new Map(),
      access: 'read',
      timeoutMs: 60_000,
    });
    const rows: CypherValue[][] = [];
    const failure = await failureOf(
      (async () => {
        for await (const batch of running.batches) for (const row of batch) rows.push([...row]);
      })(),
    );
    expect([rows, failure.code]).toEqual([[[6n], [3n]], 'Neo.ClientError.Statement.ArithmeticError']);
    await expect(running.summary()).rejects.toThrow('/ by zero');
  });

  test('says where in the statement it went wrong', async () => {
    await expect(rowsOf('RETURN 1 AS a,\n  nope')).rejects.toMatchObject({
      name: 'StoreError',
      code: 'Neo.ClientError.Statement.SyntaxError',
      store: 'embedded',
      position: { line: 2, column: 3, offset: 17 },
    });
  });

  test('never writes for a reader', async () => {
    const attempts = [
      'CREATE (:X)',
      'MATCH (n) SET n.x = 1',
      'CREATE INDEX FOR (n:X) ON (n.x)',
      'MATCH (n) DETACH DELETE n',
    ];
    for (const statement of attempts) {
      expect((await failureOf(rowsOf(statement))).code).toBe('Neo.ClientError.Statement.AccessMode');
    }
    expect(await rowsOf('MATCH (n) RETURN count(n), count(n.x)')).toEqual([[2000n, 0n]]);
  });

  test('knows one database only', async () => {
    expect((await failureOf(rowsOf('RETURN 1', { database: 'other' }))).code).toBe(
      'Neo.ClientError.Database.DatabaseNotFound',
    );
    expect(await rowsOf('RETURN 1', { database: 'neo4j' })).toEqual([[1n]]);
  });
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CypherValue } from '../../../protocol/values.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../../../server/storage/embedded/embedded-store.ts';
import type { RunRequest, StoreTransaction } from '../../../server/storage/graph-store.ts';

describe('A transaction in the embedded store', () => {
  let store: EmbeddedStore;

  beforeEach(async () => {
    store = await openEmbeddedStore({ dataDir: undefined });
  });
  afterEach(() => store.close());

  async function run(statement: string, more: Partial<RunRequest> = {}): Promise<CypherValue[][]> {
    const running = await store.run({
      statement,
      parameters: new Map(),
      access: 'write',
      timeoutMs: 60_000,
      ...more,
    });
    const rows: CypherValue[][] = [];
    for await (const batch of running.batches) for (const row of batch) rows.push([...row]);
    return rows;
  }

  const count = (): Promise<CypherValue[][]> => run('MATCH (n) RETURN count(n)', { access: 'read' });

  /** A transaction that stands still until it is told how to end. */
  function openTransaction() {
    let end!: (how: 'commit' | 'roll back') => void;
    let begun!: (transaction: StoreTransaction) => void;
    const transaction = new Promise<StoreTransaction>((resolve) => {
      begun = resolve;
    });
    const ended = store
      .transact(async (inside) => {
        begun(inside);
        const how = await new Promise<'commit' | 'roll back'>((resolve) => {
          end = resolve;
        });
        if (how === 'roll back') throw new Error('rolled back');
      })
      .catch((error: Error) => error.message);
    return { transaction, ended, end: (how: 'commit' | 'roll back') => end(how) };
  }

  test('gives what its work gives, and keeps what it wrote', async () => {
    const seen = await store.transact(async (transaction) => {
      await transaction.run('UNWIND $ids AS id CREATE (:N {id: id})', new Map([['ids', [1n, 2n]]]));
      return transaction.run('MATCH (n:N) RETURN n.id AS id ORDER BY id');
    });
    expect(seen).toEqual({ columns: ['id'], rows: [[1n], [2n]] });
    expect(await count()).toEqual([[2n]]);
  });

  test('leaves nothing behind when its work fails', async () => {
    const failing = store.transact(async (transaction) => {
      await transaction.run('CREATE (:N)');
      await transaction.run('CREATE INDEX i FOR (n:N) ON (n.x)');
      throw new TypeError('of my own');
    });
    await expect(failing).rejects.toThrow(new TypeError('of my own'));
    expect(await count()).toEqual([[0n]]);
    expect(await run("SHOW INDEXES YIELD name WHERE name = 'i' RETURN name")).toEqual([]);
  });

  test('cannot go on after a statement of it has failed', async () => {
    const failing = store.transact(async (transaction) => {
      await transaction.run('CREATE (:N)');
      await transaction.run('RETURN 1 / 0').catch(() => undefined);
      await transaction.run('CREATE (:N)');
    });
    await expect(failing).rejects.toMatchObject({
      code: 'Neo.ClientError.Transaction.TransactionMarkedAsFailed',
    });
    expect(await count()).toEqual([[0n]]);
  });

  test('is not seen before it is committed', async () => {
    const { transaction, ended, end } = openTransaction();
    await (await transaction).run('CREATE (:N)');
    let seen: CypherValue[][] | undefined;
    const reader = count().then((rows) => {
      seen = rows;
    });
    await (await transaction).run('CREATE (:N)');
    expect(seen).toBeUndefined();
    end('commit');
    await Promise.all([ended, reader]);
    expect(seen).toEqual([[2n]]);
  });

  test('is never seen when it is rolled back', async () => {
    const { transaction, ended, end } = openTransaction();
    await (await transaction).run('CREATE (:N)');
    const reader = count();
    end('roll back');
    expect([await ended, await reader]).toEqual(['rolled back', [[0n]]]);
  });

  test('does not keep readers waiting before it writes', async () => {
    const { transaction, ended, end } = openTransaction();
    await (await transaction).run('MATCH (n) RETURN n');
    expect(await count()).toEqual([[0n]]);
    end('commit');
    await ended;
  });

  test('keeps other writers waiting, in the order in which they came', async () => {
    const { transaction, ended, end } = openTransaction();
    await transaction;
    const order: string[] = [];
    const others = [
      run('CREATE (:N)').then(() => order.push('statement')),
      store.transact((inside) => inside.run('CREATE (:N)')).then(() => order.push('transaction')),
      run('CREATE (:N)').then(() => order.push('another')),
    ];
    end('commit');
    await Promise.all([ended, ...others]);
    expect(order).toEqual(['statement', 'transaction', 'another']);
    expect(await count()).toEqual([[3n]]);
  });

  test('lets those who wait for it time out and be cancelled', async () => {
    const { transaction, ended, end } = openTransaction();
    await (await transaction).run('CREATE (:N)');
    const abortion = new AbortController();
    const waiting = [
      run('CREATE (:N)', { timeoutMs: 50 }),
      run('MATCH (n) RETURN n', { access: 'read', timeoutMs: 50 }),
      run('CREATE (:N)', { signal: abortion.signal }),
    ].map((statement) => statement.catch((error: { code: string }) => error.code));
    setTimeout(() => abortion.abort(), 20);
    expect(await Promise.all(waiting)).toEqual([
      'Neo.ClientError.Transaction.TransactionTimedOut',
      'Neo.ClientError.Transaction.TransactionTimedOut',
      'Neo.ClientError.Transaction.Terminated',
    ]);
    end('commit');
    await ended;
    expect(await count()).toEqual([[1n]]);
  });

  test('ends when the store is closed', async () => {
    const { transaction, ended, end } = openTransaction();
    await (await transaction).run('CREATE (:N)');
    const waiting = run('CREATE (:N)').catch((error: { code: string }) => error.code);
    await store.close();
    end('commit');
    expect(await waiting).toBe('Neo.TransientError.Database.DatabaseUnavailable');
    expect(await ended).toBe('The store was closed.');
    await expect(store.describe()).rejects.toThrow('The store was closed.');
  });

  test('of one statement is rolled back with its rows when it fails at the end', async () => {
    await run('CREATE (:N)-[:R]->(:N)');
    await expect(run('MATCH (n:N) DELETE n RETURN 1')).rejects.toMatchObject({
      code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
    });
    expect(await count()).toEqual([[2n]]);
  });
});

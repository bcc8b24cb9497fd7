import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EmbeddedStore, openEmbeddedStore } from '../../../server/storage/embedded/embedded-store.ts';
import { StopFlags } from '../../../server/storage/embedded/stop-flags.ts';
import { standardLimits } from '../../../server/storage/embedded/transaction-timers.ts';
import { WorkerLink } from '../../../server/storage/embedded/worker-link.ts';
import { failureOf, readRows } from '../../support/embedded-store.ts';
import { makeTemporaryFolder } from '../../support/server-process.ts';

describe('An embedded store whose worker breaks down', () => {
  const folder = makeTemporaryFolder();
  const flags = new StopFlags();
  let links: WorkerLink[];
  let store: EmbeddedStore;

  async function open(dataDir: string | undefined): Promise<EmbeddedStore> {
    const openLink = async () => {
      const link = await WorkerLink.open({
        ...{ dataDir, memoryBudgetBytes: 2 ** 26, defaultTimeZone: 'Z', stopFlags: flags.shared },
        transactionLimits: standardLimits,
      });
      links.push(link);
      return link;
    };
    return new EmbeddedStore(await openLink(), openLink, flags, dataDir);
  }

  /** Nothing that the store would send: the worker does not survive it. */
  const breakDown = () => links.at(-1)?.send(null as never);

  beforeEach(async () => {
    links = [];
    store = await open(folder.path);
  });
  afterEach(() => store.close());

  test('opens the graph from disk again, with all that was answered', async () => {
    await readRows(store, 'CREATE (:Kept {n: 1})', { access: 'write' });
    const underWay = failureOf(readRows(store, 'UNWIND range(1, 1000000000) AS x RETURN sum(x)'));
    await readRows(store, 'RETURN 1');
    breakDown();
    expect((await underWay).code).toBe('Neo.TransientError.Database.DatabaseUnavailable');
    expect(await readRows(store, 'MATCH (n:Kept) RETURN n.n')).toEqual([[1n]]);
    await readRows(store, 'MATCH (n:Kept) SET n.n = 2', { access: 'write' });
    expect([await readRows(store, 'MATCH (n:Kept) RETURN n.n'), links.length]).toEqual([[[2n]], 2]);
    expect(await store.describe()).toMatchObject({ database: 'neo4j' });
  });

  test('ends the transaction that was open, and keeps nothing of it', async () => {
    const transaction = store.transact(async (inside) => {
      await inside.run('CREATE (:Lost)');
      breakDown();
      await inside.run('CREATE (:Lost)');
    });
    expect((await failureOf(transaction)).code).toBe('Neo.TransientError.Database.DatabaseUnavailable');
    expect(await readRows(store, 'MATCH (n:Lost) RETURN count(n)')).toEqual([[0n]]);
  });

  test('stays unavailable when the graph was in memory alone', async () => {
    const fleeting = await open(undefined);
    const underWay = failureOf(readRows(fleeting, 'UNWIND range(1, 1000000000) AS x RETURN sum(x)'));
    breakDown();
    expect((await underWay).code).toBe('Neo.TransientError.Database.DatabaseUnavailable');
    await expect(
      fleeting.run({ statement: 'RETURN 1', parameters: new Map(), access: 'read', timeoutMs: 1000 }),
    ).rejects.toMatchObject({
      hint: 'Restart Dragoman: a graph that is kept in memory alone ends with its engine.',
    });
    await fleeting.close();
  });
});

describe('An explicit transaction of the embedded store', () => {
  const code = 'Neo.ClientError.Transaction.TransactionTimedOut';
  const endless = 'MATCH (a:N), (b:N), (c:N), (d:N) RETURN count(*)';
  const waitFor = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  test.each([
    ['nobody uses it', { idleMs: 50, totalMs: 60_000 }, 'RETURN 1'],
    ['it takes too long in all', { idleMs: 60_000, totalMs: 150 }, endless],
  ])('is taken back when %s', async (_, transactionLimits, statement) => {
    const store = await openEmbeddedStore({ dataDir: undefined, transactionLimits });
    await readRows(store, 'UNWIND range(1, 2000) AS i CREATE (:N)', { access: 'write' });
    const forgotten = store.transact(async (inside) => {
      await inside.run('CREATE (:Forgotten)');
      await inside.run(statement);
      await waitFor(300);
    });
    // A second writer waits for the first: it is let in when that one's time is over.
    await readRows(store, 'CREATE (:Next)', { access: 'write' });
    expect((await failureOf(forgotten)).code).toBe(code);
    expect(await readRows(store, 'MATCH (f:Forgotten) RETURN count(f)')).toEqual([[0n]]);
    await store.close();
  });
});

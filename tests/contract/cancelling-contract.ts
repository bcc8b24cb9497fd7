/** What every store must do when a statement takes too long, or nobody waits for it any more. */
import { expect, test } from '@jest/globals';
import type { GraphStore } from '../../server/storage/graph-store.ts';
import { endless, errorOf, manyRows, readRows, runToEnd } from './statement-running.ts';

export function proveCancelling(store: () => GraphStore): void {
  test('ends a statement at its timeout', async () => {
    const startedAt = Date.now();
    const error = await errorOf(runToEnd(store(), endless, { timeoutMs: 300 }));
    expect(error?.code).toMatch(/^Neo\.ClientError\.Transaction\.TransactionTimedOut/);
    expect(Date.now() - startedAt).toBeLessThan(5_000);
  });

  test('ends a statement that is aborted while it computes', async () => {
    const controller = new AbortController();
    const startedAt = Date.now();
    const attempt = errorOf(runToEnd(store(), endless, { timeoutMs: 60_000, signal: controller.signal }));
    setTimeout(() => controller.abort(), 200);
    expect(await attempt).toMatchObject({ code: 'Neo.ClientError.Transaction.Terminated' });
    expect(Date.now() - startedAt).toBeLessThan(5_000);
    await expectIdle(store());
  });

  test('ends a statement that is aborted between its rows', async () => {
    const controller = new AbortController();
    const reading = (async () => {
      const running = await start(store(), controller.signal);
      for await (const _ of running.batches) controller.abort();
    })();
    expect(await errorOf(reading)).toMatchObject({ code: 'Neo.ClientError.Transaction.Terminated' });
    await expectIdle(store());
  });

  test('does not start what is aborted already', async () => {
    const attempt = runToEnd(store(), 'CREATE (:ContractTest)', {
      access: 'write',
      signal: AbortSignal.abort(),
    });
    expect(await errorOf(attempt)).toMatchObject({ code: 'Neo.ClientError.Transaction.Terminated' });
    expect(await readRows(store(), 'MATCH (n:ContractTest) RETURN count(n)')).toEqual([[0n]]);
  });

  test('ends a statement whose rows are left', async () => {
    const running = await start(store());
    for await (const batch of running.batches) {
      expect(batch[0]).toEqual([1n]);
      break;
    }
    await expectIdle(store());
  });

  test('answers the next statement, whatever state the last one was left in', async () => {
    const answers: unknown[] = [];
    for (let round = 0; round < 40; round++) {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), round * 5);
      await errorOf(runToEnd(store(), manyRows, { timeoutMs: 60_000, signal: controller.signal }));
      answers.push(...(await readRows(store(), 'RETURN 1')));
    }
    expect(answers).toEqual(Array.from({ length: 40 }, () => [1n]));
  });

  test('fetches no more than it is asked for', async () => {
    const before = process.memoryUsage().rss;
    const running = await start(store());
    let rows = 0;
    for await (const batch of running.batches) {
      rows += batch.length;
      if (rows > 100_000) break;
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });

  test('undoes a writing statement that is aborted', async () => {
    const controller = new AbortController();
    const statement = 'UNWIND range(1, 100000000) AS x CREATE (:ContractTest {x: x})';
    const attempt = errorOf(
      runToEnd(store(), statement, { access: 'write', timeoutMs: 60_000, signal: controller.signal }),
    );
    setTimeout(() => controller.abort(), 200);
    expect(await attempt).toMatchObject({ code: 'Neo.ClientError.Transaction.Terminated' });
    const rows = await runToEnd(store(), 'MATCH (n:ContractTest) RETURN count(n)', { timeoutMs: 30_000 });
    expect(rows.rows).toEqual([[0n]]);
  });
}

function start(store: GraphStore, signal?: AbortSignal) {
  return store.run({
    statement: manyRows,
    parameters: new Map(),
    access: 'read',
    timeoutMs: 60_000,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Nothing of ours is running any more: Neo4j lists what runs, the embedded store is idle when it answers at once. */
async function expectIdle(store: GraphStore): Promise<void> {
  if (store.kind === 'embedded') {
    const startedAt = Date.now();
    await readRows(store, 'RETURN 1');
    expect(Date.now() - startedAt).toBeLessThan(1_000);
    return;
  }
  const running =
    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND' RETURN currentQuery";
  const deadline = Date.now() + 3_000;
  while ((await readRows(store, running)).length > 0 && Date.now() < deadline);
  expect(await readRows(store, running)).toEqual([]);
}

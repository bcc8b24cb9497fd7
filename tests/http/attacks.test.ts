import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CypherValue } from '../../protocol/values.ts';
import { describeOnBothStores, type StoreUnderTest, turnTimeoutMs } from '../contract/stores.ts';
import { attacks } from '../storage/gate/attacks.ts';
import { harmless } from '../storage/gate/harmless.ts';
import { type AppUnderTest, startApp } from './app-under-test.ts';

const allAttacks = Object.values(attacks).flat();
const allHarmless = Object.values(harmless).flat();

/** Small, because harmless statements may look at all of it and at all its pairs. */
const graph = `UNWIND range(1, 5) AS x
  CREATE (:Person:N {id: 'p' + x, name: 'name ' + x, x: x})-[:KNOWS {since: date('2025-05-16')}]->(:Thing {x: x})`;

/** Everything a statement could leave behind. */
const traces = [
  'MATCH (n) RETURN count(n), sum(size(keys(n))), sum(size(labels(n)))',
  'MATCH ()-[r]->() RETURN count(r), sum(size(keys(r)))',
  'MATCH (n) RETURN elementId(n), labels(n), properties(n) ORDER BY elementId(n)',
  'MATCH (a)-[r]->(b) RETURN elementId(r), type(r), properties(r), elementId(a), elementId(b) ORDER BY elementId(r)',
  'SHOW INDEXES YIELD name RETURN name ORDER BY name',
  'SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name',
];

describeOnBothStores('attacks', (open) => {
  let opened: StoreUnderTest;
  let app: AppUnderTest;
  let before: unknown;

  beforeAll(async () => {
    opened = await open();
    await opened.store.transact((transaction) => transaction.run(graph));
    app = await startApp(opened.store);
    before = await findTraces();
  }, turnTimeoutMs);

  afterAll(async () => {
    await app.close();
    await opened.release();
  });

  async function findTraces(): Promise<readonly (readonly CypherValue[])[]> {
    const rows: (readonly CypherValue[])[] = [];
    for (const statement of traces) {
      const parameters = new Map<string, CypherValue>();
      const running = await opened.store.run({ statement, parameters, access: 'read', timeoutMs: 60_000 });
      for await (const batch of running.batches) rows.push(...batch);
    }
    return rows;
  }

  /** Statements that answered otherwise than `wanted`, each with its answer. */
  async function findSurprises(
    statements: readonly string[],
    ask: (statement: string) => Promise<{ readonly status: number; readonly text: string }>,
    wanted: (answer: { readonly status: number; readonly text: string }) => boolean,
  ): Promise<unknown[]> {
    const surprises: unknown[] = [];
    for (const statement of statements) {
      const answer = await ask(statement);
      if (!wanted(answer)) surprises.push([statement, answer.status, answer.text.slice(0, 200)]);
    }
    return surprises;
  }

  const isRefused = ({ status, text }: { readonly status: number; readonly text: string }) =>
    status === 403 && /"code":"Dragoman\.(Writes|Call)NotAllowed"/.test(text);

  test('are many', () => {
    expect(allAttacks.length).toBeGreaterThanOrEqual(150);
    expect(allHarmless.length).toBeGreaterThanOrEqual(150);
  });

  test('are refused by the Query API, whatever access they ask for', async () => {
    const { database } = await opened.store.describe();
    const ask = (statement: string) =>
      app.post(`/db/${database}/query/v2`, { statement, accessMode: 'WRITE' });
    expect(await findSurprises(allAttacks, ask, isRefused)).toEqual([]);
  });

  test('are refused as exports', async () => {
    const ask = (statement: string) => app.post('/api/export', { format: 'jsonl', statement });
    expect(await findSurprises(allAttacks, ask, isRefused)).toEqual([]);
  });

  test('have left the graph and its schema as they were', async () => {
    expect(await findTraces()).toEqual(before);
  });

  test('that get past the gate end at the access mode of the store', async () => {
    for (const statement of attacks['plain writing clauses'] ?? []) {
      const run = opened.store.run({ statement, parameters: new Map(), access: 'read', timeoutMs: 5_000 });
      await expect(run.then((running) => readAll(running.batches))).rejects.toThrow();
    }
    expect(await findTraces()).toEqual(before);
  });

  test('are not what only looks like them', async () => {
    const { database } = await opened.store.describe();
    const ask = (statement: string) => app.post(`/db/${database}/query/v2`, { statement });
    expect(await findSurprises(allHarmless, ask, ({ status }) => status !== 403)).toEqual([]);
    expect(await findTraces()).toEqual(before);
  }, 300_000);
});

async function readAll(batches: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of batches);
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CypherValue } from '../../protocol/values.ts';
import { loadDataset } from '../../seed/dataset-loader.ts';
import { seedDataset } from '../../seed/dataset-seeding.ts';
import type { GraphStore } from '../../server/storage/graph-store.ts';
import { openStore } from '../../server/storage/open-store.ts';
import { takeNeo4jTurn } from '../support/neo4j-turn.ts';
import { describeWith, neo4j } from '../support/requirements.ts';
import { makeTemporaryFolder } from '../support/server-process.ts';
import { copySmallDataset, smallFolder } from './small-dataset.ts';

const small = loadDataset(smallFolder);

async function ask(store: GraphStore, statement: string): Promise<readonly (readonly CypherValue[])[]> {
  return (await store.transact((transaction) => transaction.run(statement))).rows;
}

/** All that the data set put into the store, as sorted text without the store's own ids. */
async function readAll(store: GraphStore): Promise<readonly string[]> {
  const nodes = await ask(
    store,
    "MATCH (n {dataset: 'small'}) UNWIND keys(n) AS k RETURN n.id + ' ' + k, n[k], labels(n)",
  );
  const relationships = await ask(
    store,
    "MATCH (a)-[r {dataset: 'small'}]->(b) UNWIND keys(r) AS k RETURN r.key + ' ' + k, r[k], [a.id, type(r), b.id]",
  );
  return [...nodes, ...relationships].map(describeRow).toSorted();
}

function describeRow([name, value, context]: readonly CypherValue[]): string {
  const sorted = Array.isArray(context) ? context.map(String) : [];
  const text = (_key: string, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part);
  return `${String(name)} = ${JSON.stringify(value, text)} of ${sorted.join(' ')}`;
}

function proveSeeding(open: () => Promise<GraphStore>): void {
  let store: GraphStore;

  beforeAll(async () => {
    store = await open();
    await seedDataset(store, small);
  });

  afterAll(async () => {
    await ask(store, "MATCH (n {dataset: 'small'}) DETACH DELETE n");
    await store.close();
  });

  test('loads every node and relationship, and says how many', async () => {
    const summary = await seedDataset(store, small);
    const count = await ask(store, "MATCH (n:Claim {dataset: 'small'}) RETURN count(n)");
    expect([summary.nodes.get('Claim'), summary.relationships.get('SUBJECT'), count]).toEqual([5, 5, [[5n]]]);
  });

  test('changes nothing the second time', async () => {
    const before = await readAll(store);
    const { removed } = await seedDataset(store, small);
    expect(await readAll(store)).toEqual(before);
    expect(removed).toEqual({ nodes: 0, relationships: 0 });
  });

  test('stores dates as dates and offsets as integers', async () => {
    const rows = await ask(store, "MATCH (c:Claim {id: 'co-1'}) RETURN c.date, c.start");
    expect(rows).toEqual([[{ kind: 'date', text: '2022-03-04' }, 25n]]);
  });

  test('reports its progress up to the end', async () => {
    const steps: number[] = [];
    await seedDataset(store, small, (done, total) => void steps.push(done / total));
    expect(steps.at(-1)).toBe(1);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  test('removes what the data set no longer has, and nothing of anybody else', async () => {
    const { folder, remove } = copySmallDataset({
      'claims/gazette.yaml': (text) => text.replace(/ {2}- id: ga-1[\s\S]*(?= {2}- id: ga-2)/, ''),
      'disagreements.yaml': () => '[]\n',
      'sources.yaml': (text) => text.replace(/.*an-official.*\n/, ''),
    });
    const ruritania = "MATCH (d:Delegation {id: 'delegation-ruritania'})";
    await ask(store, `${ruritania} CREATE (d)-[:ADMIRES]->(:Stranger {id: 'seeding-test'})`);
    const { removed } = await seedDataset(store, loadDataset(folder));
    remove();
    expect(removed).toEqual({ nodes: 2, relationships: 6 });
    const strangers = await ask(store, `${ruritania}-[:ADMIRES]->(s) DETACH DELETE s RETURN count(*)`);
    expect(strangers).toEqual([[1n]]);
    await seedDataset(store, small);
  });

  test('leaves the graph as it was when it is interrupted', async () => {
    const before = await readAll(store);
    const interrupted = seedDataset(
      store,
      { ...small, title: 'Another title' },
      (done, total) => {
        if (done === total) throw new Error('interrupted');
      },
      { reset: true },
    );
    await expect(interrupted).rejects.toThrow('interrupted');
    expect(await readAll(store)).toEqual(before);
  });

  test('loads the same again after a reset', async () => {
    const before = await readAll(store);
    const { removed } = await seedDataset(store, small, undefined, { reset: true });
    expect(await readAll(store)).toEqual(before);
    expect(removed.nodes).toBe(20);
  });

  test('lets the full-text index find a name without its accents', async () => {
    const rows = await ask(
      store,
      "CALL db.index.fulltext.queryNodes('names', 'simic') YIELD node RETURN node.id",
    );
    expect(rows).toContainEqual(['anna-simic']);
  });
}

describe('seeding the embedded store', () => {
  const folder = makeTemporaryFolder();
  proveSeeding(() => openStore({ neo4j: undefined, dataDir: folder.path }));
  afterAll(() => folder.remove());
});

describeWith([neo4j], 'seeding Neo4j', () => {
  let giveBack = () => {};
  proveSeeding(async () => {
    giveBack = await takeNeo4jTurn();
    const uri = process.env.NEO4J_TEST_URI ?? '';
    const username = process.env.NEO4J_TEST_USERNAME;
    const password = process.env.NEO4J_TEST_PASSWORD;
    return openStore({ neo4j: { uri, username, password, database: undefined }, dataDir: '' });
  });
  afterAll(() => giveBack());
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CypherValue } from '../../protocol/values.ts';
import { findLibraryFolder } from '../../server/library/library-folder.ts';
import { loadLibrary } from '../../server/library/query-library.ts';
import { runQuery } from '../../server/library/run-query.ts';
import type { GraphStore } from '../../server/storage/graph-store.ts';
import { seedTalks } from '../http/app-under-test.ts';
import { describeWith, neo4j } from '../support/requirements.ts';
import { normalizeRows } from './normalized-rows.ts';
import { readRows } from './statement-running.ts';
import { openEmbeddedForTest, openNeo4jForTest, type StoreUnderTest, turnTimeoutMs } from './stores.ts';

const { queries } = loadLibrary(findLibraryFolder());

/**
 * Values for parameters, by query and name, or by name alone where there is no default; `#id` stands for the elementId of that node
 * in each store.
 */
const samples: Readonly<Record<string, CypherValue>> = {
  actors: ['rustem-umerov', 'vladimir-medinsky'],
  elementId: '#rustem-umerov',
  elementIds: ['#rustem-umerov', '#vladimir-medinsky', '#volodymyr-zelenskyy', '#recep-tayyip-erdogan'],
  startIds: ['#rustem-umerov', '#vladimir-medinsky'],
  'browse/paths from': '#rustem-umerov',
  'browse/paths to': '#vladimir-medinsky',
  from: 'rustem-umerov',
  to: 'recep-tayyip-erdogan',
  first: 'volodymyr-zelenskyy',
  second: 'vladimir-putin',
  // Without an order there is nothing to compare but the whole.
  'browse/sample-network limit': 100_000n,
  'browse/search-without-index limit': 100_000n,
  // The best connected of equals are told apart by elementId, which is each store's own.
  'browse/first-picture nodes': 100_000n,
  'browse/first-picture limit': 100_000n,
  'browse/of-label limit': 100_000n,
  'browse/of-connection from': 'Delegation',
  'browse/of-connection to': 'Person',
  'browse/of-connection limit': 100_000n,
  'browse/paths-directed from': '#ukrainian-delegation',
  'browse/paths-directed to': '#rustem-umerov',
  ids: ['rustem-umerov', 'vladimir-medinsky'],
  label: 'Person',
  type: 'LED_BY',
  act: 'denied',
  article: 'politico',
  'evidence/article id': 'moscow-times',
  'evidence/compare left': 'moscow-times',
  'evidence/compare right': 'report-003',
  id: 'rustem-umerov',
  key: 'LED_BY--ukrainian-delegation--rustem-umerov',
  query: '(erdogan^4 OR erdogan*)',
  side: 'turkey',
  speaker: 'reuters',
  text: 'ceasefire',
  words: ['istanbul'],
};

describeWith([neo4j], 'every query of the library, on the same seed,', () => {
  let embedded: StoreUnderTest;
  let real: StoreUnderTest;

  beforeAll(async () => {
    embedded = await openEmbeddedForTest();
    real = await openNeo4jForTest();
    await seedTalks(embedded.store);
    await seedTalks(real.store);
  }, turnTimeoutMs);

  afterAll(async () => {
    await embedded.release();
    await real.release();
  });

  async function answer(store: GraphStore, id: string) {
    const query = queries.find((candidate) => candidate.id === id);
    if (query === undefined) throw new Error(`no query ${id}`);
    const given = new Map<string, CypherValue>();
    for (const { name, required } of query.parameters) {
      const sample = samples[`${id} ${name}`] ?? (required ? samples[name] : null);
      if (sample === null) continue;
      if (sample === undefined) throw new Error(`give a sample for parameter "${name}" of ${id}`);
      given.set(name, await resolve(store, sample));
    }
    const result = await runQuery(store, query, given, { timeoutMs: 30_000, maxRows: 100_000 });
    // Scores are the full-text index's own affair; only who is found is compared.
    const scored = result.fields.indexOf('score');
    // Labels come in the order in which the store met them first.
    const labels = result.fields.indexOf('labels');
    const rows = result.rows.map((row) =>
      row
        .map((value, index) => (index === labels && Array.isArray(value) ? [...value].sort() : value))
        .filter((_, index) => index !== scored),
    );
    return { fields: result.fields, rows: normalizeRows(rows) };
  }

  test.each(queries.map(({ id }) => id))('%s answers the same on both stores', async (id) => {
    const onNeo4j = await answer(real.store, id);
    expect(await answer(embedded.store, id)).toEqual(onNeo4j);
  });

  test.each(queries.filter(({ listed }) => listed).map(({ id }) => id))('%s finds something', async (id) => {
    expect((await answer(real.store, id)).rows.length).toBeGreaterThan(0);
  });
});

async function resolve(store: GraphStore, sample: CypherValue): Promise<CypherValue> {
  if (Array.isArray(sample)) return Promise.all(sample.map((item) => resolve(store, item)));
  if (typeof sample !== 'string' || !sample.startsWith('#')) return sample;
  const parameters = new Map([['id', sample.slice(1)]]);
  const [row] = await readRows(store, 'MATCH (n {id: $id}) RETURN elementId(n)', parameters);
  return row?.[0] ?? null;
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EmbeddedStore } from '../../../server/storage/embedded/embedded-store.ts';
import { failureOf, readRows } from '../../support/embedded-store.ts';
import { memoryBudgetBytes, openNet } from './limited-store.ts';

const doubling = (start: string) => `reduce(all = ${start}, x IN range(1, 60) | all + all)`;

/** Each wants far more than the budget. */
const greedy: Readonly<Record<string, string>> = {
  'a collected list': 'UNWIND range(1, 100000000) AS x RETURN collect(x)',
  'collected lists': 'UNWIND range(1, 100000000) AS x RETURN collect(range(1, 100))',
  'collected large texts': `WITH ${doubling("'abcdefgh'").replace('60', '14')} AS t UNWIND range(1, 100000) AS x RETURN collect(t + x)`,
  'an order': 'UNWIND range(1, 100000000) AS x RETURN x ORDER BY -x',
  'an order of large texts': `WITH ${doubling("'abcdefgh'").replace('60', '14')} AS t UNWIND range(1, 100000) AS x WITH t + x AS y RETURN y ORDER BY y`,
  'different rows': 'UNWIND range(1, 100000000) AS x RETURN DISTINCT x',
  'different large texts': `WITH ${doubling("'abcdefgh'").replace('60', '14')} AS t UNWIND range(1, 100000) AS x WITH DISTINCT t + x AS y RETURN count(y)`,
  'different values': 'UNWIND range(1, 100000000) AS x RETURN count(DISTINCT x)',
  groups: 'UNWIND range(1, 100000000) AS x RETURN x, count(*)',
  'a list that doubles': `RETURN size(${doubling('[1, 2, 3]')})`,
  'a text that doubles': `RETURN size(${doubling("'abc'")})`,
  'a list of lists': 'RETURN size([x IN range(1, 1000000) | range(1, 1000)])',
  'a range of a million millions': 'RETURN size([x IN range(1, 1000000000000) | x])',
  'rows kept before writing': 'MATCH (a), (b) CREATE (:Pair {a: a.i, b: b.i})',
};

describe('The memory budget', () => {
  let store: EmbeddedStore;

  beforeAll(async () => {
    store = await openNet();
  });
  afterAll(() => store.close());

  test.each(Object.entries(greedy))(
    'ends %s',
    async (_, statement) => {
      const before = process.memoryUsage().rss;
      const access = statement.includes('CREATE') ? 'write' : 'read';
      const { code } = await failureOf(readRows(store, statement, { access }));
      expect(code).toBe('Neo.TransientError.General.MemoryPoolOutOfMemoryError');
      // What is counted is an estimate, and the collector takes its time.
      expect(process.memoryUsage().rss - before).toBeLessThan(8 * memoryBudgetBytes);
      expect(await readRows(store, 'MATCH (n) RETURN count(n)')).toEqual([[2000n]]);
    },
    60_000,
  );

  test('leaves rows alone that are not kept', async () => {
    const statement = 'UNWIND range(1, 3000000) AS x WITH x, toString(x) AS text RETURN max(size(text))';
    expect(await readRows(store, statement)).toEqual([[7n]]);
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { EmbeddedStore } from '../../../server/storage/embedded/embedded-store.ts';
import { failureOf, readRows } from '../../support/embedded-store.ts';
import { openNet } from './limited-store.ts';

const manyLetters = `'${'a'.repeat(5000)}b'`;

/** None of these comes to an end in the time of a test. */
const endless: Readonly<Record<string, string>> = {
  'a product of three': 'MATCH (a), (b), (c) RETURN count(*)',
  'walks without an end': 'MATCH (a)-[*]-(b) RETURN count(*)',
  'walks from one node': 'MATCH p = (a:N {i: 0})-[*]->(b) WHERE length(p) < 0 RETURN p',
  'shortest paths of all pairs':
    'MATCH (a), (b), p = shortestPath((a)-[*]-(b)) WHERE a.i < b.i RETURN sum(length(p))',
  'shortest paths with a condition on the whole':
    'MATCH (a), (b) WHERE a.i < b.i MATCH p = shortestPath((a)-[*]-(b)) WHERE none(n IN nodes(p) WHERE n.i = 3) RETURN count(p)',
  'all shortest paths of all pairs':
    'MATCH (a), (b), p = allShortestPaths((a)-[*]-(b)) WHERE a.i < b.i RETURN count(p)',
  'a thousand shortest paths': 'MATCH p = SHORTEST 1000000 (a:N)-[:R]-+(b:N) RETURN count(p)',
  'quantified paths': 'MATCH ((a)-[:R]-(b)){1,60} RETURN count(*)',
  'quantified relationships': 'MATCH (a)-[:R]-+(b) RETURN count(*)',
  'nested reduce':
    'WITH range(1, 99999) AS xs RETURN reduce(a = 0, x IN xs | a + reduce(b = 0, y IN xs | b + y % 7))',
  'comprehensions of ranges':
    'RETURN size([x IN range(1, 99999) WHERE any(y IN range(1, 99999) WHERE y < 0)])',
  'none of none': 'RETURN none(x IN range(1, 99999) WHERE single(y IN range(1, 99999) WHERE y < 0))',
  'a product in EXISTS': 'MATCH (n) RETURN EXISTS { MATCH (a), (b), (c) WHERE a.i + b.i + c.i < 0 }',
  'a product in COUNT': 'RETURN COUNT { MATCH (a), (b), (c) WHERE a.i = b.i + c.i }',
  'a product in COLLECT': 'RETURN COLLECT { MATCH (a), (b), (c) WHERE a.i + b.i + c.i < 0 RETURN a }',
  'a product in CALL': 'CALL () { MATCH (a), (b), (c) RETURN count(*) AS n } RETURN n',
  'a list that grows': 'RETURN size(reduce(all = [], x IN range(1, 100000) | all + range(1, 1000)))',
  'walks that are kept': 'MATCH p = (a)-[*1..30]-(b) RETURN collect(p)',
  'walks in a pattern comprehension': 'MATCH (n) RETURN size([(n)-[*]-(m) WHERE m.i < 0 | m])',
  'a range of a million millions': 'UNWIND range(1, 1000000000000) AS x RETURN sum(x)',
  'ranges in ranges':
    'UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y WITH x, y WHERE x < 0 RETURN count(*)',
  'a text matched again and again': `UNWIND range(1, 1000000) AS x RETURN sum(CASE WHEN ${manyLetters} =~ '(a+)+' THEN 1 ELSE 0 END)`,
  'aggregates of products': 'MATCH (a), (b), (c) RETURN avg(a.i), collect(DISTINCT b.i)[0], max(c.i)',
};

describe('The embedded store', () => {
  let store: EmbeddedStore;

  beforeAll(async () => {
    store = await openNet();
  });
  afterAll(() => store.close());

  test.each(Object.entries(endless))('ends %s when its time is over', async (_, statement) => {
    const { code, milliseconds } = await failureOf(readRows(store, statement, { timeoutMs: 100 }));
    expect(code).toBe('Neo.ClientError.Transaction.TransactionTimedOut');
    expect(milliseconds).toBeLessThan(3000);
  });

  test('answers others while a product of three runs, and stops it when it is aborted', async () => {
    const abortion = new AbortController();
    const statement = 'MATCH (a), (b), (c) RETURN count(*)';
    const long = failureOf(readRows(store, statement, { signal: abortion.signal }));
    for (let round = 0; round < 5; round += 1) {
      const begun = performance.now();
      expect(await readRows(store, 'MATCH (n:N {i: 7}) RETURN n.i')).toEqual([[7n]]);
      expect(performance.now() - begun).toBeLessThan(1000);
    }
    const begun = performance.now();
    abortion.abort();
    expect((await long).code).toBe('Neo.ClientError.Transaction.Terminated');
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test('stops a statement that is aborted within one expression', async () => {
    const abortion = new AbortController();
    const long = failureOf(readRows(store, endless['nested reduce'] ?? '', { signal: abortion.signal }));
    await readRows(store, 'RETURN 1').finally(() => abortion.abort());
    expect((await long).code).toBe('Neo.ClientError.Transaction.Terminated');
    expect(await readRows(store, 'RETURN 2')).toEqual([[2n]]);
  });

  test('ends an expression that keeps others waiting, and leaves one alone that does not', async () => {
    const long = failureOf(readRows(store, endless['nested reduce'] ?? ''));
    expect(await readRows(store, 'RETURN 1')).toEqual([[1n]]);
    expect(await readRows(store, 'RETURN 2')).toEqual([[2n]]);
    expect((await long).code).toBe('Neo.ClientError.Transaction.Terminated');
    const alone =
      'WITH range(1, 9999) AS xs RETURN reduce(a = 0, x IN xs | a + reduce(b = 0, y IN xs | b + 1))';
    expect(await readRows(store, alone)).toEqual([[99980001n]]);
    // A hundred million additions, which a busy machine may take a minute for.
  }, 180_000);

  test('matches at once what could make a regular expression go back forever', async () => {
    const texts = ['(a+)+', '(a|aa)*', '(.*)*x', 'a*a*a*a*a*a*c', '((a*)*)*', '(?i)(A|a)+'];
    const matches = texts.map((pattern) => `${manyLetters} =~ '${pattern}'`).join(', ');
    expect(await readRows(store, `RETURN ${matches}`)).toEqual([texts.map(() => false)]);
    expect(await readRows(store, `RETURN ${manyLetters} =~ '(a+)+b'`)).toEqual([[true]]);
  });

  test('refuses a regular expression that looks back where it could go back forever', async () => {
    const { code } = await failureOf(readRows(store, `RETURN ${manyLetters} =~ '(a+)+\\\\1'`));
    expect(code).toMatch(/^Neo\.(Client|Database)Error\.Statement\./);
  });
});

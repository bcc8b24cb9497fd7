import { expect, test } from '@jest/globals';
import { openNeo4jStore } from '../../../server/storage/neo4j/neo4j-store.ts';
import { errorOf, readRows, runToEnd } from '../../contract/statement-running.ts';
import { missingForNeo4j } from '../../neo4j/neo4j-jars.ts';
import { startNeo4j } from '../../neo4j/neo4j-process.ts';
import { describeWith } from '../../support/requirements.ts';
import { makeTemporaryFolder } from '../../support/server-process.ts';

const missing = missingForNeo4j();
const ownNeo4j = { met: missing === undefined, reason: `no Neo4j of our own: ${missing}` };

describeWith([ownNeo4j], 'when Neo4j restarts', () => {
  test('the store says so meanwhile, and answers again afterwards', async () => {
    const home = makeTemporaryFolder();
    const first = await startNeo4j({ home: home.path, isBrief: true });
    const boltPort = Number(new URL(first.boltUri).port);
    const store = await openNeo4jStore({
      uri: first.boltUri,
      username: undefined,
      password: undefined,
      database: undefined,
    });
    const write = { access: 'write' } as const;
    await runToEnd(store, 'CREATE (:Restarted {n: 1})', write);
    await first.stop();
    expect(await errorOf(readRows(store, 'RETURN 1'))).toEqual({
      name: 'StoreError',
      code: 'Dragoman.StoreUnavailable',
      store: 'neo4j',
    });
    const second = await startNeo4j({ home: home.path, boltPort, isBrief: true });
    const { summary } = await runToEnd(store, 'CREATE (:Restarted {n: 2})', write);
    expect(summary.counters.nodesCreated).toBe(1);
    expect(await readRows(store, 'MATCH (n:Restarted) RETURN n.n ORDER BY n.n')).toContainEqual([2n]);
    await store.close();
    await second.stop();
    home.remove();
  }, 180_000);
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Dataset } from '../../seed/dataset.ts';
import { loadDataset } from '../../seed/dataset-loader.ts';
import { seedDataset } from '../../seed/dataset-seeding.ts';
import { describeOnBothStores } from '../contract/stores.ts';
import { copySmallDataset, smallFolder } from '../seed/small-dataset.ts';
import { dumpGraph } from '../support/graph-dump.ts';
import { makeTemporaryFolder } from '../support/server-process.ts';
import { readZip } from '../support/zip-reading.ts';
import { meeting, rejection } from './new-evidence.ts';
import { useSmallDataset } from './seeded-app.ts';

const small = loadDataset(smallFolder);

describeOnBothStores('a data set that readers have added to', (open) => {
  const seeded = useSmallDataset(open);

  const add = (draft: object) => seeded.app.post('/api/claims', draft);
  const run = async (statement: string) =>
    (await seeded.store.transact((transaction) => transaction.run(statement))).rows;

  /** The export as a reviewer would load it, after a change to its files. */
  async function loadExport(edit: (text: string) => string = (text) => text): Promise<Dataset> {
    const zip = Buffer.from(await (await fetch(`${seeded.app.url}/api/dataset`)).arrayBuffer());
    const folder = makeTemporaryFolder();
    for (const [path, text] of readZip(zip)) {
      mkdirSync(dirname(join(folder.path, path)), { recursive: true });
      writeFileSync(join(folder.path, path), edit(text));
    }
    const dataset = loadDataset(join(folder.path, 'small'));
    folder.remove();
    return dataset;
  }

  test('exports files that give the same graph elsewhere', async () => {
    await add(rejection);
    await add({ ...meeting, article: 'the-tribune' });
    const here = await dumpGraph(seeded.store);
    const exported = await loadExport();
    await run('MATCH (n) DETACH DELETE n');
    await seedDataset(seeded.store, exported);
    expect(await dumpGraph(seeded.store)).toEqual(here);
  });

  test('outlives another load of the files', async () => {
    await add(meeting);
    const { claim } = (await seeded.app.get('/api/claims/ga-1/draft')).json;
    const { id: _id, version, added: _added, ...draft } = claim;
    await seeded.app.send('PUT', '/api/claims/ga-1', { version, claim: { ...draft, note: 'read twice' } });
    await run("MATCH (a:Actor {id: 'anna-simic'})-[r:DEMANDED]->() SET a.colour = 'blue', r.seen = true");
    const before = await dumpGraph(seeded.store);
    const { kept } = await seedDataset(seeded.store, small);
    expect(kept.toSorted()).toEqual([
      'an-aide',
      'ga-1',
      'meeting-vienna',
      'otto-von-platz',
      'the-tribune',
      'the-tribune-001',
    ]);
    expect(await dumpGraph(seeded.store)).toEqual(before);
  });

  test('refuses files that no longer have what it speaks of', async () => {
    await add(rejection);
    const { folder, remove } = copySmallDataset({
      'things.yaml': (text) => text.replace(/- \{\s+id: demand-port[\s\S]*/, ''),
      'claims/courier.yaml': (text) => text.replace(/ {2}- id: co-3[\s\S]*?(?=uncovered)/, ''),
    });
    const fewer = loadDataset(folder);
    remove();
    await expect(seedDataset(seeded.store, fewer)).rejects.toThrow(
      'expected an id from actors.yaml or things.yaml, got "demand-port"',
    );
  });

  test('is the files’ own once they have it', async () => {
    await add(meeting);
    const reviewed = await loadExport((text) =>
      text.replace('role: Envoy of Grausark', 'role: Minister of Grausark'),
    );
    const { kept } = await seedDataset(seeded.store, reviewed);
    expect(kept).toEqual([]);
    const rows = await run("MATCH (n {id: 'otto-von-platz'}) RETURN n.role, n.addedAt");
    expect(rows).toEqual([['Minister of Grausark', null]]);
  });
});

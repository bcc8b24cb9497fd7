/** Plays cases one by one in a thread of its own, so that one that hangs or crashes can be ended from outside. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { loadCases } from './features.ts';
import type { KitStore } from './kit-store.ts';
import { playCase } from './play.ts';
import type { CaseResult, KitTask } from './suite.ts';

const { options, ids } = workerData as KitTask;
const wanted = new Set(ids);
const cases = loadCases(options.featuresDir).filter((kitCase) => wanted.has(kitCase.id));
const store = await openStore();
for (const kitCase of cases) {
  const outcome = await playCase(kitCase, store, {
    graphsDir: join(options.featuresDir, '..', 'graphs'),
    corruption: options.corruption,
  });
  const result: CaseResult = { id: kitCase.id, folder: kitCase.folder, ...outcome };
  parentPort?.postMessage(result);
}
await store.close();

async function openStore(): Promise<KitStore> {
  if (options.store === 'neo4j') return (await import('./neo4j-store.ts')).openNeo4jStore();
  return (await import('./engine-store.ts')).openEngineStore();
}

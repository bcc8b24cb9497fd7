/** `npm run seed`: loads a data set into whichever store is configured. */
import { parseArgs } from 'node:util';
import { readConfig } from '../server/config.ts';
import { openStore } from '../server/storage/open-store.ts';
import type { Dataset } from './dataset.ts';
import { datasetFolder, loadDataset } from './dataset-loader.ts';
import { type SeedSummary, seedDataset, summarizeDataset } from './dataset-seeding.ts';
import { showProgress } from './seed-progress.ts';

const usage = `npm run seed [-- --dataset NAME] [--reset] [--dry-run]

Loads a data set into the configured store (NEO4J_URI, or else the embedded one in DATA_DIR). Twice is once.
  --dataset   a folder in seed/ (istanbul-2025), or the path of one, such as ./my-data-set
  --reset     removes everything of the data set first, also what was added or edited in the store
  --dry-run   checks the data set and says what would be loaded`;

const { values } = parseArgs({
  options: {
    dataset: { type: 'string', default: 'istanbul-2025' },
    reset: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(usage);
} else {
  try {
    await seed(loadDataset(datasetFolder(values.dataset)));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

async function seed(dataset: Dataset): Promise<void> {
  if (values['dry-run']) {
    console.log(`${dataset.title}: nothing is written, this is what would be loaded.`);
    printCounts(summarizeDataset(dataset));
    return;
  }
  const store = await openStore(readConfig(process.env));
  try {
    const { product, address, database } = await store.describe();
    console.log(`Loading “${dataset.title}” into ${product}, ${address ?? 'embedded'}, database ${database}`);
    const startedAt = performance.now();
    const summary = await seedDataset(store, dataset, showProgress(process.stdout), { reset: values.reset });
    printCounts(summary);
    const { nodes, relationships } = summary.removed;
    console.log(`Removed as no longer in the data set: ${nodes} nodes, ${relationships} relationships`);
    if (summary.kept.length > 0) {
      console.log(`Kept as added or edited in this store: ${summary.kept.join(', ')}`);
    }
    console.log(`Done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
  } finally {
    await store.close();
  }
}

function printCounts({ nodes, relationships }: Pick<SeedSummary, 'nodes' | 'relationships'>): void {
  for (const [title, counts] of [['Nodes', nodes] as const, ['Relationships', relationships] as const]) {
    console.log(title);
    for (const [name, count] of counts) {
      console.log(`  ${String(count).padStart(5)}  ${name}`);
    }
  }
}

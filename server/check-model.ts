/** `npm run check-model`: the model check on whichever store is configured. Exit code 1 when a rule is broken. */
import { parseArgs } from 'node:util';
import type { ModelRule } from '../protocol/model-check.ts';
import { readConfig } from './config.ts';
import { findLibraryFolder } from './library/library-folder.ts';
import { checkModel } from './library/model-check.ts';
import { loadLibrary } from './library/query-library.ts';
import { runQuery } from './library/run-query.ts';
import { openStore } from './storage/open-store.ts';

const usage = `npm run check-model [-- --strict]

Checks that claims and relations agree, in the configured store (NEO4J_URI, or else the embedded one in DATA_DIR).
Exit code 1 when a rule is broken; warnings alone are no failure.
  --strict   warnings too are failures`;

const { values } = parseArgs({
  options: { strict: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});

if (values.help) {
  console.log(usage);
} else {
  try {
    process.exitCode = await check();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

async function check(): Promise<0 | 1> {
  const config = readConfig(process.env);
  const library = loadLibrary(findLibraryFolder());
  const store = await openStore(config);
  try {
    const { product, address, database } = await store.describe();
    console.log(`Checking ${product}, ${address ?? 'embedded'}, database ${database}`);
    const limits = { timeoutMs: config.queryTimeoutMs, maxRows: config.maxRows };
    const { rules, errors, warnings } = await checkModel((query) =>
      runQuery(store, library.find(query), new Map(), limits),
    );
    for (const line of rules.flatMap(describeRule)) console.log(line);
    console.log(`${rules.length} rules: ${errors} errors, ${warnings} warnings.`);
    return errors > 0 || (values.strict && warnings > 0) ? 1 : 0;
  } finally {
    await store.close();
  }
}

function describeRule({ title, severity, advice, findings, truncated }: ModelRule): string[] {
  if (findings.length === 0) return [`ok       ${title}: none`];
  return [
    `${severity.padEnd(8)} ${title}: ${findings.length}${truncated ? ', and more' : ''}`,
    ...findings.map(({ about, ids, finding }) => `           ${about} ${finding} [${ids.join(', ')}]`),
    `           → ${advice}`,
  ];
}

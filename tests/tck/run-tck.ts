/**
 * Runs openCypher's conformance kit and prints how it went.
 *
 *   npm run tck -- [--features DIR] [--store embedded|neo4j] [--grep TEXT] [--verbose]
 *                  [--corrupt all|results|side-effects|errors] [--update-baseline]
 *
 * Ends with status 1 when a case fails that the baseline does not list; with `--corrupt`, when more than one case in a
 * hundred of those that were falsified is not noticed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../server/project-root.ts';
import { CORRUPTIONS, type Corruption } from './corruption.ts';
import {
  findLost,
  findWon,
  formatTable,
  isFailure,
  passRate,
  readBaseline,
  writeBaseline,
} from './report.ts';
import { type CaseResult, runSuite } from './suite.ts';

const sharedDir = process.env.SHARED_DIR ?? join(projectRoot, '..', 'shared');

const { values } = parseArgs({
  options: {
    features: { type: 'string', default: join(sharedDir, 'tck', 'features') },
    store: { type: 'string', default: 'embedded' },
    grep: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    corrupt: { type: 'string' },
    'update-baseline': { type: 'boolean', default: false },
  },
});

const baselineFile = join(projectRoot, 'tests', 'tck', 'baseline.json');

if (!existsSync(values.features)) fail(`There is no folder ${values.features}; give --features DIR.`);
if (values.store !== 'embedded' && values.store !== 'neo4j')
  fail(`--store is embedded or neo4j, not ${values.store}.`);
if (values.corrupt !== undefined && !isCorruption(values.corrupt))
  fail(`--corrupt takes ${CORRUPTIONS.join(', ')}, not ${values.corrupt}.`);

// The kit's own folder will do as well as the one with its features.
const inner = join(values.features, 'features');
const results = await runSuite({
  featuresDir: existsSync(inner) ? inner : values.features,
  store: values.store,
  grep: values.grep,
  corruption: values.corrupt,
  // A real Neo4j plans the longest statement of the kit for many seconds.
  limitMs: values.store === 'neo4j' ? 60_000 : 10_000,
});

const lost =
  values.store === 'embedded' && values.corrupt === undefined
    ? findLost(results, readBaseline(baselineFile))
    : [];
for (const result of values.verbose ? results.filter(isFailure) : lost) print(result);
console.log(formatTable(results));
console.log(`${passRate(results).toFixed(2)}% pass`);
if (values.corrupt !== undefined) judgeCorruption();
else if (values['update-baseline']) writeBaseline(baselineFile, results);
else if (values.store === 'embedded') judgeBaseline();

function judgeCorruption(): void {
  const unnoticed = results.filter((result) => result.kind === 'pass').length;
  console.log(`${unnoticed} of ${results.length} cases still pass with falsified expectations.`);
  if (values.corrupt === 'all' && unnoticed * 100 > results.length) process.exitCode = 1;
}

function judgeBaseline(): void {
  const won = findWon(results, readBaseline(baselineFile)).length;
  if (won > 0) console.log(`${won} cases of the baseline pass by now: --update-baseline takes them out.`);
  if (lost.length === 0) return;
  console.log(`${lost.length} cases fail that the baseline does not list.`);
  process.exitCode = 1;
}

function print({ id, kind, message }: CaseResult): void {
  console.log(`${kind}: ${id}\n  ${message}`);
}

function isCorruption(value: string): value is Corruption {
  return (CORRUPTIONS as readonly string[]).includes(value);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

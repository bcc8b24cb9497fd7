/**
 * Puts random statements to the embedded engine and to a real Neo4j, and prints where they differ.
 *
 *   npm run differential [-- --seed N] [--count N] [--most N] [--show] [--keep FILE]
 *
 * Ends with status 1 when there was a difference. The same seed gives the same statements. Each difference is printed
 * as a case with Neo4j's answer; `--keep` adds it to a file in tests/differential/cases/.
 */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { missingForNeo4j } from '../neo4j/neo4j-jars.ts';
import type { Side } from './answers.ts';
import { runCampaign } from './campaign.ts';
import { answerCase, casesFolder, writeCase } from './cases.ts';
import { EmbeddedSide } from './embedded-side.ts';
import { openNeo4jSide } from './neo4j-side.ts';
import type { Disagreement } from './shrinking.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '500' },
    most: { type: 'string', default: '30' },
    show: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});

const missing = process.env.NEO4J_TEST_URI === undefined ? missingForNeo4j() : undefined;
if (missing === undefined) await run();
else {
  console.error(`There is no Neo4j to compare with: ${missing}`);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
  const count = Number(values.count);
  console.log(`Seed ${seed}, ${count} statements`);
  const theirs = await openNeo4jSide({ say: console.log });
  try {
    const started = Date.now();
    const result = await runCampaign(
      { ours: new EmbeddedSide(), theirs },
      { seed, count, mostDifferences: Number(values.most), onDifference: (found) => print(found, theirs) },
    );
    const { same, unknown, refused, excused, disagreements } = result;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(
      `${same} the same, ${disagreements.length} different, ${refused.size} refused by name, ` +
        `${unknown} too long to tell, in ${seconds} s (seed ${seed})`,
    );
    for (const [reason, times] of excused) console.log(`${times} excused: ${reason}`);
    if (values.show) for (const statement of refused.keys()) console.log(`refused: ${statement}`);
    if (disagreements.length > 0) process.exitCode = 1;
  } finally {
    await theirs.close();
  }
}

async function print({ kind, graph, statement, difference }: Disagreement, theirs: Side): Promise<void> {
  const question = { kind, ...(graph === '' ? {} : { graph }), statement };
  const kept = writeCase({ ...question, expected: await answerCase(question, theirs) });
  console.log(`\n# ${difference.kind}\n# ${difference.message.replaceAll('\n', '\n# ')}\n${kept}`);
  if (values.keep !== undefined) appendFileSync(join(casesFolder, values.keep), `---\n${kept}`);
}

/** `npm run bench:engine`: the embedded engine and a real Neo4j, the same graph and statements, in one run. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { type EmbeddedStore, openEmbeddedStore } from '../../server/storage/embedded/embedded-store.ts';
import { openNeo4jStore } from '../../server/storage/neo4j/neo4j-store.ts';
import { startNeo4j } from '../../tests/neo4j/neo4j-process.ts';
import { makeTemporaryFolder } from '../../tests/support/server-process.ts';
import { describeMachine, formatMilliseconds, formatTable } from '../figures.ts';
import { loadGraph } from './load.ts';
import { measureStatement } from './measure-statements.ts';
import { findChild, readResidentMemory } from './memory.ts';
import { measureResponsiveness } from './responsiveness.ts';
import type { Side } from './side.ts';
import { statements } from './statements.ts';

const usage = `npm run bench:engine [-- --nodes 100000] [--relationships 500000] [--runs 15]

Loads one graph into the embedded engine and into a Neo4j over Bolt, and measures the same statements on both in turns.`;

const { values } = parseArgs({
  options: {
    nodes: { type: 'string', default: '100000' },
    relationships: { type: 'string', default: '500000' },
    runs: { type: 'string', default: '15' },
    help: { type: 'boolean' },
  },
});
const size = { nodes: readCount('nodes'), relationships: readCount('relationships') };

if (values.help === true) say(usage);
else await compare();

async function compare(): Promise<void> {
  const folder = makeTemporaryFolder();
  const [graphFolder, home] = [join(folder.path, 'embedded'), join(folder.path, 'neo4j')];
  let neo4j = await startNeo4j({ home, say });
  try {
    const settings = { uri: neo4j.boltUri, username: undefined, password: undefined, database: 'neo4j' };
    const embedded = await openEmbeddedStore({ dataDir: graphFolder });
    const server = await openNeo4jStore(settings);
    const sides = [
      { name: 'embedded', store: embedded },
      { name: 'Neo4j', store: server },
    ];
    say(`${describeMachine()}\nagainst ${(await server.describe()).product}`);
    const rows = await measureAll(sides);
    await sayResponsiveness(embedded);
    const held = readResidentMemory(findChild('java') ?? -1);
    await Promise.all([embedded.close(), server.close()]);
    await neo4j.stop();
    const opening = await openAgain(graphFolder);
    const begun = performance.now();
    neo4j = await startNeo4j({ home });
    rows.push(
      compareTimes('open from disk (Neo4j: its process)', [opening.milliseconds, performance.now() - begun]),
    );
    say(`\n${formatTable(['', 'embedded', 'Neo4j', 'embedded / Neo4j'], rows)}\n`);
    say(`memory with the graph open: embedded ${opening.mebibytes} MiB, Neo4j after the run ${held} MiB`);
  } finally {
    await neo4j.stop();
    folder.remove();
  }
}

async function measureAll(sides: readonly Side[]): Promise<string[][]> {
  const loads = await loadGraph(sides, size);
  const rows = loads.map(({ title, times }) => compareTimes(title, times));
  for (const row of rows) process.stderr.write(`${row.join('  ')}\n`);
  const runs = readCount('runs');
  for (const statement of statements) {
    const { title, times } = await measureStatement(sides, statement, size, runs);
    rows.push(compareTimes(title, times));
    process.stderr.write(`${rows.at(-1)?.join('  ')}\n`);
  }
  return rows;
}

async function sayResponsiveness(store: EmbeddedStore): Promise<void> {
  const { answer, worstAnswer, stop } = await measureResponsiveness({ name: 'embedded', store });
  const [median, worst, stopped] = [answer, worstAnswer, stop].map(formatMilliseconds);
  say(`busy with an endless statement, the embedded store answers a lookup in ${median} (worst ${worst}),`);
  say(`and has stopped it ${stopped} after its signal is aborted`);
}

/** In a process of its own, as a server that starts again. */
async function openAgain(folder: string): Promise<{ milliseconds: number; mebibytes: number }> {
  const program = fileURLToPath(new URL('./opening.js', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [program, folder]);
  return JSON.parse(stdout) as { milliseconds: number; mebibytes: number };
}

function compareTimes(
  title: string,
  [embedded = Number.NaN, neo4j = Number.NaN]: readonly number[],
): string[] {
  const ratio = embedded / neo4j;
  const verdict = ratio > 1 ? ' slower' : '';
  return [title, formatMilliseconds(embedded), formatMilliseconds(neo4j), `${ratio.toFixed(2)}${verdict}`];
}

function readCount(name: 'nodes' | 'relationships' | 'runs'): number {
  const count = Number(values[name]);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--${name} must be a whole number above 0, not ${values[name]}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** How long a newcomer waits: first start with an empty store (seeding included), and every start after it. */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../server/project-root.ts';
import { makeTemporaryFolder, startServer } from '../tests/support/server-process.ts';
import { findMedian, formatMilliseconds } from './figures.ts';

const restarts = 5;

export async function measureStart(): Promise<string[][]> {
  const folder = makeTemporaryFolder();
  try {
    const first = await startServer({ DATA_DIR: folder.path });
    const memory = readResidentMemory(first.pid);
    await first.stop();
    const again: number[] = [];
    for (let i = 0; i < restarts; i += 1) {
      const server = await startServer({ DATA_DIR: folder.path });
      again.push(server.readyAfter);
      await server.stop();
    }
    return [
      ['fresh copy to ready, with building', formatMilliseconds(await measureFreshCopy())],
      ['first start to ready, seeding included', formatMilliseconds(first.readyAfter)],
      [`restart to ready (median of ${restarts})`, formatMilliseconds(findMedian(again))],
      ['memory of the server after seeding (resident)', `${memory} MiB`],
    ];
  } finally {
    folder.remove();
  }
}

/** What `npm start` does in a new clone once the packages are there: build everything, seed, listen. */
async function measureFreshCopy(): Promise<number> {
  const copy = makeTemporaryFolder();
  try {
    for (const name of ['package.json', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.json']) {
      cpSync(join(projectRoot, name), join(copy.path, name));
    }
    for (const name of ['protocol', 'server', 'client', 'cypher', 'seed', 'bench', 'tests', 'node_modules']) {
      cpSync(join(projectRoot, name), join(copy.path, name), { recursive: true, verbatimSymlinks: true });
    }
    const server = await startServer({ DATA_DIR: join(copy.path, '.data') }, [
      join(copy.path, 'server/start.mjs'),
    ]);
    await server.stop();
    return server.readyAfter;
  } finally {
    rmSync(copy.path, { recursive: true, force: true });
  }
}

/** Resident set of a process in MiB, from /proc. */
function readResidentMemory(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

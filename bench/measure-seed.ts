/** Loading the shipped data set into an empty store, through the same command on both. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../server/project-root.ts';
import { makeTemporaryFolder } from '../tests/support/server-process.ts';
import { formatMilliseconds } from './figures.ts';

export function measureSeed(neo4jUri: string | undefined): string[][] {
  const folder = makeTemporaryFolder();
  try {
    const rows = [
      ['seed the embedded store (whole command)', formatMilliseconds(timeSeed({ DATA_DIR: folder.path }))],
    ];
    if (neo4jUri !== undefined) {
      rows.push([
        'seed Neo4j (whole command)',
        formatMilliseconds(timeSeed({ NEO4J_URI: neo4jUri }, '--reset')),
      ]);
    }
    return rows;
  } finally {
    folder.remove();
  }
}

function timeSeed(environment: Readonly<Record<string, string>>, ...options: string[]): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'dist/seed/seed.js'), ...options],
    {
      cwd: projectRoot,
      env: { ...process.env, ...environment },
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`seeding failed: ${stderr}`);
  return performance.now() - begun;
}

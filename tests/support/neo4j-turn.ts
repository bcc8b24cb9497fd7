/**
 * Test files run side by side, but there is one Neo4j with one database for all of them: whoever reads or writes
 * it takes a turn first and has it alone until it is given back.
 */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** @returns what gives the turn back; call it in `afterAll` */
export async function takeNeo4jTurn(): Promise<() => void> {
  const name = (process.env.NEO4J_TEST_URI ?? 'none').replaceAll(/\W+/g, '-');
  const lock = join(tmpdir(), `dragoman-turn-${name}`);
  while (!tryLock(lock)) {
    await wait(50);
  }
  return () => rmSync(lock, { force: true });
}

function tryLock(lock: string): boolean {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch {
    removeIfOrphaned(lock);
    return false;
  }
}

/** A test process that was killed cannot give its turn back. */
function removeIfOrphaned(lock: string): void {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') {
      rmSync(lock, { force: true });
    }
  }
}

/** Kills a writing process 50 times, or as often as the first argument says, and prints what was lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRepeatedly } from './killing.ts';

const times = Number(process.argv[2] ?? 50);
const dataDir = mkdtempSync(join(tmpdir(), 'dragoman-kill-'));
let rounds = 0;
let answered = 0;
let lost = 0;
let torn = 0;
for await (const aftermath of killRepeatedly(dataDir, times, 1500)) {
  rounds++;
  answered = Math.max(answered, aftermath.answered + 1);
  lost += aftermath.lost.length;
  torn += aftermath.torn.length;
}
rmSync(dataDir, { recursive: true });
console.log(`${rounds} kills, ${answered} statements answered, ${lost} lost, ${torn} torn`);
process.exitCode = lost + torn === 0 ? 0 : 1;

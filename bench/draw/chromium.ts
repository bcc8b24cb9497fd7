/** A Chromium whose processor time can be read: all of its processes together, drawing included. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { chromiumArguments } from '../../tests/support/browser.ts';
import { chromiumPath } from '../../tests/support/requirements.ts';

export interface Chromium {
  readonly browser: Browser;
  /** Milliseconds of processor time so far. */
  readProcessorTime(): number;
  stop(): Promise<void>;
}

/** Linux counts in hundredths of a second. */
const tick = 10;

export async function startChromium(): Promise<Chromium> {
  const server = await chromium.launchServer({ executablePath: chromiumPath, args: chromiumArguments });
  const browser = await chromium.connect(server.wsEndpoint());
  const root = server.process().pid ?? -1;
  return {
    browser,
    readProcessorTime: () => addUp(root),
    stop: async () => {
      await browser.close();
      await server.close();
    },
  };
}

function addUp(root: number): number {
  const stats = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => readStat(Number(pid)));
  const family = new Set([root]);
  // Parents have the smaller numbers but for a wrap-around, which a second pass would catch.
  for (let pass = 0; pass < 2; pass += 1) {
    for (const { pid, parent } of stats) {
      if (family.has(parent)) {
        family.add(pid);
      }
    }
  }
  return stats.filter(({ pid }) => family.has(pid)).reduce((sum, { time }) => sum + time, 0);
}

/** Format: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; the name in brackets may hold blanks. */
function readStat(pid: number): { pid: number; parent: number; time: number }[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return [{ pid, parent: Number(fields[1]), time: (Number(fields[11]) + Number(fields[12])) * tick }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

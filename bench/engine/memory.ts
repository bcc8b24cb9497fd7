/** What processes hold, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs';

/** Resident set of a process in MiB; NaN where there is no /proc. */
export function readResidentMemory(pid: number): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return Number.NaN;
  }
}

/** The child of this process that runs a program of that name. */
export function findChild(program: string): number | undefined {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).find((pid) => {
    try {
      const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
      return name === program && Number(parent) === process.pid;
    } catch {
      return false;
    }
  });
}

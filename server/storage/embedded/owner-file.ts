/**
 * Says which process has a data directory, so that a second one stays out. A process that was killed leaves its file
 * behind; it is told from a living one by its process id, its start time and, from another machine or container, by
 * whether it still gives signs of life.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { cannotOpen } from './embedded-errors.ts';

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from a later one with the same id; empty where the system does not say. */
  readonly started: string;
  readonly token: string;
}

const signOfLifeEveryMs = 5_000;
const silentForMs = 20_000;

export class OwnerFile {
  readonly #path: string;
  readonly #token = randomUUID();
  #timer: NodeJS.Timeout | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** Throws a StoreError when a living process other than this one has the directory. */
  refuseOther(): void {
    const owner = readOwner(this.#path);
    if (owner === undefined || owner.token === this.#token || !isAlive(owner, this.#path)) return;
    const where =
      owner.host === hostname() ? `process ${owner.pid}` : `process ${owner.pid} on ${owner.host}`;
    throw cannotOpen(
      `The data directory is in use by another Dragoman (${where}), as ${this.#path} says.`,
      'Stop that one first, or give this one a DATA_DIR of its own.',
    );
  }

  /** To be called where no other process can do the same at the same time. */
  take(): void {
    this.refuseOther();
    const owner: Owner = {
      pid: process.pid,
      host: hostname(),
      started: startOf(process.pid),
      token: this.#token,
    };
    const draft = `${this.#path}.${this.#token}`;
    writeFileSync(draft, `${JSON.stringify(owner)}\n`);
    renameSync(draft, this.#path);
    this.#timer = setInterval(() => this.#giveSignOfLife(), signOfLifeEveryMs);
    this.#timer.unref();
  }

  release(): void {
    clearInterval(this.#timer);
    if (readOwner(this.#path)?.token === this.#token) rmSync(this.#path, { force: true });
  }

  #giveSignOfLife(): void {
    const now = new Date();
    try {
      utimesSync(this.#path, now, now);
    } catch {
      // Without the file nobody is kept out, but that must not stop who is at work already.
    }
  }
}

function isAlive(owner: Owner, path: string): boolean {
  if (owner.host !== hostname()) return Date.now() - statSync(path).mtimeMs < silentForMs;
  if (owner.pid === process.pid) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return owner.started === startOf(owner.pid);
}

/** Undefined when there is no such file, or none that makes sense. */
function readOwner(path: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof owner === 'object' && owner !== null && 'pid' in owner ? (owner as Owner) : undefined;
  } catch {
    return undefined;
  }
}

/** On Linux, the boot and the clock tick at which the process began; empty elsewhere. */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!;
    return `${boot}/${afterName.split(' ')[19]}`;
  } catch {
    return '';
  }
}

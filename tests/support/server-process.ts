/** Starts the real server as a process of its own, as a user would, and waits for its ready line. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** From spawn to the ready line, in milliseconds. */
  readonly readyAfter: number;
  /** All that it printed so far. */
  output(): string;
  /** Asks it to end and waits until it has; resolves with the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A folder that is removed by `remove()`. */
export function makeTemporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'dragoman-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Rejects with what the server printed when it ends before it is ready. */
export function startServer(
  environment: Readonly<Record<string, string>>,
  entry: readonly string[] = ['dist/server/main.js'],
): Promise<ServerProcess> {
  const begun = performance.now();
  const child = spawn(process.execPath, entry, {
    cwd: projectRoot,
    env: { ...withoutStoreSettings(process.env), PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      printed += chunk.toString('utf8');
      const url = /Dragoman is ready at (\S+)/.exec(printed)?.[1];
      if (url !== undefined) {
        const readyAfter = performance.now() - begun;
        resolve({
          url,
          pid: child.pid ?? -1,
          readyAfter,
          output: () => printed,
          stop: (signal) => stopProcess(child, signal),
        });
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('close', (code) =>
      reject(new Error(`the server ended with ${code} before it was ready:\n${printed}`)),
    );
  });
}

function stopProcess(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve(child.exitCode);
  }
  return new Promise((resolve) => {
    child.once('close', (code) => resolve(code));
    child.kill(signal);
  });
}

function withoutStoreSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('NEO4J_')));
}

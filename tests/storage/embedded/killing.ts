/** Kills a writing process at a moment of its choosing, and looks at what it left behind. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { openEmbeddedStore } from '../../../server/storage/embedded/embedded-store.ts';

export interface Aftermath {
  /** The last statement that was answered before the kill, -1 when there was none. */
  readonly answered: number;
  /** Statements, up to that one, of which something is missing. */
  readonly lost: readonly number[];
  /** Statements of which a part is there and a part is not. */
  readonly torn: readonly number[];
}

const writingScript = fileURLToPath(new URL('./writing-process.js', import.meta.url));

type Writer = ChildProcessByStdio<null, Readable, null>;

/** A process that writes into the directory, numbering its statements from `first`. */
export function startWriter(dataDir: string, first: number): Writer {
  return spawn(process.execPath, [writingScript, dataDir, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** @param afterMs how long after the store has opened */
export async function killWhileWriting(dataDir: string, first: number, afterMs: number): Promise<Aftermath> {
  const writer = startWriter(dataDir, first);
  let answered = first - 1;
  for await (const line of createInterface({ input: writer.stdout })) {
    if (line === 'open') setTimeout(() => writer.kill('SIGKILL'), afterMs);
    else answered = Number(line);
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
  return { answered, ...(await inspect(dataDir, answered)) };
}

/**
 * Lets a process write until a file of its may grow no larger, as on a full disk.
 * @param kilobytes how large the file may grow
 */
export async function writeUntilFull(
  dataDir: string,
  kilobytes: number,
): Promise<Aftermath & { readonly failure: string }> {
  const command = `ulimit -f ${2 * kilobytes}; exec "$0" "$@"`;
  const writer = spawn('sh', ['-c', command, process.execPath, writingScript, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let answered = -1;
  let failure = '';
  for await (const line of createInterface({ input: writer.stdout })) {
    if (/^\d+$/.test(line)) answered = Number(line);
    else failure = line;
  }
  return { answered, failure, ...(await inspect(dataDir, answered)) };
}

/** Kills again and again on one directory, after random times up to `longestMs`; gives what each round left behind. */
export async function* killRepeatedly(
  dataDir: string,
  times: number,
  longestMs: number,
): AsyncGenerator<Aftermath> {
  let next = 0;
  for (let round = 0; round < times; round++) {
    const aftermath = await killWhileWriting(dataDir, next, Math.random() * longestMs);
    yield aftermath;
    // The statement behind the last answered one may be there without anybody having been told.
    await makeSure(dataDir, aftermath.answered + 1);
    next = aftermath.answered + 2;
  }
}

/** Makes the statement whose fate is open happen, if it has not. */
async function makeSure(dataDir: string, i: number): Promise<void> {
  const store = await openEmbeddedStore({ dataDir });
  await store.transact((transaction) =>
    transaction.run(
      `MATCH (w:W {i: $i}) WITH count(w) AS found WHERE found = 0
       CREATE (:W {i: $i})-[:PAIR {i: $i}]->(:W {i: $i}) WITH 1 AS done
       MATCH (old:W {i: $i - 10}) SET old.touched = $i`,
      new Map([['i', BigInt(i)]]),
    ),
  );
  await store.close();
}

async function inspect(dataDir: string, answered: number): Promise<Omit<Aftermath, 'answered'>> {
  const store = await openEmbeddedStore({ dataDir });
  try {
    const { rows } = await store.transact((transaction) =>
      transaction.run(
        `MATCH (w:W)
         OPTIONAL MATCH (w)-[p:PAIR]->(:W {i: w.i})
         WITH w.i AS i, count(DISTINCT w) AS nodes, count(p) AS pairs, max(w.touched) AS touched
         RETURN i, nodes, pairs, touched`,
      ),
    );
    const found = new Map(rows.map(([i, nodes, pairs, touched]) => [Number(i), { nodes, pairs, touched }]));
    const lost: number[] = [];
    for (let i = 0; i <= answered; i++) if (!found.has(i)) lost.push(i);
    const torn = [...found].filter(
      ([i, { nodes, pairs, touched }]) =>
        nodes !== 2n || pairs !== 1n || (found.has(i + 10) ? touched !== BigInt(i + 10) : touched !== null),
    );
    return { lost, torn: torn.map(([i]) => i) };
  } finally {
    await store.close();
  }
}

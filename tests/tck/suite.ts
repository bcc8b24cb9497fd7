/** Runs the conformance kit: cases in a worker, with a watchdog that ends what hangs and goes on behind it. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Corruption } from './corruption.ts';
import { type KitCase, loadCases } from './features.ts';
import type { Outcome } from './play.ts';

export interface SuiteOptions {
  readonly featuresDir: string;
  readonly store: 'embedded' | 'neo4j';
  /** Only cases whose id contains it. */
  readonly grep: string | undefined;
  readonly corruption: Corruption | undefined;
  /** One case may take this long. */
  readonly limitMs: number;
}

/** What a worker is given: the cases still to be played, by id. */
export interface KitTask {
  readonly options: SuiteOptions;
  readonly ids: readonly string[];
}

export interface CaseResult extends Outcome {
  readonly id: string;
  readonly folder: string;
}

/** Results in the order of the kit; one for each case, whatever happens. */
export async function runSuite(options: SuiteOptions): Promise<CaseResult[]> {
  const { grep } = options;
  const cases = loadCases(options.featuresDir).filter(({ id }) => grep === undefined || id.includes(grep));
  const results: CaseResult[] = [];
  while (results.length < cases.length) {
    const remaining = cases.slice(results.length);
    const ended = await runUntilStuck(remaining, options, results);
    const stuck = cases[results.length];
    if (stuck !== undefined) results.push({ id: stuck.id, folder: stuck.folder, ...ended });
  }
  return results;
}

/** Adds results until all are there or one case does not come to its end; says what happened to that one. */
function runUntilStuck(
  cases: readonly KitCase[],
  options: SuiteOptions,
  results: CaseResult[],
): Promise<Outcome> {
  const task: KitTask = { options, ids: cases.map((kitCase) => kitCase.id) };
  const worker = new Worker(fileURLToPath(new URL('./kit-worker.js', import.meta.url)), { workerData: task });
  return new Promise((resolve) => {
    const hang: Outcome = { kind: 'hang', message: `no answer within ${options.limitMs} ms` };
    let crash: Outcome = { kind: 'crash', message: 'the worker ended' };
    let watchdog = setTimeout(stop, options.limitMs * 3, hang);
    function stop(outcome: Outcome) {
      clearTimeout(watchdog);
      // Ending the worker makes it say so once more; the first reason is the one that counts.
      worker.removeAllListeners('exit');
      void worker.terminate().then(() => resolve(outcome));
    }
    worker.on('message', (result: CaseResult) => {
      results.push(result);
      clearTimeout(watchdog);
      watchdog = setTimeout(stop, options.limitMs, hang);
    });
    worker.on('error', (error) => {
      crash = { kind: 'crash', message: String(error) };
    });
    worker.on('exit', () => stop(crash));
  });
}

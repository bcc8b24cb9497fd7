/** The worker thread: holds the graph, its journal and the engine, and does what the store asks for by message. */
import { parentPort, workerData } from 'node:worker_threads';
import { Engine } from '../../engine/engine.ts';
import { PropertyGraph } from '../../engine/graph/property-graph.ts';
import { toErrorMessage } from './error-messages.ts';
import { Journal } from './journal.ts';
import type { FromWorker, ToWorker, WorkerOptions } from './messages.ts';
import { Scheduler } from './scheduler.ts';
import type { StatementEngine } from './statement-task.ts';

const port = parentPort;
if (port === null) throw new Error('This file is to be run as a worker thread.');

const options = workerData as WorkerOptions;
const post = (message: FromWorker): void => port.postMessage(message);

try {
  serve(options.dataDir === undefined ? undefined : new Journal(options.dataDir));
  post({ kind: 'ready' });
} catch (error) {
  post({ kind: 'refused', error: toErrorMessage(error) });
  port.close();
}

function serve(journal: Journal | undefined): void {
  const graph = journal?.graph ?? new PropertyGraph();
  const engine: StatementEngine = new Engine(graph, { defaultTimeZone: options.defaultTimeZone });
  const scheduler = new Scheduler({
    graph,
    persist: journal?.persist,
    engine,
    stopFlags: options.stopFlags,
    memoryBudgetBytes: options.memoryBudgetBytes,
    transactionLimits: options.transactionLimits,
    post,
  });
  port!.on('message', (message: ToWorker) => {
    if (message.kind === 'close') void close(scheduler, journal);
    else scheduler.receive(message);
  });
}

async function close(scheduler: Scheduler, journal: Journal | undefined): Promise<void> {
  scheduler.stop();
  await journal?.close();
  post({ kind: 'closed' });
  port!.close();
}

/** Loads a data set into a store through the port: set-up first, then all rows in one transaction. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownLabels } from '../protocol/own-labels.ts';
import type { CypherMap, CypherValue } from '../protocol/values.ts';
import { projectRoot } from '../server/project-root.ts';
import type { GraphStore, StoreTransaction } from '../server/storage/graph-store.ts';
import type { Dataset } from './dataset.ts';
import { mergeAdditions } from './dataset-merging.ts';
import { readStoredDataset } from './dataset-reading.ts';
import { buildGraph } from './graph-builder.ts';
import type { GraphData, IdLabel } from './graph-data.ts';
import { batchRows } from './seed-batches.ts';
import { removeDataset, removeMarks, removeStaleNodes, removeStaleRelationships } from './seed-statements.ts';

/** Called after each batch. `done` and `total` count nodes and relationships; `what` is a label or a type. */
export type SeedProgress = (done: number, total: number, what: string) => void;

export interface SeedSummary {
  /** How many nodes the data set has, by label; an actor counts under `Actor` and under its kind. */
  readonly nodes: ReadonlyMap<string, number>;
  /** How many relationships, by type. */
  readonly relationships: ReadonlyMap<string, number>;
  /** What an earlier version of the data set had put there and this one does not have. */
  readonly removed: { readonly nodes: number; readonly relationships: number };
  /** Ids of what readers have added or edited in the store; it is as they left it. */
  readonly kept: readonly string[];
}

export interface SeedOptions {
  /** Removes everything of this data set first, with what readers have added to it or tied to it. */
  readonly reset?: boolean;
}

const setUpTimeoutMs = 120_000;
const idLabels: readonly IdLabel[] = [...ownLabels, 'RelationType', 'Story', 'Dataset'];

/** Twice is once, and what readers have added stays. A failure leaves the graph as it was; the constraints and indexes may have been added. */
export async function seedDataset(
  store: GraphStore,
  dataset: Dataset,
  progress: SeedProgress = () => {},
  options: SeedOptions = {},
): Promise<SeedSummary> {
  await setUpSchema(store);
  return store.transact(async (transaction) => {
    const cleared = options.reset === true ? await clearDataset(transaction, dataset) : 0;
    const stored = await readStoredDataset(transaction, dataset.id);
    const merge = stored === undefined ? undefined : mergeAdditions(dataset, stored);
    const graph = buildGraph(merge?.dataset ?? dataset);
    const stale = await removeStale(transaction, dataset, graph);
    await writeGraph(transaction, graph, progress);
    await transaction.run(removeMarks, new Map([['ids', merge?.settled ?? []]]));
    const removed = { nodes: stale.nodes + cleared, relationships: stale.relationships };
    return { ...summarizeGraph(graph), removed, kept: merge?.kept ?? [] };
  });
}

/** What a load of this data set writes, without writing it. */
export function summarizeDataset(dataset: Dataset): Omit<SeedSummary, 'removed' | 'kept'> {
  return summarizeGraph(buildGraph(dataset));
}

async function setUpSchema(store: GraphStore): Promise<void> {
  const text = readFileSync(join(projectRoot, 'seed', 'schema.cypher'), 'utf8');
  const statements = text
    .replaceAll(/^\/\/.*\n/gm, '')
    .split(/;\s*$/m)
    .filter((statement) => statement.trim() !== '');
  // One by one, and not in the loading transaction: Neo4j keeps schema and data apart.
  for (const statement of statements) {
    const running = await store.run({
      statement: statement.trim(),
      parameters: new Map(),
      access: 'write',
      timeoutMs: setUpTimeoutMs,
    });
    for await (const _batch of running.batches) {
      // Nothing comes back; the loop waits for the end.
    }
  }
}

async function clearDataset(transaction: StoreTransaction, dataset: Dataset): Promise<number> {
  return runCounting(transaction, removeDataset, new Map([['dataset', dataset.id]]));
}

async function removeStale(
  transaction: StoreTransaction,
  dataset: Dataset,
  graph: GraphData,
): Promise<SeedSummary['removed']> {
  const keys = graph.relationships.map(({ key }) => key);
  const owner = ['dataset', dataset.id] as const;
  const relationships = await runCounting(
    transaction,
    removeStaleRelationships,
    new Map<string, CypherValue>([owner, ['keys', keys]]),
  );
  let nodes = 0;
  for (const label of idLabels) {
    const ids = graph.nodes.filter((node) => node.label === label).map(({ id }) => id);
    const parameters = new Map<string, CypherValue>([owner, ['ids', ids]]);
    nodes += await runCounting(transaction, removeStaleNodes(label), parameters);
  }
  return { nodes, relationships };
}

async function writeGraph(
  transaction: StoreTransaction,
  graph: GraphData,
  progress: SeedProgress,
): Promise<void> {
  const total = graph.nodes.length + graph.relationships.length;
  let done = 0;
  for (const { statement, what, rows } of batchRows(graph)) {
    const written = await runCounting(transaction, statement, new Map([['rows', rows]]));
    if (written !== rows.length) {
      throw new Error(`Of ${rows.length} rows for ${what}, ${written} were written; nothing was loaded.`);
    }
    done += written;
    progress(done, total, what);
  }
}

async function runCounting(
  transaction: StoreTransaction,
  statement: string,
  parameters: CypherMap,
): Promise<number> {
  const { rows } = await transaction.run(statement, parameters);
  return Number(rows[0]?.[0] ?? 0);
}

function summarizeGraph(graph: GraphData): Omit<SeedSummary, 'removed' | 'kept'> {
  const labels = graph.nodes.flatMap(({ label, kind }) => (kind === undefined ? [label] : [label, kind]));
  return {
    nodes: countValues(labels),
    relationships: countValues(graph.relationships.map(({ type }) => type)),
  };
}

function countValues(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values.toSorted()) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

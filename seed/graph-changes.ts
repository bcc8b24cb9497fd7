/** Takes a graph from one state of its data set to the next, touching nothing but what differs. */
import type { CypherValue } from '../protocol/values.ts';
import type { StoreTransaction } from '../server/storage/graph-store.ts';
import type { Dataset } from './dataset.ts';
import { buildGraph } from './graph-builder.ts';
import type { GraphData } from './graph-data.ts';
import { batchRows } from './seed-batches.ts';

export async function writeChanges(
  transaction: StoreTransaction,
  before: Dataset,
  after: Dataset,
): Promise<void> {
  const old = buildGraph(before);
  const fresh = buildGraph(after);
  const keys = new Set(fresh.relationships.map(({ key }) => key));
  const ids = new Set(fresh.nodes.map(({ id }) => id));
  await remove(
    transaction,
    'UNWIND $gone AS key MATCH ()-[r {dataset: $dataset, key: key}]->() DELETE r',
    after.id,
    old.relationships.filter(({ key }) => !keys.has(key)).map(({ key }) => key),
  );
  await remove(
    transaction,
    'UNWIND $gone AS id MATCH (n {dataset: $dataset, id: id}) DETACH DELETE n',
    after.id,
    old.nodes.filter(({ id }) => !ids.has(id)).map(({ id }) => id),
  );
  for (const { statement, what, rows } of batchRows(findDifferences(old, fresh))) {
    const { rows: answer } = await transaction.run(statement, new Map([['rows', rows]]));
    if (Number(answer[0]?.[0]) !== rows.length) {
      throw new Error(`Of ${rows.length} rows for ${what}, ${String(answer[0]?.[0])} were written.`);
    }
  }
}

function findDifferences(old: GraphData, fresh: GraphData): GraphData {
  const oldNodes = new Map(old.nodes.map((node) => [node.id, write(node)]));
  const oldRelationships = new Map(old.relationships.map((one) => [one.key, write(one)]));
  return {
    nodes: fresh.nodes.filter((node) => oldNodes.get(node.id) !== write(node)),
    relationships: fresh.relationships.filter((one) => oldRelationships.get(one.key) !== write(one)),
  };
}

function write(part: object): string {
  return JSON.stringify(part, (_key, value) => {
    if (typeof value === 'bigint') return `${value}n`;
    return value instanceof Map ? [...value] : value;
  });
}

async function remove(
  transaction: StoreTransaction,
  statement: string,
  dataset: string,
  gone: readonly string[],
): Promise<void> {
  if (gone.length > 0) {
    const parameters = new Map<string, CypherValue>([
      ['dataset', dataset],
      ['gone', gone],
    ]);
    await transaction.run(statement, parameters);
  }
}

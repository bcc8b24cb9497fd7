import type { CypherValue } from '../../protocol/values.ts';
import type { GraphStore } from '../../server/storage/graph-store.ts';

/** What a store says of itself, and not of its data: when something was added there, and how often it was edited. */
const marks = ['addedAt', 'editedAt', 'version'];

/** Every property of every node and relationship, as sorted text without the store's own ids and marks. */
export async function dumpGraph(store: GraphStore): Promise<readonly string[]> {
  const ask = async (statement: string) =>
    (await store.transact((transaction) => transaction.run(statement, new Map([['marks', marks]])))).rows;
  const nodes = await ask(
    'MATCH (n) UNWIND [k IN keys(n) WHERE NOT k IN $marks] AS k RETURN n.id, k, n[k], labels(n)',
  );
  const relationships = await ask(
    'MATCH (a)-[r]->(b) UNWIND keys(r) AS k RETURN a.id + type(r) + b.id + r.key, k, r[k], []',
  );
  return [...nodes, ...relationships].map(describeRow).toSorted();
}

function describeRow([whose, name, value, labels]: readonly CypherValue[]): string {
  const text = (_key: string, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part);
  const sorted = Array.isArray(labels) ? labels.map(String).toSorted() : [];
  return `${String(whose)} ${sorted.join(' ')} ${String(name)} = ${JSON.stringify(value, text)}`;
}

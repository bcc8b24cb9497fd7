/** A graph as sorted lines, read with Cypher so that every side is read the same way. */
import type { CypherValue } from '../../protocol/values.ts';
import { type Side, writeValue } from './answers.ts';

const options = { anyOrder: false, rounded: false };

/** Nodes, then relationships with their ends; the same lines for graphs that differ in ids only. */
export async function writeGraphDump(side: Pick<Side, 'run'>): Promise<readonly string[]> {
  const nodes = await side.run('MATCH (n) RETURN n');
  const paths = await side.run('MATCH p = ()-->() RETURN p');
  if (nodes.kind !== 'rows' || paths.kind !== 'rows') {
    throw new Error(`The graph cannot be read: ${JSON.stringify([nodes, paths])}`);
  }
  const write = (row: readonly CypherValue[]) => writeValue(row[0] ?? null, options);
  return [...nodes.rows.map(write).sort(), ...paths.rows.map(write).sort()];
}

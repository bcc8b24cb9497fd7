/** Loads the same graph into both stores, batch by batch in turns, so that both meet the same machine. */
import type { CypherMap } from '../../protocol/values.ts';
import { runStatement, type Side } from './side.ts';
import { type GraphSize, makeAcquaintances, makePeople } from './social-graph.ts';

const createPeople = 'UNWIND $rows AS row CREATE (p:Person) SET p = row';
const createAcquaintances = `UNWIND $rows AS row
MATCH (a:Person {id: row.from}) MATCH (b:Person {id: row.to})
CREATE (a)-[:KNOWS {since: row.since, weight: row.weight}]->(b)`;

const schema = [
  'CREATE CONSTRAINT person_id FOR (p:Person) REQUIRE p.id IS UNIQUE',
  'CALL db.awaitIndexes(600)',
];
const fullText = [
  'CREATE FULLTEXT INDEX notes FOR (p:Person) ON EACH [p.name, p.note]',
  'CALL db.awaitIndexes(600)',
];

export interface LoadTimes {
  readonly title: string;
  /** Milliseconds, side by side. */
  readonly times: readonly number[];
}

export async function loadGraph(sides: readonly Side[], size: GraphSize): Promise<LoadTimes[]> {
  await runAll(sides, schema);
  const people = await loadBatches(sides, createPeople, makePeople(size));
  const acquaintances = await loadBatches(sides, createAcquaintances, makeAcquaintances(size));
  return [
    { title: `load ${size.nodes.toLocaleString('en')} nodes`, times: people },
    { title: `load ${size.relationships.toLocaleString('en')} relationships`, times: acquaintances },
    { title: 'build the full-text index', times: await runAll(sides, fullText) },
  ];
}

async function loadBatches(
  sides: readonly Side[],
  statement: string,
  batches: Iterable<CypherMap[]>,
): Promise<number[]> {
  const totals = sides.map(() => 0);
  for (const rows of batches) {
    for (const [index, side] of sides.entries()) {
      const { milliseconds } = await runStatement(side, statement, new Map([['rows', rows]]), 'write');
      totals[index] = (totals[index] ?? 0) + milliseconds;
    }
  }
  return totals;
}

async function runAll(sides: readonly Side[], texts: readonly string[]): Promise<number[]> {
  const totals: number[] = [];
  for (const side of sides) {
    let total = 0;
    for (const text of texts) {
      total += (await runStatement(side, text, new Map(), text.startsWith('CALL') ? 'read' : 'write'))
        .milliseconds;
    }
    totals.push(total);
  }
  return totals;
}

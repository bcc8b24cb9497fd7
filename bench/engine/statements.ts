/** The statements that an explorer sends, as they are measured. */
import type { CypherMap, CypherValue } from '../../protocol/values.ts';
import type { GraphSize } from './social-graph.ts';

export interface MeasuredStatement {
  readonly title: string;
  readonly text: string;
  /** False where several answers are right, and where nodes come with ids of the store's own. */
  readonly isExact?: boolean;
  /** Draws new values for every run, so that nothing is answered out of a result that was kept. */
  readonly parameters?: (random: () => number, size: GraphSize) => CypherMap;
}

const onePerson = (random: () => number, { nodes }: GraphSize): CypherMap =>
  new Map([['id', drawId(random, nodes)]]);

const twoPeople = (random: () => number, { nodes }: GraphSize): CypherMap =>
  new Map([
    ['from', drawId(random, nodes)],
    ['to', drawId(random, nodes)],
  ]);

const oneOf =
  (name: string, values: readonly string[]) =>
  (random: () => number): CypherMap =>
    new Map([[name, values[Math.floor(random() * values.length)] ?? '']]);

export const statements: readonly MeasuredStatement[] = [
  { title: 'count nodes', text: 'MATCH (n) RETURN count(n)' },
  { title: 'count relationships', text: 'MATCH ()-[r]->() RETURN count(r)' },
  {
    title: 'lookup by id',
    text: 'MATCH (p:Person {id: $id}) RETURN p',
    isExact: false,
    parameters: onePerson,
  },
  {
    title: '1 hop',
    text: 'MATCH (p:Person {id: $id})-[r:KNOWS]-(q) RETURN p, r, q',
    isExact: false,
    parameters: onePerson,
  },
  {
    title: '2 hops, distinct count',
    text: 'MATCH (p:Person {id: $id})-[:KNOWS]-()-[:KNOWS]-(q) RETURN count(DISTINCT q)',
    parameters: onePerson,
  },
  {
    title: '2 hops, 500 paths',
    text: 'MATCH path = (p:Person {id: $id})-[:KNOWS*2]-() RETURN path LIMIT 500',
    isExact: false,
    parameters: onePerson,
  },
  {
    title: '*1..3, distinct count',
    text: 'MATCH (p:Person {id: $id})-[:KNOWS*1..3]-(q) RETURN count(DISTINCT q)',
    parameters: onePerson,
  },
  {
    title: 'shortestPath *..6, in one pattern',
    text: `MATCH path = shortestPath((a:Person {id: $from})-[:KNOWS*..6]-(b:Person {id: $to})) RETURN length(path)`,
    parameters: twoPeople,
  },
  {
    title: 'shortestPath *..6, after a comma',
    text: `MATCH (a:Person {id: $from}), (b:Person {id: $to}), path = shortestPath((a)-[*..6]-(b)) RETURN length(path)`,
    parameters: twoPeople,
  },
  {
    title: 'allShortestPaths *..6',
    text: `MATCH path = allShortestPaths((a:Person {id: $from})-[:KNOWS*..6]-(b:Person {id: $to}))
RETURN length(path), count(*)`,
    parameters: twoPeople,
  },
  {
    title: 'group by',
    text: 'MATCH (p:Person) RETURN p.city AS city, count(*) AS people, avg(p.born) AS born ORDER BY city',
  },
  {
    title: 'CONTAINS scan',
    text: 'MATCH (p:Person) WHERE p.name CONTAINS $text RETURN count(p)',
    parameters: oneOf('text', ['marka', 'gorel', 'finda', 'lemni', 'jois']),
  },
  {
    title: 'full-text search',
    text: `CALL db.index.fulltext.queryNodes('notes', $text) YIELD node, score RETURN node.id, score LIMIT 20`,
    isExact: false,
    parameters: oneOf('text', ['grain ceasefire', 'prisoners', 'markani', 'borders AND energy', 'gorel*']),
  },
  {
    title: 'top degree',
    text: 'MATCH (p:Person)-[r:KNOWS]-() RETURN p.id AS id, count(r) AS degree ORDER BY degree DESC, id LIMIT 10',
  },
];

function drawId(random: () => number, nodes: number): CypherValue {
  return BigInt(Math.floor(random() * nodes));
}

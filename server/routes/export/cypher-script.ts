/**
 * A graph as a Cypher script that makes it anew: statements that end with a semicolon, for cypher-shell, Neo4j Browser
 * or Dragoman's editor. Nodes carry a label and a number of the script's own until the relationships are made.
 */
import type { NodeSnapshot, RelationshipSnapshot } from '../../../protocol/values.ts';
import { groupBy } from '../../library/grouping.ts';
import { writeMapLiteral, writeName } from './cypher-literals.ts';
import type { CollectedGraph } from './graph-collection.ts';

/** Rows in one statement: few enough to be planned quickly, many enough that a script is not all statements. */
const batchSize = 200;

/** The script's own label and property, quoted. */
interface Marks {
  readonly label: string;
  readonly number: string;
}

/** Throws `Dragoman.BadRequest` for what Cypher cannot write. `about` must not hold a line's end or a backslash. */
export function* writeCypherScript(graph: CollectedGraph, about: string): Generator<string> {
  const { nodes, relationships } = graph;
  const { label, number } = chooseMarks(graph);
  const forget = `MATCH (n:${label}) REMOVE n:${label}, n.${number};\n`;
  yield `// ${about}\n// Makes ${nodes.length} nodes and ${relationships.length} relationships anew. Run it whole.\n`;
  // What an earlier run left when it was broken off must not be taken for this one's.
  yield `${forget}CREATE INDEX dragoman_export IF NOT EXISTS FOR (n:${label}) ON (n.${number});\n`;
  const numbers = new Map(nodes.map(({ elementId }, index) => [elementId, index]));
  for (const [labels, group] of groupBy(nodes, writeLabels)) {
    const create = `CREATE (n${labels}:${label}) SET n = row;\n`;
    yield* writeBatches(group, (node) => writeNode(node, number, numbers), create);
  }
  for (const [type, group] of groupBy(relationships, (relationship) => writeName(relationship.type))) {
    const end = (name: string, index: number) => `(${name}:${label} {${number}: row[${index}]})`;
    const create = `MATCH ${end('a', 0)}, ${end('b', 1)}\nCREATE (a)-[r:${type}]->(b) SET r = row[2];\n`;
    yield* writeBatches(group, (relationship) => writeRelationship(relationship, numbers), create);
  }
  yield `${forget}DROP INDEX dragoman_export IF EXISTS;\n`;
}

/** Names that the graph does not use itself. */
function chooseMarks({ nodes }: CollectedGraph): Marks {
  const used = new Set(nodes.flatMap(({ labels, properties }) => [...labels, ...properties.keys()]));
  const choose = (name: string): string => (used.has(name) ? choose(`${name}_`) : writeName(name));
  return { label: choose('Dragoman export'), number: choose('export number') };
}

function* writeBatches<T>(items: readonly T[], write: (item: T) => string, then: string): Generator<string> {
  for (let start = 0; start < items.length; start += batchSize) {
    const rows = items.slice(start, start + batchSize).map((item) => `  ${write(item)}`);
    yield `UNWIND [\n${rows.join(',\n')}\n] AS row\n${then}`;
  }
}

function writeNode(
  { elementId, properties }: NodeSnapshot,
  number: string,
  numbers: ReadonlyMap<string, number>,
): string {
  const more = properties.size === 0 ? '' : `, ${writeMapLiteral(properties).slice(1, -1)}`;
  return `{${number}: ${numbers.get(elementId)}${more}}`;
}

function writeRelationship(
  { startElementId, endElementId, properties }: RelationshipSnapshot,
  numbers: ReadonlyMap<string, number>,
): string {
  return `[${numbers.get(startElementId)}, ${numbers.get(endElementId)}, ${writeMapLiteral(properties)}]`;
}

function writeLabels({ labels }: NodeSnapshot): string {
  return labels.map((label) => `:${writeName(label)}`).join('');
}

/** Random property graphs as data, how they are written in Cypher, and how one is made smaller. */
import type { Random } from './random.ts';
import { LABELS, LITERALS, PROPERTY_TYPES, RELATIONSHIP_TYPES } from './vocabulary.ts';

export interface GraphPlan {
  readonly nodes: readonly NodePlan[];
  readonly relationships: readonly RelationshipPlan[];
}

interface NodePlan {
  /** Also its property `k`, by which a reader tells nodes apart whatever their ids. */
  readonly key: number;
  readonly labels: readonly string[];
  readonly properties: readonly Property[];
}

interface RelationshipPlan {
  readonly key: number;
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly properties: readonly Property[];
}

type Property = readonly [key: string, literal: string];

/** Up to nine nodes and sixteen relationships, parallel ones and loops among them. */
export function makeGraph(random: Random): GraphPlan {
  const nodes = Array.from({ length: random.integer(3, 9) }, (_, key) => ({
    key,
    labels: random.some(LABELS, 0, random.chance(0.3) ? 3 : 1),
    properties: makeProperties(random, 7),
  }));
  const keys = nodes.map(({ key }) => key);
  const relationships = Array.from({ length: random.integer(2, 16) }, (_, index) => {
    const from = random.pick(keys);
    return {
      key: 100 + index,
      type: random.pick(RELATIONSHIP_TYPES),
      from,
      to: random.chance(0.12) ? from : random.pick(keys),
      properties: makeProperties(random, 3),
    };
  });
  return { nodes, relationships };
}

function makeProperties(random: Random, most: number): Property[] {
  const keys = Object.keys(PROPERTY_TYPES).filter((key) => key !== 'k');
  return random.some(keys, 0, most).map((key) => [key, makeStored(random, PROPERTY_TYPES[key] ?? 'int')]);
}

function makeStored(random: Random, type: string): string {
  if (type === 'any')
    return makeStored(random, random.pick(['int', 'float', 'string', 'bool', 'date', 'ints']));
  if (type === 'float' && random.chance(0.08))
    return random.pick(['0.0 / 0.0', '1.0 / 0.0', '-1.0 / 0.0', '-0.0']);
  const storable = (LITERALS[type] ?? []).filter((literal) => !literal.includes('null'));
  return random.pick(storable);
}

/** One CREATE statement; empty for the empty graph. */
export function writeGraph({ nodes, relationships }: GraphPlan): string {
  const parts = [
    ...nodes.map(({ key, labels, properties }) => {
      const names = labels.map((label) => `:${label}`).join('');
      return `(n${key}${names} ${writeProperties(key, properties)})`;
    }),
    ...relationships.map(
      ({ key, type, from, to, properties }) =>
        `(n${from})-[:${type} ${writeProperties(key, properties)}]->(n${to})`,
    ),
  ];
  return parts.length === 0 ? '' : `CREATE ${parts.join(', ')}`;
}

function writeProperties(key: number, properties: readonly Property[]): string {
  return `{${[`k: ${key}`, ...properties.map(([name, literal]) => `${name}: ${literal}`)].join(', ')}}`;
}

/** Every graph with one node, relationship, property or label less. */
export function* smallerGraphs({ nodes, relationships }: GraphPlan): Generator<GraphPlan> {
  for (const [index, { key }] of nodes.entries()) {
    yield {
      nodes: nodes.toSpliced(index, 1),
      relationships: relationships.filter(({ from, to }) => from !== key && to !== key),
    };
  }
  for (const index of relationships.keys()) {
    yield { nodes, relationships: relationships.toSpliced(index, 1) };
  }
  for (const [index, node] of nodes.entries()) {
    for (const at of node.properties.keys()) {
      const properties = node.properties.toSpliced(at, 1);
      yield { nodes: nodes.with(index, { ...node, properties }), relationships };
    }
    for (const at of node.labels.keys()) {
      yield { nodes: nodes.with(index, { ...node, labels: node.labels.toSpliced(at, 1) }), relationships };
    }
  }
  for (const [index, relationship] of relationships.entries()) {
    for (const at of relationship.properties.keys()) {
      const properties = relationship.properties.toSpliced(at, 1);
      yield { nodes, relationships: relationships.with(index, { ...relationship, properties }) };
    }
  }
}

/**
 * The conformance kit against a real Neo4j: the proof that the runner asks for the right things. Empties the database
 * for every case; never point it at one that matters.
 */
import neo4j, { type Driver } from 'neo4j-driver';
import type { CypherMap, CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../protocol/values.ts';
import { fromDriverRow } from '../../server/storage/neo4j/driver-values.ts';
import { startNeo4j } from '../neo4j/neo4j-process.ts';
import { KitError, type KitResult, type KitSnapshot, type KitStore } from './kit-store.ts';
import {
  canonicalText,
  type KitNode,
  type KitPath,
  type KitRelationship,
  type KitValue,
  temporalText,
} from './kit-value.ts';

/** At NEO4J_TEST_URI when that is set; otherwise one is started for the purpose. */
export async function openNeo4jStore(): Promise<KitStore> {
  const { NEO4J_TEST_URI, NEO4J_TEST_USERNAME = 'neo4j', NEO4J_TEST_PASSWORD } = process.env;
  const started = NEO4J_TEST_URI === undefined ? await startNeo4j() : undefined;
  const uri = NEO4J_TEST_URI ?? started?.boltUri ?? '';
  const auth =
    NEO4J_TEST_PASSWORD === undefined
      ? undefined
      : neo4j.auth.basic(NEO4J_TEST_USERNAME, NEO4J_TEST_PASSWORD);
  const driver = neo4j.driver(uri, auth, { useBigInt: true });
  await driver.verifyConnectivity();
  return new Neo4jStore(driver, async () => started?.stop());
}

class Neo4jStore implements KitStore {
  readonly name = 'neo4j';
  readonly errors = 'raised';
  readonly procedures = false;
  private readonly driver: Driver;
  private readonly stop: () => Promise<void>;

  constructor(driver: Driver, stop: () => Promise<void>) {
    this.driver = driver;
    this.stop = stop;
  }

  async reset(): Promise<void> {
    await this.run('MATCH (n) DETACH DELETE n', new Map());
  }

  register(): void {
    throw new Error('A running Neo4j takes no test procedures');
  }

  async run(statement: string, parameters: ReadonlyMap<string, KitValue>): Promise<KitResult> {
    const session = this.driver.session();
    try {
      const { records } = await session.run(statement, toDriverMap(parameters));
      const columns = (records[0]?.keys ?? (await this.columnsOf(statement, parameters))) as string[];
      return { columns, rows: records.map((record) => fromDriverRow(record).map(toKitValue)) };
    } catch (error) {
      if (error instanceof neo4j.Neo4jError && error.code.startsWith('Neo.'))
        throw new KitError(error.message, 'unknown', error.code, undefined);
      throw error;
    } finally {
      await session.close();
    }
  }

  /** An answer without rows says nothing of its columns, so they are asked for. */
  private async columnsOf(
    statement: string,
    parameters: ReadonlyMap<string, KitValue>,
  ): Promise<readonly string[]> {
    const session = this.driver.session();
    try {
      return await session.run(`EXPLAIN ${statement}`, toDriverMap(parameters)).keys();
    } finally {
      await session.close();
    }
  }

  async snapshot(): Promise<KitSnapshot> {
    const nodes = await this.entities('MATCH (e) RETURN elementId(e) AS id, properties(e) AS map');
    const relationships = await this.entities(
      'MATCH ()-[e]->() RETURN elementId(e) AS id, properties(e) AS map',
    );
    const labels = await this.run('MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label', new Map());
    return {
      nodes: nodes.ids,
      relationships: relationships.ids,
      labels: new Set(labels.rows.map(([label]) => String(label))),
      properties: new Set([...nodes.properties, ...relationships.properties]),
    };
  }

  private async entities(statement: string) {
    const { rows } = await this.run(statement, new Map());
    const properties = rows.flatMap(([id, map]) =>
      [...(map as ReadonlyMap<string, KitValue>)].map(
        ([key, value]) => `${id} ${key} ${canonicalText(value)}`,
      ),
    );
    return { ids: new Set(rows.map(([id]) => String(id))), properties };
  }

  async close(): Promise<void> {
    await this.driver.close();
    await this.stop();
  }
}

function toDriverMap(map: ReadonlyMap<string, KitValue>): Record<string, unknown> {
  return Object.fromEntries([...map].map(([key, value]) => [key, toDriver(value)]));
}

function toDriver(value: KitValue): unknown {
  if (Array.isArray(value)) return value.map(toDriver);
  return value instanceof Map ? toDriverMap(value) : value;
}

function toKitValue(value: CypherValue): KitValue {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toKitValue);
  if (value instanceof Map) return toKitMap(value);
  if (!('kind' in value)) return String(value);
  switch (value.kind) {
    case 'node':
      return toKitNode(value);
    case 'relationship':
      return toKitRelationship(value);
    case 'path':
      return toKitPath(value.nodes, value.relationships);
    case 'point':
      return JSON.stringify(value);
    default:
      return temporalText(value.text);
  }
}

function toKitMap(map: CypherMap): Map<string, KitValue> {
  return new Map([...map].map(([key, value]) => [key, toKitValue(value)]));
}

function toKitNode({ labels, properties }: NodeSnapshot): KitNode {
  return { kind: 'node', labels, properties: toKitMap(properties) };
}

function toKitRelationship({ type, properties }: RelationshipSnapshot): KitRelationship {
  return { kind: 'relationship', type, properties: toKitMap(properties) };
}

function toKitPath(nodes: readonly NodeSnapshot[], relationships: readonly RelationshipSnapshot[]): KitPath {
  const [start, ...others] = nodes as readonly [NodeSnapshot, ...NodeSnapshot[]];
  const steps = others.map((node, index) => {
    const relationship = relationships[index] as RelationshipSnapshot;
    return {
      relationship: toKitRelationship(relationship),
      forward: relationship.startElementId === nodes[index]?.elementId,
      node: toKitNode(node),
    };
  });
  return { kind: 'path', start: toKitNode(start), steps };
}

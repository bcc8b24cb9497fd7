/** The conformance kit against the embedded engine, in memory and without anything around it. */
import { Engine } from '../../server/engine/engine.ts';
import { CypherError } from '../../server/engine/errors.ts';
import type { ExecutionControl } from '../../server/engine/execution.ts';
import { PropertyGraph } from '../../server/engine/graph/property-graph.ts';
import { PAUSE } from '../../server/engine/pause.ts';
import type { ProcedureDefinition } from '../../server/engine/procedures/procedure-definition.ts';
import { kindOf } from '../../server/engine/values/kinds.ts';
import type {
  MapValue,
  NodeValue,
  PathValue,
  RelationshipValue,
  Value,
} from '../../server/engine/values/value.ts';
import { KitError, type KitProcedure, type KitResult, type KitSnapshot, type KitStore } from './kit-store.ts';
import {
  canonicalText,
  type KitNode,
  type KitPath,
  type KitRelationship,
  type KitValue,
  temporalText,
} from './kit-value.ts';

export function openEngineStore(): KitStore {
  return new EngineStore();
}

class EngineStore implements KitStore {
  readonly name = 'embedded';
  readonly errors = 'whole';
  readonly procedures = true;
  private graph = new PropertyGraph();
  private registered: ProcedureDefinition[] = [];

  async reset(): Promise<void> {
    this.graph = new PropertyGraph();
    this.registered = [];
  }

  register(procedure: KitProcedure): void {
    this.registered.push(defineProcedure(procedure));
  }

  async run(statement: string, parameters: ReadonlyMap<string, KitValue>): Promise<KitResult> {
    const { graph } = this;
    graph.begin();
    try {
      const engine = new Engine(graph, { procedures: this.registered });
      const prepared = engine.prepare(statement);
      const execution = engine.execute(prepared, parameters as ReadonlyMap<string, Value>, createControl());
      const rows: KitValue[][] = [];
      for (const row of execution.rows) if (row !== PAUSE) rows.push(row.map(toKitValue));
      graph.commit();
      return { columns: execution.columns, rows };
    } catch (error) {
      graph.rollback();
      if (!(error instanceof CypherError)) throw error;
      throw new KitError(error.message, error.phase, error.type, error.detail);
    }
  }

  async snapshot(): Promise<KitSnapshot> {
    const { graph } = this;
    const properties = new Set<string>();
    const note = (id: string, entity: NodeValue | RelationshipValue) => {
      for (const [key, value] of entity.properties)
        properties.add(`${id} ${key} ${canonicalText(toKitValue(value))}`);
      return id;
    };
    return {
      nodes: new Set([...graph.nodes()].map((node) => note(`node ${node.id}`, node))),
      relationships: new Set([...graph.relationships()].map((each) => note(`relationship ${each.id}`, each))),
      labels: new Set([...graph.nodes()].flatMap((node) => node.labels)),
      properties,
    };
  }

  async close(): Promise<void> {}
}

function createControl(): ExecutionControl {
  const now = BigInt(Date.now()) * 1_000_000n;
  return {
    tick() {},
    shouldPause: () => false,
    allocate() {},
    statementClock: now,
    transactionClock: now,
  };
}

/** Finds the lines whose inputs are the arguments; an INTEGER argument finds a FLOAT of the same size. */
function defineProcedure({ name, inputs, outputs, lines }: KitProcedure): ProcedureDefinition {
  const matches = (expected: KitValue, actual: Value) =>
    typeof expected === 'number' && typeof actual === 'bigint'
      ? expected === Number(actual)
      : canonicalText(expected) === canonicalText(toKitValue(actual));
  return {
    name,
    description: 'a procedure of the conformance kit',
    mode: 'READ',
    inputs,
    outputs,
    call: (values) =>
      lines
        .filter((line) => values.every((value, index) => matches(line[index] ?? null, value)))
        .map((line) => line.slice(inputs.length) as Value[]),
  };
}

function toKitValue(value: Value): KitValue {
  switch (kindOf(value)) {
    case 'null':
    case 'boolean':
    case 'integer':
    case 'float':
    case 'string':
      return value as KitValue;
    case 'list':
      return (value as readonly Value[]).map(toKitValue);
    case 'map':
      return toKitMap(value as MapValue);
    case 'node':
      return toKitNode(value as NodeValue);
    case 'relationship':
      return toKitRelationship(value as RelationshipValue);
    case 'path':
      return toKitPath(value as PathValue);
    case 'point':
      return String(value);
    default:
      return temporalText(String(value));
  }
}

function toKitMap(map: MapValue): Map<string, KitValue> {
  return new Map([...map].map(([key, value]) => [key, toKitValue(value)]));
}

function toKitNode({ labels, properties }: NodeValue): KitNode {
  return { kind: 'node', labels, properties: toKitMap(properties) };
}

function toKitRelationship({ type, properties }: RelationshipValue): KitRelationship {
  return { kind: 'relationship', type, properties: toKitMap(properties) };
}

function toKitPath({ nodes, relationships }: PathValue): KitPath {
  const [start, ...others] = nodes as readonly [NodeValue, ...NodeValue[]];
  const steps = others.map((node, index) => {
    const relationship = relationships[index] as RelationshipValue;
    return {
      relationship: toKitRelationship(relationship),
      forward: relationship.start === nodes[index],
      node: toKitNode(node),
    };
  });
  return { kind: 'path', start: toKitNode(start), steps };
}

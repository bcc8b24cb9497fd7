/** A small database for tests: statements in, rows out as text that is easy to compare. */

import { Engine, type EngineOptions } from '../../server/engine/engine.ts';
import type { CypherErrorFacts } from '../../server/engine/errors.ts';
import { CypherError } from '../../server/engine/errors.ts';
import type { ExecutionControl, ExecutionSummary, PlanDescription } from '../../server/engine/execution.ts';
import { PropertyGraph } from '../../server/engine/graph/property-graph.ts';
import { PAUSE } from '../../server/engine/pause.ts';
import { isList, isMap, isNode, isPath, isRelationship } from '../../server/engine/values/kinds.ts';
import type { Value } from '../../server/engine/values/value.ts';

export interface Answer {
  readonly columns: readonly string[];
  /** Each row as its values' text, joined by ` | `. */
  readonly rows: readonly string[];
  readonly summary: ExecutionSummary;
}

const patientControl: ExecutionControl = {
  tick() {},
  shouldPause: () => false,
  allocate() {},
  statementClock: 0n,
  transactionClock: 0n,
};

export class TestDatabase {
  readonly graph = new PropertyGraph();
  readonly engine: Engine;

  constructor(options: EngineOptions = {}) {
    this.engine = new Engine(this.graph, options);
  }

  /** Runs each statement in a transaction of its own and gives the last one's answer. */
  run(text: string, parameters: Readonly<Record<string, Value>> = {}, control = patientControl): Answer {
    this.graph.begin();
    try {
      const given = new Map(Object.entries(parameters));
      const execution = this.engine.execute(this.engine.prepare(text), given, control);
      const rows: string[] = [];
      for (const row of execution.rows) if (row !== PAUSE) rows.push(row.map(writeValue).join(' | '));
      const summary = execution.summary();
      this.graph.commit();
      return { columns: execution.columns, rows, summary };
    } catch (error) {
      this.graph.rollback();
      throw error;
    }
  }

  rows(text: string, parameters: Readonly<Record<string, Value>> = {}): readonly string[] {
    return this.run(text, parameters).rows;
  }

  /** Rows of a statement that leaves their order open. */
  sorted(text: string, parameters: Readonly<Record<string, Value>> = {}): readonly string[] {
    return this.rows(text, parameters).toSorted();
  }

  /** The error a statement ends with, as plain data. */
  failure(text: string, parameters: Readonly<Record<string, Value>> = {}): Failure {
    try {
      this.run(text, parameters);
    } catch (error) {
      if (!(error instanceof CypherError)) throw error;
      const { message, code, phase, type } = error;
      return { message, code, phase, type };
    }
    throw new Error(`${text} was expected to fail`);
  }

  /** Operator names, those below indented by two more spaces each. */
  plan(text: string, parameters: Readonly<Record<string, Value>> = {}): string[] {
    const { plan } = this.run(`EXPLAIN ${text}`, parameters).summary;
    return plan === undefined ? [] : outline(plan);
  }
}

export interface Failure extends Pick<CypherErrorFacts, 'code' | 'phase' | 'type'> {
  readonly message: string;
}

function outline(plan: PlanDescription, depth = 0): string[] {
  return [
    `${'  '.repeat(depth)}${plan.operator}`,
    ...plan.children.flatMap((child) => outline(child, depth + 1)),
  ];
}

function writeValue(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : String(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(writeValue).join(', ')}]`;
  if (isMap(value)) return writeMap(value);
  if (isNode(value)) {
    return `(${[value.labels.map((label) => `:${label}`).join(''), writeProperties(value.properties)].filter(Boolean).join(' ')})`;
  }
  if (isRelationship(value))
    return `[:${value.type}${value.properties.size === 0 ? '' : ` ${writeMap(value.properties)}`}]`;
  if (isPath(value)) {
    const steps = value.relationships.map(
      (relationship, index) => writeValue(relationship) + writeValue(value.nodes[index + 1] as Value),
    );
    return `<${writeValue(value.nodes[0] as Value)}${steps.join('')}>`;
  }
  return `${value.kind}`;
}

function writeProperties(properties: ReadonlyMap<string, Value>): string {
  return properties.size === 0 ? '' : writeMap(properties);
}

function writeMap(map: ReadonlyMap<string, Value>): string {
  return `{${[...map].map(([key, value]) => `${key}: ${writeValue(value)}`).join(', ')}}`;
}

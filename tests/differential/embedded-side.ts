/** The embedded engine as a side: a graph in memory, made anew for each load. */
import type { CypherValue } from '../../protocol/values.ts';
import { Engine } from '../../server/engine/engine.ts';
import { CypherError } from '../../server/engine/errors.ts';
import type { ExecutionControl } from '../../server/engine/execution.ts';
import { PropertyGraph } from '../../server/engine/graph/property-graph.ts';
import { PAUSE } from '../../server/engine/pause.ts';
import type { Value } from '../../server/engine/values/value.ts';
import { takeRow } from '../../server/storage/embedded/snapshots.ts';
import { type Answer, MOST_ROWS, type Side, TIME_LIMIT_MS } from './answers.ts';
import { writeGraphDump } from './graph-dump.ts';

class Overrun extends Error {}

export class EmbeddedSide implements Side {
  readonly name = 'embedded';
  #graph = new PropertyGraph();
  #engine = new Engine(this.#graph);
  readonly #limitMs: number;

  constructor(limitMs = TIME_LIMIT_MS) {
    this.#limitMs = limitMs;
  }

  async load(graph: string): Promise<void> {
    this.#graph = new PropertyGraph();
    this.#engine = new Engine(this.#graph);
    if (graph === '') return;
    const answer = await this.run(graph);
    if (answer.kind !== 'rows')
      throw new Error(`The graph cannot be loaded: ${JSON.stringify(answer)}\n${graph}`);
  }

  async run(statement: string, parameters: ReadonlyMap<string, CypherValue> = new Map()): Promise<Answer> {
    this.#graph.begin();
    try {
      const answer = this.#execute(statement, parameters as ReadonlyMap<string, Value>);
      this.#graph.commit();
      return answer;
    } catch (error) {
      this.#graph.rollback();
      return describeError(error);
    }
  }

  #execute(statement: string, parameters: ReadonlyMap<string, Value>): Answer {
    const prepared = this.#engine.prepare(statement);
    const execution = this.#engine.execute(prepared, parameters, makeControl(this.#limitMs));
    const rows: (readonly CypherValue[])[] = [];
    for (const row of execution.rows) {
      if (row === PAUSE) continue;
      rows.push(takeRow(row));
      if (rows.length > MOST_ROWS) throw new Overrun('many rows');
    }
    return {
      kind: 'rows',
      columns: execution.columns,
      rows: execution.columns.length === 0 ? [] : rows,
      counters: { ...execution.summary().counters },
    };
  }

  async check(statement: string): Promise<Extract<Answer, { kind: 'error' }> | undefined> {
    try {
      this.#engine.prepare(statement);
      return undefined;
    } catch (error) {
      return describeError(error) as Extract<Answer, { kind: 'error' }>;
    }
  }

  async dump(): Promise<readonly string[]> {
    return writeGraphDump(this);
  }

  async close(): Promise<void> {}
}

function describeError(error: unknown): Answer {
  if (error instanceof Overrun) return { kind: 'unknown', reason: error.message };
  if (error instanceof CypherError) return { kind: 'error', code: error.code, message: error.message };
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'error', code: 'crash', message: trace.split('\n').slice(0, 6).join('\n') };
}

function makeControl(limitMs: number): ExecutionControl {
  const deadline = Date.now() + limitMs;
  const clock = BigInt(Date.now()) * 1_000_000n;
  let ticks = 0;
  return {
    tick: () => {
      if (++ticks % 1024 === 0 && Date.now() > deadline) throw new Overrun('too slow');
    },
    shouldPause: () => false,
    allocate: () => {},
    statementClock: clock,
    transactionClock: clock,
  };
}

/** A real Neo4j as a side, through its driver. */
import neo4j, { type Driver, Neo4jError, type ResultSummary, type Session } from 'neo4j-driver';
import type { CypherValue } from '../../protocol/values.ts';
import { toDriverParameters } from '../../server/storage/neo4j/driver-parameters.ts';
import { fromDriverRow } from '../../server/storage/neo4j/driver-values.ts';
import { startNeo4j } from '../neo4j/neo4j-process.ts';
import { type Answer, MOST_ROWS, type Side, TIME_LIMIT_MS } from './answers.ts';
import { writeGraphDump } from './graph-dump.ts';

const timedOut =
  /TransactionTimedOut|TransactionTimedOutClientConfiguration|MemoryPoolOutOfMemory|Terminated/;

interface Neo4jSideOptions {
  /** For each statement; whoever expects an answer gives a busy machine more than a campaign does. */
  readonly limitMs?: number;
  readonly say?: (line: string) => void;
}

/** The one at NEO4J_TEST_URI, or one that is started and ended with this side. */
export async function openNeo4jSide(options: Neo4jSideOptions = {}): Promise<Side> {
  const { limitMs = TIME_LIMIT_MS, say = () => {} } = options;
  const uri = process.env.NEO4J_TEST_URI;
  if (uri !== undefined) return new Neo4jSide(uri, limitMs, async () => {});
  const running = await startNeo4j({ say });
  return new Neo4jSide(running.boltUri, limitMs, () => running.stop());
}

class Neo4jSide implements Side {
  readonly name = 'neo4j';
  readonly #driver: Driver;
  readonly #session: Session;
  readonly #limitMs: number;
  readonly #stop: () => Promise<void>;

  constructor(uri: string, limitMs: number, stop: () => Promise<void>) {
    this.#driver = neo4j.driver(uri, undefined, { useBigInt: true, telemetryDisabled: true });
    this.#session = this.#driver.session({ fetchSize: MOST_ROWS + 2 });
    this.#limitMs = limitMs;
    this.#stop = stop;
  }

  async load(graph: string): Promise<void> {
    await this.#session.run('MATCH (n) DETACH DELETE n');
    if (graph !== '') await this.#session.run(graph);
  }

  async run(statement: string, parameters: ReadonlyMap<string, CypherValue> = new Map()): Promise<Answer> {
    try {
      return await this.#pull(statement, parameters);
    } catch (error) {
      return describeError(error);
    }
  }

  async #pull(statement: string, parameters: ReadonlyMap<string, CypherValue>): Promise<Answer> {
    const result = this.#session.run(statement, toDriverParameters(parameters), { timeout: this.#limitMs });
    const columns = await result.keys();
    const rows: (readonly CypherValue[])[] = [];
    const records = result[Symbol.asyncIterator]();
    for (;;) {
      const next = await records.next();
      if (next.done === true) {
        return { kind: 'rows', columns, rows, counters: next.value.counters.updates() };
      }
      rows.push(fromDriverRow(next.value));
      if (rows.length > MOST_ROWS) {
        await records.return?.({} as ResultSummary);
        return { kind: 'unknown', reason: 'many rows' };
      }
    }
  }

  async check(statement: string): Promise<Extract<Answer, { kind: 'error' }> | undefined> {
    const answer = await this.run(`EXPLAIN ${statement}`);
    return answer.kind === 'error' ? answer : undefined;
  }

  async dump(): Promise<readonly string[]> {
    return writeGraphDump(this);
  }

  async close(): Promise<void> {
    await this.#session.close();
    await this.#driver.close();
    await this.#stop();
  }
}

function describeError(error: unknown): Answer {
  if (!(error instanceof Neo4jError) || !error.code.startsWith('Neo.')) throw error;
  if (timedOut.test(error.code)) return { kind: 'unknown', reason: 'too slow' };
  return { kind: 'error', code: error.code, message: error.message };
}

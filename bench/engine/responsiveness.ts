/** How soon the embedded store answers others, and lets go, while it is busy with a statement without an end. */
import { findMedian } from '../figures.ts';
import { runStatement, type Side } from './side.ts';

/** A product of three times 2,000 rows: far more than anybody waits for. */
const endless = `UNWIND range(1, 2000) AS i
MATCH (a:Person), (b:Person) WHERE a.id < 2000 AND b.id < 2000 RETURN count(*)`;
const runs = 20;

export interface Responsiveness {
  /** Median and worst time of a lookup, in milliseconds. */
  readonly answer: number;
  readonly worstAnswer: number;
  /** Median time from aborting a statement until it has ended. */
  readonly stop: number;
}

export async function measureResponsiveness(side: Side): Promise<Responsiveness> {
  const stops: number[] = [];
  const answers: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const abortion = new AbortController();
    const request = {
      statement: endless,
      parameters: new Map(),
      access: 'read' as const,
      timeoutMs: 600_000,
      signal: abortion.signal,
    };
    const long = drain(side, request).catch(() => undefined);
    answers.push((await runStatement(side, 'MATCH (p:Person {id: 7}) RETURN p')).milliseconds);
    const begun = performance.now();
    abortion.abort();
    await long;
    stops.push(performance.now() - begun);
  }
  return { answer: findMedian(answers), worstAnswer: Math.max(...answers), stop: findMedian(stops) };
}

async function drain({ store }: Side, request: Parameters<Side['store']['run']>[0]): Promise<void> {
  const running = await store.run(request);
  for await (const batch of running.batches) void batch;
}

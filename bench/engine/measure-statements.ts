/** Measures each statement on both sides in turns, and that they answer alike. */
import { isDeepStrictEqual } from 'node:util';
import { createRandom } from '../../client/state/random.ts';
import { findMedian } from '../figures.ts';
import { type Rows, runStatement, type Side } from './side.ts';
import type { GraphSize } from './social-graph.ts';
import type { MeasuredStatement } from './statements.ts';

const warmUps = 5;

export interface StatementTimes {
  readonly title: string;
  /** Medians in milliseconds, side by side. */
  readonly times: readonly number[];
}

/** Throws when the sides differ in an answer that has to be the same. */
export async function measureStatement(
  sides: readonly Side[],
  statement: MeasuredStatement,
  size: GraphSize,
  runs: number,
): Promise<StatementTimes> {
  const random = createRandom(3);
  const timings = sides.map(() => [] as number[]);
  for (let run = 0; run < warmUps + runs; run += 1) {
    const parameters = statement.parameters?.(random, size) ?? new Map();
    const answers: Rows[] = [];
    for (const [index, side] of sides.entries()) {
      const { milliseconds, rows } = await runStatement(side, statement.text, parameters);
      answers.push(rows);
      if (run >= warmUps) timings[index]?.push(milliseconds);
    }
    requireAgreement(statement, answers);
  }
  return { title: statement.title, times: timings.map(findMedian) };
}

function requireAgreement({ title, isExact = true }: MeasuredStatement, answers: readonly Rows[]): void {
  const [first, ...others] = answers.map((rows) => (isExact ? rows.map(roundFloats) : rows.length));
  if (others.every((other) => isDeepStrictEqual(first, other))) return;
  throw new Error(`The stores answer "${title}" differently: they cannot be compared.`);
}

/** The order of additions decides the last digits of a mean. */
function roundFloats(row: Rows[number]): Rows[number] {
  return row.map((value) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value));
}

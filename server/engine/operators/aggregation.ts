/** Grouping and aggregate functions. */
import { syntaxError } from '../errors.ts';
import type { Evaluate, Operator, Row } from '../expressions/row.ts';
import type { Runtime } from '../expressions/runtime.ts';
import type { Aggregator } from '../functions/function-definition.ts';
import { findAggregate } from '../functions/registry.ts';
import { PAUSE } from '../pause.ts';
import type { Aggregation } from '../plan/plan.ts';
import type { Value } from '../values/value.ts';
import type { Builder } from './builder.ts';
import { keyOfRow, keyOfValue } from './grouping.ts';

/** Takes rows and, at the end, gives a value. */
interface Tally {
  add(row: Row): void;
  result(): Value;
}

interface Group {
  readonly keys: readonly Value[];
  readonly tallies: readonly Tally[];
}

export function buildAggregation(plan: Aggregation, build: Builder): Operator {
  const source = build.operator(plan.source);
  const { compiler } = build;
  const { runtime } = compiler;
  const keys = plan.keys.map(
    ({ slot, value }) => [slot, compiler.expression(value.expression, value.scope)] as const,
  );
  const keySlots = plan.keys.map((key) => key.slot);
  const createTallies = plan.aggregates.map((aggregate) => compileTally(aggregate, build));
  const createGroup = (row: Row): Group => {
    runtime.allocate(200);
    return {
      keys: keySlots.map((slot) => row[slot] as Value),
      tallies: createTallies.map((create) => create()),
    };
  };
  return function* aggregation(argument) {
    const groups = new Map<unknown, Group>();
    if (keys.length === 0) groups.set('', createGroup(argument));
    for (const row of source(argument)) {
      if (row === PAUSE) {
        yield row;
        continue;
      }
      for (const [slot, evaluate] of keys) row[slot] = evaluate(row);
      const key = keys.length === 0 ? '' : keyOfRow(row, keySlots);
      let group = groups.get(key);
      if (group === undefined) {
        group = createGroup(row);
        groups.set(key, group);
      }
      for (const tally of group.tallies) tally.add(row);
    }
    for (const group of groups.values()) {
      if (runtime.isDue()) yield PAUSE;
      yield resultRow(argument, plan, group);
    }
  };
}

function resultRow(argument: Row, plan: Aggregation, group: Group): Row {
  const row = argument.slice();
  for (const [index, { slot }] of plan.keys.entries()) row[slot] = group.keys[index] as Value;
  for (const [index, { slot }] of plan.aggregates.entries()) {
    row[slot] = (group.tallies[index] as Tally).result();
  }
  return row;
}

function compileTally(aggregate: Aggregation['aggregates'][number], build: Builder): () => Tally {
  const { compiler } = build;
  const values = aggregate.arguments.map(({ expression, scope }) => compiler.expression(expression, scope));
  const [first] = values;
  if (aggregate.name.toLowerCase() === 'count' && !aggregate.distinct) return () => countTally(first);
  const definition = findAggregate(aggregate.name);
  if (definition === undefined) throw syntaxError(`Unknown function '${aggregate.name}'`);
  const { runtime } = compiler;
  return () => {
    const aggregator = definition.create(runtime);
    return aggregate.distinct
      ? distinctTally(aggregator, values, runtime)
      : {
          add: (row) => aggregator.add(values.map((value) => value(row))),
          result: () => aggregator.result(),
        };
  };
}

/** count(*) and count(x), by far the most common, without a list of arguments for each row. */
function countTally(value: Evaluate | undefined): Tally {
  let count = 0;
  return {
    add:
      value === undefined
        ? () => {
            count++;
          }
        : (row) => {
            if (value(row) !== null) count++;
          },
    result: () => BigInt(count),
  };
}

function distinctTally(aggregator: Aggregator, values: readonly Evaluate[], runtime: Runtime): Tally {
  const seen = new Set<unknown>();
  return {
    add(row) {
      const given = values.map((value) => value(row));
      const key = keyOfValue(given[0] as Value);
      if (seen.has(key)) return;
      runtime.allocate(64);
      seen.add(key);
      aggregator.add(given);
    },
    result: () => aggregator.result(),
  };
}

/** Calls a function or an aggregate as a statement would, outside of any engine. */
import type { FunctionContext } from '../../../server/engine/functions/function-definition.ts';
import { findAggregate, findFunction } from '../../../server/engine/functions/registry.ts';
import type { Value } from '../../../server/engine/values/value.ts';

/** The clocks stand at 2025-05-16T10:30:00.5Z. No function under test asks the graph. */
export const context = {
  statementClock: 1_747_391_400_500_000_000n,
  transactionClock: 1_747_391_400_000_000_000n,
  defaultTimeZone: 'Z',
  tick() {},
  allocate() {},
} as Partial<FunctionContext> as FunctionContext;

export function call(name: string, ...values: Value[]): Value {
  const definition = findFunction(name);
  if (definition === undefined) throw new Error(`no function ${name}`);
  return (definition.nullIn ?? true) && values.includes(null) ? null : definition.call(values, context);
}

/** One row for each value, with the same further arguments. */
export function aggregate(name: string, column: readonly Value[], ...further: Value[]): Value {
  const aggregator = findAggregate(name)!.create(context);
  for (const value of column) aggregator.add([value, ...further]);
  return aggregator.result();
}

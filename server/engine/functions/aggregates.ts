/** Aggregates that keep one value: count, sum, avg, min, max; and collect, which keeps all. */
import { typeError } from '../errors.ts';
import { Duration } from '../values/duration.ts';
import { addDurations, divideDuration } from '../values/duration-arithmetic.ts';
import { isInt64 } from '../values/int64.ts';
import { isNumber } from '../values/kinds.ts';
import { orderValues } from '../values/ordering.ts';
import type { Value } from '../values/value.ts';
import type { AggregateDefinition, Aggregator, FunctionContext } from './function-definition.ts';

/** Rough size of one list element, for the memory budget. */
const bytesPerElement = 32;
const numberOrDuration = 'INTEGER | FLOAT | DURATION';

export const simpleAggregates: readonly AggregateDefinition[] = [
  aggregate('count', 'ANY', 'INTEGER', 'The number of values that are not null.', () => {
    let count = 0n;
    return {
      add: () => {
        count += 1n;
      },
      result: () => count,
    };
  }),
  aggregate('collect', 'ANY', 'LIST<ANY>', 'All values that are not null, as a list.', (context) => {
    const list: Value[] = [];
    return {
      add: (value) => {
        // Long texts are rarely part of the graph, and could be far more than their list.
        const isLong = typeof value === 'string' && value.length > 4096;
        context.allocate(bytesPerElement + (isLong ? 2 * value.length : 0));
        list.push(value);
      },
      result: () => list,
    };
  }),
  aggregate('min', 'ANY', 'ANY', 'The value that comes first in order.', () => extreme(-1)),
  aggregate('max', 'ANY', 'ANY', 'The value that comes last in order.', () => extreme(1)),
  aggregate('sum', numberOrDuration, numberOrDuration, 'The sum of numbers or durations.', sum),
  aggregate('avg', numberOrDuration, numberOrDuration, 'The average of numbers or durations.', average),
];

interface Tally {
  /** Never called with null. */
  add(value: Exclude<Value, null>): void;
  result(): Value;
}

function aggregate(
  name: string,
  input: string,
  returns: string,
  description: string,
  create: (context: FunctionContext) => Tally,
): AggregateDefinition {
  return {
    name,
    category: 'Aggregating',
    description,
    signature: `${name}(input :: ${input}) :: ${returns}`,
    minArguments: 1,
    maxArguments: 1,
    create: (context): Aggregator => {
      const tally = create(context);
      return {
        add: ([value]) => {
          if (value !== null && value !== undefined) tally.add(value);
        },
        result: () => tally.result(),
      };
    },
  };
}

/** Of values that are equal in order the first stays. */
function extreme(direction: 1 | -1): Tally {
  let best: Value = null;
  return {
    add: (value) => {
      if (best === null || orderValues(value, best) * direction > 0) best = value;
    },
    result: () => best,
  };
}

/** Integers are summed exactly; a sum beyond 64 bits goes on as a FLOAT. */
function sum(): Tally {
  let total: bigint | number | Duration | undefined;
  return {
    add: (value) => {
      const term = asTerm('SUM', value, total);
      if (term instanceof Duration)
        total = total === undefined ? term : addDurations(total as Duration, term);
      else total = addNumbers((total as bigint | number | undefined) ?? 0n, term);
    },
    result: () => total ?? 0n,
  };
}

function addNumbers(left: bigint | number, right: bigint | number): bigint | number {
  if (typeof left !== 'bigint' || typeof right !== 'bigint') return Number(left) + Number(right);
  const total = left + right;
  return isInt64(total) ? total : Number(left) + Number(right);
}

/** A moving average, so that large numbers do not overflow on the way. */
function average(): Tally {
  let count = 0;
  let mean = 0;
  let total: Duration | undefined;
  return {
    add: (value) => {
      const seen = count === 0 ? undefined : (total ?? mean);
      const term = asTerm('AVG', value, seen);
      count += 1;
      if (term instanceof Duration) total = total === undefined ? term : addDurations(total, term);
      else mean += (Number(term) - mean) / count;
    },
    result: () => {
      if (count === 0) return null;
      return total === undefined ? mean : divideDuration(total, BigInt(count));
    },
  };
}

function asTerm(
  name: string,
  value: Exclude<Value, null>,
  seen: bigint | number | Duration | undefined,
): bigint | number | Duration {
  if (!isNumber(value) && !(value instanceof Duration)) {
    throw typeError(`${name}() can only handle numerical values, duration, or null.`, 'InvalidArgumentValue');
  }
  if (seen !== undefined && seen instanceof Duration !== value instanceof Duration) {
    throw typeError(`${name}() cannot mix number and duration`, 'InvalidArgumentValue');
  }
  return value;
}

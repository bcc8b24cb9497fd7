/** Aggregates over the whole distribution: percentiles and standard deviations. */
import { argumentError, typeError } from '../errors.ts';
import { isNumber } from '../values/kinds.ts';
import { invalidPercentile } from '../values/literal-rules.ts';
import { formatFloat } from '../values/number-text.ts';
import { typeName } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import { cannotCoerce } from './arguments.ts';
import type { AggregateDefinition, Aggregator } from './function-definition.ts';

type NumberValue = bigint | number;

export const statisticalAggregates: readonly AggregateDefinition[] = [
  deviation('stdev', 'The standard deviation of a sample.', 1),
  deviation('stdevp', 'The standard deviation of a whole population.', 0),
  percentile('percentileCont', 'FLOAT', 'The percentile, interpolated between two values.', interpolate),
  percentile('percentileDisc', 'INTEGER | FLOAT', 'The value nearest to the percentile.', pickNearest),
];

function deviation(name: string, description: string, lostDegrees: 0 | 1): AggregateDefinition {
  return {
    name,
    category: 'Aggregating',
    description,
    signature: `${name}(input :: FLOAT) :: FLOAT`,
    minArguments: 1,
    maxArguments: 1,
    create: () => createDeviation(name.toUpperCase(), lostDegrees),
  };
}

/** Welford's method: one pass, and nothing kept but the running mean and sum of squares. */
function createDeviation(label: string, lostDegrees: 0 | 1): Aggregator {
  let count = 0;
  let mean = 0;
  let squares = 0;
  return {
    add: ([value]) => {
      if (value === null) return;
      const number = Number(asNumber(label, value!));
      const distance = number - mean;
      count += 1;
      mean += distance / count;
      squares += distance * (number - mean);
    },
    result: () => {
      if (count === 0) return null;
      return count === 1 ? 0 : Math.sqrt(squares / (count - lostDegrees));
    },
  };
}

function percentile(
  name: string,
  returns: string,
  description: string,
  choose: (sorted: readonly NumberValue[], fraction: number) => NumberValue,
): AggregateDefinition {
  const label = name === 'percentileCont' ? 'PERCENTILE_CONT' : 'PERCENTILE_DISC';
  return {
    name,
    category: 'Aggregating',
    description,
    signature: `${name}(input :: ${returns}, percentile :: FLOAT) :: ${returns}`,
    minArguments: 2,
    maxArguments: 2,
    create: (context): Aggregator => {
      const numbers: NumberValue[] = [];
      let fraction = 0;
      return {
        add: ([value, wanted]) => {
          if (value === null) return;
          const number = asNumber(label, value!);
          if (numbers.length === 0) fraction = asFraction(wanted!);
          context.allocate(16);
          numbers.push(number);
        },
        result: () => {
          if (numbers.length === 0) return null;
          numbers.sort((left, right) => Number(left) - Number(right));
          return choose(numbers, fraction);
        },
      };
    },
  };
}

function interpolate(sorted: readonly NumberValue[], fraction: number): NumberValue {
  const position = fraction * (sorted.length - 1);
  const [below, above] = [Math.floor(position), Math.ceil(position)];
  if (below === above) return sorted[below]!;
  return Number(sorted[below]) * (above - position) + Number(sorted[above]) * (position - below);
}

function pickNearest(sorted: readonly NumberValue[], fraction: number): NumberValue {
  return sorted[Math.max(0, Math.ceil(fraction * sorted.length) - 1)]!;
}

function asNumber(name: string, value: Value): NumberValue {
  if (isNumber(value)) return value;
  throw typeError(
    `${name}() can only handle numerical values or null, but received: ${typeName(value)}`,
    'InvalidArgumentValue',
  );
}

function asFraction(value: Value): number {
  if (!isNumber(value)) throw cannotCoerce(value, 'Number');
  if (Number(value) >= 0 && Number(value) <= 1) return Number(value);
  throw argumentError(invalidPercentile(formatFloat(Number(value))));
}

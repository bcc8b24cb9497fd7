/** duration() and the functions that measure from one temporal value to another. */

import type { Duration } from '../values/duration.ts';
import {
  durationBetween,
  durationInDays,
  durationInMonths,
  durationInSeconds,
} from '../values/duration-between.ts';
import { buildDuration, parseDuration } from '../values/duration-construction.ts';
import { isMap, isTemporal } from '../values/kinds.ts';
import type { Instant } from '../values/temporal-arithmetic.ts';
import type { Value } from '../values/value.ts';
import { invalidSignature } from './arguments.ts';
import { defineFunctions, type FunctionFacts } from './definition.ts';
import type { FunctionDefinition } from './function-definition.ts';

export const durationFunctions: readonly FunctionDefinition[] = defineFunctions('Temporal', [
  {
    name: 'duration',
    parameters: ['input :: ANY'],
    returns: 'DURATION',
    description: 'A DURATION from ISO 8601 text or a map of amounts.',
    call: (values) => {
      const [input] = values;
      if (typeof input === 'string') return parseDuration(input);
      if (isMap(input!)) return buildDuration(input);
      throw invalidSignature('DurationFunction', values);
    },
  },
  measure('between', 'Between', 'in months, days, and seconds for the rest', durationBetween),
  measure('inMonths', 'InMonths', 'in whole months', durationInMonths),
  measure('inDays', 'InDays', 'in whole days', durationInDays),
  measure('inSeconds', 'InSeconds', 'in seconds', durationInSeconds),
]);

function measure(
  name: string,
  functionName: string,
  how: string,
  compute: (from: Instant, to: Instant) => Duration,
): FunctionFacts {
  return {
    name: `duration.${name}`,
    parameters: ['from :: ANY', 'to :: ANY'],
    returns: 'DURATION',
    description: `The DURATION from one temporal value to another, ${how}.`,
    call: (values) => {
      const [from, to] = values;
      if (!isInstant(from!) || !isInstant(to!)) throw invalidSignature(functionName, values);
      return compute(from, to);
    },
  };
}

function isInstant(value: Value): value is Instant {
  return isTemporal(value) && value.kind !== 'duration';
}

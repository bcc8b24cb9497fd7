/** date(), time(), localtime(), datetime(), localdatetime() and what hangs on their names. */
import { isMap, isNumber, isTemporal } from '../values/kinds.ts';
import type { Instant } from '../values/temporal-arithmetic.ts';
import { type Clock, fromEpoch, readClock } from '../values/temporal-builders.ts';
import { temporalArgumentError } from '../values/temporal-errors.ts';
import { parseZone } from '../values/time-zone.ts';
import type { Value } from '../values/value.ts';
import { cannotCoerce, invalidSignature } from './arguments.ts';
import { defineFunctions, type FunctionFacts } from './definition.ts';
import type { FunctionContext, FunctionDefinition } from './function-definition.ts';
import { constructTemporal, type TemporalType, temporalTypes } from './temporal-types.ts';

export const temporalFunctions: readonly FunctionDefinition[] = defineFunctions('Temporal', [
  ...temporalTypes.flatMap((type) => [
    creation(type),
    ...(['transaction', 'statement', 'realtime'] as const).map((source) => clockReader(type, source)),
    truncation(type),
  ]),
  {
    name: 'datetime.fromepoch',
    parameters: ['seconds :: INTEGER | FLOAT', 'nanoseconds :: INTEGER | FLOAT'],
    returns: 'ZONED DATETIME',
    description: 'The instant so many seconds and nanoseconds after 1970-01-01T00:00Z.',
    nullIn: false,
    call: (values) => {
      const [seconds, nanoseconds] = values;
      if (typeof seconds !== 'bigint' || typeof nanoseconds !== 'bigint') {
        throw notIntegers('FromEpoch', values);
      }
      if (nanoseconds < 0n || nanoseconds > 999_999_999n) {
        throw temporalArgumentError(`Invalid nanosecond: ${nanoseconds}`);
      }
      return fromEpoch(seconds, nanoseconds);
    },
  },
  {
    name: 'datetime.fromepochmillis',
    parameters: ['milliseconds :: INTEGER | FLOAT'],
    returns: 'ZONED DATETIME',
    description: 'The instant so many milliseconds after 1970-01-01T00:00Z.',
    nullIn: false,
    call: (values) => {
      const [milliseconds] = values;
      if (typeof milliseconds !== 'bigint') throw notIntegers('FromEpochMillis', values);
      return fromEpoch(0n, milliseconds * 1_000_000n);
    },
  },
]);

function notIntegers(name: string, values: readonly Value[]): Error {
  const wrong = values.find((value) => value !== null && !isNumber(value));
  return wrong === undefined ? invalidSignature(name, values) : cannotCoerce(wrong, 'Number');
}

type ClockSource = 'transaction' | 'statement' | 'realtime';

function clockOf(context: FunctionContext, source: ClockSource = 'statement'): Clock {
  const now =
    source === 'statement'
      ? context.statementClock
      : source === 'transaction'
        ? context.transactionClock
        : BigInt(Date.now()) * 1_000_000n;
  return { now, zone: parseZone(context.defaultTimeZone) };
}

function creation(type: TemporalType): FunctionFacts {
  return {
    name: type.name,
    optional: ['input = DEFAULT_TEMPORAL_ARGUMENT :: ANY'],
    returns: type.returns,
    description: `A ${type.returns} from text, a map or another temporal value; the present without any.`,
    call: (values, context) => {
      const clock = clockOf(context);
      const [input] = values;
      if (input === undefined) return type.convert(readClock(clock), clock);
      const value = constructTemporal(type, input, clock);
      if (value === undefined) throw invalidSignature(type.functionName, values);
      return value;
    },
  };
}

function clockReader(type: TemporalType, source: ClockSource): FunctionFacts {
  return {
    name: `${type.name}.${source}`,
    optional: ['timezone = DEFAULT_TEMPORAL_ARGUMENT :: ANY'],
    returns: type.returns,
    description: `The present ${type.returns} by the ${source} clock.`,
    call: (values, context) => {
      const clock = clockOf(context, source);
      const [timezone] = values;
      if (timezone !== undefined && typeof timezone !== 'string') throw invalidSignature('Now', values);
      const zone = timezone === undefined ? clock.zone : parseZone(timezone);
      return type.convert(readClock(clock, zone), clock);
    },
  };
}

function truncation(type: TemporalType): FunctionFacts {
  return {
    name: `${type.name}.truncate`,
    parameters: ['unit :: STRING'],
    optional: ['input = DEFAULT_TEMPORAL_ARGUMENT :: ANY', 'fields = null :: MAP'],
    returns: type.returns,
    description: 'The value cut down to the start of a unit, and then changed by the fields of a map.',
    nullIn: false,
    call: (values, context) => {
      const [unit, input, fields = null] = values;
      const clock = clockOf(context);
      const value = input === undefined ? readClock(clock) : input;
      if (unit !== null && typeof unit !== 'string') throw cannotCoerce(unit as Value, 'String');
      if (fields !== null && !isMap(fields)) throw cannotCoerce(fields, 'Map');
      if (typeof unit !== 'string' || !isInstant(value)) throw invalidSignature('Truncate', values);
      return type.truncate(unit, value, fields ?? undefined, clock);
    },
  };
}

function isInstant(value: Value): value is Instant {
  return isTemporal(value) && value.kind !== 'duration';
}

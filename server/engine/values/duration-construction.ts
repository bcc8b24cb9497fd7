/** Durations from ISO 8601 text and from maps of amounts, either of which may have fractions. */
import { argumentError, typeError } from '../errors.ts';
import { createDuration, type Duration } from './duration.ts';
import { approximateDuration } from './duration-arithmetic.ts';
import { temporalArgumentError, unreadable } from './temporal-errors.ts';
import { typeName } from './types.ts';
import type { MapValue } from './value.ts';

const amount = (name: string, digits = '+') => String.raw`(?<${name}>[-+]?\d+(?:[.,]\d${digits})?)`;
const unitPattern = new RegExp(
  `^([-+]?)P(?:${amount('years')}Y)?(?:${amount('months')}M)?(?:${amount('weeks')}W)?(?:${amount('days')}D)?` +
    `(?:T(?=[-+\\d])(?:${amount('hours')}H)?(?:${amount('minutes')}M)?(?:${amount('seconds', '{1,9}')}S)?)?$`,
  'i',
);
/** `P2012-02-02T14:37:21.545`, with or without separators. */
const datePattern =
  /^([-+]?)P(?:(\d{4})(?:-(\d{2})-(\d{2})|(\d{2})(\d{2})))?(?:T(\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?)?$/i;

/** Only the last amount may have a fraction. Throws what Neo4j throws when the text is no duration. */
export function parseDuration(text: string): Duration {
  const units = unitPattern.exec(text);
  if (units?.groups !== undefined) {
    const sign = units[1] === '-' ? -1n : 1n;
    const given = Object.entries(units.groups).filter((entry) => entry[1] !== undefined);
    const fractions = given.filter(([, value]) => /[.,]/.test(value));
    const last = given.at(-1);
    if (last !== undefined && (fractions.length === 0 || (fractions.length === 1 && fractions[0] === last))) {
      return fromUnits(new Map(given), sign);
    }
    throw unreadable(text, 'Duration');
  }
  const date = datePattern.exec(text);
  if (date === null || (date[2] === undefined && date[7] === undefined)) throw unreadable(text, 'Duration');
  return fromDateForm(date);
}

function fromUnits(texts: ReadonlyMap<string, string>, sign: 1n | -1n): Duration {
  const whole = (name: string): bigint =>
    BigInt(/^([-+]?\d+)/.exec(texts.get(name) ?? '0')![1]!.replace('+', ''));
  const fractional = [...texts].find(([, text]) => /[.,]/.test(text));
  const months = whole('years') * 12n + whole('months');
  const days = whole('weeks') * 7n + whole('days');
  const seconds = whole('hours') * 3600n + whole('minutes') * 60n + whole('seconds');
  if (fractional === undefined) return createDuration(sign * months, sign * days, sign * seconds, 0n);
  const [name, text] = fractional;
  const part = Number(`${text.startsWith('-') ? '-' : ''}0.${text.split(/[.,]/)[1]}`);
  if (name === 'seconds') {
    return createDuration(sign * months, sign * days, sign * seconds, sign * BigInt(Math.round(part * 1e9)));
  }
  const rest = fractionOf(name, part);
  return createDuration(
    sign * (months + rest.months),
    sign * (days + rest.days),
    sign * (seconds + rest.seconds),
    sign * BigInt(rest.nanoseconds),
  );
}

/** A fraction of one unit as a duration. */
function fractionOf(unit: string, part: number): Duration {
  switch (unit) {
    case 'years':
      return approximateDuration(part * 12, 0, 0, 0);
    case 'months':
      return approximateDuration(part, 0, 0, 0);
    case 'weeks':
      return approximateDuration(0, part * 7, 0, 0);
    case 'days':
      return approximateDuration(0, part, 0, 0);
    default:
      return approximateDuration(0, 0, part * (unit === 'hours' ? 3600 : 60), 0);
  }
}

function fromDateForm(groups: RegExpExecArray): Duration {
  const sign = groups[1] === '-' ? -1n : 1n;
  const part = (...indexes: readonly number[]): bigint => {
    const index = indexes.find((candidate) => groups[candidate] !== undefined);
    return index === undefined ? 0n : BigInt(groups[index]!);
  };
  const [years, months, days] = [
    part(2),
    inRange('months is', part(3, 5), 12n),
    inRange('days is', part(4, 6), 31n),
  ];
  const hours = inRange('hours', part(7), 24n);
  const minutes = inRange('minutes', part(8), 60n);
  const seconds = inRange('seconds', part(9), 60n);
  return createDuration(
    sign * (years * 12n + months),
    sign * days,
    sign * (hours * 3600n + minutes * 60n + seconds),
    sign * BigInt((groups[10] ?? '').padEnd(9, '0')),
  );
}

function inRange(what: string, value: bigint, max: bigint): bigint {
  if (value <= max) return value;
  throw temporalArgumentError(`${what} out of range: ${value}`);
}

const unitNames = [
  'years',
  'months',
  'weeks',
  'days',
  'hours',
  'minutes',
  'seconds',
  'milliseconds',
  'microseconds',
  'nanoseconds',
];

/** From `{days: 1.5, hours: 2, …}`; field names in any case. */
export function buildDuration(map: MapValue): Duration {
  if (map.size === 0) throw temporalArgumentError('At least one temporal unit must be specified.');
  const amounts = new Map<string, bigint | number>();
  for (const [key, value] of map) {
    const name = key.toLowerCase();
    if (!unitNames.includes(name)) throw argumentError(`Unknown field: ${key}`, 'InvalidArgumentValue');
    if (typeof value !== 'bigint' && typeof value !== 'number') {
      throw typeError(
        `${name} must be a number value, but was a ${value === null ? 'NoValue' : `${typeName(value)}Value`}`,
      );
    }
    amounts.set(name, value);
  }
  return [...amounts.values()].every((value) => typeof value === 'bigint')
    ? fromIntegers(amounts as ReadonlyMap<string, bigint>)
    : fromFloats(amounts);
}

function fromIntegers(amounts: ReadonlyMap<string, bigint>): Duration {
  const get = (name: string): bigint => amounts.get(name) ?? 0n;
  return createDuration(
    get('years') * 12n + get('months'),
    get('weeks') * 7n + get('days'),
    get('hours') * 3600n + get('minutes') * 60n + get('seconds'),
    get('milliseconds') * 1_000_000n + get('microseconds') * 1000n + get('nanoseconds'),
  );
}

function fromFloats(amounts: ReadonlyMap<string, bigint | number>): Duration {
  const get = (name: string): number => Number(amounts.get(name) ?? 0);
  return approximateDuration(
    get('years') * 12 + get('months'),
    get('weeks') * 7 + get('days'),
    get('hours') * 3600 + get('minutes') * 60 + get('seconds'),
    get('milliseconds') * 1e6 + get('microseconds') * 1e3 + get('nanoseconds'),
  );
}

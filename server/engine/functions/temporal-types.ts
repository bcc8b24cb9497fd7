/** The five temporal types as their functions see them: how each is read, built, converted and cut. */
import { isMap, isTemporal } from '../values/kinds.ts';
import type { Instant } from '../values/temporal-arithmetic.ts';
import {
  buildDate,
  buildDateTime,
  buildLocalDateTime,
  buildLocalTime,
  buildTime,
  type Clock,
  readClock,
  toDate,
  toDateTime,
  toLocalDateTime,
  toLocalTime,
  toTime,
} from '../values/temporal-builders.ts';
import {
  parseDate,
  parseDateTime,
  parseLocalDateTime,
  parseLocalTime,
  parseTime,
} from '../values/temporal-parsing.ts';
import {
  truncateDate,
  truncateDateTime,
  truncateLocalDateTime,
  truncateLocalTime,
  truncateTime,
} from '../values/temporal-truncation.ts';
import type { Zone } from '../values/time-zone.ts';
import type { MapValue, Value } from '../values/value.ts';

export interface TemporalType {
  /** The function's name. */
  readonly name: string;
  readonly returns: string;
  /** As Neo4j's messages call the function. */
  readonly functionName: string;
  parse(text: string, clock: Clock): Instant;
  build(map: MapValue, clock: Clock): Instant;
  convert(value: Instant, clock: Clock): Instant;
  truncate(unit: string, value: Instant, map: MapValue | undefined, clock: Clock): Instant;
}

export const temporalTypes: readonly TemporalType[] = [
  {
    name: 'date',
    returns: 'DATE',
    functionName: 'DateFunction',
    parse: parseDate,
    build: buildDate,
    convert: toDate,
    truncate: truncateDate,
  },
  {
    name: 'time',
    returns: 'ZONED TIME',
    functionName: 'TimeFunction',
    parse: (text, clock) => parseTime(text, () => readClock(clock).offsetSeconds),
    build: buildTime,
    convert: toTime,
    truncate: (unit, value, map, clock) =>
      truncateTime(unit, value, map, (zone: Zone | undefined) => readClock(clock, zone).offsetSeconds),
  },
  {
    name: 'localtime',
    returns: 'LOCAL TIME',
    functionName: 'LocalTimeFunction',
    parse: parseLocalTime,
    build: buildLocalTime,
    convert: toLocalTime,
    truncate: truncateLocalTime,
  },
  {
    name: 'datetime',
    returns: 'ZONED DATETIME',
    functionName: 'DateTimeFunction',
    parse: (text, clock) => parseDateTime(text, () => clock.zone),
    build: buildDateTime,
    convert: toDateTime,
    truncate: (unit, value, map, clock) => truncateDateTime(unit, value, map, clock.zone),
  },
  {
    name: 'localdatetime',
    returns: 'LOCAL DATETIME',
    functionName: 'LocalDateTimeFunction',
    parse: parseLocalDateTime,
    build: buildLocalDateTime,
    convert: toLocalDateTime,
    truncate: truncateLocalDateTime,
  },
];

/** The value from text, a map or another temporal value; undefined when it is given anything else. */
export function constructTemporal(type: TemporalType, value: Value, clock: Clock): Instant | undefined {
  if (typeof value === 'string') return type.parse(value, clock);
  if (isMap(value)) return type.build(value, clock);
  return isTemporal(value) && value.kind !== 'duration' ? type.convert(value, clock) : undefined;
}

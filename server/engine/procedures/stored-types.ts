/** Types of stored properties, under the names that Neo4j's schema procedures use. */
import { isList, kindOf, type ValueKind } from '../values/kinds.ts';
import type { Value } from '../values/value.ts';

const NAMES: Readonly<Partial<Record<ValueKind, string>>> = {
  boolean: 'Boolean',
  integer: 'Long',
  float: 'Double',
  string: 'String',
  point: 'Point',
  date: 'Date',
  time: 'OffsetTime',
  localtime: 'LocalTime',
  datetime: 'DateTime',
  localdatetime: 'LocalDateTime',
  duration: 'Duration',
};

/** `String`, `Long`, `StringArray`… */
export function storedTypeName(value: Value): string {
  if (!isList(value)) return NAMES[kindOf(value)] ?? 'Any';
  const [first] = value;
  return first === undefined ? 'StringArray' : `${NAMES[kindOf(first)] ?? 'Any'}Array`;
}

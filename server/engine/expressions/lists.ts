/** Values where a list is asked for. */
import { isList } from '../values/kinds.ts';
import type { Value } from '../values/value.ts';

/** As Neo4j reads it: null stays null, and a value that is no list is a list of one. */
export function listOf(value: Value): readonly Value[] | null {
  if (value === null) return null;
  return isList(value) ? value : [value];
}

import { evaluate } from '../api/evaluate.ts';
import { chooseQuery, fillField, writeCypher } from './ask.ts';
import { setParameter } from './parameter-store.ts';
import type { Link } from './url.ts';

/** Puts the question of a link where questions are asked, without asking it; false when the link has none. */
export async function fillQuestion({ query, parameters, cypher }: Link): Promise<boolean> {
  if (query === null && cypher === null) {
    return false;
  }
  if (cypher !== null) {
    writeCypher(cypher);
  }
  chooseQuery(query);
  for (const [name, value] of Object.entries(parameters)) {
    if (query === null) {
      setParameter(name, await evaluate(value), value);
    } else {
      fillField(name, value);
    }
  }
  return true;
}

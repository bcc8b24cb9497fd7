import { evaluate } from '../api/evaluate.ts';
import { asApiError } from '../api/http.ts';
import { announce } from './announcements.ts';
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
      await fillOwn(name, value);
    } else {
      fillField(name, value);
    }
  }
  return true;
}

/** A text that has no value leaves the parameter open: the statement then asks for it. */
async function fillOwn(name: string, text: string): Promise<void> {
  try {
    setParameter(name, await evaluate(text), text);
  } catch (error) {
    announce(`The link gives $${name} no value: ${asApiError(error).message}`);
  }
}

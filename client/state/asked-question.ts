import type { Parameters } from '../api/cypher-stream.ts';
import { writeLiteral } from '../api/literal-text.ts';
import { askStore, type Result } from './ask-store.ts';
import { readParameters } from './parameter-store.ts';
import { findParameters } from './statements.ts';
import type { Question } from './url.ts';

/** The one that is open, whether it has been asked or not. */
export function describeOpenQuestion(): Question {
  const { chosen, form, cypher, starter, result } = askStore.getState();
  if (chosen !== null) {
    return { query: chosen, parameters: form, cypher: null };
  }
  const given = readParameters();
  const mentioned = findParameters(cypher).filter((name) => given[name] !== undefined);
  // The statement that the editor opens with goes without saying, but not once its answer is shown.
  const unasked = cypher === starter && result === null;
  return {
    query: null,
    parameters: writeLiterals(Object.fromEntries(mentioned.map((name) => [name, given[name]]))),
    cypher: unasked ? null : cypher,
  };
}

/** The one that brought a result, whatever has been written since. */
export function describeAskedQuestion({ queryId, form, statement, parameters }: Result): Question {
  return queryId === null
    ? { query: null, parameters: writeLiterals(parameters), cypher: statement }
    : { query: queryId, parameters: form, cypher: null };
}

/** As expressions that make the values again. */
function writeLiterals(parameters: Partial<Parameters>): Question['parameters'] {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      writeLiteral(value ?? { $type: 'Null', _value: null }),
    ]),
  );
}

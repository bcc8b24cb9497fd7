/** What comes of an operator, as far as the types of its operands are known. */
import type { BinaryOperator } from '../syntax/ast.ts';
import { type Accepts, NUMBERS, RIGHT_OPERANDS } from './operand-types.ts';
import {
  ANY,
  FLOAT,
  INTEGER,
  isNumber,
  isUnknown,
  listOf,
  MIXTURE,
  STRING,
  type StaticType,
  type StaticTypeName,
  unionType,
} from './types.ts';

/** What `+` joins to a string with a string. */
const TEXTUAL: ReadonlySet<StaticTypeName> = new Set(['STRING', 'INTEGER', 'FLOAT']);

const SCALING: ReadonlySet<StaticTypeName> = new Set(['INTEGER', 'FLOAT', 'DURATION']);

/** Only what is certain: anything with a null in it may be null, which every type allows. */
export function resultType(operator: BinaryOperator, left: StaticType, right: StaticType): StaticType {
  const names = [left.name, right.name];
  if (names.includes('LIST') && (operator === '+' || operator === '||')) return extendedList(left, right);
  if (operator === '+' && names.includes('STRING') && names.every((name) => TEXTUAL.has(name))) return STRING;
  if (names.every((name) => name === 'STRING')) return STRING;
  if (names.includes('DURATION') && names.every((name) => name === 'TEMPORAL' || name === 'DURATION'))
    return names.includes('TEMPORAL') ? { name: 'TEMPORAL' } : { name: 'DURATION' };
  const scales = (operator === '*' || operator === '/') && names.includes('DURATION');
  if (scales && [left, right].every(({ name }) => SCALING.has(name))) return { name: 'DURATION' };
  if (!isNumber(left) || !isNumber(right)) return possibleResult(operator, left, right);
  return operator === '^' || names.includes('FLOAT') ? FLOAT : INTEGER;
}

/** A list and what is joined to it: another list, or one more element. */
function extendedList(left: StaticType, right: StaticType): StaticType {
  const [first, second] = [left, right].map((type) =>
    type.name === 'LIST' ? (type.element ?? ANY) : type,
  ) as [StaticType, StaticType];
  if (isUnknown(first) && first.oneOf === undefined) return listOf(second);
  if (isUnknown(second) && second.oneOf === undefined) return listOf(first);
  if (first.name === second.name) return listOf(first);
  if (isNumber(first) && isNumber(second)) return listOf(FLOAT);
  const [one, other] = [first, second].map((type) => choicesOf(type) ?? []) as [Accepts, Accepts];
  const haveNumbers = [one, other].every((names) => names.some((name) => NUMBERS.includes(name)));
  return listOf(haveNumbers ? { name: 'ANY', oneOf: [...new Set([...one, ...other])] } : MIXTURE);
}

/** With one operand known, what the other may turn out to be leaves a few types for the result. */
const POSSIBLE_RESULTS: Partial<Record<BinaryOperator, Partial<Record<StaticTypeName, Accepts>>>> = {
  '+': {
    STRING: ['STRING', 'LIST'],
    INTEGER: [...NUMBERS, 'STRING', 'LIST'],
    FLOAT: ['FLOAT', 'STRING', 'LIST'],
    TEMPORAL: ['TEMPORAL', 'LIST'],
    DURATION: ['DURATION', 'TEMPORAL', 'LIST'],
  },
  '-': { INTEGER: NUMBERS, FLOAT: NUMBERS, TEMPORAL: ['TEMPORAL'], DURATION: ['DURATION', 'TEMPORAL'] },
  '*': { INTEGER: [...NUMBERS, 'DURATION'], FLOAT: ['FLOAT', 'DURATION'], DURATION: ['DURATION'] },
  '/': { DURATION: ['DURATION'] },
  '||': { STRING: ['STRING', 'LIST'] },
};

/** Where it matters that it is the left one which is known. */
const RESULTS_FROM_LEFT: typeof POSSIBLE_RESULTS = {
  '-': { DURATION: ['DURATION'] },
  '/': { INTEGER: NUMBERS, FLOAT: ['FLOAT'] },
  '||': { STRING: ['STRING'] },
};

/** With no operand known, or one that leaves all of these open. */
const ALL_RESULTS: Partial<Record<BinaryOperator, Accepts>> = {
  '+': [...NUMBERS, 'STRING', 'DURATION', 'TEMPORAL', 'LIST'],
  '-': [...NUMBERS, 'DURATION', 'TEMPORAL'],
  '*': [...NUMBERS, 'DURATION'],
  '/': [...NUMBERS, 'DURATION'],
  '%': NUMBERS,
  '^': ['FLOAT'],
  '||': ['STRING', 'LIST'],
};

/** What can be added to something unknown only as an element of a list. */
const ELEMENTS: ReadonlySet<StaticTypeName> = new Set([
  ...(['BOOLEAN', 'POINT', 'MAP', 'NODE', 'RELATIONSHIP', 'PATH'] as const),
]);

function possibleResult(operator: BinaryOperator, left: StaticType, right: StaticType): StaticType {
  const choices = [choicesOf(left), choicesOf(right)];
  if (choices.every((names) => names !== undefined))
    return resultOfChoices(operator, choices[0]!, choices[1]!);
  if (operator === '+' && ELEMENTS.has(left.name)) return listOf(isUnknown(right) ? left : ANY);
  if (operator === '+' && ELEMENTS.has(right.name)) return listOf(isUnknown(left) ? right : ANY);
  const [only] = choices.filter((names) => names !== undefined);
  const fromLeft = only !== undefined && only === choices[0] ? RESULTS_FROM_LEFT[operator] : undefined;
  const narrowed = only?.flatMap(
    (name) =>
      fromLeft?.[name] ?? POSSIBLE_RESULTS[operator]?.[name] ?? ALL_RESULTS[operator] ?? (['ANY'] as const),
  );
  if (narrowed === undefined || narrowed.includes('ANY')) return fallbackResult(operator);
  // Where it turns out to be a list, it holds what was added.
  const element = isUnknown(left) ? right : left;
  return { name: 'ANY', oneOf: [...new Set(narrowed)], ...(isUnknown(element) ? {} : { element }) };
}

function choicesOf(type: StaticType): readonly StaticTypeName[] | undefined {
  if (type.oneOf !== undefined && type.oneOf.length > 0) return type.oneOf;
  return isUnknown(type) ? undefined : [type.name];
}

/** Of all that fit together, what may come of it. */
function resultOfChoices(
  operator: BinaryOperator,
  lefts: readonly StaticTypeName[],
  rights: readonly StaticTypeName[],
): StaticType {
  const fitting = lefts.flatMap((left) =>
    rights.filter((right) => RIGHT_OPERANDS[operator]?.[left]?.includes(right)).map((right) => [left, right]),
  );
  if (fitting.length === 0 && lefts.length === 1 && rights.length === 1) return fallbackResult(operator);
  const results = fitting.map(([left, right]) =>
    resultType(operator, { name: left as StaticTypeName }, { name: right as StaticTypeName }),
  );
  const joins =
    (operator === '+' || operator === '||') && (lefts.includes('LIST') || rights.includes('LIST'));
  return results.length === 0 ? ANY : unionType(joins ? [...results, listOf(ANY)] : results);
}

function fallbackResult(operator: BinaryOperator): StaticType {
  const oneOf = ALL_RESULTS[operator];
  return oneOf === undefined ? ANY : { name: 'ANY', oneOf };
}

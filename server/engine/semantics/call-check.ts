/** Checks function calls: that the function exists, how many arguments it gets, of which types, and aggregation. */
import { refusal, syntaxError } from '../errors.ts';
import type { CountStar, FunctionCall } from '../syntax/ast.ts';
import { suggestName } from '../syntax/suggestion.ts';
import type { Checker, Place } from './checker.ts';
import { checkLiterals } from './literal-check.ts';
import { invalidAggregation, wrongType } from './problems.ts';
import { foreignLibraryHint } from './refusals.ts';
import { type FunctionSignature, signatureTypes } from './signatures.ts';
import { ANY, BOOLEAN, FLOAT, INTEGER, listOf, mayBe, STRING, type StaticType, unionType } from './types.ts';

/** These check their arguments when they run: the conformance kit asks for runtime errors. */
const CHECKED_WHEN_RUN: ReadonlySet<string> = new Set(['range']);

/** Where Neo4j's compiler accepts more, or less, of the first argument than the signature that it shows. */
const CHECKED_INPUTS: ReadonlyMap<string, readonly StaticType[]> = new Map([
  ['point.distance', [ANY]],
  ['point.withinbbox', [ANY]],
  ['tointeger', [BOOLEAN, FLOAT, INTEGER, STRING, listOf(ANY)]],
  [
    'tostring',
    [BOOLEAN, FLOAT, INTEGER, STRING, { name: 'POINT' }, { name: 'DURATION' }, { name: 'TEMPORAL' }],
  ],
  ['trim', [STRING]],
]);

/** Nodes and relationships pass for maps. */
const KEYED = ['MAP', 'NODE', 'RELATIONSHIP'] as const;

const RANDOM: ReadonlySet<string> = new Set(['rand', 'randomuuid']);

export function checkCall(call: FunctionCall, place: Place, checker: Checker): StaticType {
  const name = call.name.toLowerCase();
  if (name === 'exists') return checkExists(call, place, checker);
  const aggregate = checker.signatures.findAggregate(name);
  const signature = aggregate ?? checker.signatures.findFunction(name);
  if (signature === undefined) throw unknownFunction(call, checker);
  if (call.distinct && aggregate === undefined)
    throw syntaxError(
      `Invalid use of DISTINCT with function '${call.name}'`,
      call.span,
      'InvalidAggregation',
    );
  if (RANDOM.has(name) && place.aggregates === 'nested')
    throw syntaxError(
      "Can't use non-deterministic (random) functions inside of aggregate functions.",
      call.span,
      'NonConstantExpression',
    );
  if (aggregate !== undefined && place.aggregates === 'nested') throw nestedAggregation(call);
  const inside: Place = aggregate === undefined ? place : { ...place, aggregates: 'nested' };
  const types = call.arguments.map((argument) => checker.expression(argument, inside));
  if (aggregate !== undefined && place.aggregates === 'forbidden')
    throw invalidAggregation(call.name, call.span);
  checkArguments(call, signature, types);
  checkLiterals(call);
  return dependentType(name, types) ?? signatureTypes(signature.signature).output;
}

/** Of functions that give back what they are given, or a part of it. */
function dependentType(name: string, types: readonly StaticType[]): StaticType | undefined {
  const [first = ANY] = types;
  switch (name) {
    case 'coalesce':
      return unionType(types);
    case 'head':
    case 'last':
      return first.element ?? ANY;
    case 'reverse':
    case 'tail':
    case 'min':
    case 'max':
      return first;
    case 'collect':
      return listOf(first);
    default:
      return undefined;
  }
}

export function checkCountStar(expression: CountStar, place: Place): StaticType {
  if (place.aggregates === 'nested') throw nestedAggregation(expression);
  if (place.aggregates === 'forbidden') throw invalidAggregation('count', expression.span);
  return INTEGER;
}

function nestedAggregation({ span }: FunctionCall | CountStar) {
  return syntaxError(
    "Can't use aggregate functions inside of aggregate functions.",
    span,
    'NestedAggregation',
  );
}

function unknownFunction(call: FunctionCall, checker: Checker) {
  const hint = foreignLibraryHint(call.name);
  if (hint !== undefined)
    return refusal(`The function ${call.name} is not available here`, hint, call.nameSpan);
  const meant = suggestName(call.name, checker.signatures.functionNames());
  return syntaxError(
    `Unknown function '${call.name}'`,
    call.nameSpan,
    'UnknownFunction',
    meant === undefined ? undefined : `Did you mean ${meant}?`,
  );
}

/** The old function; only its use with patterns is left. */
function checkExists(call: FunctionCall, place: Place, checker: Checker): StaticType {
  const [argument] = call.arguments;
  if (argument?.kind === 'PatternPredicate' && call.arguments.length === 1) {
    checker.predicate(argument, place);
    return BOOLEAN;
  }
  throw syntaxError(
    'The property existence syntax `... exists(variable.property)` is no longer supported. Please use `variable.property IS NOT NULL` instead.',
    call.span,
    'UnexpectedSyntax',
  );
}

function checkArguments(
  call: FunctionCall,
  signature: FunctionSignature,
  types: readonly StaticType[],
): void {
  const { minArguments, maxArguments } = signature;
  if (types.length < minArguments || types.length > maxArguments) {
    const problem = types.length < minArguments ? 'Insufficient' : 'Too many';
    throw syntaxError(
      `${problem} parameters for function '${call.name}': ${types.length} given, the signature is ${signature.signature}`,
      call.span,
      'InvalidNumberOfArguments',
    );
  }
  if (CHECKED_WHEN_RUN.has(signature.name.toLowerCase())) return;
  const checked = CHECKED_INPUTS.get(signature.name.toLowerCase());
  const inputs = checked === undefined ? signatureTypes(signature.signature).inputs : [checked];
  call.arguments.forEach((argument, index) => {
    const accepted = inputs[index];
    const type = types[index];
    if (accepted === undefined || type === undefined) return;
    const names = accepted.flatMap(({ name }) => (name === 'MAP' ? KEYED : [name]));
    if (names.length > 0 && !mayBe(type, ...names)) throw wrongType(argument, type, ...names);
  });
}

/** Checks the expressions that bring variables of their own: comprehensions, list predicates, reduce. */
import { syntaxError } from '../errors.ts';
import type {
  Expression,
  ListComprehension,
  ListPredicate,
  PatternComprehension,
  ReduceExpression,
  Variable,
} from '../syntax/ast.ts';
import type { Checker, Place } from './checker.ts';
import { wrongType } from './problems.ts';
import type { Scope } from './scope.ts';
import { ANY, BOOLEAN, listOf, mayBe, type StaticType, typeName } from './types.ts';

type Binding = ListComprehension | PatternComprehension | ListPredicate | ReduceExpression;

export function checkBinding(expression: Binding, place: Place, checker: Checker): StaticType {
  switch (expression.kind) {
    case 'ListComprehension':
      return checkListComprehension(expression, place, checker);
    case 'PatternComprehension':
      return checkPatternComprehension(expression, place, checker);
    case 'ListPredicate': {
      const inner = withVariable(expression.variable, expression.list, place, checker);
      if (expression.where !== undefined) checker.predicate(expression.where, inner);
      return BOOLEAN;
    }
    case 'Reduce':
      return checkReduce(expression, place, checker);
  }
}

function checkListComprehension(expression: ListComprehension, place: Place, checker: Checker): StaticType {
  const { variable, list, where, map } = expression;
  const inner = withVariable(variable, list, place, checker);
  if (where !== undefined) checker.predicate(where, inner);
  const element = map === undefined ? inner.scope.find(variable.name) : checker.expression(map, inner);
  return listOf(element ?? ANY);
}

function checkPatternComprehension(
  { pattern, where, map }: PatternComprehension,
  place: Place,
  checker: Checker,
): StaticType {
  const inner = innerPlace(place, place.scope.child());
  checker.patternExpression(pattern, inner, true);
  if (where !== undefined) checker.predicate(where, inner);
  return listOf(checker.expression(map, inner));
}

function checkReduce(expression: ReduceExpression, place: Place, checker: Checker): StaticType {
  const initial = checker.expression(expression.initial, place);
  const inner = withVariable(expression.variable, expression.list, place, checker);
  inner.scope.declare(expression.accumulator.name, initial.name === 'NULL' ? ANY : initial);
  const step = checker.expression(expression.step, inner);
  if (!mayBe(step, initial.name) && !mayBe(initial, step.name))
    throw syntaxError(
      `Type mismatch: accumulator is ${typeName(initial)} but expression has type ${typeName(step)}`,
      expression.step.span,
      'InvalidArgumentType',
    );
  return initial.name === step.name ? initial : ANY;
}

/** The list may aggregate; what is done for each of its elements may not. */
function withVariable(variable: Variable, list: Expression, place: Place, checker: Checker): Place {
  const type = checker.expression(list, place);
  if (!mayBe(type, 'LIST')) throw wrongType(list, type, 'LIST');
  const scope = place.scope.child();
  scope.declare(variable.name, type.element ?? ANY);
  return innerPlace(place, scope);
}

function innerPlace(place: Place, scope: Scope): Place {
  const aggregates = place.aggregates === 'nested' ? 'nested' : 'forbidden';
  return place.known === undefined ? { scope, aggregates } : { scope, aggregates, known: place.known };
}

/** Turns an expression's syntax into a function from a row to a value. Each kind of expression has its own file. */
import { syntaxError } from '../errors.ts';
import type { Expression } from '../syntax/ast.ts';
import { compileArithmetic, compileSign } from './arithmetic-expressions.ts';
import { compileCase } from './case-expression.ts';
import { compileList, compileMap, compileMapProjection } from './collections.ts';
import { compileComparison, compileMembership } from './comparisons.ts';
import type { Compiler, Subqueries } from './compiler.ts';
import { compileFunctionCall } from './function-call.ts';
import { compileListComprehension, compileListPredicate, compileReduce } from './iterations.ts';
import { compileLabelPredicate } from './labels.ts';
import { compileLiteral, compileParameter, compileVariable } from './leaves.ts';
import { compileConnective, compileNot, compileNullPredicate, compileTest } from './logic.ts';
import { compileProperty, compileSlice, compileSubscript } from './property-access.ts';
import type { Evaluate, Frame } from './row.ts';
import type { Runtime } from './runtime.ts';
import { findComputed, type Scope } from './scope.ts';
import { compileStringPredicate } from './strings.ts';
import {
  compilePatternComprehension,
  compilePatternPredicate,
  compileShortestPath,
  compileSubquery,
} from './subqueries.ts';
import { compileNormalizedPredicate, compileTypePredicate } from './type-predicates.ts';

export function createCompiler(runtime: Runtime, frame: Frame, subqueries: Subqueries): Compiler {
  const compiler: Compiler = {
    runtime,
    frame,
    subqueries,
    expression: (expression, scope) => compileExpression(expression, scope, compiler),
    test: (expression, scope) => compileTest(expression, scope, compiler),
  };
  return compiler;
}

function compileExpression(expression: Expression, scope: Scope, compiler: Compiler): Evaluate {
  const slot = findComputed(scope, expression);
  if (slot !== undefined) return (row) => row[slot] as never;
  switch (expression.kind) {
    case 'Literal':
      return compileLiteral(expression);
    case 'Parameter':
      return compileParameter(expression, compiler);
    case 'Variable':
      return compileVariable(expression, scope);
    case 'Property':
      return compileProperty(expression, scope, compiler);
    case 'Subscript':
      return compileSubscript(expression, scope, compiler);
    case 'Slice':
      return compileSlice(expression, scope, compiler);
    case 'List':
      return compileList(expression, scope, compiler);
    case 'Map':
      return compileMap(expression, scope, compiler);
    case 'MapProjection':
      return compileMapProjection(expression, scope, compiler);
    case 'FunctionCall':
      return compileFunctionCall(expression, scope, compiler);
    case 'CountStar':
      throw syntaxError('count(*) cannot be used here', expression.span, 'InvalidAggregation');
    default:
      return compileComposite(expression, scope, compiler);
  }
}

type Simple =
  | 'Literal'
  | 'Parameter'
  | 'Variable'
  | 'Property'
  | 'Subscript'
  | 'Slice'
  | 'List'
  | 'Map'
  | 'MapProjection'
  | 'FunctionCall'
  | 'CountStar';

function compileComposite(
  expression: Exclude<Expression, { kind: Simple }>,
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  switch (expression.kind) {
    case 'Unary':
      return expression.operator === 'NOT'
        ? compileNot(expression, scope, compiler)
        : compileSign(expression, scope, compiler);
    case 'Binary':
      return compileBinary(expression, scope, compiler);
    case 'Comparison':
      return compileComparison(expression, scope, compiler);
    case 'NullPredicate':
      return compileNullPredicate(expression, scope, compiler);
    case 'LabelPredicate':
      return compileLabelPredicate(expression, scope, compiler);
    case 'TypePredicate':
      return compileTypePredicate(expression, scope, compiler);
    case 'NormalizedPredicate':
      return compileNormalizedPredicate(expression, scope, compiler);
    case 'Case':
      return compileCase(expression, scope, compiler);
    case 'ListComprehension':
      return compileListComprehension(expression, scope, compiler);
    case 'ListPredicate':
      return compileListPredicate(expression, scope, compiler);
    case 'Reduce':
      return compileReduce(expression, scope, compiler);
    case 'PatternComprehension':
      return compilePatternComprehension(expression, scope, compiler);
    case 'PatternPredicate':
      return compilePatternPredicate(expression, scope, compiler);
    case 'ShortestPath':
      return compileShortestPath(expression, scope, compiler);
    case 'Subquery':
      return compileSubquery(expression, scope, compiler);
  }
}

function compileBinary(
  expression: Extract<Expression, { kind: 'Binary' }>,
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const { operator } = expression;
  switch (operator) {
    case 'AND':
    case 'OR':
    case 'XOR':
      return compileConnective({ ...expression, operator }, scope, compiler);
    case 'IN':
      return compileMembership(expression, scope, compiler);
    case 'STARTS WITH':
    case 'ENDS WITH':
    case 'CONTAINS':
    case '=~':
      return compileStringPredicate({ ...expression, operator }, scope, compiler);
    default:
      return compileArithmetic({ ...expression, operator }, scope, compiler);
  }
}

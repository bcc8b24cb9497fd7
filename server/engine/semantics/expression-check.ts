/** Checks expressions: names, types as far as they are certain, calls, and what may stand where. */
import { syntaxError } from '../errors.ts';
import type {
  CaseExpression,
  Expression,
  LabelExpression,
  ShortestPathExpression,
  SubqueryExpression,
  UnaryExpression,
} from '../syntax/ast.ts';
import { expressionChildren } from '../syntax/expression-children.ts';
import { fingerprint } from '../syntax/fingerprint.ts';
import { walk } from '../syntax/walk.ts';
import { checkBinding } from './binding-check.ts';
import { checkCall, checkCountStar } from './call-check.ts';
import type { Checker, Place } from './checker.ts';
import { refuseColonAlternatives } from './label-rules.ts';
import { accessType, binaryType } from './operator-check.ts';
import { checkPathShape } from './path-shape.ts';
import { undefinedVariable, wrongType } from './problems.ts';
import {
  ANY,
  BOOLEAN,
  commonType,
  FLOAT,
  INTEGER,
  listOf,
  MAP,
  mayBe,
  PATH,
  STRING,
  type StaticType,
  unionType,
} from './types.ts';

export function checkExpression(expression: Expression, place: Place, checker: Checker): StaticType {
  if (place.known?.has(fingerprint(expression)) === true) return ANY;
  switch (expression.kind) {
    case 'Literal':
      return literalType(expression.value);
    case 'Parameter':
      return ANY;
    case 'Variable':
      return variableType(expression, place);
    case 'Property':
    case 'Subscript':
    case 'Slice':
      return accessType(expression, place, checker);
    case 'List':
      return listOf(commonType(expression.items.map((item) => checker.expression(item, place))));
    case 'Unary':
      if (expression.operator !== 'NOT') return signedType(expression, place, checker);
      checker.predicate(expression.operand, place);
      return BOOLEAN;
    case 'Binary':
      return binaryType(expression, place, checker);
    case 'FunctionCall':
      return checkCall(expression, place, checker);
    case 'CountStar':
      return checkCountStar(expression, place);
    case 'Case':
      return caseType(expression, place, checker);
    case 'ListComprehension':
    case 'PatternComprehension':
    case 'ListPredicate':
    case 'Reduce':
      return checkBinding(expression, place, checker);
    case 'PatternPredicate':
      throw misplacedPattern(expression);
    case 'ShortestPath':
      checkShortestPath(expression, place, checker);
      return expression.all ? listOf(PATH) : PATH;
    case 'Subquery':
      return subqueryType(expression, place, checker);
    default:
      return otherType(expression, place, checker);
  }
}

/** Where a truth value is asked for: a pattern asks whether it exists. */
export function checkPredicate(expression: Expression, place: Place, checker: Checker): void {
  if (expression.kind === 'PatternPredicate') {
    checker.patternExpression(expression.pattern, place, false);
    return;
  }
  const type = checker.expression(expression, place);
  // Neo4j still takes lists for conditions where it is not sure that they are lists.
  if (!mayBe(type, 'BOOLEAN') && type.oneOf?.includes('LIST') !== true)
    throw wrongType(expression, type, 'BOOLEAN');
}

function checkShortestPath(expression: ShortestPathExpression, place: Place, checker: Checker): void {
  const { elements } = expression.pattern;
  const ends = [elements[0], elements.at(-1)];
  if (ends.some((end) => end?.kind !== 'NodePattern' || end.variable === undefined))
    throw syntaxError(
      'A shortestPath(...) requires bound nodes when not part of a MATCH clause.',
      expression.span,
      'UnexpectedSyntax',
    );
  checkPathShape(expression.pattern);
  checker.patternExpression(expression.pattern, place, false);
}

function misplacedPattern(expression: Expression) {
  return syntaxError(
    'A pattern expression should only be used in order to test the existence of a pattern. It should therefore only be used in contexts that evaluate to a boolean, e.g. inside the function exists() or in a WHERE-clause',
    expression.span,
    'UnexpectedSyntax',
    'Use a pattern comprehension, COUNT { … } or COLLECT { … } instead.',
  );
}

/** Predicates, maps, projections: their children are checked, and the kind says the type. */
function otherType(expression: Expression, place: Place, checker: Checker): StaticType {
  for (const child of expressionChildren(expression)) {
    if (child === undefined || !('kind' in child) || child.kind === 'Query') continue;
    if (isLabels(child)) checkDynamicLabels(child, place, checker);
    else checker.expression(child, place);
  }
  if (expression.kind === 'LabelPredicate') {
    const type = checker.expression(expression.operand, place);
    if (!mayBe(type, 'NODE', 'RELATIONSHIP'))
      throw wrongType(expression.operand, type, 'NODE', 'RELATIONSHIP');
    refuseColonAlternatives(expression.labels);
  }
  if (expression.kind === 'MapProjection') {
    const type = checker.expression(expression.subject, place);
    if (!mayBe(type, 'MAP', 'NODE', 'RELATIONSHIP'))
      throw wrongType(expression.subject, type, 'MAP', 'NODE', 'RELATIONSHIP');
  }
  // Neo4j's compiler does not see that this is a truth value, unless it is negated.
  if (expression.kind === 'TypePredicate' && !expression.negated) return ANY;
  return expression.kind === 'Map' || expression.kind === 'MapProjection' ? MAP : BOOLEAN;
}

const LABEL_KINDS: ReadonlySet<string> = new Set(['name', 'dynamic', 'wildcard', 'not', 'and', 'or']);

function isLabels(node: Expression | LabelExpression): node is LabelExpression {
  return LABEL_KINDS.has(node.kind);
}

/** The expressions in `$(…)`. */
export function checkDynamicLabels(labels: LabelExpression, place: Place, checker: Checker): void {
  walk(labels, (node) => {
    if (!('kind' in node) || node.kind !== 'dynamic') return undefined;
    checker.expression(node.expression, place);
    return false;
  });
}

function literalType(value: null | boolean | bigint | number | string): StaticType {
  if (value === null) return { name: 'NULL' };
  if (typeof value === 'boolean') return BOOLEAN;
  if (typeof value === 'bigint') return INTEGER;
  return typeof value === 'number' ? FLOAT : STRING;
}

/** The variable named '' is the subject of an extended CASE. */
function variableType(variable: Extract<Expression, { kind: 'Variable' }>, place: Place): StaticType {
  if (variable.name === '') return ANY;
  const type = place.scope.find(variable.name);
  if (type === undefined) throw undefinedVariable(variable, place.scope);
  return type;
}

function signedType({ operand, operator }: UnaryExpression, place: Place, checker: Checker): StaticType {
  const type = checker.expression(operand, place);
  // A plus sign changes nothing, so that Neo4j lets more pass.
  if (operator === '+' && (type.name === 'TEMPORAL' || type.name === 'DURATION')) return type;
  if (!mayBe(type, 'INTEGER', 'FLOAT')) throw wrongType(operand, type, 'FLOAT', 'INTEGER');
  return type.name === 'INTEGER' || type.name === 'FLOAT'
    ? type
    : { name: 'ANY', oneOf: ['INTEGER', 'FLOAT'] };
}

function caseType(expression: CaseExpression, place: Place, checker: Checker): StaticType {
  if (expression.subject !== undefined) checker.expression(expression.subject, place);
  const results = expression.alternatives.map((alternative) => {
    for (const { expression: test } of alternative.when) {
      if (expression.subject === undefined) checker.predicate(test, place);
      else checker.expression(test, place);
    }
    return checker.expression(alternative.then, place);
  });
  if (expression.otherwise !== undefined) results.push(checker.expression(expression.otherwise, place));
  return unionType(results);
}

function subqueryType({ form, query }: SubqueryExpression, place: Place, checker: Checker): StaticType {
  checker.query(query, { scope: place.scope, role: form, seesOuter: true });
  if (form === 'EXISTS') return BOOLEAN;
  return form === 'COUNT' ? INTEGER : listOf(ANY);
}

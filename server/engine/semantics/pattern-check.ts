/** Checks the patterns of MATCH and of expressions, and declares the variables they bring. */
import { syntaxError } from '../errors.ts';
import type {
  Expression,
  GroupPattern,
  NodePattern,
  PathPattern,
  PatternElement,
  RelationshipPattern,
  Variable,
} from '../syntax/ast.ts';
import { mentionedNames, patternVariables } from '../syntax/names.ts';
import type { Checker, Place } from './checker.ts';
import { checkDynamicLabels } from './expression-check.ts';
import { checkSoughtLabels } from './label-rules.ts';
import { checkPathShape } from './path-shape.ts';
import { alreadyBound, typeConflict, undefinedVariable } from './problems.ts';
import type { Scope } from './scope.ts';
import { listOf, mayBe, NODE, PATH, RELATIONSHIP, type StaticType } from './types.ts';

export interface PatternRules {
  /** MATCH and MERGE refuse `(n $properties)`. */
  readonly parameterMaps: 'allowed' | 'MATCH' | 'MERGE';
  /** Names of relationships seen in this clause so far; undefined where one may come twice. */
  readonly seen: Set<string> | undefined;
}

/** Declares what a clause's patterns introduce, then checks what stands in them. */
export function checkMatchPatterns(
  patterns: readonly PathPattern[],
  scope: Scope,
  rules: PatternRules,
  checker: Checker,
): void {
  for (const pattern of patterns) {
    checkPathShape(pattern);
    declarePattern(pattern, scope, rules);
  }
  for (const pattern of patterns) checkInside(pattern, { scope, aggregates: 'forbidden' }, rules, checker);
}

/** A pattern in an expression. */
export function checkPatternExpression(
  pattern: PathPattern,
  place: Place,
  mayIntroduce: boolean,
  checker: Checker,
): void {
  if (!mayIntroduce) {
    for (const { variable } of patternVariables(pattern)) {
      if (!place.scope.has(variable.name)) throw undefinedVariable(variable, place.scope);
    }
  }
  const rules: PatternRules = { parameterMaps: 'allowed', seen: new Set() };
  const scope = mayIntroduce ? place.scope : place.scope.child();
  declarePattern(pattern, scope, rules);
  checkInside(
    pattern,
    { ...place, scope, aggregates: place.aggregates === 'nested' ? 'nested' : 'forbidden' },
    rules,
    checker,
  );
}

function declarePattern(pattern: PathPattern, scope: Scope, rules: PatternRules): void {
  for (const element of pattern.elements) declareElement(element, scope, rules);
  const { variable } = pattern;
  if (variable === undefined) return;
  if (scope.has(variable.name)) throw alreadyBound(variable);
  scope.declare(variable.name, PATH);
}

function declareElement(element: PatternElement, scope: Scope, rules: PatternRules): void {
  if (element.kind === 'GroupPattern') {
    declareGroup(element, scope, rules);
    return;
  }
  if (element.variable === undefined) return;
  if (element.kind === 'NodePattern') declareVariable(element.variable, NODE, scope);
  else declareRelationship(element, element.variable, scope, rules);
}

function declareGroup({ pattern, quantifier }: GroupPattern, scope: Scope, rules: PatternRules): void {
  if (quantifier === undefined) {
    declarePattern(pattern, scope, rules);
    return;
  }
  const inner = scope.child();
  for (const { variable } of patternVariables(pattern)) {
    if (scope.has(variable.name))
      throw alreadyBound(
        variable,
        ' outside of the quantified path pattern, and cannot be used inside of it',
      );
  }
  declarePattern(pattern, inner, rules);
  for (const { variable } of patternVariables(pattern)) {
    const type = inner.find(variable.name);
    if (type !== undefined) scope.declare(variable.name, listOf(type));
  }
}

function declareRelationship(
  element: RelationshipPattern,
  variable: Variable,
  scope: Scope,
  rules: PatternRules,
): void {
  const several = element.length !== undefined || element.quantifier !== undefined;
  declareVariable(variable, several ? listOf(RELATIONSHIP) : RELATIONSHIP, scope);
  if (rules.seen?.has(variable.name) === true)
    throw syntaxError(
      `Cannot use the same relationship variable '${variable.name}' for multiple relationships`,
      variable.span,
      'RelationshipUniquenessViolation',
    );
  rules.seen?.add(variable.name);
}

function declareVariable(variable: Variable, type: StaticType, scope: Scope): void {
  const known = scope.find(variable.name);
  if (known === undefined) scope.declare(variable.name, type);
  else if (!mayBe(known, type.name) || (known.element !== undefined && !mayBe(known.element, 'RELATIONSHIP')))
    throw typeConflict(variable, known, type);
}

function checkInside(pattern: PathPattern, place: Place, rules: PatternRules, checker: Checker): void {
  const { selector } = pattern;
  if (selector !== undefined && 'count' in selector && selector.count !== undefined)
    checker.expression(selector.count, place);
  for (const element of pattern.elements) {
    if (element.kind === 'GroupPattern') {
      if (pattern.variable !== undefined) refusePathInside(element, pattern.variable.name);
      const inner = {
        ...place,
        scope: groupScope(element.pattern, place.scope, element.quantifier !== undefined),
      };
      checkInside(element.pattern, inner, rules, checker);
      if (element.where !== undefined) checker.predicate(element.where, inner);
    } else {
      checkElement(element, place, rules, checker);
    }
  }
}

/** The path is there only when its parts have been found. */
function refusePathInside(group: GroupPattern, path: string): void {
  if (!mentionedNames(group).has(path)) return;
  const kind = group.quantifier === undefined ? 'parenthesized' : 'quantified';
  throw syntaxError(
    `From within a ${kind} path pattern, one may only reference variables, that are already bound in a previous \`MATCH\` clause.`,
    group.where?.span ?? group.span,
    'UnexpectedSyntax',
    `Name the path inside the parentheses, or test ${path} in a WHERE behind them.`,
  );
}

/** Inside a quantified group its variables are single nodes and relationships, outside of it lists of them. */
function groupScope(pattern: PathPattern, scope: Scope, quantified: boolean): Scope {
  if (!quantified) return scope;
  const inner = scope.child();
  for (const { variable, role } of patternVariables(pattern)) {
    const types = { node: NODE, relationship: RELATIONSHIP, relationships: listOf(RELATIONSHIP), path: PATH };
    inner.declare(variable.name, types[role]);
  }
  return inner;
}

export function checkElement(
  element: NodePattern | RelationshipPattern,
  place: Place,
  rules: Pick<PatternRules, 'parameterMaps'>,
  checker: Checker,
): void {
  const labels = element.kind === 'NodePattern' ? element.labels : element.types;
  checkSoughtLabels(element);
  if (labels !== undefined) checkDynamicLabels(labels, place, checker);
  if (element.properties !== undefined) checkProperties(element.properties, place, rules, checker);
  if (element.where !== undefined) checker.predicate(element.where, withSingle(element, place));
}

/** In the WHERE of `-[r WHERE …]->+`, r is each of the relationships in turn. */
function withSingle(element: NodePattern | RelationshipPattern, place: Place): Place {
  if (element.kind === 'NodePattern' || element.quantifier === undefined || element.variable === undefined)
    return place;
  const scope = place.scope.child();
  scope.declare(element.variable.name, RELATIONSHIP);
  return { ...place, scope };
}

function checkProperties(
  properties: Expression,
  place: Place,
  rules: Pick<PatternRules, 'parameterMaps'>,
  checker: Checker,
): void {
  if (properties.kind === 'Parameter' && rules.parameterMaps !== 'allowed')
    throw syntaxError(
      `Parameter maps cannot be used in \`${rules.parameterMaps}\` patterns (use a literal map instead, e.g. \`{id: $${properties.name}.id}\`)`,
      properties.span,
      'InvalidParameterUse',
    );
  checker.expression(properties, place);
}

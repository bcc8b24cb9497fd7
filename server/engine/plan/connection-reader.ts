/** Reads what connects two nodes of a pattern: relationships, quantified parts, shortest and selected paths. */

import { syntaxError } from '../errors.ts';
import { splitConjuncts } from '../expressions/logic.ts';
import { extendScope } from '../expressions/scope.ts';
import type {
  Expression,
  GroupPattern,
  PathPattern,
  PathSelector,
  RelationshipPattern,
  Span,
} from '../syntax/ast.ts';
import { patternVariables } from '../syntax/names.ts';
import { evaluateCount } from './bounds.ts';
import { conditionsOn, plainTypes, variableNamed } from './conditions.ts';
import { describeName } from './hidden-names.ts';
import type { Connection, SearchConnection, ShortestConnection } from './pattern-graph.ts';
import type { Joint, LaidOut, Layout } from './pattern-layout.ts';
import type { PatternNames } from './pattern-names.ts';
import { textOf } from './planner.ts';

/** The connection, and conditions that are to be tested once it is bound. */
export interface ReadRelationship {
  readonly connection: Connection;
  readonly conditions: readonly Expression[];
}

function common(name: string, left: string, right: string, span: Span, names: PatternNames) {
  return {
    name,
    slot: names.slotOf(name),
    left,
    right,
    direction: 'both',
    types: undefined,
    needs: new Set<string>(),
    text: `(${describeName(left)})${textOf(names.planner, span)}(${describeName(right)})`,
  } as const;
}

export function readRelationship(
  pattern: RelationshipPattern,
  left: string,
  right: string,
  names: PatternNames,
): ReadRelationship {
  const name = pattern.variable?.name ?? names.hidden();
  const shared = {
    ...common(name, left, right, pattern.span, names),
    direction: pattern.direction,
    types: plainTypes(pattern.types),
  };
  const conditions = relationshipConditions(pattern, name, names);
  const repetition = pattern.length ?? pattern.quantifier;
  if (names.isBoundBefore(name)) {
    return {
      connection: { ...shared, kind: 'bound', list: repetition },
      conditions: repetition === undefined ? conditions : [],
    };
  }
  if (repetition === undefined) return { connection: { ...shared, kind: 'single' }, conditions };
  const stepping = stepConditions(conditions, name, names);
  const { min, max } = repetition;
  return { connection: { ...shared, ...stepping, kind: 'variable', min, max }, conditions: [] };
}

function relationshipConditions(
  pattern: RelationshipPattern,
  name: string,
  names: PatternNames,
): Expression[] {
  const labels = plainTypes(pattern.types) === undefined ? pattern.types : undefined;
  const described = { labels, properties: pattern.properties, where: pattern.where };
  return conditionsOn(variableNamed(name, pattern.span), described, names.planner);
}

/** Conditions on each relationship in turn, which stands in a slot of its own under the list's name. */
function stepConditions(conditions: readonly Expression[], name: string, names: PatternNames) {
  const step = names.planner.compiler.frame.allocate();
  const scope = extendScope(names.scope, [[name, step]]);
  return {
    step,
    stepPredicates: conditions.map((expression) => ({ expression, scope })),
    needs: names.needs(conditions, [name]),
  };
}

/** Two nodes side by side: a path of no length makes them the same node. */
export function readJoint(joint: Joint, left: string, right: string, names: PatternNames): Connection {
  const name = names.hidden();
  return {
    ...common(name, left, right, joint.span, names),
    ...stepConditions([], name, names),
    kind: 'variable',
    min: 0,
    max: 0,
  };
}

export function readGroup(
  group: GroupPattern,
  left: string,
  right: string,
  names: PatternNames,
): SearchConnection {
  const binds = patternVariables(group.pattern).map(({ variable }) => variable.name);
  return {
    ...common(names.hidden(), left, right, group.span, names),
    kind: 'search',
    needs: names.needs([group], [...binds, left, right]),
    layout: [group],
    selection: undefined,
    conditions: [],
    pathNames: [],
    binds,
  };
}

/** ANY, SHORTEST k, ALL SHORTEST, SHORTEST k GROUPS: the whole path is found in one search. */
export function readSelected(
  pattern: PathPattern,
  layout: Layout,
  left: string,
  right: string,
  names: PatternNames,
): SearchConnection {
  const selector = pattern.selector as PathSelector;
  const ends = [left, right, pattern.variable?.name ?? '', ...layout.pathNames];
  const inside = patternVariables(pattern).map(({ variable }) => variable.name);
  const conditions = layout.conditions.flatMap(splitConjuncts);
  const counted = 'count' in selector ? selector.count : undefined;
  const count = counted === undefined ? 1 : evaluateCount(counted, 'SHORTEST', names.planner);
  if (count < 1) throw syntaxError('The path count needs to be greater than 0.', selector.span);
  const needs = names.needs([...layout.elements.filter(isSyntax), ...conditions], [...inside, ...ends]);
  // Where the path comes by one of its ends on the way, it must be known which node that is.
  const passesEnds = layout.elements
    .slice(1, -1)
    .some((element) => namesOf(element).some((name) => name === left || name === right));
  return {
    ...common(names.hidden(), left, right, pattern.span, names),
    text: textOf(names.planner, pattern.span),
    kind: 'search',
    needs: passesEnds ? new Set([...needs, left, right]) : needs,
    layout: layout.elements,
    selection: { count, groups: selector.kind === 'shortestGroups' || selector.kind === 'allShortest' },
    conditions,
    pathNames: layout.pathNames,
    binds: inside.filter((name) => !ends.includes(name) && !names.isBoundBefore(name)),
  };
}

function namesOf(element: LaidOut): string[] {
  if (element.kind === 'Joint' || element.kind === 'RelationshipPattern') return [];
  if (element.kind === 'NodePattern') return element.variable === undefined ? [] : [element.variable.name];
  return patternVariables(element.pattern).map(({ variable }) => variable.name);
}

function isSyntax(element: LaidOut): element is Exclude<LaidOut, Joint> {
  return element.kind !== 'Joint';
}

/** shortestPath and allShortestPaths: one relationship between two nodes. */
export function readShortest(
  pattern: PathPattern,
  layout: Layout,
  left: string,
  right: string,
  names: PatternNames,
): ShortestConnection {
  const selector = pattern.selector as PathSelector;
  const relationship = layout.elements[1];
  if (layout.elements.length !== 3 || relationship?.kind !== 'RelationshipPattern') {
    throw syntaxError(
      `${selector.kind}(...) requires a pattern containing a single relationship`,
      selector.span,
      'InvalidArgumentValue',
    );
  }
  const name = relationship.variable?.name ?? names.hidden();
  const repetition = relationship.length ?? relationship.quantifier;
  const pathName = pattern.variable?.name ?? names.hidden();
  return {
    ...common(name, left, right, pattern.span, names),
    ...stepConditions(relationshipConditions(relationship, name, names), name, names),
    kind: 'shortest',
    text: textOf(names.planner, pattern.span),
    direction: relationship.direction,
    types: plainTypes(relationship.types),
    all: selector.kind === 'allShortestPaths',
    pathName,
    path: names.slotOf(pathName),
    min: repetition?.min ?? 1,
    max: repetition === undefined ? 1 : repetition.max,
    single: repetition === undefined,
    stepNode: names.planner.compiler.frame.allocate(),
  };
}

/**
 * Plans shortestPath and allShortestPaths. Conditions on the path belong to the search itself: the answer is the
 * shortest path that satisfies them, not the shortest path if it happens to.
 */
import { extendScope } from '../expressions/scope.ts';
import type { Expression, ListPredicate } from '../syntax/ast.ts';
import { conditionsOn, plainTypes, variableNamed } from './conditions.ts';
import type { PatternGraph, Predicate, SearchConnection, ShortestConnection } from './pattern-graph.ts';
import type { Plan } from './plan.ts';
import type { Scoped } from './plan-base.ts';
import type { Planner } from './planner.ts';
import type { Progress } from './progress.ts';

export function planShortest(
  connection: ShortestConnection,
  base: { readonly source: Plan; readonly scope: Plan['scope']; readonly rows: number },
  progress: Progress,
): void {
  const { pattern, bound } = progress;
  const { name, pathName, step } = connection;
  const isOwn = ({ needs }: Predicate) =>
    (needs.has(name) || needs.has(pathName)) &&
    [...needs].every((need) => need === name || need === pathName || bound.has(need));
  const own = progress.predicates.filter(isOwn);
  progress.predicates = progress.predicates.filter((predicate) => !own.includes(predicate));
  const onSteps = own.flatMap(
    ({ expression }) => onEach(expression, 'relationships', connection, pattern) ?? [],
  );
  const onNodes = own.flatMap(({ expression }) => onEach(expression, 'nodes', connection, pattern) ?? []);
  const whole = own.filter(
    ({ expression }) =>
      onEach(expression, 'relationships', connection, pattern) === undefined &&
      onEach(expression, 'nodes', connection, pattern) === undefined,
  );
  const slotOf = (variable: string) => pattern.scope.slots.get(variable) as number;
  const { slot, path, all, direction, types, min, max, single, text } = connection;
  progress.plan = {
    ...base,
    ...{ slot, path, all, direction, types, min, max, single, text, step },
    kind: 'ShortestPath',
    from: slotOf(connection.left),
    to: slotOf(connection.right),
    stepPredicates: [...connection.stepPredicates, ...onSteps],
    stepNode: connection.stepNode,
    nodePredicates: onNodes,
    pathPredicates: whole.map(({ expression }): Scoped => ({ expression, scope: pattern.scope })),
    copies: [],
    allowsSameEnds: false,
  };
}

/**
 * ANY, SHORTEST 1 and ALL SHORTEST over one repeated relationship between two bound nodes: the search from both ends
 * finds it. Undefined for anything else.
 */
export function planSelectedShortest(
  connection: SearchConnection,
  base: { readonly source: Plan; readonly scope: Plan['scope']; readonly rows: number },
  { pattern }: Progress,
  planner: Planner,
): Plan | undefined {
  const { layout, selection, conditions, slot, text, left, right, binds } = connection;
  const relationship = layout[1];
  if (selection?.count !== 1 || conditions.length > 0 || layout.length !== 3) return undefined;
  if (relationship?.kind !== 'RelationshipPattern') return undefined;
  const repetition = relationship.quantifier ?? relationship.length;
  if (repetition === undefined || repetition.min > 1) return undefined;
  const { frame } = planner.compiler;
  const name = relationship.variable?.name ?? '\0relationship';
  const step = frame.allocate();
  const scope = extendScope(pattern.scope, [[name, step]]);
  const types = plainTypes(relationship.types);
  const described = { ...relationship, labels: types === undefined ? relationship.types : undefined };
  const stepPredicates = conditionsOn(variableNamed(name, relationship.span), described, planner);
  const slotOf = (variable: string) => pattern.scope.slots.get(variable) as number;
  return {
    ...base,
    ...{ kind: 'ShortestPath', slot, types, text, step, all: selection.groups, path: frame.allocate() },
    ...{ from: slotOf(left), to: slotOf(right), direction: relationship.direction },
    ...{ min: repetition.min, max: repetition.max, single: false, stepNode: frame.allocate() },
    stepPredicates: stepPredicates.map((expression) => ({ expression, scope })),
    nodePredicates: [],
    pathPredicates: [],
    copies: binds.map(slotOf),
    allowsSameEnds: true,
  };
}

/**
 * `all(x IN nodes(p) WHERE …)` and `none(…)` say something of each element, and can be tested on the way, as long
 * as they mention nothing else of the path.
 */
function onEach(
  expression: Expression,
  part: 'nodes' | 'relationships',
  connection: ShortestConnection,
  pattern: PatternGraph,
): Scoped[] | undefined {
  if (expression.kind !== 'ListPredicate' || expression.where === undefined) return undefined;
  const { quantifier, variable, where, span } = expression;
  if (quantifier !== 'all' && quantifier !== 'none') return undefined;
  if (!isPartOf(expression, part, connection)) return undefined;
  if (pattern.mentions(where, connection.pathName) || pattern.mentions(where, connection.name))
    return undefined;
  const slot = part === 'nodes' ? connection.stepNode : connection.step;
  const scope = extendScope(pattern.scope, [[variable.name, slot]]);
  const condition: Expression =
    quantifier === 'all' ? where : { kind: 'Unary', operator: 'NOT', operand: where, span };
  return [{ expression: condition, scope }];
}

function isPartOf(
  { list }: ListPredicate,
  part: 'nodes' | 'relationships',
  connection: ShortestConnection,
): boolean {
  if (list.kind === 'Variable') return part === 'relationships' && list.name === connection.name;
  const [argument] = list.kind === 'FunctionCall' ? list.arguments : [];
  return (
    list.kind === 'FunctionCall' &&
    list.name.toLowerCase() === part &&
    argument?.kind === 'Variable' &&
    argument.name === connection.pathName
  );
}

/** Splits the items of a projection into grouping keys and aggregates. */
import { addComputed, extendScope, findComputed, type Scope } from '../expressions/scope.ts';
import { findAggregate } from '../functions/registry.ts';
import type { CountStar, Expression, FunctionCall, ProjectionItem, SortItem } from '../syntax/ast.ts';
import { fingerprint } from '../syntax/fingerprint.ts';
import { forEachChild, type SyntaxNode } from '../syntax/walk.ts';
import type { Aggregation, Plan, Projection } from './plan.ts';
import { type Column, type Planner, type PlanState, textOf } from './planner.ts';
import { shortenAggregation } from './shortcuts.ts';

type AggregateCall = CountStar | FunctionCall;

export function hasAggregate(expression: Expression): boolean {
  return aggregatesIn(expression).length > 0;
}

/** Aggregates of this projection: not those inside of subqueries, which have their own. */
export function aggregatesIn(node: SyntaxNode): AggregateCall[] {
  if ('kind' in node) {
    if (node.kind === 'Subquery') return [];
    if (node.kind === 'CountStar') return [node];
    if (node.kind === 'FunctionCall' && findAggregate(node.name) !== undefined) return [node];
  }
  const found: AggregateCall[] = [];
  forEachChild(node, (child) => found.push(...aggregatesIn(child)));
  return found;
}

export function planAggregation(
  items: readonly ProjectionItem[],
  orderBy: readonly SortItem[],
  state: PlanState,
  planner: Planner,
) {
  const { scope: before, plan: source } = state;
  const keys = items
    .filter(({ expression }) => !hasAggregate(expression))
    .map((item) => keyOf(item, before, planner));
  const calls = [...items, ...orderBy].flatMap(({ expression }) => aggregatesIn(expression));
  const aggregates = planCalls(calls, before, planner);
  const rows = keys.length === 0 ? 1 : Math.max(1, Math.sqrt(source.rows));
  const computed = addComputed({ slots: state.base.slots, computed: [] }, [
    ...keys.map(({ value, slot }) => [value.expression, slot] as const),
    ...aggregates.map(({ call, slot }) => [call, slot] as const),
  ]);
  const scope = extendScope(
    computed,
    keys.filter(({ name }) => !before.slots.has(name)).map(({ name, slot }) => [name, slot] as const),
  );
  const aggregation: Aggregation = { kind: 'EagerAggregation', source, keys, aggregates, scope, rows };
  return projectItems(items, keys, aggregation, scope, planner);
}

function keyOf(
  { expression, name }: ProjectionItem,
  scope: Scope,
  planner: Planner,
): Projection['items'][number] {
  const known = expression.kind === 'Variable' ? scope.slots.get(expression.name) : undefined;
  return { name, slot: known ?? planner.compiler.frame.allocate(), value: { expression, scope } };
}

type PlannedCall = Aggregation['aggregates'][number] & { readonly call: AggregateCall };

/** Calls that are written alike are computed once. */
function planCalls(calls: readonly AggregateCall[], scope: Scope, planner: Planner): PlannedCall[] {
  const known = new Map<string, PlannedCall>();
  for (const call of calls) {
    const print = fingerprint(call);
    if (known.has(print)) continue;
    const given = call.kind === 'CountStar' ? [] : call.arguments;
    known.set(print, {
      call,
      name: call.kind === 'CountStar' ? 'count' : call.name,
      distinct: call.kind === 'FunctionCall' && call.distinct,
      arguments: given.map((expression) => ({ expression, scope })),
      slot: planner.compiler.frame.allocate(),
      text: textOf(planner, call.span),
    });
  }
  return [...known.values()];
}

/** Behind the aggregation, the items that are more than a key or an aggregate are computed from both. */
function projectItems(
  items: readonly ProjectionItem[],
  keys: Projection['items'],
  aggregation: Aggregation,
  scope: Scope,
  planner: Planner,
) {
  const remaining = [...keys];
  const computed: Projection['items'][number][] = [];
  const columns = items.map(({ expression, name }): Column => {
    if (!hasAggregate(expression))
      return { name, slot: (remaining.shift() as Projection['items'][number]).slot };
    const direct = findComputed(scope, expression);
    if (direct !== undefined) return { name, slot: direct };
    const slot = planner.compiler.frame.allocate();
    computed.push({ name, slot, value: { expression, scope } });
    return { name, slot };
  });
  const { rows } = aggregation;
  const cheapest = shortenAggregation(aggregation);
  const plan: Plan =
    computed.length === 0 ? cheapest : { kind: 'Projection', source: cheapest, items: computed, scope, rows };
  return { plan, columns, scope };
}

/**
 * WITH and RETURN: projection or aggregation, then DISTINCT, ORDER BY, SKIP, LIMIT and WHERE, each in the scope
 * that Cypher gives it.
 */
import { addComputed, extendScope, type Scope } from '../expressions/scope.ts';
import type { Expression, ProjectionClause, ProjectionItem, SortItem } from '../syntax/ast.ts';
import { mentionedNames } from '../syntax/names.ts';
import { hasAggregate, planAggregation } from './aggregation-planner.ts';
import { evaluateCount } from './bounds.ts';
import { writes } from './effects.ts';
import { isHidden } from './hidden-names.ts';
import type { Plan, Projection, Sort } from './plan.ts';
import type { Scoped } from './plan-base.ts';
import { type Column, type Planner, type PlanState, textOf } from './planner.ts';
import { pruneVariableExpand } from './shortcuts.ts';

export interface PlannedProjection {
  readonly state: PlanState;
  readonly columns: readonly Column[];
}

export function planProjection(
  clause: ProjectionClause,
  state: PlanState,
  planner: Planner,
): PlannedProjection {
  const items = [...starItems(clause, state), ...clause.items];
  const isAggregating =
    items.some(({ expression }) => hasAggregate(expression)) ||
    clause.orderBy.some(({ expression }) => hasAggregate(expression));
  const projected = isAggregating
    ? planAggregation(items, clause.orderBy, state, planner)
    : planItems(items, state, planner);
  const { columns } = projected;
  const own = extendScope(
    state.base,
    columns.map(({ name, slot }) => [name, slot] as const),
  );
  const hidesSources = isAggregating || clause.distinct;
  const inner = orderScope(hidesSources ? projected.scope : state.scope, hidesSources, items, columns, state);
  let { plan } = projected;
  if (clause.distinct) {
    const slots = columns.map(({ slot }) => slot);
    plan = { kind: 'Distinct', source: pruneVariableExpand(plan), slots, scope: own, rows: plan.rows };
  }
  plan = planOrder(clause, plan, inner, planner);
  plan = { ...plan, scope: own };
  if (clause.where !== undefined) {
    const predicates = [{ expression: clause.where, scope: inner }];
    plan = { kind: 'Filter', source: plan, predicates, scope: own, rows: plan.rows * 0.5 };
  }
  return { state: { plan, scope: own, base: state.base }, columns };
}

/** What `*` stands for: all names in scope, in alphabetical order. */
function starItems(clause: ProjectionClause, { scope }: PlanState): ProjectionItem[] {
  if (!clause.star) return [];
  const replaced = new Set(clause.items.map(({ name }) => name));
  return [...scope.slots.keys()]
    .filter((name) => !isHidden(name) && !replaced.has(name))
    .sort((left, right) => (left < right ? -1 : 1))
    .map((name) => {
      const { span } = clause;
      return { expression: { kind: 'Variable', name, span }, name, aliased: true, span };
    });
}

function planItems(items: readonly ProjectionItem[], state: PlanState, planner: Planner) {
  const columns: Column[] = [];
  const computed: Projection['items'][number][] = [];
  for (const { expression, name } of items) {
    const known = expression.kind === 'Variable' ? state.scope.slots.get(expression.name) : undefined;
    const slot = known ?? planner.compiler.frame.allocate();
    if (known === undefined) computed.push({ name, slot, value: { expression, scope: state.scope } });
    columns.push({ name, slot });
  }
  const scope = extendScope(
    state.scope,
    columns.map(({ name, slot }) => [name, slot] as const),
  );
  const { plan: source } = state;
  const plan: Plan =
    computed.length === 0
      ? source
      : { kind: 'Projection', source, items: computed, scope, rows: source.rows };
  return { plan, columns, scope };
}

/**
 * ORDER BY and WHERE see the new names and, unless rows were merged, the old ones too. What an item computes is
 * not computed again.
 */
function orderScope(
  before: Scope,
  hidesSources: boolean,
  items: readonly ProjectionItem[],
  columns: readonly Column[],
  { scope: source, base }: PlanState,
): Scope {
  const names = columns.map(({ name, slot }) => [name, slot] as const);
  const visible = hidesSources ? { slots: base.slots, computed: before.computed } : before;
  const scope = extendScope(visible, names);
  const found: [Expression, number][] = [];
  for (const [index, { expression }] of items.entries()) {
    const { slot } = columns[index] as Column;
    // `n.name AS n` gives n another meaning: behind it, `n.name` is no longer this item.
    const isHiddenNow = [...mentionedNames(expression)].some((name) =>
      columns.some((column) => column.name === name && column.slot !== source.slots.get(name)),
    );
    if (!isHiddenNow) found.push([expression, slot]);
  }
  return addComputed(scope, found);
}

interface OrderedClause {
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
}

/** ORDER BY, SKIP and LIMIT of any clause that has them. */
export function planOrder(clause: OrderedClause, source: Plan, scope: Scope, planner: Planner): Plan {
  const skip = clause.skip && evaluateCount(clause.skip, 'SKIP', planner);
  const limit = clause.limit && evaluateCount(clause.limit, 'LIMIT', planner);
  const exhaustive = limit !== undefined && writes(source);
  let plan = source;
  if (clause.orderBy.length > 0) {
    const top = limit === undefined || exhaustive ? undefined : limit + (skip ?? 0);
    plan = planSort(clause.orderBy, plan, scope, top, planner);
    if (top !== undefined && skip === undefined) return plan;
  }
  if (skip !== undefined)
    plan = { kind: 'Skip', source: plan, count: skip, exhaustive, scope: plan.scope, rows: plan.rows };
  if (limit === undefined) return plan;
  const rows = Math.min(limit, plan.rows);
  return { kind: 'Limit', source: plan, count: limit, exhaustive, scope: plan.scope, rows };
}

function planSort(
  orderBy: readonly SortItem[],
  source: Plan,
  scope: Scope,
  limit: number | undefined,
  planner: Planner,
): Plan {
  const items: Projection['items'][number][] = [];
  const keys = orderBy.map(({ expression, descending }): Sort['keys'][number] => {
    const text = textOf(planner, expression.span);
    const known = expression.kind === 'Variable' ? scope.slots.get(expression.name) : undefined;
    const slot = known ?? planner.compiler.frame.allocate();
    if (known === undefined) items.push({ name: text, slot, value: { expression, scope } satisfies Scoped });
    return { slot, descending, text };
  });
  const { rows } = source;
  const projected: Plan =
    items.length === 0 ? source : { kind: 'Projection', source, items, scope: source.scope, rows };
  const kept = limit === undefined ? rows : Math.min(limit, rows);
  return {
    kind: limit === undefined ? 'Sort' : 'Top',
    source: projected,
    keys,
    limit,
    scope: source.scope,
    rows: kept,
  };
}

/** Turns a MATCH into operators: in the chosen order, each condition tested as soon as its variables are bound. */
import { extendScope, type Scope } from '../expressions/scope.ts';
import type { Expression } from '../syntax/ast.ts';
import { planConnection, rivals } from './connection-planner.ts';
import { isHidden } from './hidden-names.ts';
import type { NodeAccess } from './node-access.ts';
import type { NamedPath, PatternGraph, Predicate } from './pattern-graph.ts';
import { bindsOf, chooseOrder, type Step } from './pattern-order.ts';
import type { Seek } from './pattern-plan.ts';
import { type PatternSource, readPatterns } from './pattern-reader.ts';
import type { Plan } from './plan.ts';
import type { Scoped } from './plan-base.ts';
import type { Planner } from './planner.ts';
import type { Progress } from './progress.ts';

export interface PlannedMatch {
  readonly plan: Plan;
  readonly scope: Scope;
  /** Slots of the names that were new. */
  readonly introduced: readonly number[];
}

export function planMatch(source: PatternSource, plan: Plan, outer: Scope, planner: Planner): PlannedMatch {
  const pattern = readPatterns(source, outer, planner);
  const { graph } = planner.compiler.runtime;
  const bound = new Set([...pattern.names].filter((name) => outer.slots.has(name)));
  const { paths } = pattern;
  const predicates = [...pattern.predicates, ...lonelyNodes(pattern, bound).map(isThere)];
  const progress: Progress = { plan, pattern, bound, predicates, paths, relationships: [] };
  const steps = chooseOrder(pattern, new Set(bound), graph);
  settle(progress);
  for (const step of steps) {
    takeStep(step, progress, planner);
    settle(progress);
  }
  // Conditions on names that nothing binds are tested last: they refer to what is missing and are null.
  progress.plan = filter(progress, progress.predicates);
  const fresh = [...pattern.names].filter((name) => !outer.slots.has(name));
  const visible = fresh.filter((name) => !isHidden(name));
  const slotOf = (name: string) => pattern.scope.slots.get(name) as number;
  return {
    plan: progress.plan,
    scope: extendScope(
      outer,
      visible.map((name) => [name, slotOf(name)] as const),
    ),
    introduced: fresh.map(slotOf),
  };
}

/** Bound before, and joined to nothing that would notice if they were null. */
function lonelyNodes({ nodes, connections }: PatternGraph, bound: ReadonlySet<string>): string[] {
  const joined = new Set(connections.flatMap(({ left, right }) => [left, right]));
  return nodes.filter((name) => bound.has(name) && !joined.has(name));
}

/** The condition that a variable is not null: nothing matches a node that is missing. */
function isThere(name: string): Predicate {
  const span = { start: 0, end: 0 };
  const operand = { kind: 'Variable', name, span } as const;
  return { expression: { kind: 'NullPredicate', operand, negated: true, span }, needs: new Set([name]) };
}

/** Tests and names whatever has become possible. */
function settle(progress: Progress): void {
  for (;;) {
    const isReady = ({ needs }: Predicate) => [...needs].every((name) => progress.bound.has(name));
    const ready = progress.predicates.filter(isReady);
    progress.predicates = progress.predicates.filter((predicate) => !ready.includes(predicate));
    progress.plan = filter(progress, ready);
    const path = progress.paths.find(({ start, parts }) =>
      [start, ...parts].every((name) => progress.bound.has(name)),
    );
    if (path === undefined) return;
    progress.paths = progress.paths.filter((other) => other !== path);
    namePath(path, progress);
  }
}

function filter({ plan, pattern }: Progress, predicates: readonly Predicate[]): Plan {
  if (predicates.length === 0) return plan;
  const scoped = predicates.map(({ expression }): Scoped => ({ expression, scope: pattern.scope }));
  return { kind: 'Filter', source: plan, scope: plan.scope, rows: plan.rows, predicates: scoped };
}

function namePath({ name, slot, start, parts }: NamedPath, progress: Progress): void {
  const { plan, pattern, bound } = progress;
  if (bound.has(name)) return;
  const slots = parts.map((part) => pattern.scope.slots.get(part) as number);
  const scope = extendScope(plan.scope, [[name, slot]]);
  const from = pattern.scope.slots.get(start) as number;
  progress.plan = {
    kind: 'ProjectPath',
    source: plan,
    scope,
    rows: plan.rows,
    name,
    slot,
    start: from,
    parts: slots,
  };
  bound.add(name);
}

function takeStep(step: Step, progress: Progress, planner: Planner): void {
  const { pattern, bound } = progress;
  const slotOf = (name: string) => pattern.scope.slots.get(name) as number;
  if (step.kind === 'follow') {
    planConnection(step, progress, planner);
    for (const name of [step.connection.left, step.connection.right, ...bindsOf(step.connection)])
      bound.add(name);
    return;
  }
  const names =
    step.kind === 'node' ? [step.name] : [step.connection.name, step.connection.left, step.connection.right];
  const scope = extendScope(
    progress.plan.scope,
    names.map((name) => [name, slotOf(name)] as const),
  );
  const base = { scope, rows: step.rows };
  const leaf: Plan =
    step.kind === 'node'
      ? planAccess(step.access, { ...base, name: step.name, slot: slotOf(step.name) })
      : planRelationships(step, base, rivals(step.connection, progress), slotOf);
  progress.plan = join(progress.plan, leaf);
  if (step.kind === 'node')
    progress.predicates = progress.predicates.filter((predicate) => !isEnsured(predicate, step));
  for (const name of names) bound.add(name);
  if (step.kind === 'relationships') {
    const { slot, types } = step.connection;
    progress.relationships.push({ slot, types });
  }
}

/** A scan of a label gives only nodes that have it; a seek, only nodes whose property is as it says. */
function isEnsured({ expression }: Predicate, { name, access }: Extract<Step, { kind: 'node' }>): boolean {
  if (access.kind === 'id') return false;
  if (access.kind === 'seek' && isSought(expression, access.seek)) return true;
  if (expression.kind !== 'LabelPredicate' || expression.operand.kind !== 'Variable') return false;
  if (expression.operand.name !== name) return false;
  const ensured = access.labels;
  const { labels } = expression;
  if (labels.kind === 'name') return ensured.length === 1 && ensured[0] === labels.name;
  if (labels.kind !== 'or' || ensured.length !== labels.operands.length) return false;
  return labels.operands.every(
    (operand, index) => operand.kind === 'name' && operand.name === ensured[index],
  );
}

function isSought(expression: Expression, seek: Seek): boolean {
  if (seek.kind === 'range') return false;
  const sought = seek.value.expression;
  if (expression.kind === 'Comparison') return seek.kind === 'equals' && expression.operands.includes(sought);
  return expression.kind === 'Binary' && expression.right === sought;
}

function planAccess(
  access: NodeAccess,
  base: { readonly scope: Scope; readonly rows: number; readonly name: string; readonly slot: number },
): Plan {
  if (access.kind === 'id') {
    const { ids } = access;
    return { ...base, kind: ids.text ? 'NodeByElementIdSeek' : 'NodeByIdSeek', ids };
  }
  if (access.kind === 'seek') {
    const { labels, property, seek } = access;
    return { ...base, kind: access.unique ? 'NodeUniqueIndexSeek' : 'NodeIndexSeek', labels, property, seek };
  }
  const { labels } = access;
  if (labels.length === 0) return { ...base, kind: 'AllNodesScan', labels };
  return { ...base, kind: labels.length === 1 ? 'NodeByLabelScan' : 'UnionNodeByLabelsScan', labels };
}

function planRelationships(
  { connection, seek }: Extract<Step, { kind: 'relationships' }>,
  base: { readonly scope: Scope; readonly rows: number },
  distinctFrom: readonly number[],
  slotOf: (name: string) => number,
): Plan {
  const { name, slot, types, direction, left, right } = connection;
  return {
    ...base,
    kind: 'RelationshipScan',
    name,
    slot,
    types,
    direction,
    seek,
    distinctFrom,
    from: slotOf(left),
    to: slotOf(right),
  };
}

/** A leaf behind what is there already: alone when nothing is, else once for each row. */
export function join(left: Plan, right: Plan): Plan {
  if (left.kind === 'Argument') return right;
  const { scope, rows } = right;
  return { kind: 'CartesianProduct', left, right, scope, rows };
}

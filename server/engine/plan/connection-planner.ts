/** Plans one connection of a pattern, from an end that is bound. */
import { extendScope } from '../expressions/scope.ts';
import { buildAutomaton } from './automaton-builder.ts';
import { oppositeOf } from './direction.ts';
import type { Connection, SearchConnection } from './pattern-graph.ts';
import { bindsOf, type Step } from './pattern-order.ts';
import type { Plan } from './plan.ts';
import type { Planner } from './planner.ts';
import type { Progress } from './progress.ts';
import { planSelectedShortest, planShortest } from './shortest-planner.ts';

type Follow = Extract<Step, { kind: 'follow' }>;
type UnaryBase = { readonly source: Plan; readonly scope: Plan['scope']; readonly rows: number };

/** Where a connection is followed from and to, in the direction seen from there. */
function orient({ connection, from }: Follow, { pattern, bound }: Progress) {
  const reversed = connection.left !== from;
  const far = reversed ? connection.left : connection.right;
  return {
    reversed,
    from: pattern.scope.slots.get(from) as number,
    to: pattern.scope.slots.get(far) as number,
    into: bound.has(far),
    direction: reversed ? oppositeOf(connection.direction) : connection.direction,
  };
}

export function planConnection(step: Follow, progress: Progress, planner: Planner): void {
  const { connection } = step;
  const { plan: source, pattern } = progress;
  const names = [connection.left, connection.right, ...bindsOf(connection)];
  const scope = extendScope(
    source.scope,
    names.map((name) => [name, pattern.scope.slots.get(name) as number] as const),
  );
  const base = { source, scope, rows: step.rows };
  if (connection.kind === 'shortest') {
    planShortest(connection, base, progress);
    return;
  }
  progress.plan = planFollowed(step, connection, base, progress, planner);
  const { slot, types } = connection;
  progress.relationships.push({ slot, types });
}

function planFollowed(
  step: Follow,
  connection: Exclude<Connection, { kind: 'shortest' }>,
  base: UnaryBase,
  progress: Progress,
  planner: Planner,
): Plan {
  const distinctFrom = rivals(connection, progress);
  const { slot, types, text } = connection;
  const oriented = orient(step, progress);
  const { repeatable } = progress.pattern;
  const common = { ...base, ...oriented, slot, text, distinctFrom };
  switch (connection.kind) {
    case 'single':
      return { ...common, kind: 'Expand', types };
    case 'variable': {
      const { min, max, step: stepSlot, stepPredicates: predicates } = connection;
      return { ...common, kind: 'VarLengthExpand', types, min, max, step: stepSlot, predicates, repeatable };
    }
    case 'bound':
      return planBound(connection, base, distinctFrom, progress);
    case 'search': {
      const shortest = oriented.into ? planSelectedShortest(connection, base, progress, planner) : undefined;
      return shortest ?? { ...common, ...planSearch(connection, oriented, progress, planner), repeatable };
    }
  }
}

/** Relationships of the same pattern that could be the same as this one, and must not be. */
export function rivals({ types }: Connection, { pattern, relationships }: Progress): number[] {
  if (pattern.repeatable) return [];
  return relationships
    .filter((other) => types === undefined || (other.types?.some((type) => types.includes(type)) ?? true))
    .map((other) => other.slot);
}

function planBound(
  connection: Connection & { kind: 'bound' },
  base: UnaryBase,
  distinctFrom: readonly number[],
  { pattern, bound }: Progress,
): Plan {
  const { left, right, slot, direction, types, list } = connection;
  const ends = {
    from: pattern.scope.slots.get(left) as number,
    to: pattern.scope.slots.get(right) as number,
    fromBound: bound.has(left),
    toBound: bound.has(right),
  };
  return { ...base, ...ends, kind: 'ProjectEndpoints', slot, direction, types, list, distinctFrom };
}

function planSearch(
  connection: SearchConnection,
  oriented: ReturnType<typeof orient>,
  { pattern }: Progress,
  planner: Planner,
) {
  const { layout, selection, conditions } = connection;
  const { reversed, from, to, into } = oriented;
  const binds = new Set(connection.binds);
  const automaton = buildAutomaton(layout, { reversed, scope: pattern.scope, planner, binds });
  return {
    kind: selection === undefined ? ('Repeat' as const) : ('StatefulShortestPath' as const),
    reversed,
    from,
    to,
    into,
    automaton,
    selection,
    pathSlots: connection.pathNames.map((name) => pattern.scope.slots.get(name) as number),
    pathPredicates: conditions.map((expression) => ({ expression, scope: pattern.scope })),
  };
}

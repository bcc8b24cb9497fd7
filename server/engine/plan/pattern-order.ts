/**
 * In which order a pattern is found: greedily along the connection that keeps the fewest rows, from the start
 * whose whole continuation is expected to cost least.
 */
import type { GraphReader } from '../graph/graph.ts';
import { conditionSelectivity, EQUALITY, fanOut, nodeSelectivity, sum } from './estimates.ts';
import { chooseAccess, type NodeAccess } from './node-access.ts';
import type { Connection, PatternGraph, SingleConnection } from './pattern-graph.ts';
import type { RelationshipSeek } from './pattern-plan.ts';
import { idsSought, seekOn } from './seek-conditions.ts';

export type Step =
  | { readonly kind: 'node'; readonly name: string; readonly access: NodeAccess; readonly rows: number }
  | {
      readonly kind: 'relationships';
      readonly connection: SingleConnection;
      readonly seek: RelationshipSeek | undefined;
      readonly rows: number;
    }
  | {
      readonly kind: 'follow';
      readonly connection: Connection;
      readonly from: string;
      readonly rows: number;
    };

interface Order {
  readonly steps: readonly Step[];
  readonly bound: ReadonlySet<string>;
  readonly pending: readonly Connection[];
  readonly rows: number;
  /** Candidates looked at on the way, all steps together. */
  readonly cost: number;
}

export function chooseOrder(
  pattern: PatternGraph,
  bound: ReadonlySet<string>,
  graph: GraphReader,
): readonly Step[] {
  let order: Order = { steps: [], bound, pending: pattern.connections, rows: 1, cost: 0 };
  for (;;) {
    order = followAll(order, pattern, graph);
    const starts = possibleStarts(order, pattern, graph);
    if (starts.length === 0) return forceRest(order).steps;
    const continued = starts.map((start) => followAll(start, pattern, graph));
    order = leastCost(continued, (each) => costToEnd(each, pattern, graph));
  }
}

/** Orders that wait with a search have not paid for it yet: they are compared by what they cost in the end. */
function costToEnd(order: Order, pattern: PatternGraph, graph: GraphReader): number {
  if (!order.pending.some(isSelected)) return order.cost;
  const starts = possibleStarts(order, pattern, graph);
  if (starts.length === 0) return order.cost;
  const next = leastCost(starts, ({ cost }) => cost);
  return costToEnd(followAll(next, pattern, graph), pattern, graph);
}

function leastCost(orders: readonly Order[], costOf: (order: Order) => number): Order {
  const costs = orders.map(costOf);
  return orders[costs.indexOf(Math.min(...costs))] as Order;
}

function isSelected(connection: Connection): boolean {
  return connection.kind === 'search' && connection.selection !== undefined;
}

function followAll(order: Order, pattern: PatternGraph, graph: GraphReader): Order {
  let current = order;
  for (;;) {
    const next = bestConnection(current, pattern, graph);
    if (next === undefined) return current;
    current = extend(current, next, [
      next.connection.left,
      next.connection.right,
      ...bindsOf(next.connection),
    ]);
  }
}

export function bindsOf(connection: Connection): readonly string[] {
  const { name } = connection;
  if (connection.kind === 'search') return [name, ...connection.binds];
  return connection.kind === 'shortest' ? [name, connection.pathName] : [name];
}

/** `looked` is how many candidates were looked at to get the step's rows. */
function extend(order: Order, step: Step, names: readonly string[], looked = step.rows): Order {
  const followed = step.kind === 'node' ? undefined : step.connection;
  return {
    steps: [...order.steps, step],
    bound: new Set([...order.bound, ...names]),
    pending: order.pending.filter((connection) => connection !== followed),
    rows: step.rows,
    cost: order.cost + looked,
  };
}

type Follow = Extract<Step, { kind: 'follow' }>;

function bestConnection(order: Order, pattern: PatternGraph, graph: GraphReader): Follow | undefined {
  let best: Follow | undefined;
  for (const connection of order.pending) {
    const candidate = followFrom(connection, order, pattern, graph);
    if (candidate !== undefined && (best === undefined || candidate.rows < best.rows)) best = candidate;
  }
  return best;
}

function followFrom(
  connection: Connection,
  { bound, rows }: Order,
  pattern: PatternGraph,
  graph: GraphReader,
): Follow | undefined {
  for (const need of connection.needs) if (!bound.has(need)) return undefined;
  const left = bound.has(connection.left);
  const right = bound.has(connection.right);
  if (connection.kind === 'bound')
    return { kind: 'follow', connection, from: connection.left, rows: rows * 0.5 };
  if (left && right) return { kind: 'follow', connection, from: connection.left, rows: rows * 0.5 };
  if (connection.kind === 'shortest' || !(left || right)) return undefined;
  const [from, far] = left ? [connection.left, connection.right] : [connection.right, connection.left];
  if (waitsForBothEnds(connection, far, bound, pattern, graph)) return undefined;
  return { kind: 'follow', connection, from, rows: rows * fanOut(connection, from, pattern, graph) };
}

/** Worth waiting for when the far end is one of few: then the smaller end, or both, can be searched from. */
function waitsForBothEnds(
  connection: Connection,
  far: string,
  bound: ReadonlySet<string>,
  pattern: PatternGraph,
  graph: GraphReader,
): boolean {
  if (connection.kind !== 'single' && !isSelected(connection)) return false;
  if (chooseAccess(far, pattern, bound, graph).rows <= 1) return true;
  // Without an end in sight, a search for the shortest paths goes all over the graph.
  return isSelected(connection) && conditionSelectivity(far, pattern) <= EQUALITY;
}

function possibleStarts(order: Order, pattern: PatternGraph, graph: GraphReader): Order[] {
  const { bound, rows } = order;
  const starts = pattern.nodes
    .filter((name) => !bound.has(name))
    .map((name) => {
      const access = chooseAccess(name, pattern, bound, graph);
      const kept = Math.min(access.rows, graph.countNodes() * nodeSelectivity(name, pattern, graph));
      const step = { kind: 'node', name, access, rows: rows * kept } as const;
      return extend(order, step, [name], rows * access.rows);
    });
  for (const connection of order.pending) {
    if (connection.kind !== 'single' || connection.left === connection.right) continue;
    if (bound.has(connection.left) || bound.has(connection.right)) continue;
    if (![...connection.needs].every((need) => bound.has(need))) continue;
    starts.push(startAtRelationships(connection, order, pattern, graph));
  }
  return starts;
}

function startAtRelationships(
  connection: SingleConnection,
  order: Order,
  pattern: PatternGraph,
  graph: GraphReader,
): Order {
  const { types, name, left, right } = connection;
  const all =
    types === undefined
      ? graph.countRelationships()
      : sum(types.map((type) => graph.countRelationships(type)));
  const seek = seekFor(connection, order.bound, pattern, graph);
  const found = seek === undefined ? all : seek.kind === 'ids' ? 0.5 : Math.sqrt(all);
  const scanned = found * (connection.direction === 'both' ? 2 : 1);
  const kept =
    scanned *
    (seek === undefined ? conditionSelectivity(name, pattern) : 1) *
    nodeSelectivity(left, pattern, graph) *
    nodeSelectivity(right, pattern, graph);
  const step = { kind: 'relationships', connection, seek, rows: order.rows * kept } as const;
  return extend(order, step, [name, left, right], order.rows * scanned);
}

function seekFor(
  connection: SingleConnection,
  bound: ReadonlySet<string>,
  pattern: PatternGraph,
  graph: GraphReader,
): RelationshipSeek | undefined {
  const [ids] = idsSought(connection.name, pattern, bound);
  if (ids !== undefined) return { kind: 'ids', ids };
  for (const index of graph.indexes()) {
    const [type, property] = [index.labelsOrTypes[0], index.properties[0]];
    const fits =
      index.entity === 'relationship' && index.type !== 'FULLTEXT' && index.properties.length === 1;
    if (!fits || property === undefined || connection.types?.length !== 1 || connection.types[0] !== type)
      continue;
    const seek = seekOn(connection.name, property, pattern, bound);
    if (seek !== undefined) return { kind: 'property', property, seek };
  }
  return undefined;
}

/** Connections whose needs can never be met wait for each other; they are followed as they are. */
function forceRest(order: Order): Order {
  return order.pending.reduce(
    (rest, connection) =>
      extend(
        rest,
        { kind: 'follow', connection, from: connection.left, rows: rest.rows },
        bindsOf(connection),
      ),
    order,
  );
}

/** How many rows to expect: from the graph's counts, as far as they tell; the rest are rules of thumb. */
import type { GraphReader } from '../graph/graph.ts';
import type { Expression } from '../syntax/ast.ts';
import type { Connection, PatternGraph } from './pattern-graph.ts';

export const EQUALITY = 0.1;
const OTHER_CONDITION = 0.5;
/** A variable-length step is assumed to be taken this often at most: beyond, costs only need to be large. */
const ASSUMED_LENGTH = 3;

/** Labels that a node must have, as far as they are said by plain names. */
export function requiredLabels(name: string, pattern: PatternGraph): string[] {
  return pattern.predicates.flatMap(({ expression }) =>
    isLabelOf(expression, name) && expression.labels.kind === 'name' ? [expression.labels.name] : [],
  );
}

/** Names of which a node must have one: `n:A|B`. */
export function alternativeLabels(name: string, pattern: PatternGraph): readonly string[] | undefined {
  for (const { expression } of pattern.predicates) {
    if (!isLabelOf(expression, name) || expression.labels.kind !== 'or') continue;
    const names = expression.labels.operands.map((operand) =>
      operand.kind === 'name' ? operand.name : undefined,
    );
    if (names.every((label) => label !== undefined)) return names;
  }
  return undefined;
}

function isLabelOf(
  expression: Expression,
  name: string,
): expression is Expression & { kind: 'LabelPredicate' } {
  return (
    expression.kind === 'LabelPredicate' &&
    expression.operand.kind === 'Variable' &&
    expression.operand.name === name
  );
}

/** The share of all nodes that satisfy what is said of this one alone. */
export function nodeSelectivity(name: string, pattern: PatternGraph, graph: GraphReader): number {
  const all = Math.max(1, graph.countNodes());
  let share = 1;
  for (const label of requiredLabels(name, pattern)) share *= graph.countNodes(label) / all;
  const either = alternativeLabels(name, pattern);
  if (either !== undefined) share *= Math.min(1, sum(either.map((label) => graph.countNodes(label))) / all);
  return share * conditionSelectivity(name, pattern);
}

/** The share that passes the conditions on one name other than its labels. */
export function conditionSelectivity(name: string, pattern: PatternGraph): number {
  let share = 1;
  for (const { expression, needs } of pattern.predicates) {
    if (needs.size !== 1 || !needs.has(name) || expression.kind === 'LabelPredicate') continue;
    share *= expression.kind === 'Comparison' && expression.operators[0] === '=' ? EQUALITY : OTHER_CONDITION;
  }
  return share;
}

/** Rows for each row before, when a connection is followed from `from`. */
export function fanOut(
  connection: Connection,
  from: string,
  pattern: PatternGraph,
  graph: GraphReader,
): number {
  const labels = requiredLabels(from, pattern).map((label) => graph.countNodes(label));
  const sources = Math.max(1, Math.min(graph.countNodes(), ...labels));
  const relationships =
    connection.types === undefined
      ? graph.countRelationships()
      : sum(connection.types.map((type) => graph.countRelationships(type)));
  const step = (relationships * (connection.direction === 'both' ? 2 : 1)) / sources;
  const to = connection.left === from ? connection.right : connection.left;
  const reached = nodeSelectivity(to, pattern, graph);
  if (connection.kind === 'single') return step * reached * conditionSelectivity(connection.name, pattern);
  if (connection.kind === 'variable') {
    const length = Math.max(connection.min, Math.min(connection.max ?? ASSUMED_LENGTH, ASSUMED_LENGTH));
    return Math.max(step, step ** length) * reached;
  }
  if (connection.kind === 'search') {
    // A selector keeps a few paths for each end.
    if (connection.selection !== undefined) return graph.countNodes() * reached * connection.selection.count;
    return Math.max(step, step ** ASSUMED_LENGTH) * reached;
  }
  return reached;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** shortestPath and allShortestPaths between two bound nodes. */
import { CypherError } from '../errors.ts';
import type { Operator, Row, RowStream, Test } from '../expressions/row.ts';
import { PAUSE } from '../pause.ts';
import type { ShortestPath } from '../plan/pattern-plan.ts';
import type { NodeValue } from '../values/value.ts';
import { type Builder, compileTests } from './builder.ts';
import { nodeIn } from './expand.ts';
import { pathsByLength } from './path-enumeration.ts';
import { pathAlong } from './paths.ts';
import { findShortest, type PathStream, type Steps } from './shortest-search.ts';

export function buildShortestPath(plan: ShortestPath, build: Builder): Operator {
  const source = build.operator(plan.source);
  const test = plan.pathPredicates.length > 0 ? compileTests(plan.pathPredicates, build.compiler) : undefined;
  const steps = compileSteps(plan, build);
  return function* shortestPath(argument) {
    for (const row of source(argument)) {
      if (row === PAUSE) {
        yield row;
        continue;
      }
      const start = nodeIn(row, plan.from);
      const end = nodeIn(row, plan.to);
      if (start === null || end === null) continue;
      if (start === end && plan.min > 0 && !plan.allowsSameEnds) throw sameEnds();
      yield* search(plan, { row, start, end, steps: steps(row), test });
    }
  };
}

interface Search {
  readonly row: Row;
  readonly start: NodeValue;
  readonly end: NodeValue;
  readonly steps: Steps;
  readonly test: Test | undefined;
}

/** What the search from both ends finds, if it satisfies the conditions; else, paths are gone through by length. */
function* search(plan: ShortestPath, facts: Search): RowStream {
  const { start, end, steps, test } = facts;
  const max = plan.max ?? Number.POSITIVE_INFINITY;
  // With a minimum above one, and from a node to itself, the shortest walk may be too short.
  if (plan.min === 0 || (plan.min === 1 && start !== end)) {
    const all = plan.all || test !== undefined;
    const found = yield* bindShortest(findShortest(start, end, { ...steps, max, all }), plan, facts);
    if (found || test === undefined) return;
  }
  yield* bindShortest(pathsByLength(start, end, { ...steps, min: plan.min, max }), plan, facts);
}

/** Binds the first path that satisfies the conditions, or all such of its length; true when there is one. */
function* bindShortest(
  paths: PathStream,
  plan: ShortestPath,
  { row, start, test }: Search,
): Generator<Row | typeof PAUSE, boolean, void> {
  let length: number | undefined;
  for (const path of paths) {
    if (path === PAUSE) {
      yield path;
      continue;
    }
    if (length !== undefined && path.length > length) return true;
    row[plan.slot] = plan.single ? (path[0] ?? null) : path;
    for (const copy of plan.copies) row[copy] = path;
    row[plan.path] = pathAlong(start, path);
    if (test !== undefined && !test(row)) continue;
    length = path.length;
    yield row;
    if (!plan.all) return true;
  }
  return length !== undefined;
}

/** How to get from a node to its neighbours, as the pattern allows, for one row. */
function compileSteps(plan: ShortestPath, build: Builder): (row: Row) => Steps {
  const { compiler } = build;
  const { runtime } = compiler;
  const { direction, types, step, stepNode } = plan;
  const testStep = plan.stepPredicates.length > 0 ? compileTests(plan.stepPredicates, compiler) : undefined;
  const testNode = plan.nodePredicates.length > 0 ? compileTests(plan.nodePredicates, compiler) : undefined;
  return (row) => ({
    direction,
    runtime,
    relationshipsOf: (node, from) => runtime.graph.relationshipsOf(node, from, types),
    allowsRelationship(relationship) {
      if (testStep === undefined) return true;
      row[step] = relationship;
      return testStep(row);
    },
    allowsNode(node) {
      if (testNode === undefined) return true;
      row[stepNode] = node;
      return testNode(row);
    },
  });
}

function sameEnds(): CypherError {
  return new CypherError(
    'The shortest path algorithm does not work when the start and end nodes are the same. This can happen if you ' +
      'perform a shortestPath search after a cartesian product that might have the same start and end nodes for ' +
      'some of the rows passed to shortestPath.',
    {
      code: 'Neo.DatabaseError.Statement.ExecutionFailed',
      phase: 'runtime',
      type: 'ArgumentError',
      hint: 'Add a WHERE that keeps the two nodes apart, such as WHERE a <> b.',
    },
  );
}

/** `-[:T*1..3]->`: all paths of relationships that differ, depth first. */

import type { Operator, Row, RowStream, Test } from '../expressions/row.ts';
import { PAUSE } from '../pause.ts';
import type { VariableExpand } from '../plan/pattern-plan.ts';
import type { NodeValue, RelationshipValue } from '../values/value.ts';
import { type Builder, compileTests } from './builder.ts';
import { isUsed, nodeIn, otherEnd } from './expand.ts';

/** From this many relationships on, a path is searched by a set instead of one by one. */
const LONG_PATH = 16;

export function buildVariableExpand(plan: VariableExpand, build: Builder): Operator {
  const source = build.operator(plan.source);
  const walk = compileWalk(plan, build);
  return function* variableExpand(argument) {
    for (const row of source(argument)) {
      if (row === PAUSE) {
        yield row;
        continue;
      }
      const start = nodeIn(row, plan.from);
      if (start === null) continue;
      const end = plan.into ? nodeIn(row, plan.to) : undefined;
      if (end !== null) yield* walk(row, start, end);
    }
  };
}

/** Walks from a start to every end, or to the one end that is given. */
function compileWalk(plan: VariableExpand, build: Builder) {
  const { runtime } = build.compiler;
  const { graph } = runtime;
  const { direction, types, min } = plan;
  const max = plan.max ?? Number.POSITIVE_INFINITY;
  const mayFollow = compileCheck(plan, build);
  const branchesOf = (node: NodeValue) => graph.relationshipsOf(node, direction, types)[Symbol.iterator]();
  return function* walk(row: Row, start: NodeValue, end: NodeValue | undefined): RowStream {
    const path = new Path(start);
    const isEnd = (node: NodeValue) => path.length >= min && (end === undefined || end === node);
    if (isEnd(start)) yield bindPath(row, path, plan);
    if (max === 0) return;
    const branches = [branchesOf(start)];
    for (;;) {
      if (runtime.isDue()) yield PAUSE;
      const branch = branches.at(-1);
      if (branch === undefined) return;
      const next = branch.next();
      if (next.done === true) {
        branches.pop();
        path.pop();
        continue;
      }
      runtime.hits++;
      if (!mayFollow(next.value, path, row)) continue;
      path.push(next.value);
      if (isEnd(path.end)) yield bindPath(row, path, plan);
      if (path.length < max) branches.push(branchesOf(path.end));
      else path.pop();
    }
  };
}

function compileCheck(plan: VariableExpand, build: Builder) {
  const { step, distinctFrom, repeatable, predicates } = plan;
  const test: Test | undefined = predicates.length > 0 ? compileTests(predicates, build.compiler) : undefined;
  return (relationship: RelationshipValue, path: Path, row: Row): boolean => {
    if (!repeatable && (path.has(relationship) || isUsed(relationship, row, distinctFrom))) return false;
    if (test === undefined) return true;
    row[step] = relationship;
    return test(row);
  };
}

function bindPath(row: Row, path: Path, { slot, to, reversed }: VariableExpand): Row {
  row[slot] = reversed ? path.relationships.toReversed() : path.relationships.slice();
  row[to] = path.end;
  return row;
}

/** The way so far: relationships and the nodes between them. */
class Path {
  readonly relationships: RelationshipValue[] = [];
  readonly #nodes: NodeValue[];
  readonly #members = new Set<RelationshipValue>();

  constructor(start: NodeValue) {
    this.#nodes = [start];
  }

  get length(): number {
    return this.relationships.length;
  }

  get end(): NodeValue {
    return this.#nodes[this.#nodes.length - 1] as NodeValue;
  }

  has(relationship: RelationshipValue): boolean {
    if (this.length >= LONG_PATH) return this.#members.has(relationship);
    return this.relationships.includes(relationship);
  }

  push(relationship: RelationshipValue): void {
    this.#nodes.push(otherEnd(relationship, this.end));
    this.relationships.push(relationship);
    this.#members.add(relationship);
  }

  pop(): void {
    this.#nodes.pop();
    const last = this.relationships.pop();
    if (last !== undefined) this.#members.delete(last);
  }
}

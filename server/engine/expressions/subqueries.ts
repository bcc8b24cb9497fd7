/** EXISTS, COUNT, COLLECT, pattern predicates, pattern comprehensions and shortest paths inside expressions. */
import { typeError } from '../errors.ts';
import { INNER_PATH } from '../plan/hidden-names.ts';
import type {
  PatternComprehension,
  PatternPredicate,
  ShortestPathExpression,
  SubqueryExpression,
  Variable,
} from '../syntax/ast.ts';
import { isNode } from '../values/kinds.ts';
import { describeType } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import type { Compiler, Degree } from './compiler.ts';
import { type Evaluate, type Operator, type Row, runToEnd } from './row.ts';
import type { Runtime } from './runtime.ts';
import type { Scope } from './scope.ts';

export function compileSubquery(expression: SubqueryExpression, scope: Scope, compiler: Compiler): Evaluate {
  const { operator, columns, degree } = compiler.subqueries.query(expression.query, scope);
  const { runtime } = compiler;
  if (degree !== undefined && expression.form !== 'COLLECT') {
    const count = compileDegree(degree, runtime);
    return expression.form === 'EXISTS' ? (row) => count(row) > 0 : (row) => BigInt(count(row));
  }
  if (expression.form === 'EXISTS') return (row) => hasRow(operator, row, runtime);
  if (expression.form === 'COUNT') {
    return (row) => {
      let count = 0;
      runToEnd(operator, row, runtime, () => {
        count++;
        return true;
      });
      return BigInt(count);
    };
  }
  const [column] = columns as [number];
  return (row) => {
    const values: Value[] = [];
    runToEnd(operator, row, runtime, (found) => {
      runtime.allocate(16);
      values.push(found[column] as Value);
      return true;
    });
    return values;
  };
}

function compileDegree({ from, direction, types }: Degree, runtime: Runtime): (row: Row) => number {
  return (row) => {
    const node = row[from] as Value;
    runtime.hits++;
    if (node === null) return 0;
    if (isNode(node)) return runtime.graph.degree(node, direction, types);
    throw typeError(`Type mismatch: expected Node but was ${describeType(node)}`);
  };
}

export function compilePatternPredicate(
  expression: PatternPredicate,
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const { operator } = compiler.subqueries.match([expression.pattern], undefined, scope);
  const { runtime } = compiler;
  return (row) => hasRow(operator, row, runtime);
}

function hasRow(operator: Operator, row: Row, runtime: Runtime): boolean {
  let found = false;
  runToEnd(operator, row, runtime, () => {
    found = true;
    return false;
  });
  return found;
}

export function compilePatternComprehension(
  expression: PatternComprehension,
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const { runtime } = compiler;
  const { operator, scope: inner } = compiler.subqueries.match([expression.pattern], expression.where, scope);
  const map = compiler.expression(expression.map, inner);
  return (row) => {
    const values: Value[] = [];
    runToEnd(operator, row, runtime, (found) => {
      runtime.allocate(16);
      values.push(map(found));
      return true;
    });
    return values;
  };
}

export function compileShortestPath(
  expression: ShortestPathExpression,
  scope: Scope,
  compiler: Compiler,
): Evaluate {
  const variable: Variable = { kind: 'Variable', name: INNER_PATH, span: expression.span };
  const selector = {
    kind: expression.all ? 'allShortestPaths' : 'shortestPath',
    span: expression.span,
  } as const;
  const pattern = { ...expression.pattern, variable, selector };
  const { runtime } = compiler;
  const { operator, scope: inner } = compiler.subqueries.match([pattern], undefined, scope);
  const slot = inner.slots.get(INNER_PATH) as number;
  return (row) => {
    const paths: Value[] = [];
    runToEnd(operator, row, runtime, (found) => {
      paths.push(found[slot] as Value);
      return expression.all;
    });
    return expression.all ? paths : (paths[0] ?? null);
  };
}

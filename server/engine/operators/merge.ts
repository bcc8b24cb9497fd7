/** MERGE: for each row, all matches of the pattern, or the pattern created when there is none. */
import { CypherError } from '../errors.ts';
import type { Operator, Row } from '../expressions/row.ts';
import { PAUSE } from '../pause.ts';
import type { CreatedPattern, Merge } from '../plan/writing-plan.ts';
import { isMap } from '../values/kinds.ts';
import type { Value } from '../values/value.ts';
import { type Builder, rowBytes } from './builder.ts';
import { compileCreation } from './creation.ts';
import { compileSetItems } from './set-properties.ts';

export function buildMerge(plan: Merge, build: Builder): Operator {
  const source = build.operator(plan.source);
  const match = build.operator(plan.match);
  const create = compileCreation(plan.pattern, build);
  const check = compileNullCheck(plan, build);
  const onCreate = compileSetItems(plan.onCreate, plan.scope, build);
  const onMatch = compileSetItems(plan.onMatch, plan.scope, build);
  const { runtime } = build.compiler;
  return function* merge(argument) {
    for (const row of source(argument)) {
      if (row === PAUSE) {
        yield row;
        continue;
      }
      check(row);
      const found: Row[] = [];
      for (const each of match(row)) {
        if (each === PAUSE) yield each;
        else {
          runtime.allocate(rowBytes(each));
          found.push(each.slice());
        }
      }
      if (found.length === 0) {
        create(row);
        onCreate(row);
        yield row;
      }
      for (const each of found) onMatch(each);
      yield* found;
    }
  };
}

/** A null property would match nothing and create something else: refused, in Neo4j's words. */
function compileNullCheck(plan: Merge, build: Builder): (row: Row) => void {
  const checks = plan.pattern.steps.flatMap((step) => {
    const created =
      step.kind === 'node' ? step.node : step.kind === 'relationship' ? step.relationship : undefined;
    if (step.kind === 'path' || created?.properties === undefined) return [];
    const { expression, scope } = created.properties;
    return [{ evaluate: build.compiler.expression(expression, scope), step }];
  });
  return (row) => {
    for (const { evaluate, step } of checks) {
      const key = nullKey(evaluate(row));
      if (key === undefined) continue;
      throw new CypherError(
        `Cannot merge the following ${step.kind} because of null property value for '${key}': ${describe(step, key)}`,
        {
          code: 'Neo.ClientError.Statement.SemanticError',
          phase: 'runtime',
          type: 'SemanticError',
          detail: 'MergeReadOwnWrites',
        },
      );
    }
  };
}

function describe(step: Exclude<CreatedPattern['steps'][number], { kind: 'path' }>, key: string): string {
  if (step.kind === 'node') {
    const labels = step.node.labels.map((label) => (label.kind === 'fixed' ? `:${label.name}` : ''));
    return `(${labels.join('')} {${key}: null})`;
  }
  const { start, end, type } = step.relationship;
  return `(${start.name})-[:${type.kind === 'name' ? type.name : ''} {${key}: null}]->(${end.name})`;
}

function nullKey(properties: Value): string | undefined {
  if (!isMap(properties)) return undefined;
  for (const [key, value] of properties) if (value === null) return key;
  return undefined;
}

/** Nodes by `id(n) = …` or `elementId(n) = …`. */
import type { Operator } from '../expressions/row.ts';
import type { IdSeek } from '../plan/pattern-plan.ts';
import { parseElementId } from '../values/element-id.ts';
import type { Value } from '../values/value.ts';
import type { Builder } from './builder.ts';

export function buildIdSeek(plan: IdSeek, build: Builder): Operator {
  const { runtime } = build.compiler;
  const value = build.compiler.expression(plan.value.expression, plan.value.scope);
  const idOf = plan.kind === 'NodeByIdSeek' ? idOfNumber : idOfText;
  return function* idSeek(row) {
    const given = value(row);
    const wanted: readonly Value[] = plan.many && Array.isArray(given) ? given : [given];
    for (const id of new Set(wanted.map((each) => idOf(each)))) {
      const node = id === undefined ? undefined : runtime.graph.nodeById(id);
      runtime.hits++;
      if (node === undefined || node.deleted) continue;
      row[plan.slot] = node;
      yield row;
    }
  };
}

function idOfNumber(value: Value): number | undefined {
  return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : undefined;
}

function idOfText(value: Value): number | undefined {
  const parsed = typeof value === 'string' ? parseElementId(value) : undefined;
  return parsed?.kind === 'node' ? parsed.id : undefined;
}

/** Nodes and relationships by `id(x) = …` or `elementId(x) = …`. */
import { listOf } from '../expressions/lists.ts';
import type { Operator, Row } from '../expressions/row.ts';
import type { IdSeek } from '../plan/pattern-plan.ts';
import type { SoughtIds } from '../plan/plan-base.ts';
import { parseElementId } from '../values/element-id.ts';
import type { Value } from '../values/value.ts';
import type { Builder } from './builder.ts';

export function buildIdSeek(plan: IdSeek, build: Builder): Operator {
  const { runtime } = build.compiler;
  const idsIn = compileIds(plan.ids, 'node', build);
  return function* idSeek(row) {
    for (const id of idsIn(row)) {
      const node = runtime.graph.nodeById(id);
      runtime.hits++;
      if (node === undefined || node.deleted) continue;
      row[plan.slot] = node;
      yield row;
    }
  };
}

/** The ids asked for, each once; what is no id of that kind of entity is left out. */
export function compileIds(
  ids: SoughtIds,
  kind: 'node' | 'relationship',
  { compiler }: Builder,
): (row: Row) => readonly number[] {
  const value = compiler.expression(ids.value.expression, ids.value.scope);
  return (row) => {
    const given = value(row);
    const wanted = ids.many ? (listOf(given) ?? []) : [given];
    const found = wanted.map((each) => (ids.text ? idOfText(each, kind) : idOfNumber(each)));
    return [...new Set(found)].filter((id) => id !== undefined);
  };
}

function idOfNumber(value: Value): number | undefined {
  return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : undefined;
}

function idOfText(value: Value, kind: 'node' | 'relationship'): number | undefined {
  const parsed = typeof value === 'string' ? parseElementId(value) : undefined;
  return parsed?.kind === kind ? parsed.id : undefined;
}

/** Calls of procedures, and the rows that commands such as SHOW list. */

import type { Operator, Row } from '../expressions/row.ts';
import { PAUSE } from '../pause.ts';
import type { Command, ProcedureCall } from '../plan/plan.ts';
import { coerceArgument } from '../procedures/argument-types.ts';
import type { ProcedureDefinition } from '../procedures/procedure-definition.ts';
import type { Value } from '../values/value.ts';
import type { Builder } from './builder.ts';

export function buildProcedureCall(plan: ProcedureCall, build: Builder): Operator {
  const source = build.operator(plan.source);
  const { compiler } = build;
  const { runtime } = compiler;
  const definition = runtime.procedures.get(plan.name) as ProcedureDefinition;
  const given = definition.inputs.map((input, index) => {
    const scoped = plan.arguments[index];
    if (scoped === undefined) return (): Value => input.fallback ?? null;
    const evaluate = compiler.expression(scoped.expression, scoped.scope);
    return (row: Row) => coerceArgument(evaluate(row), input, definition.name);
  });
  return function* procedureCall(argument) {
    for (const row of source(argument)) {
      if (row === PAUSE) {
        yield row;
        continue;
      }
      let found = definition.outputs.length === 0;
      const results = definition.call(
        given.map((value) => value(row)),
        runtime,
      );
      for (const result of results) {
        if (result === PAUSE) {
          if (runtime.lookNow()) yield result;
          continue;
        }
        runtime.hits++;
        if (runtime.isDue()) yield PAUSE;
        if (definition.outputs.length === 0) continue;
        found = true;
        for (const { output, slot } of plan.yields) row[slot] = result[output] ?? null;
        yield row;
      }
      if (definition.outputs.length === 0) yield row;
      else if (!found && plan.optional) {
        for (const { slot } of plan.yields) row[slot] = null;
        yield row;
      }
    }
  };
}

export function buildCommand(plan: Command): Operator {
  return function* command(row) {
    for (const values of plan.values) {
      for (const [index, slot] of plan.slots.entries()) row[slot] = values[index] ?? null;
      yield row;
    }
  };
}

/** Plans CALL of procedures. */
import { CypherError, placed } from '../errors.ts';
import { parameterMissing } from '../expressions/leaves.ts';
import { extendScope } from '../expressions/scope.ts';
import type { ProcedureDefinition } from '../procedures/procedure-definition.ts';
import type { Expression, ProcedureCallClause } from '../syntax/ast.ts';
import type { Plan, ProcedureCall } from './plan.ts';
import type { Column, Planner, PlanState } from './planner.ts';

export function planProcedureCall(
  clause: ProcedureCallClause,
  state: PlanState,
  planner: Planner,
): { readonly state: PlanState; readonly columns: readonly Column[] | undefined } {
  const definition = findProcedure(clause, planner);
  const yields = yieldsOf(clause, definition, planner);
  const columns = yields.map(({ name, slot }): Column => ({ name, slot }));
  const scope = extendScope(
    state.scope,
    columns.map(({ name, slot }) => [name, slot] as const),
  );
  const values = argumentsOf(clause, definition, planner).map(
    (expression) => expression && { expression, scope: state.scope },
  );
  const { optional, where } = clause;
  const { plan: source } = state;
  const call: ProcedureCall = {
    ...{ kind: 'ProcedureCall', source, name: definition.name, arguments: values },
    ...{
      yields: yields.map(({ output, slot }) => ({ output, slot })),
      optional,
      scope,
      rows: source.rows * 10,
    },
  };
  const plan: Plan =
    where === undefined
      ? call
      : {
          kind: 'Filter',
          source: call,
          predicates: [{ expression: where, scope }],
          scope,
          rows: call.rows * 0.5,
        };
  return { state: { ...state, plan, scope }, columns: columns.length === 0 ? undefined : columns };
}

function findProcedure({ name, nameSpan }: ProcedureCallClause, planner: Planner): ProcedureDefinition {
  const definition = planner.compiler.runtime.procedures.get(name);
  if (definition !== undefined) return definition;
  throw new CypherError(`There is no procedure with the name \`${name}\` registered.`, {
    code: 'Neo.ClientError.Procedure.ProcedureNotFound',
    phase: 'compile',
    type: 'ProcedureError',
    detail: 'ProcedureNotFound',
    span: nameSpan,
  });
}

/** Without YIELD, a call that stands alone gives all of its outputs. */
function yieldsOf({ yields }: ProcedureCallClause, { outputs }: ProcedureDefinition, planner: Planner) {
  const slot = () => planner.compiler.frame.allocate();
  if (yields === undefined || yields.star) {
    return outputs.map(({ name }, output) => ({ name, output, slot: slot() }));
  }
  return yields.items.map(({ field, variable }) => ({
    name: variable.name,
    output: outputs.findIndex(({ name }) => name === field),
    slot: slot(),
  }));
}

/** Arguments as written, or from parameters of the same names when no list is written; undefined: the default. */
function argumentsOf(clause: ProcedureCallClause, definition: ProcedureDefinition, planner: Planner) {
  const { span } = clause;
  const { parameters } = planner.compiler.runtime;
  return definition.inputs.map(({ name, fallback }, index): Expression | undefined => {
    if (clause.arguments !== undefined) return clause.arguments[index];
    if (parameters.has(name)) return { kind: 'Parameter', name, span };
    if (fallback !== undefined) return undefined;
    throw placed(parameterMissing([name], 'compile', parameters), span);
  });
}

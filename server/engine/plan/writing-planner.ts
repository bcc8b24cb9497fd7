/** Plans the clauses that change the graph. */
import { addComputed, extendScope, type Scope } from '../expressions/scope.ts';
import type {
  CreateClause,
  DeleteClause,
  Expression,
  ForeachClause,
  MergeClause,
  RemoveClause,
  SetClause,
} from '../syntax/ast.ts';
import { type SyntaxNode, walk } from '../syntax/walk.ts';
import { planCreatedPattern } from './creation-planner.ts';
import { changeOf, eager, LOOKING, looksAtGraph, settleReads } from './effects.ts';
import { planMatch } from './pattern-planner.ts';
import type { Plan } from './plan.ts';
import type { Planner, PlanState } from './planner.ts';
import type { CreatedPattern } from './writing-plan.ts';

export type WritingClause =
  | CreateClause
  | MergeClause
  | SetClause
  | RemoveClause
  | DeleteClause
  | ForeachClause;

export function planWriting(clause: WritingClause, state: PlanState, planner: Planner): PlanState {
  switch (clause.kind) {
    case 'Create':
      return planCreate(clause, state, planner);
    case 'Merge':
      return planMerge(clause, state, planner);
    case 'Foreach':
      return planForeach(clause, state, planner);
    default: {
      const source = settleReads(state.plan);
      const base = { source, scope: state.scope, rows: source.rows };
      return { ...state, plan: planChange(clause, base) };
    }
  }
}

function planChange(
  clause: SetClause | RemoveClause | DeleteClause,
  base: { readonly source: Plan; readonly scope: Scope; readonly rows: number },
): Plan {
  if (clause.kind === 'Set') return { ...base, kind: 'SetProperties', items: clause.items };
  if (clause.kind === 'Remove') return { ...base, kind: 'RemoveProperties', items: clause.items };
  const { detach, expressions } = clause;
  return { ...base, kind: 'Delete', detach, expressions };
}

function planCreate(clause: CreateClause, before: PlanState, planner: Planner): PlanState {
  const state = answerFirst(clause, before, planner);
  const { pattern, scope } = planCreatedPattern(clause.patterns, state.scope, planner);
  const { plan } = state;
  if (plan.kind === 'Create' && !looksAtGraph(clause)) {
    const joined: CreatedPattern = {
      scope: pattern.scope,
      steps: [...plan.pattern.steps, ...pattern.steps],
    };
    return { ...state, scope, plan: { ...plan, pattern: joined, scope } };
  }
  const source = settleReads(plan, changeOf(pattern));
  return { ...state, scope, plan: { kind: 'Create', source, pattern, scope, rows: source.rows } };
}

/** What the properties ask the graph is answered for all rows before the first of them creates anything. */
function answerFirst({ patterns }: CreateClause, state: PlanState, planner: Planner): PlanState {
  const questions = findQuestions(patterns);
  if (questions.length === 0) return state;
  const answers = questions.map((question) => [question, planner.compiler.frame.allocate()] as const);
  const scope = addComputed(state.scope, answers);
  const items = answers.map(([expression, slot]) => ({
    name: '',
    slot,
    value: { expression, scope: state.scope },
  }));
  const { plan: source } = state;
  return { ...state, scope, plan: eager({ kind: 'Projection', source, items, scope, rows: source.rows }) };
}

function findQuestions(patterns: CreateClause['patterns']): Expression[] {
  const questions: Expression[] = [];
  const visit = (node: SyntaxNode): boolean => {
    if (!('kind' in node) || !LOOKING.has(node.kind)) return true;
    questions.push(node as Expression);
    return false;
  };
  for (const pattern of patterns) walk(pattern, visit);
  return questions;
}

function planMerge(clause: MergeClause, state: PlanState, planner: Planner): PlanState {
  const { pattern, onCreate, onMatch } = clause;
  const argument: Plan = { kind: 'Argument', scope: state.scope, rows: 1 };
  const wanted = { patterns: [pattern], where: undefined, matchMode: 'different' } as const;
  const { plan: match, scope } = planMatch(wanted, argument, state.scope, planner);
  const created = planCreatedPattern([pattern], state.scope, planner, scope);
  const sets = onCreate.length > 0 || onMatch.length > 0;
  const source = settleReads(state.plan, { ...changeOf(created.pattern), others: sets });
  const base = { source, scope, rows: source.rows };
  return {
    ...state,
    scope,
    plan: { ...base, kind: 'Merge', match, pattern: created.pattern, onCreate, onMatch },
  };
}

function planForeach(clause: ForeachClause, state: PlanState, planner: Planner): PlanState {
  const slot = planner.compiler.frame.allocate();
  const inner = extendScope(state.scope, [[clause.variable.name, slot]]);
  const argument: Plan = { kind: 'Argument', scope: inner, rows: 1 };
  const start = { plan: argument, scope: inner, base: inner };
  const { plan: body } = planner.planClauses(clause.clauses, start);
  const source = settleReads(state.plan);
  const { scope } = state;
  const list = { expression: clause.list, scope };
  return { ...state, plan: { kind: 'Foreach', source, list, slot, body, scope, rows: source.rows } };
}

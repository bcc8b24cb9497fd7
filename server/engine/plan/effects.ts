/** What a plan does to the graph, as far as the planner needs to know to keep reading and writing apart. */
import type { Expression } from '../syntax/ast.ts';
import { type SyntaxNode, someNode } from '../syntax/walk.ts';
import type { Plan } from './plan.ts';
import type { PlanNode } from './plan-base.ts';
import type { CreatedPattern } from './writing-plan.ts';

const WRITING: ReadonlySet<Plan['kind']> = new Set([
  'Create',
  'Merge',
  'SetProperties',
  'RemoveProperties',
  'Delete',
  'Foreach',
  'SchemaCommand',
]);

export function childrenOf(plan: Plan): readonly Plan[] {
  return nodesBelow(plan) as readonly Plan[];
}

function nodesBelow(plan: Plan): readonly PlanNode[] {
  if (plan.kind === 'Union') return plan.branches.map((branch) => branch.plan);
  if ('left' in plan) return [plan.left, plan.right];
  if (plan.kind === 'Merge') return [plan.source, plan.match];
  if (plan.kind === 'Foreach') return [plan.source, plan.body];
  return 'source' in plan ? [plan.source] : [];
}

export function writes(plan: Plan): boolean {
  return WRITING.has(plan.kind) || childrenOf(plan).some(writes);
}

/** Whether the last operator itself writes, row by row. */
export function isWriting(plan: Plan): boolean {
  return WRITING.has(plan.kind) || ('left' in plan && writes(plan.right as Plan));
}

/** The plan, with all its rows taken in first where what follows could change what it has yet to read. */
export function settleReads(plan: Plan, change: Change = ANY_CHANGE): Plan {
  return isDisturbed(plan, change) ? eager(plan) : plan;
}

export function eager(source: Plan): Plan {
  return { kind: 'Eager', source, scope: source.scope, rows: source.rows };
}

/** What a writing clause does: `labels` of the nodes it creates, undefined for labels that are not known. */
export interface Change {
  readonly createsNodes: boolean;
  readonly labels: ReadonlySet<string> | undefined;
  readonly createsRelationships: boolean;
  readonly others: boolean;
}

const ANY_CHANGE: Change = {
  createsNodes: true,
  labels: undefined,
  createsRelationships: true,
  others: true,
};

export function changeOf({ steps }: CreatedPattern): Change {
  const nodes = steps.flatMap((step) => (step.kind === 'node' ? [step.node] : []));
  const names = nodes.flatMap(({ labels }) =>
    labels.map((label) => (label.kind === 'fixed' ? label.name : undefined)),
  );
  return {
    createsNodes: nodes.length > 0,
    labels: names.every((name) => name !== undefined) ? new Set(names) : undefined,
    createsRelationships: steps.some((step) => step.kind === 'relationship'),
    others: false,
  };
}

/** Operators that have read everything before their first row. */
const SETTLED: ReadonlySet<Plan['kind']> = new Set(['Argument', 'Eager', 'EagerAggregation', 'Sort', 'Top']);

function isDisturbed(plan: Plan, change: Change): boolean {
  if (SETTLED.has(plan.kind)) return false;
  return disturbs(change, plan) || childrenOf(plan).some((child) => isDisturbed(child, change));
}

/** Whether the change could show in what this operator itself still has to read. */
function disturbs(change: Change, plan: Plan): boolean {
  switch (plan.kind) {
    case 'Unwind':
      return looksAtGraph(plan.list.expression);
    case 'Create':
    case 'Apply':
    case 'CartesianProduct':
    case 'Optional':
    case 'Limit':
    case 'Skip':
    case 'ProjectPath':
      return false;
    case 'Filter':
      return change.others || plan.predicates.some(({ expression }) => looksAtGraph(expression));
    case 'Projection':
      return change.others || plan.items.some(({ value }) => looksAtGraph(value.expression));
    case 'AllNodesScan':
      return change.others || change.createsNodes;
    case 'NodeByLabelScan':
    case 'UnionNodeByLabelsScan':
      return change.others || createsAny(change, plan.labels);
    case 'NodeIndexSeek':
    case 'NodeUniqueIndexSeek':
      return change.others || createsAny(change, plan.labels);
    case 'NodeByElementIdSeek':
    case 'NodeByIdSeek':
      return change.others;
    case 'Expand':
    case 'RelationshipScan':
      return change.others || change.createsRelationships;
    default:
      return true;
  }
}

function createsAny({ createsNodes, labels }: Change, sought: readonly string[]): boolean {
  return createsNodes && (labels === undefined || sought.some((label) => labels.has(label)));
}

/** Expressions that search the graph. */
export const LOOKING: ReadonlySet<string> = new Set<Expression['kind']>([
  'Subquery',
  'PatternPredicate',
  'PatternComprehension',
  'ShortestPath',
]);

/** Whether evaluating it searches the graph, beyond what the row holds. */
export function looksAtGraph(node: SyntaxNode): boolean {
  return someNode(node, (part) => 'kind' in part && LOOKING.has(part.kind));
}

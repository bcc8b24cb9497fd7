/** The one line that EXPLAIN says about each operator. */
import { describeExpression } from './expression-text.ts';
import { describeName } from './hidden-names.ts';
import type { NodeSeek } from './pattern-plan.ts';
import type { Plan } from './plan.ts';
import type { CreatedPattern } from './writing-plan.ts';

/** `text` is the statement. Empty for operators about which there is nothing to say. */
export function describeDetails(plan: Plan, text: string): string {
  switch (plan.kind) {
    case 'AllNodesScan':
      return describeName(plan.name);
    case 'NodeByLabelScan':
    case 'UnionNodeByLabelsScan':
      return `${describeName(plan.name)}:${plan.labels.join('|')}`;
    case 'NodeIndexSeek':
    case 'NodeUniqueIndexSeek':
      return describeSeek(plan, text);
    case 'Expand':
    case 'VarLengthExpand':
    case 'PruningVarExpand':
    case 'Repeat':
    case 'StatefulShortestPath':
    case 'ShortestPath':
      return plan.text;
    case 'Filter':
      return plan.predicates.map(({ expression }) => describeExpression(expression, text)).join(' AND ');
    case 'Create':
      return describeCreated(plan.pattern);
    default:
      return describeRows(plan, text);
  }
}

function describeRows(plan: Plan, text: string): string {
  switch (plan.kind) {
    case 'Skip':
    case 'Limit':
      return String(plan.count);
    case 'Sort':
    case 'Top': {
      const keys = plan.keys.map((key) => `${key.text} ${key.descending ? 'DESC' : 'ASC'}`).join(', ');
      return plan.limit === undefined ? keys : `${keys} LIMIT ${plan.limit}`;
    }
    case 'EagerAggregation':
      return [...plan.keys.map(({ name }) => name), ...plan.aggregates.map((call) => call.text)].join(', ');
    case 'Projection':
      return plan.items
        .map(({ name, value }) => {
          const written = describeExpression(value.expression, text);
          return written === name ? name : `${written} AS ${name}`;
        })
        .join(', ');
    case 'Unwind':
      return describeExpression(plan.list.expression, text);
    case 'ProduceResults':
      return plan.columns.map(({ name }) => name).join(', ');
    case 'ProcedureCall':
      return plan.name;
    default:
      return '';
  }
}

function describeSeek({ name, labels, property, seek }: NodeSeek, text: string): string {
  const where = `${describeName(name)}:${labels.join('|')}(${property}) WHERE ${property}`;
  const value = (scoped: { readonly expression: Parameters<typeof describeExpression>[0] }) =>
    describeExpression(scoped.expression, text);
  if (seek.kind === 'equals') return `${where} = ${value(seek.value)}`;
  if (seek.kind === 'in') return `${where} IN ${value(seek.value)}`;
  if (seek.kind !== 'range') return `${where} STARTS WITH ${value(seek.value)}`;
  const from = seek.from && `${seek.from.inclusive ? '>=' : '>'} ${value(seek.from.value)}`;
  const to = seek.to && `${seek.to.inclusive ? '<=' : '<'} ${value(seek.to.value)}`;
  return `${where} ${[from, to].filter((bound) => bound !== undefined).join(' AND ')}`;
}

function describeCreated({ steps }: CreatedPattern): string {
  return steps
    .flatMap((step) => {
      if (step.kind === 'node') return [`(${step.node.name})`];
      if (step.kind === 'path') return [];
      const { start, end, name } = step.relationship;
      return [`(${start.name})-[${name}]->(${end.name})`];
    })
    .join(', ');
}

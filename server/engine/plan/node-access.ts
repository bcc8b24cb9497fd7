/** The ways to find the first node of a pattern, with how many rows each is expected to give. */
import type { GraphReader } from '../graph/graph.ts';
import type { ComparisonOperator, Expression } from '../syntax/ast.ts';
import { alternativeLabels, requiredLabels, sum } from './estimates.ts';
import type { PatternGraph } from './pattern-graph.ts';
import type { Seek } from './pattern-plan.ts';
import type { Scoped } from './plan-base.ts';

export type NodeAccess =
  | { readonly kind: 'scan'; readonly labels: readonly string[]; readonly rows: number }
  | {
      readonly kind: 'id';
      readonly value: Scoped;
      readonly many: boolean;
      readonly text: boolean;
      readonly rows: number;
    }
  | {
      readonly kind: 'seek';
      readonly label: string;
      readonly property: string;
      readonly seek: Seek;
      readonly unique: boolean;
      readonly rows: number;
    };

/** The most selective way to find a node when the names in `bound` are known already. */
export function chooseAccess(
  name: string,
  pattern: PatternGraph,
  bound: ReadonlySet<string>,
  graph: GraphReader,
): NodeAccess {
  const labels = requiredLabels(name, pattern);
  const options: NodeAccess[] = [scanFor(name, labels, pattern, graph), ...idSeeks(name, pattern, bound)];
  for (const index of graph.indexes()) {
    const [label, property] = [index.labelsOrTypes[0], index.properties[0]];
    const fits = index.entity === 'node' && index.type !== 'FULLTEXT' && index.properties.length === 1;
    if (!fits || label === undefined || property === undefined || !labels.includes(label)) continue;
    const seek = seekOn(name, property, pattern, bound);
    if (seek === undefined) continue;
    const unique = index.owningConstraint !== undefined;
    options.push({
      kind: 'seek',
      label,
      property,
      seek,
      unique,
      rows: seekRows(seek, unique, graph.countNodes(label)),
    });
  }
  return options.reduce((best, option) => (option.rows < best.rows ? option : best));
}

function scanFor(
  name: string,
  labels: readonly string[],
  pattern: PatternGraph,
  graph: GraphReader,
): NodeAccess {
  const [first, ...others] = labels;
  if (first !== undefined) {
    const rarest = others.reduce(
      (best, label) => (graph.countNodes(label) < graph.countNodes(best) ? label : best),
      first,
    );
    return { kind: 'scan', labels: [rarest], rows: graph.countNodes(rarest) };
  }
  const either = alternativeLabels(name, pattern);
  if (either === undefined) return { kind: 'scan', labels: [], rows: graph.countNodes() };
  return { kind: 'scan', labels: either, rows: sum(either.map((label) => graph.countNodes(label))) };
}

function seekRows(seek: Seek, unique: boolean, all: number): number {
  const one = unique ? 1 : Math.sqrt(all);
  // Below one row, so that an exact look-up wins over a scan of a label with a single node.
  if (seek.kind === 'equals') return one * 0.9;
  if (seek.kind === 'in') return Math.min(all, one * 5);
  return all * (seek.kind === 'prefix' ? 0.1 : 0.3);
}

/** What the conditions say about `name.property`, as a seek in an index. */
export function seekOn(
  name: string,
  property: string,
  pattern: PatternGraph,
  bound: ReadonlySet<string>,
): Seek | undefined {
  const found: Partial<Record<Seek['kind'] | 'from' | 'to', Scoped & { inclusive: boolean }>> = {};
  for (const { expression, needs } of pattern.predicates) {
    const condition = conditionOn(expression, (subject) => isProperty(subject, name, property));
    if (condition === undefined) continue;
    const isKnown = [...needs].every((need) => need === name || bound.has(need));
    if (!isKnown || pattern.mentions(condition.value, name)) continue;
    found[condition.kind] ??= {
      expression: condition.value,
      scope: pattern.scope,
      inclusive: condition.inclusive,
    };
  }
  if (found.equals !== undefined) return { kind: 'equals', value: found.equals };
  if (found.in !== undefined) return { kind: 'in', value: found.in };
  if (found.prefix !== undefined) return { kind: 'prefix', value: found.prefix };
  if (found.from === undefined && found.to === undefined) return undefined;
  const bounds = [found.from, found.to].map((end) => end && { value: end, inclusive: end.inclusive });
  return { kind: 'range', from: bounds[0], to: bounds[1] };
}

interface Condition {
  readonly kind: 'equals' | 'in' | 'prefix' | 'from' | 'to';
  readonly value: Expression;
  readonly inclusive: boolean;
}

const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** A condition of the form `subject operator value`, either way round. */
function conditionOn(
  expression: Expression,
  isSubject: (side: Expression) => boolean,
): Condition | undefined {
  if (expression.kind === 'Binary' && isSubject(expression.left)) {
    if (expression.operator === 'IN') return { kind: 'in', value: expression.right, inclusive: true };
    if (expression.operator === 'STARTS WITH')
      return { kind: 'prefix', value: expression.right, inclusive: true };
  }
  if (expression.kind !== 'Comparison') return undefined;
  const [left, right] = expression.operands as readonly [Expression, Expression];
  const [operator] = expression.operators as readonly [ComparisonOperator];
  if (isSubject(left)) return comparison(operator, right);
  return isSubject(right) ? comparison(MIRRORED[operator], left) : undefined;
}

function comparison(operator: ComparisonOperator, value: Expression): Condition | undefined {
  if (operator === '<>') return undefined;
  if (operator === '=') return { kind: 'equals', value, inclusive: true };
  return { kind: operator.startsWith('<') ? 'to' : 'from', value, inclusive: operator.endsWith('=') };
}

function isProperty(expression: Expression, name: string, property: string): boolean {
  return (
    expression.kind === 'Property' &&
    expression.key === property &&
    expression.subject.kind === 'Variable' &&
    expression.subject.name === name
  );
}

function idSeeks(name: string, pattern: PatternGraph, bound: ReadonlySet<string>): NodeAccess[] {
  return pattern.predicates.flatMap(({ expression, needs }): NodeAccess[] => {
    const called: string[] = [];
    const condition = conditionOn(expression, (side) => {
      if (side.kind !== 'FunctionCall' || side.arguments.length !== 1) return false;
      const [argument] = side.arguments;
      if (argument?.kind !== 'Variable' || argument.name !== name) return false;
      called.push(side.name.toLowerCase());
      return called[0] === 'id' || called[0] === 'elementid';
    });
    if (condition === undefined || (condition.kind !== 'equals' && condition.kind !== 'in')) return [];
    const isKnown = [...needs].every((need) => need === name || bound.has(need));
    if (!isKnown || pattern.mentions(condition.value, name)) return [];
    const value = { expression: condition.value, scope: pattern.scope };
    const many = condition.kind === 'in';
    return [{ kind: 'id', value, many, text: called[0] === 'elementid', rows: many ? 5 : 0.5 }];
  });
}

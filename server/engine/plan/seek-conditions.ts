/** What the conditions of a pattern say about one property or id, in the form in which it can be looked up. */
import type { BinaryExpression, ComparisonOperator, Expression } from '../syntax/ast.ts';
import type { PatternGraph, Predicate } from './pattern-graph.ts';
import type { Seek } from './pattern-plan.ts';
import type { Scoped, SoughtIds } from './plan-base.ts';

/** What the conditions say about `name.property`, as a seek in an index. */
export function seekOn(
  name: string,
  property: string,
  pattern: PatternGraph,
  bound: ReadonlySet<string>,
): Seek | undefined {
  const found: Partial<Record<Seek['kind'] | 'from' | 'to', Scoped & { inclusive: boolean }>> = {};
  for (const predicate of pattern.predicates) {
    const condition = conditionOn(predicate.expression, (subject) => isProperty(subject, name, property));
    if (condition === undefined) continue;
    if (!isKnown(condition, predicate, name, pattern, bound)) continue;
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
  if (expression.kind === 'Binary' && expression.operator === 'OR') return eitherValue(expression, isSubject);
  if (expression.kind !== 'Comparison') return undefined;
  const [left, right] = expression.operands as readonly [Expression, Expression];
  const [operator] = expression.operators as readonly [ComparisonOperator];
  if (isSubject(left)) return comparison(operator, right);
  return isSubject(right) ? comparison(MIRRORED[operator], left) : undefined;
}

/** `x = 1 OR x = 2` is `x IN [1, 2]`. */
function eitherValue(
  { left, right, span }: BinaryExpression,
  isSubject: (side: Expression) => boolean,
): Condition | undefined {
  const sides = [left, right].map((side) => conditionOn(side, isSubject));
  const items = sides.flatMap((side): readonly (Expression | undefined)[] => {
    if (side?.kind === 'equals') return [side.value];
    return side?.kind === 'in' && side.value.kind === 'List' ? side.value.items : [undefined];
  });
  if (!items.every((item) => item !== undefined)) return undefined;
  return { kind: 'in', value: { kind: 'List', items, span }, inclusive: true };
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

/** `id(x) = …`, `elementId(x) IN …`, each as far as its value is known. */
export function idsSought(name: string, pattern: PatternGraph, bound: ReadonlySet<string>): SoughtIds[] {
  return pattern.predicates.flatMap((predicate): SoughtIds[] => {
    for (const called of ['id', 'elementid']) {
      const condition = conditionOn(predicate.expression, (side) => isCallOn(side, called, name));
      if (condition === undefined || !isKnown(condition, predicate, name, pattern, bound)) continue;
      if (condition.kind !== 'equals' && condition.kind !== 'in') continue;
      const value = { expression: condition.value, scope: pattern.scope };
      return [{ value, many: condition.kind === 'in', text: called === 'elementid' }];
    }
    return [];
  });
}

function isCallOn(expression: Expression, called: string, name: string): boolean {
  if (expression.kind !== 'FunctionCall' || expression.name.toLowerCase() !== called) return false;
  const [argument] = expression.arguments;
  return argument?.kind === 'Variable' && argument.name === name;
}

/** Whether everything that the value mentions is bound before. */
function isKnown(
  { value }: Condition,
  { needs }: Predicate,
  name: string,
  pattern: PatternGraph,
  bound: ReadonlySet<string>,
): boolean {
  return [...needs].every((need) => need === name || bound.has(need)) && !pattern.mentions(value, name);
}

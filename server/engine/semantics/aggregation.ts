/** Aggregation in projections: which expressions aggregate, and which of their parts need to be grouping keys. */
import { syntaxError } from '../errors.ts';
import type { Expression } from '../syntax/ast.ts';
import { fingerprint } from '../syntax/fingerprint.ts';
import { childrenOf, isPathPattern, type SyntaxNode } from '../syntax/walk.ts';
import type { Signatures } from './signatures.ts';

/** Subqueries aggregate for themselves and are not looked into. */
export function containsAggregate(node: SyntaxNode, signatures: Signatures): boolean {
  if (isPathPattern(node) || node.kind === 'Subquery') return false;
  return (
    isAggregate(node, signatures) || childrenOf(node).some((child) => containsAggregate(child, signatures))
  );
}

function isAggregate(node: SyntaxNode, signatures: Signatures): boolean {
  if (isPathPattern(node)) return false;
  if (node.kind === 'CountStar') return true;
  return node.kind === 'FunctionCall' && signatures.findAggregate(node.name.toLowerCase()) !== undefined;
}

/** What rows are grouped by, as far as aggregating expressions may refer to it: variables and properties. */
export interface GroupingKeys {
  readonly fingerprints: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** `star`: the names that `*` stands for. */
export function groupingKeys(expressions: readonly Expression[], star: readonly string[]): GroupingKeys {
  const simple = expressions.filter(({ kind }) => kind === 'Variable' || kind === 'Property');
  const names = simple.flatMap((key) => (key.kind === 'Variable' ? [key.name] : []));
  return { fingerprints: new Set(simple.map(fingerprint)), names: new Set([...names, ...star]) };
}

/**
 * Throws when an aggregating expression uses, outside of its aggregates, what the rows are not grouped by:
 * `RETURN n.x + count(*)`. Which n.x should that be?
 */
export function checkGrouping(expression: Expression, keys: GroupingKeys, signatures: Signatures): void {
  const implicit = implicitKey(expression, keys, signatures, []);
  if (implicit === undefined) return;
  throw syntaxError(
    'Aggregation column contains implicit grouping expressions. For example, in `RETURN n.a, n.a + n.b + count(*)` the aggregation expression `n.a + n.b + count(*)` includes the implicit grouping key `n.b`',
    implicit.span,
    'AmbiguousAggregationExpression',
    'Extract the grouping or aggregating expression into a preceding WITH clause.',
  );
}

function implicitKey(
  expression: Expression,
  keys: GroupingKeys,
  signatures: Signatures,
  local: readonly string[],
): Expression | undefined {
  if (isAggregate(expression, signatures) || keys.fingerprints.has(fingerprint(expression))) return undefined;
  if (expression.kind === 'Variable') {
    const { name } = expression;
    return keys.names.has(name) || local.includes(name) || name === '' ? undefined : expression;
  }
  const names = [...local, ...ownNames(expression)];
  for (const child of childrenOf(expression)) {
    if (!isExpression(child)) continue;
    const found = implicitKey(child, keys, signatures, names);
    if (found !== undefined) return expression.kind === 'Property' ? expression : found;
  }
  return undefined;
}

function ownNames(expression: Expression): string[] {
  if (expression.kind === 'Reduce') return [expression.accumulator.name, expression.variable.name];
  const binds = expression.kind === 'ListComprehension' || expression.kind === 'ListPredicate';
  return binds ? [expression.variable.name] : [];
}

const NOT_EXPRESSIONS: ReadonlySet<string> = new Set([
  'Query',
  'name',
  'dynamic',
  'wildcard',
  'not',
  'and',
  'or',
]);

/** The children of expressions are expressions, patterns, labels or queries; the last three are left alone here. */
function isExpression(node: SyntaxNode): node is Expression {
  return !isPathPattern(node) && !NOT_EXPRESSIONS.has(node.kind);
}

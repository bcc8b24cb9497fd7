/** Syntax trees in short, for tests: expressions as nested lists, patterns with every part in its place. */
import type {
  Expression,
  LabelExpression,
  PathPattern,
  PatternElement,
  Repetition,
} from '../../../server/engine/syntax/ast.ts';
import { parseStatement } from '../../../server/engine/syntax/parse.ts';
import { childrenOf, isPathPattern, type SyntaxNode } from '../../../server/engine/syntax/walk.ts';

/** The first projected expression of `RETURN text`. */
export function parseExpression(text: string): Expression {
  const { body } = parseStatement(`RETURN ${text}`);
  const clause = body.kind === 'Query' ? body.parts[0]?.clauses[0] : undefined;
  const item = clause?.kind === 'Return' ? clause.items[0] : undefined;
  if (item === undefined) throw new Error(`RETURN ${text} returns nothing`);
  return item.expression;
}

/** The patterns of `MATCH text RETURN 1`. */
export function parsePatterns(text: string): readonly PathPattern[] {
  const { body } = parseStatement(`MATCH ${text} RETURN 1`);
  const clause = body.kind === 'Query' ? body.parts[0]?.clauses[0] : undefined;
  return clause?.kind === 'Match' ? clause.patterns : [];
}

/** `1 + 2 * 3` becomes `(+ 1 (* 2 3))`. */
export function show(node: SyntaxNode): string {
  if (isPathPattern(node)) return showPattern(node);
  const children = () => childrenOf(node).map(show).join(' ');
  switch (node.kind) {
    case 'Literal':
      return typeof node.value === 'string' ? JSON.stringify(node.value) : showNumber(node.value);
    case 'Variable':
      return node.name === '' ? '_' : node.name;
    case 'Parameter':
      return `$${node.name}`;
    case 'Property':
      return `${show(node.subject)}.${node.key}`;
    case 'Unary':
    case 'Binary':
      return `(${node.operator} ${children()})`;
    case 'Comparison':
      return `(${node.operators.join(' ')} ${children()})`;
    case 'FunctionCall':
      return `${node.name}(${children()})`;
    case 'Map':
      return `{${node.entries.map(({ key, value }) => `${key}: ${show(value)}`).join(', ')}}`;
    case 'List':
      return `[${node.items.map(show).join(', ')}]`;
    case 'LabelPredicate':
      return `(${show(node.operand)} :${showLabels(node.labels)})`;
    default:
      return `(${node.kind} ${children()})`.replace(' )', ')');
  }
}

function showNumber(value: null | boolean | bigint | number): string {
  return typeof value === 'number' && Number.isInteger(value) ? `${value}.0` : String(value);
}

export function showPattern(pattern: PathPattern): string {
  const { variable, selector, elements } = pattern;
  const path = variable === undefined ? '' : `${variable.name} = `;
  const count = selector !== undefined && 'count' in selector && selector.count !== undefined;
  const prefix = selector === undefined ? '' : `${selector.kind}${count ? ` ${show(selector.count)}` : ''} `;
  return path + prefix + elements.map(showElement).join('');
}

function showElement(element: PatternElement): string {
  const where = element.where === undefined ? '' : ` WHERE ${show(element.where)}`;
  if (element.kind === 'GroupPattern')
    return `(${showPattern(element.pattern)}${where})${showRepetition(element.quantifier, '')}`;
  const labels = element.kind === 'NodePattern' ? element.labels : element.types;
  const name = element.variable?.name ?? '';
  const properties = element.properties === undefined ? '' : ` ${show(element.properties)}`;
  const inside = `${name}${labels === undefined ? '' : `:${showLabels(labels)}`}`;
  if (element.kind === 'NodePattern') return `(${inside}${properties}${where})`;
  const { direction, length, quantifier } = element;
  const body = `[${inside}${showRepetition(length, '*')}${properties}${where}]`;
  const arrow = `${direction === 'in' ? '<-' : '-'}${body}${direction === 'out' ? '->' : '-'}`;
  return arrow + showRepetition(quantifier, '');
}

function showRepetition(repetition: Repetition | undefined, prefix: string): string {
  return repetition === undefined ? '' : `${prefix}{${repetition.min},${repetition.max ?? ''}}`;
}

function showLabels(labels: LabelExpression): string {
  switch (labels.kind) {
    case 'name':
      return labels.name;
    case 'wildcard':
      return '%';
    case 'dynamic':
      return `$${labels.quantifier}(${show(labels.expression)})`;
    case 'not':
      return `!${showLabels(labels.operand)}`;
    default:
      return `(${labels.operands.map(showLabels).join(labels.kind === 'and' ? '&' : '|')})`;
  }
}

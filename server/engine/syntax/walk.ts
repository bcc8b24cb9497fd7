/**
 * Generic visiting of the syntax tree: which nodes hang below which. It knows the tree's shape and nothing of
 * scopes; whether a name is bound is the semantics' business.
 */
import type {
  Clause,
  Expression,
  LabelExpression,
  LabelName,
  PathPattern,
  PatternElement,
  ProjectionClause,
  Query,
  SortItem,
} from './ast.ts';
import { expressionChildren } from './expression-children.ts';

export type SyntaxNode = Expression | Query | Clause | PathPattern | PatternElement | LabelExpression;

/**
 * The direct children of a node, in the order of the text. Variables that a clause, a pattern or a comprehension
 * introduces are not children (see `names.ts`); variables that are read are.
 */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return candidatesBelow(node).filter((child) => child !== undefined);
}

export function forEachChild(node: SyntaxNode, visit: (child: SyntaxNode) => void): void {
  for (const child of candidatesBelow(node)) if (child !== undefined) visit(child);
}

/** Visits the node and all below it, parents first. Below a node for which `visit` returns false it does not go. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => boolean | undefined): void {
  if (visit(node) !== false) forEachChild(node, (child) => walk(child, visit));
}

/** True when the node itself or any node below it satisfies the test. */
export function someNode(node: SyntaxNode, test: (node: SyntaxNode) => boolean): boolean {
  return test(node) || childrenOf(node).some((child) => someNode(child, test));
}

export function isPathPattern(node: SyntaxNode): node is PathPattern {
  return !('kind' in node);
}

const CLAUSE_KINDS: ReadonlySet<string> = new Set<Clause['kind']>([
  'Match',
  'Unwind',
  'With',
  'Return',
  'Create',
  'Merge',
  'Set',
  'Remove',
  'Delete',
  'Foreach',
  'ProcedureCall',
  'SubqueryCall',
  'Let',
  'Filter',
  'OrderBy',
  'Finish',
  'LoadCsv',
  'Use',
]);

export function isClause(node: SyntaxNode): node is Clause {
  return 'kind' in node && CLAUSE_KINDS.has(node.kind);
}

const WRITING_KINDS: ReadonlySet<string> = new Set<Clause['kind']>([
  'Create',
  'Merge',
  'Set',
  'Remove',
  'Delete',
  'Foreach',
]);

export function isWritingClause(node: SyntaxNode): boolean {
  return 'kind' in node && WRITING_KINDS.has(node.kind);
}

type Candidates = readonly (SyntaxNode | undefined)[];

function candidatesBelow(node: SyntaxNode): Candidates {
  if (isPathPattern(node)) {
    const selector = node.selector;
    return [selector !== undefined && 'count' in selector ? selector.count : undefined, ...node.elements];
  }
  switch (node.kind) {
    case 'Query':
      return node.parts.flatMap((part) => part.clauses);
    case 'NodePattern':
      return [node.labels, node.properties, node.where];
    case 'RelationshipPattern':
      return [node.types, node.properties, node.where];
    case 'GroupPattern':
      return [node.pattern, node.where];
    case 'name':
    case 'wildcard':
      return [];
    case 'dynamic':
      return [node.expression];
    case 'not':
      return [node.operand];
    case 'and':
    case 'or':
      return node.operands;
    default:
      return isClause(node) ? clauseChildren(node) : expressionChildren(node);
  }
}

function clauseChildren(clause: Clause): Candidates {
  switch (clause.kind) {
    case 'Match':
      return [...clause.patterns, clause.where];
    case 'Unwind':
      return [clause.list];
    case 'With':
    case 'Return':
      return projectionChildren(clause);
    case 'Create':
      return clause.patterns;
    case 'Merge':
      return [clause.pattern, ...itemChildren(clause.onCreate), ...itemChildren(clause.onMatch)];
    case 'Set':
    case 'Remove':
      return itemChildren(clause.items);
    case 'Delete':
      return clause.expressions;
    case 'Foreach':
      return [clause.list, ...clause.clauses];
    case 'ProcedureCall':
      return [...(clause.arguments ?? []), clause.where];
    case 'SubqueryCall':
      return [...(clause.imports?.variables ?? []), clause.query];
    case 'Let':
      return clause.items.map((item) => item.expression);
    case 'Filter':
      return [clause.condition];
    case 'OrderBy':
      return [...sortKeys(clause.orderBy), clause.skip, clause.limit];
    case 'Finish':
    case 'LoadCsv':
    case 'Use':
      return [];
  }
}

function projectionChildren({ items, orderBy, skip, limit, where }: ProjectionClause): Candidates {
  return [...items.map((item) => item.expression), ...sortKeys(orderBy), skip, limit, where];
}

function sortKeys(items: readonly SortItem[]): Expression[] {
  return items.map((item) => item.expression);
}

interface WritingItem {
  readonly target: Expression;
  readonly key?: Expression;
  readonly value?: Expression;
  readonly labels?: readonly LabelName[];
}

function itemChildren(items: readonly WritingItem[]): Candidates {
  return items.flatMap(({ target, key, value, labels = [] }) => [
    target,
    key,
    value,
    ...labels.map((label) => (label.kind === 'dynamic' ? label.expression : undefined)),
  ]);
}

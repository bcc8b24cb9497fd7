/** Which variables a piece of syntax mentions or introduces, by name only and without regard to scopes. */
import type { Expression, PathPattern, Variable } from './ast.ts';
import { forEachChild, isClause, isPathPattern, type SyntaxNode } from './walk.ts';

/** The name under which an expression is projected without AS; undefined when that is its text. */
export function ownName(expression: Expression): string | undefined {
  if (expression.kind === 'Variable') return expression.name;
  return expression.kind === 'MapProjection' ? expression.subject.name : undefined;
}

/** Role of a variable that a pattern names: what it is bound to, a list of it when it is inside a quantified part. */
export interface PatternVariable {
  readonly variable: Variable;
  readonly role: 'node' | 'relationship' | 'relationships' | 'path';
  /** True inside `( … ){1,3}`: outside of the group, the variable is a list. */
  readonly grouped: boolean;
}

/** Every variable a pattern names, in the order of the text; whether it is new or known before is not said. */
export function patternVariables(pattern: PathPattern, grouped = false): PatternVariable[] {
  const found: PatternVariable[] = [];
  if (pattern.variable !== undefined) found.push({ variable: pattern.variable, role: 'path', grouped });
  for (const element of pattern.elements) {
    if (element.kind === 'GroupPattern') {
      found.push(...patternVariables(element.pattern, grouped || element.quantifier !== undefined));
    } else if (element.variable !== undefined) {
      found.push({ variable: element.variable, role: elementRole(element), grouped });
    }
  }
  return found;
}

function elementRole(element: Exclude<PathPattern['elements'][number], { kind: 'GroupPattern' }>) {
  if (element.kind === 'NodePattern') return 'node' as const;
  const several = element.length !== undefined || element.quantifier !== undefined;
  return several ? ('relationships' as const) : ('relationship' as const);
}

/**
 * Names that evaluating the node may need from outside. Names bound by a comprehension, a list predicate or
 * reduce are left out inside it. Names in patterns and in subqueries are all given, even those that are new there:
 * intersect the result with what is in scope.
 */
export function mentionedNames(node: SyntaxNode): Set<string> {
  const names = new Set<string>();
  addMentioned(node, names, []);
  return names;
}

function addMentioned(node: SyntaxNode, names: Set<string>, hidden: readonly string[]): void {
  const add = (name: string) => {
    if (name !== '' && !hidden.includes(name)) names.add(name);
  };
  const descend = (children: readonly (SyntaxNode | undefined)[], own: readonly string[]) => {
    const inner = own.length === 0 ? hidden : [...hidden, ...own];
    for (const child of children) if (child !== undefined) addMentioned(child, names, inner);
  };
  if (isPathPattern(node)) {
    for (const { variable } of patternVariables(node)) add(variable.name);
  } else if (node.kind === 'Variable') {
    add(node.name);
  } else if (node.kind === 'ListComprehension') {
    descend([node.list], []);
    descend([node.where, node.map], [node.variable.name]);
    return;
  } else if (node.kind === 'ListPredicate') {
    descend([node.list], []);
    descend([node.where], [node.variable.name]);
    return;
  } else if (node.kind === 'Reduce') {
    descend([node.initial, node.list], []);
    descend([node.step], [node.accumulator.name, node.variable.name]);
    return;
  } else if (isClause(node) && (node.kind === 'With' || node.kind === 'Return')) {
    for (const item of node.items) add(item.name);
  }
  forEachChild(node, (child) => addMentioned(child, names, hidden));
}

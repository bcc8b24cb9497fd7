/** The rules for how patterns may be put together: quantifiers, juxtaposed nodes, shortest paths. */
import { syntaxError } from '../errors.ts';
import type {
  MatchClause,
  PathPattern,
  PatternElement,
  RelationshipPattern,
  Repetition,
} from '../syntax/ast.ts';
import { walk } from '../syntax/walk.ts';

const SELECTIVE: ReadonlySet<string> = new Set(['any', 'shortest', 'shortestGroups', 'allShortest']);

/** Selective patterns such as `ANY SHORTEST` stand alone in their MATCH, unless relationships may repeat. */
export function checkSelectors({ patterns, matchMode }: MatchClause): void {
  if (patterns.length < 2 || matchMode === 'repeatable') return;
  const selective = patterns.find(({ selector }) => selector !== undefined && SELECTIVE.has(selector.kind));
  if (selective !== undefined)
    throw syntaxError(
      'Multiple path patterns cannot be used in the same clause in combination with a selective path selector.',
      selective.span,
      'UnexpectedSyntax',
      'Give each path a MATCH clause of its own.',
    );
}

export function checkPathShape(pattern: PathPattern, quantified = false): void {
  checkJuxtaposition(pattern.elements);
  if (pattern.selector?.kind === 'shortestPath' || pattern.selector?.kind === 'allShortestPaths')
    checkShortestPath(pattern);
  const [only] = pattern.elements;
  const isWhole = pattern.elements.length === 1 && pattern.selector !== undefined;
  for (const element of pattern.elements)
    checkElementShape(
      element,
      quantified,
      isWhole && SELECTIVE.has(pattern.selector.kind) && element === only,
    );
}

/** `mayBeNamed`: the parentheses stand around the whole of a selected path. */
function checkElementShape(element: PatternElement, quantified: boolean, mayBeNamed: boolean): void {
  if (element.kind === 'NodePattern') return;
  if (element.quantifier !== undefined) {
    checkQuantifier(element.quantifier);
    if (quantified)
      throw syntaxError(
        'Quantified path patterns are not allowed to be nested.',
        element.span,
        'UnexpectedSyntax',
      );
  }
  if (element.kind !== 'GroupPattern') {
    checkVariableLength(element);
    return;
  }
  if (element.pattern.variable !== undefined && !(mayBeNamed && element.quantifier === undefined))
    throw syntaxError(
      'Sub-path assignment is currently not supported.',
      element.pattern.variable.span,
      'UnexpectedSyntax',
    );
  if (element.quantifier !== undefined && !hasRelationship(element.pattern))
    throw syntaxError(
      'A quantified path pattern needs to have at least one relationship.',
      element.span,
      'UnexpectedSyntax',
    );
  checkPathShape(element.pattern, quantified || element.quantifier !== undefined);
}

function checkVariableLength({ where, length }: RelationshipPattern): void {
  if (where !== undefined && length !== undefined)
    throw syntaxError(
      'Relationship pattern predicates are not supported for variable-length relationships.',
      where.span,
      'UnexpectedSyntax',
      'Use a quantified path pattern, such as `((a)-[r WHERE …]->(b)){1,3}`.',
    );
}

function hasRelationship(pattern: PathPattern): boolean {
  return pattern.elements.some(
    (element) =>
      element.kind === 'RelationshipPattern' ||
      (element.kind === 'GroupPattern' && hasRelationship(element.pattern)),
  );
}

function checkQuantifier({ min, max, span }: Repetition): void {
  if (max === 0)
    throw syntaxError('A quantifier for a path pattern must not be limited by 0.', span, 'UnexpectedSyntax');
  if (max !== undefined && min > max)
    throw syntaxError(
      `A quantifier for a path pattern must have a lower bound which is less than or equal to its upper bound: {${min}, ${max}}`,
      span,
      'UnexpectedSyntax',
    );
}

/** `(a) (b)` needs a quantified part on one side, and a relationship joins nodes only. */
function checkJuxtaposition(elements: readonly PatternElement[]): void {
  elements.forEach((element, index) => {
    const next = elements[index + 1];
    if (next === undefined) return;
    const kinds = [element.kind, next.kind];
    if (kinds.includes('RelationshipPattern') && kinds.includes('GroupPattern'))
      throw syntaxError(
        'A relationship must have a node on either side, and not a parenthesised path.',
        next.span,
        'UnexpectedSyntax',
        'Put a node between them, such as `()`.',
      );
    if (kinds.includes('RelationshipPattern')) return;
    if ([element, next].some((part) => part.kind === 'GroupPattern' && part.quantifier !== undefined)) return;
    throw syntaxError(
      'Juxtaposition is currently only supported for quantified path patterns.',
      next.span,
      'UnexpectedSyntax',
      'Put a relationship such as `-->` between the two nodes, or a comma.',
    );
  });
}

/** `-[*]-` and quantifiers exclude each other within a clause, but for what stands in its subqueries. */
export function checkMixing(clause: MatchClause): void {
  const starred: RelationshipPattern[] = [];
  let quantified = false;
  walk(clause, (node) => {
    if (!('kind' in node)) return;
    if (node.kind === 'RelationshipPattern' && node.length !== undefined) starred.push(node);
    if (node.kind === 'RelationshipPattern' || node.kind === 'GroupPattern')
      quantified ||= node.quantifier !== undefined;
    return node.kind !== 'Subquery';
  });
  const [first] = starred;
  if (first === undefined || !quantified) return;
  throw syntaxError(
    'Mixing variable-length relationships (`-[*]-`) with quantified relationships (`()-->*()`) or quantified path patterns (`(()-->())*`) is not allowed.',
    first.span,
    'UnexpectedSyntax',
    'Write `-[:T]->{1,3}` for `-[:T*1..3]->`.',
  );
}

function checkShortestPath({ elements, selector, span }: PathPattern): void {
  const name = selector?.kind ?? 'shortestPath';
  const [, relationship] = elements;
  if (elements.length !== 3 || relationship?.kind !== 'RelationshipPattern')
    throw syntaxError(
      `${name}(...) requires a pattern containing a single relationship`,
      span,
      'UnexpectedSyntax',
    );
  const minimum = relationship.length?.min ?? 1;
  if (minimum > 1)
    throw syntaxError(
      `${name}(...) does not support a minimal length different from 0 or 1`,
      relationship.span,
      'UnexpectedSyntax',
    );
}

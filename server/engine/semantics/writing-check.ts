/** Checks what CREATE and MERGE write, and the targets of SET, REMOVE and DELETE. */
import { syntaxError } from '../errors.ts';
import type {
  DeleteClause,
  Expression,
  LabelName,
  MergeClause,
  NodePattern,
  PathPattern,
  RelationshipPattern,
  RemoveItem,
  SetItem,
} from '../syntax/ast.ts';
import { mentionedNames, patternVariables } from '../syntax/names.ts';
import { walk } from '../syntax/walk.ts';
import type { Checker, Place } from './checker.ts';
import { checkWrittenLabels, checkWrittenType } from './label-rules.ts';
import { checkWrittenName } from './operator-check.ts';
import { checkPathShape } from './path-shape.ts';
import { checkElement } from './pattern-check.ts';
import { alreadyBound, typeConflict, wrongType } from './problems.ts';
import type { Scope } from './scope.ts';
import { mayBe, NODE, PATH, RELATIONSHIP, type StaticTypeName } from './types.ts';

type Keyword = 'CREATE' | 'MERGE';

export function checkMerge(clause: MergeClause, scope: Scope, checker: Checker): void {
  refuseSubqueries(clause);
  checkWrittenPattern(clause.pattern, 'MERGE', scope, checker);
  for (const item of [...clause.onCreate, ...clause.onMatch]) checkSetItem(item, scope, checker);
}

/** Declares what the pattern creates, and checks that all of it can be created. */
export function checkWrittenPattern(
  pattern: PathPattern,
  keyword: Keyword,
  scope: Scope,
  checker: Checker,
): void {
  if (pattern.selector !== undefined)
    throw syntaxError(`Path selectors are not allowed in ${keyword}`, pattern.span, 'UnexpectedSyntax');
  checkPathShape(pattern);
  const written = pattern.elements.map((element) => {
    if (element.kind === 'GroupPattern')
      throw syntaxError(
        `Parenthesized and quantified path patterns are not allowed in ${keyword}`,
        element.span,
        'UnexpectedSyntax',
      );
    return element;
  });
  const created = new Set(
    patternVariables(pattern).flatMap(({ variable }) => (scope.has(variable.name) ? [] : [variable.name])),
  );
  for (const element of written) {
    if (element.kind === 'NodePattern') declareNode(element, keyword, written.length === 1, scope);
    else declareRelationship(element, keyword, scope);
  }
  declarePath(pattern, scope);
  const rules = { parameterMaps: keyword === 'MERGE' ? 'MERGE' : 'allowed' } as const;
  for (const element of written) {
    refuseSelfReference(element, created, keyword);
    checkElement(element, { scope, aggregates: 'forbidden' }, rules, checker);
  }
}

function refuseSubqueries(clause: MergeClause): void {
  walk(clause, (node) => {
    if (!('kind' in node) || node.kind !== 'Subquery') return undefined;
    throw syntaxError(
      'Subquery expressions are not allowed in a MERGE clause.',
      node.span,
      'InvalidClauseComposition',
      'Compute it in a WITH before, and use its result here.',
    );
  });
}

/** What a pattern creates cannot be asked for its properties while it is being created. */
function refuseSelfReference(
  { properties }: NodePattern | RelationshipPattern,
  created: ReadonlySet<string>,
  keyword: Keyword,
): void {
  if (properties === undefined) return;
  const name = [...mentionedNames(properties)].find((mentioned) => created.has(mentioned));
  if (name === undefined) return;
  throw syntaxError(
    `The variable '${name}' is referencing an entity that is created in the same ${keyword} clause which is not allowed. Please only reference variables created in earlier clauses.`,
    properties.span,
    'UndefinedVariable',
  );
}

function declarePath({ variable }: PathPattern, scope: Scope): void {
  if (variable === undefined) return;
  if (scope.has(variable.name)) throw alreadyBound(variable);
  scope.declare(variable.name, PATH);
}

/** A node that is bound already may only be referred to, as the end of a new relationship. */
function declareNode(node: NodePattern, keyword: Keyword, alone: boolean, scope: Scope): void {
  refuseInlineWhere(node, keyword);
  if (node.labels !== undefined) checkWrittenLabels(node.labels, keyword);
  const { variable } = node;
  if (variable === undefined) return;
  const known = scope.find(variable.name);
  if (known === undefined) {
    scope.declare(variable.name, NODE);
    return;
  }
  if (!mayBe(known, 'NODE')) throw typeConflict(variable, known, NODE);
  if (alone || node.labels !== undefined || node.properties !== undefined) throw alreadyBound(variable);
}

function declareRelationship(relationship: RelationshipPattern, keyword: Keyword, scope: Scope): void {
  const { variable, types, length, quantifier, direction, span } = relationship;
  refuseInlineWhere(relationship, keyword);
  if (variable !== undefined && scope.has(variable.name)) throw alreadyBound(variable);
  if (length !== undefined || quantifier !== undefined)
    throw syntaxError(
      `Variable length relationships cannot be used in ${keyword}`,
      (length ?? quantifier ?? relationship).span,
      'CreatingVarLength',
    );
  checkWrittenType(types, keyword, span);
  if (direction === 'both' && keyword === 'CREATE')
    throw syntaxError(
      'Only directed relationships are supported in CREATE',
      span,
      'RequiresDirectedRelationship',
      'Write `-[:TYPE]->` or `<-[:TYPE]-`.',
    );
  if (variable !== undefined) scope.declare(variable.name, RELATIONSHIP);
}

function refuseInlineWhere({ kind, where }: NodePattern | RelationshipPattern, keyword: Keyword): void {
  if (where === undefined) return;
  const what = kind === 'NodePattern' ? 'Node' : 'Relationship';
  throw syntaxError(
    `${what} pattern predicates are not allowed in ${keyword}, but only in a MATCH clause or inside a pattern comprehension`,
    where.span,
    'UnexpectedSyntax',
  );
}

export function checkSetItem(item: SetItem | RemoveItem, scope: Scope, checker: Checker): void {
  const place: Place = { scope, aggregates: 'forbidden' };
  switch (item.kind) {
    case 'SetProperty':
    case 'RemoveProperty':
      checkTarget(item.target.subject, place, checker);
      break;
    case 'SetDynamicProperty':
    case 'RemoveDynamicProperty':
      checkTarget(item.target, place, checker);
      checker.expression(item.key, place);
      checkWrittenName(item.key);
      break;
    case 'SetLabels':
    case 'RemoveLabels':
      checkTarget(item.target, place, checker, 'NODE');
      checkLabelNames(item.labels, place, checker);
      break;
    default:
      checkTarget(item.target, place, checker);
  }
  if ('value' in item) checkNewValue(item, place, checker);
}

function checkNewValue(item: Extract<SetItem, { value: Expression }>, place: Place, checker: Checker): void {
  const type = checker.expression(item.value, place);
  const all = item.kind === 'ReplaceProperties' || item.kind === 'MergeProperties';
  if (all && !mayBe(type, 'MAP', 'NODE', 'RELATIONSHIP'))
    throw wrongType(item.value, type, 'MAP', 'NODE', 'RELATIONSHIP');
}

function checkLabelNames(labels: readonly LabelName[], place: Place, checker: Checker): void {
  for (const label of labels) if (label.kind === 'dynamic') checker.expression(label.expression, place);
}

function checkTarget(
  target: Expression,
  place: Place,
  checker: Checker,
  ...accepted: readonly StaticTypeName[]
): void {
  const type = checker.expression(target, place);
  const wanted: readonly StaticTypeName[] = accepted.length === 0 ? ['NODE', 'RELATIONSHIP'] : accepted;
  if (!mayBe(type, ...wanted)) throw wrongType(target, type, ...wanted);
}

export function checkDelete({ expressions }: DeleteClause, scope: Scope, checker: Checker): void {
  for (const expression of expressions) {
    if (expression.kind === 'LabelPredicate')
      throw syntaxError(
        "DELETE doesn't support removing labels from a node. Try REMOVE.",
        expression.span,
        'InvalidDelete',
      );
    const type = checker.expression(expression, { scope, aggregates: 'forbidden' });
    if (!mayBe(type, 'NODE', 'RELATIONSHIP', 'PATH'))
      throw wrongType(expression, type, 'NODE', 'PATH', 'RELATIONSHIP');
  }
}

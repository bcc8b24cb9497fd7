/** How labels and types may be written: fixed and dynamic ones where something is created, colons where it is sought. */
import { syntaxError } from '../errors.ts';
import type { LabelExpression, NodePattern, RelationshipPattern, Span } from '../syntax/ast.ts';

/** Labels to create: `:A:B`, `:A&B`, `:$(x)`, neither alternatives nor negations. */
export function checkWrittenLabels(labels: LabelExpression, keyword: string): void {
  if (labels.kind === 'name' || (labels.kind === 'dynamic' && labels.quantifier === 'all')) return;
  if (labels.kind === 'and') {
    for (const operand of labels.operands) checkWrittenLabels(operand, keyword);
    return;
  }
  throw syntaxError(
    `Label expressions in patterns are not allowed in a ${keyword} clause, but only in a MATCH clause and in expressions`,
    labels.span,
    'UnexpectedSyntax',
    'Write the labels to create one behind the other, such as `:A:B`.',
  );
}

export function checkWrittenType(types: LabelExpression | undefined, keyword: string, span: Span): void {
  if (types?.kind === 'name' || (types?.kind === 'dynamic' && types.quantifier === 'all')) return;
  const forgotten = types === undefined ? " Did you forget to prefix your relationship type with a ':'?" : '';
  throw syntaxError(
    `Exactly one relationship type must be specified for ${keyword}.${forgotten}`,
    types?.span ?? span,
    'NoSingleRelationshipType',
  );
}

/** The rules for labels in a pattern that is looked for. */
export function checkSoughtLabels(element: NodePattern | RelationshipPattern): void {
  if (element.kind === 'NodePattern') {
    if (element.labels !== undefined) refuseColonAlternatives(element.labels);
    return;
  }
  const { types, variable, properties, length } = element;
  if (types === undefined) return;
  const plain = types.kind !== 'or' || types.operands.every((operand) => operand.kind === 'name');
  if (types.kind === 'and' && types.colon)
    throw syntaxError(
      "Relationship types in a relationship type expressions may not be combined using ':'",
      types.span,
      'UnexpectedSyntax',
      'A relationship has one type only; write `:A|B` for one of two.',
    );
  if (
    length !== undefined &&
    (!plain || types.kind === 'and' || types.kind === 'not' || types.kind === 'wildcard')
  )
    throw syntaxError(
      'Variable length relationships must not use relationship type expressions.',
      types.span,
      'UnexpectedSyntax',
      'Use a quantified relationship, such as `-[:A&!B]->{1,3}`.',
    );
  const alone = variable === undefined && properties === undefined && length === undefined;
  if (!alone || !plain) refuseColonAlternatives(types);
}

/** `:A|:B` is an old way to write alternatives, left only for types that stand alone. */
export function refuseColonAlternatives(labels: LabelExpression): void {
  if (labels.kind !== 'or' || !labels.colon) return;
  throw syntaxError(
    "Label and type expressions are not allowed to contain '|:'.",
    labels.span,
    'UnexpectedSyntax',
    'Write `:A|B`.',
  );
}

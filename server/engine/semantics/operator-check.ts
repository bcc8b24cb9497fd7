/** Checks operators, properties and subscripts, where the operands' types are certain. */
import { syntaxError } from '../errors.ts';
import type { BinaryExpression, BinaryOperator, Expression } from '../syntax/ast.ts';
import type { Checker, Place } from './checker.ts';
import { RIGHT_OPERANDS } from './operand-types.ts';
import { resultType } from './operator-results.ts';
import { wrongKey, wrongType, wrongValueType } from './problems.ts';
import {
  ANY,
  BOOLEAN,
  isUnknown,
  listOf,
  mayBe,
  STORABLE,
  type StaticType,
  type StaticTypeName,
} from './types.ts';

const TRUTHS: ReadonlySet<BinaryOperator> = new Set(['STARTS WITH', 'ENDS WITH', 'CONTAINS', '=~']);

export function binaryType(expression: BinaryExpression, place: Place, checker: Checker): StaticType {
  const { operator, left, right } = expression;
  if (operator === 'AND' || operator === 'OR' || operator === 'XOR') {
    checker.predicate(left, place);
    checker.predicate(right, place);
    return BOOLEAN;
  }
  const leftType = checker.expression(left, place);
  const rightType = checker.expression(right, place);
  if (operator === 'IN') {
    if (!mayBe(rightType, 'LIST')) throw wrongType(right, rightType, 'LIST');
    return BOOLEAN;
  }
  checkOperands(expression, leftType, rightType);
  return TRUTHS.has(operator) ? BOOLEAN : resultType(operator, leftType, rightType);
}

/** The string predicates are not listed: they make null of what is no string. */
function checkOperands(
  { operator, left, right }: BinaryExpression,
  leftType: StaticType,
  rightType: StaticType,
): void {
  const accepted = RIGHT_OPERANDS[operator];
  if (accepted === undefined) return;
  // Whatever is added to a list, or a list to it, becomes an element.
  if (operator === '+' && (mayBe(leftType, 'LIST') || mayBe(rightType, 'LIST'))) return;
  const lefts = Object.keys(accepted) as StaticTypeName[];
  if (!mayBe(leftType, ...lefts)) throw wrongType(left, leftType, ...lefts);
  const known = isUnknown(leftType) ? (leftType.oneOf ?? lefts) : [leftType.name];
  const rights = [...new Set(known.flatMap((name) => accepted[name] ?? []))];
  if (!mayBe(rightType, ...rights)) throw wrongType(right, rightType, ...rights);
}

/** Where a property can be read from. */
const HOLDERS = ['MAP', 'NODE', 'RELATIONSHIP', 'POINT', 'DURATION', 'TEMPORAL'] as const;

type Access = Extract<Expression, { kind: 'Property' | 'Subscript' | 'Slice' }>;

/** `x.key`, `x[i]`, `x[i..j]`. */
export function accessType(expression: Access, place: Place, checker: Checker): StaticType {
  if (expression.kind === 'Property') return propertyType(expression, place, checker);
  if (expression.kind === 'Subscript') return subscriptType(expression, place, checker);
  return sliceType(expression, place, checker);
}

function propertyType(
  { subject }: Extract<Expression, { kind: 'Property' }>,
  place: Place,
  checker: Checker,
): StaticType {
  const holder = checkHolder(subject, place, checker);
  return holder.name === 'NODE' || holder.name === 'RELATIONSHIP' ? STORABLE : ANY;
}

/** Checks that something may have properties; returns its type. */
function checkHolder(subject: Expression, place: Place, checker: Checker): StaticType {
  const type = checker.expression(subject, place);
  if (type.name === 'PATH') throw wrongType(subject, type, ...HOLDERS);
  if (!mayBe(type, ...HOLDERS)) throw wrongValueType(subject, type, ...HOLDERS);
  return type;
}

const KEYED: ReadonlySet<StaticTypeName> = new Set(['MAP', 'NODE', 'RELATIONSHIP']);

function subscriptType(
  { subject, index }: Extract<Expression, { kind: 'Subscript' }>,
  place: Place,
  checker: Checker,
): StaticType {
  const type = checker.expression(subject, place);
  const indexType = checker.expression(index, place);
  // A name that is written out is looked up like a property.
  const isWritten = index.kind === 'Literal' && typeof index.value === 'string';
  if (isWritten) checkWrittenName(index);
  // Of all that a property can hold, only lists can be looked into.
  const isList = type.name === 'LIST' || type.name === 'STORABLE';
  const byName = isWritten && !isList && mayBe(type, 'TEMPORAL', 'DURATION');
  if (!byName && !mayBe(type, 'LIST', 'MAP', 'NODE', 'RELATIONSHIP'))
    throw wrongValueType(subject, type, 'LIST', 'MAP', 'NODE', 'RELATIONSHIP');
  if (KEYED.has(type.name) && !mayBe(indexType, 'STRING')) throw wrongKey(index, indexType, type);
  if (isList && !mayBe(indexType, 'INTEGER')) throw wrongKey(index, indexType, type);
  if (type.name !== 'LIST') return indexType.name === 'INTEGER' ? (type.element ?? ANY) : ANY;
  return type.element ?? ANY;
}

/** `x['']` names nothing. */
export function checkWrittenName(index: Expression): void {
  if (index.kind !== 'Literal' || index.value !== '') return;
  throw syntaxError(
    "'' is not a valid token name. Token names cannot be empty or contain any null-bytes.",
    index.span,
  );
}

function sliceType(
  { subject, from, to }: Extract<Expression, { kind: 'Slice' }>,
  place: Place,
  checker: Checker,
): StaticType {
  const type = checker.expression(subject, place);
  if (!mayBe(type, 'LIST')) throw wrongType(subject, type, 'LIST');
  for (const bound of [from, to]) {
    if (bound === undefined) continue;
    const boundType = checker.expression(bound, place);
    if (!mayBe(boundType, 'INTEGER')) throw wrongType(bound, boundType, 'INTEGER');
  }
  return listOf(type.element ?? ANY);
}

/** `=`, `<>`, `<` and their chains, IN, and the string predicates. */
import type { BinaryExpression, ComparisonChain, ComparisonOperator } from '../syntax/ast.ts';
import { compareStrictly, compareValues } from '../values/comparison.ts';
import { equals } from '../values/equality.ts';
import type { Value } from '../values/value.ts';
import type { Compiler } from './compiler.ts';
import { listOf } from './lists.ts';
import type { Evaluate } from './row.ts';
import type { Scope } from './scope.ts';

type Compare = (left: Value, right: Value) => boolean | null;

/** NaN compares with numbers, and is neither less, equal nor greater: every decision on it is false. */
function ordered(order: typeof compareValues, decide: (order: number) => boolean): Compare {
  return (left, right) => {
    const found = order(left, right);
    return found === null ? null : decide(found);
  };
}

const COMPARISONS: Readonly<Record<ComparisonOperator, Compare>> = {
  '=': equals,
  '<>': (left, right) => {
    const equal = equals(left, right);
    return equal === null ? null : !equal;
  },
  '<': ordered(compareStrictly, (order) => order < 0),
  '<=': ordered(compareValues, (order) => order <= 0),
  '>': ordered(compareStrictly, (order) => order > 0),
  '>=': ordered(compareValues, (order) => order >= 0),
};

export function compileComparison(chain: ComparisonChain, scope: Scope, compiler: Compiler): Evaluate {
  const operands = chain.operands.map((operand) => compiler.expression(operand, scope));
  const comparisons = chain.operators.map((operator) => COMPARISONS[operator]);
  const [first, second] = operands as [Evaluate, Evaluate];
  const [only] = comparisons as [Compare];
  if (comparisons.length === 1) {
    if (only === equals) return compileEquality(first, second);
    return (row) => only(first(row), second(row));
  }
  return (row) => {
    let result: boolean | null = true;
    let left = first(row);
    for (let index = 0; index < comparisons.length; index++) {
      const right = (operands[index + 1] as Evaluate)(row);
      const holds = (comparisons[index] as Compare)(left, right);
      if (holds === false) return false;
      if (holds === null) result = null;
      left = right;
    }
    return result;
  };
}

/** Strings, booleans and integers are equal exactly when JavaScript says so: the common case skips the general one. */
function compileEquality(left: Evaluate, right: Evaluate): Evaluate {
  return (row) => {
    const first = left(row);
    const second = right(row);
    if (typeof first === 'string' && typeof second === 'string') return first === second;
    return equals(first, second);
  };
}

export function compileMembership(expression: BinaryExpression, scope: Scope, compiler: Compiler): Evaluate {
  const element = compiler.expression(expression.left, scope);
  const list = compiler.expression(expression.right, scope);
  let known: Value | undefined;
  let strings: ReadonlySet<string> | undefined;
  return (row) => {
    const members = list(row);
    const sought = element(row);
    if (typeof sought === 'string' && Array.isArray(members) && members.length > 8) {
      // The same list again and again (a parameter): worth a set when it holds nothing but strings.
      if (members !== known) {
        known = members;
        strings = members.every((member) => typeof member === 'string') ? new Set(members) : undefined;
      }
      if (strings !== undefined) return strings.has(sought);
    }
    return isMember(sought, members);
  };
}

/** `sought IN members`, with Cypher's three-valued answer. A single value counts as a list of one. */
export function isMember(sought: Value, members: Value): boolean | null {
  const list = listOf(members);
  if (list === null) return null;
  let result: boolean | null = false;
  for (const member of list) {
    const equal = equals(sought, member);
    if (equal === true) return true;
    if (equal === null) result = null;
  }
  return result;
}

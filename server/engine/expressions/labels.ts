/** Label expressions (`n:A&!B`, `r:KNOWS|LIKES`, `$(…)`) as tests on nodes and relationships. */
import { typeError } from '../errors.ts';
import type { LabelExpression, LabelPredicate } from '../syntax/ast.ts';
import { describeType } from '../values/types.ts';
import type { Value } from '../values/value.ts';
import type { Compiler } from './compiler.ts';
import type { Evaluate, Row } from './row.ts';
import type { Scope } from './scope.ts';

/** Decides from an entity's own names: a node's labels, or a relationship's one type. */
type NameTest = (names: readonly string[], row: Row) => boolean;

export function compileLabelPredicate(predicate: LabelPredicate, scope: Scope, compiler: Compiler): Evaluate {
  const operand = compiler.expression(predicate.operand, scope);
  const test = compileNameTest(predicate.labels, scope, compiler);
  const { runtime } = compiler;
  return (row) => {
    const value = operand(row);
    if (value === null) return null;
    runtime.hits++;
    return test(namesOf(value), row);
  };
}

function namesOf(value: Value): readonly string[] {
  if (value !== null && typeof value === 'object' && 'kind' in value) {
    if (value.kind === 'node') return value.labels;
    if (value.kind === 'relationship') return [value.type];
  }
  throw typeError(`Type mismatch: expected Node or Relationship but was ${describeType(value)}`);
}

function compileNameTest(labels: LabelExpression, scope: Scope, compiler: Compiler): NameTest {
  switch (labels.kind) {
    case 'name': {
      const { name } = labels;
      return (names) => names.includes(name);
    }
    case 'wildcard':
      return (names) => names.length > 0;
    case 'not': {
      const test = compileNameTest(labels.operand, scope, compiler);
      return (names, row) => !test(names, row);
    }
    case 'and': {
      const tests = labels.operands.map((operand) => compileNameTest(operand, scope, compiler));
      return (names, row) => tests.every((test) => test(names, row));
    }
    case 'or': {
      const tests = labels.operands.map((operand) => compileNameTest(operand, scope, compiler));
      return (names, row) => tests.some((test) => test(names, row));
    }
    case 'dynamic': {
      const expression = compiler.expression(labels.expression, scope);
      return (names, row) => {
        const asked = dynamicNames(expression(row));
        return labels.quantifier === 'all'
          ? asked.every((name) => names.includes(name))
          : asked.some((name) => names.includes(name));
      };
    }
  }
}

/** What `$(…)` may give: one name or a list of names. */
export function dynamicNames(value: Value): readonly string[] {
  const names = Array.isArray(value) ? value : [value];
  if (names.every((name) => typeof name === 'string')) return names;
  throw typeError(
    `Expected a STRING or a LIST<STRING NOT NULL> for a dynamic name but was ${describeType(value)}`,
  );
}

/** What a pattern says about one node or relationship, written as ordinary conditions on a variable. */
import { typeError } from '../errors.ts';
import { splitConjuncts } from '../expressions/logic.ts';
import type { Expression, LabelExpression, Span, Variable } from '../syntax/ast.ts';
import { describeType } from '../values/types.ts';
import type { Planner } from './planner.ts';

export interface Described {
  readonly labels: LabelExpression | undefined;
  readonly properties: Expression | undefined;
  readonly where: Expression | undefined;
}

export function variableNamed(name: string, span: Span): Variable {
  return { kind: 'Variable', name, span };
}

/** Labels, property map and inline WHERE of a pattern element, as conjuncts. */
export function conditionsOn(subject: Variable, described: Described, planner: Planner): Expression[] {
  const { labels, properties, where } = described;
  return [
    ...(labels === undefined ? [] : labelConditions(subject, labels)),
    ...(properties === undefined ? [] : propertyConditions(subject, properties, planner)),
    ...splitConjuncts(where),
  ];
}

function labelConditions(subject: Variable, labels: LabelExpression): Expression[] {
  if (labels.kind === 'and') return labels.operands.flatMap((operand) => labelConditions(subject, operand));
  return [{ kind: 'LabelPredicate', operand: subject, labels, span: labels.span }];
}

function propertyConditions(subject: Variable, properties: Expression, planner: Planner): Expression[] {
  if (properties.kind === 'Map') {
    return properties.entries.map(({ key, value }) => equality(subject, key, value));
  }
  if (properties.kind !== 'Parameter') throw typeError('A pattern takes a map of properties or a parameter');
  const value = planner.compiler.runtime.parameters.get(properties.name) ?? null;
  if (!(value instanceof Map)) {
    throw typeError(`Expected parameter $${properties.name} to be a map but was ${describeType(value)}`);
  }
  const keys: readonly string[] = [...value.keys()];
  return keys.map((key) => {
    const { span } = properties;
    return equality(subject, key, { kind: 'Property', subject: properties, key, keySpan: span, span });
  });
}

function equality(subject: Variable, key: string, value: Expression): Expression {
  const { span } = value;
  return {
    kind: 'Comparison',
    operators: ['='],
    operands: [{ kind: 'Property', subject, key, keySpan: span, span }, value],
    span,
  };
}

/** The types a relationship may have, when they are plain names; otherwise the expression has to be tested. */
export function plainTypes(types: LabelExpression | undefined): readonly string[] | undefined {
  if (types?.kind === 'name') return [types.name];
  if (types?.kind !== 'or') return undefined;
  const names = types.operands.map((operand) => plainTypes(operand));
  return names.every((name) => name !== undefined) ? [...new Set(names.flat())] : undefined;
}

/** Expressions as EXPLAIN prints them: as they were written, and what patterns imply, as it could have been. */
import type { Expression } from '../syntax/ast.ts';
import { describeName } from './hidden-names.ts';

/** `text` is the statement that the expression comes from. */
export function describeExpression(expression: Expression, text: string): string {
  switch (expression.kind) {
    case 'Variable':
      return describeName(expression.name);
    case 'Property':
      return `${describeExpression(expression.subject, text)}.${expression.key}`;
    case 'Comparison':
      return expression.operands
        .map((operand, index) => {
          const operator = expression.operators[index - 1];
          return `${operator === undefined ? '' : `${operator} `}${describeExpression(operand, text)}`;
        })
        .join(' ');
    case 'LabelPredicate': {
      const { operand, labels } = expression;
      return `${describeExpression(operand, text)}:${textAt(labels.span, text)}`;
    }
    default:
      return textAt(expression.span, text);
  }
}

function textAt({ start, end }: Expression['span'], text: string): string {
  return text.slice(start, end).replaceAll(/\s+/g, ' ');
}

/** Expressions from OR down to the unary signs: operators and their precedence. */
import { syntaxError } from '../errors.ts';
import type { BinaryOperator, ComparisonOperator, Expression, NormalizedPredicate } from './ast.ts';
import { LabelParser } from './label-parser.ts';
import { parseNumber } from './literals.ts';

/** From the loosest to the tightest. */
const BOOLEAN_OPERATORS = ['OR', 'XOR', 'AND'] as const;

const ARITHMETIC: ReadonlyMap<string, { operator: BinaryOperator; strength: number }> = new Map([
  ['+', { operator: '+', strength: 1 }],
  ['-', { operator: '-', strength: 1 }],
  ['||', { operator: '||', strength: 1 }],
  ['*', { operator: '*', strength: 2 }],
  ['/', { operator: '/', strength: 2 }],
  ['%', { operator: '%', strength: 2 }],
  ['^', { operator: '^', strength: 3 }],
]);

const COMPARISONS: ReadonlySet<string> = new Set<ComparisonOperator>(['=', '<>', '<', '<=', '>', '>=']);

const NORMAL_FORMS: ReadonlySet<string> = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);

/** What follows IS when it does not ask for a label. */
const OTHER_TESTS: ReadonlySet<string> = new Set(['NOT', 'NULL', 'TYPED', '::', 'NORMALIZED']);

/** A chain such as `1 + 2 + 3 + …` becomes a tree as deep as it is long. */
const MAX_CHAIN = 1000;

export abstract class OperatorParser extends LabelParser {
  protected abstract postfixExpression(): Expression;

  expression(): Expression {
    return this.nested(() => this.booleanOperation(0));
  }

  /** The operands of a chain are balanced into a tree, so that a thousand alternatives are ten levels deep. */
  private booleanOperation(level: number): Expression {
    const operator = BOOLEAN_OPERATORS[level];
    if (operator === undefined) return this.negation();
    const first = this.booleanOperation(level + 1);
    if (!this.at(operator)) return first;
    const operands = [first];
    while (this.accept(operator)) operands.push(this.booleanOperation(level + 1));
    return balance(operator, operands);
  }

  private negation(): Expression {
    const { start } = this.peek();
    if (!this.at('NOT') || !this.atExpression(1)) return this.comparison();
    this.advance();
    const operand = this.nested(() => this.negation());
    return { kind: 'Unary', operator: 'NOT', operand, span: this.spanFrom(start) };
  }

  private comparison(): Expression {
    const { start } = this.peek();
    return this.comparisonFrom(this.predicate(), start);
  }

  /** What may follow the first operand of a comparison. */
  private comparisonFrom(first: Expression, start: number): Expression {
    const operands = [first];
    const operators: ComparisonOperator[] = [];
    while (this.atComparison()) {
      operators.push(this.advance().key as ComparisonOperator);
      operands.push(this.predicate());
    }
    if (operators.length === 0) return first;
    return { kind: 'Comparison', operands, operators, span: this.spanFrom(start) };
  }

  private atComparison(): boolean {
    const { key, start, end } = this.peek();
    if (key === '!=')
      throw syntaxError(
        "Unknown operation '!=' (you probably meant to use '<>', which is the operator for inequality testing)",
        { start, end },
        'UnexpectedSyntax',
        "Write '<>' for 'is not equal to'.",
      );
    return COMPARISONS.has(key);
  }

  /** One predicate at most: `a IN b IN c` needs parentheses. */
  private predicate(): Expression {
    const { start } = this.peek();
    const left = this.arithmetic(1);
    return this.predicateFrom(left, start) ?? left;
  }

  /** The operator form of an extended CASE: `WHEN > 10`, `WHEN STARTS WITH 'a'`, `WHEN IS NULL`. */
  protected operatorForm(subject: Expression): Expression | undefined {
    const { start } = this.peek();
    if (this.atComparison()) return this.comparisonFrom(subject, start);
    return this.predicateFrom(subject, start);
  }

  private predicateFrom(left: Expression, start: number): Expression | undefined {
    const operator = this.predicateOperator();
    if (operator !== undefined) {
      const right = this.arithmetic(1);
      return { kind: 'Binary', operator, left, right, span: this.spanFrom(start) };
    }
    if (this.at('IS')) return this.isPredicate(left, start);
    if (this.accept('::')) {
      const type = this.type();
      return { kind: 'TypePredicate', operand: left, negated: false, type, span: this.spanFrom(start) };
    }
    const labelled = this.labelPredicate(left, start);
    return labelled === left ? undefined : labelled;
  }

  /** `n:A` and `n IS A` bind more tightly than all operators: `n:A IS NULL` asks about a truth value. */
  private labelPredicate(operand: Expression, start: number): Expression {
    if (this.atLabelTest()) return this.isPredicate(operand, start);
    if (!this.accept(':')) return operand;
    const labels = this.labelExpression();
    return { kind: 'LabelPredicate', operand, labels, span: this.spanFrom(start) };
  }

  private atLabelTest(): boolean {
    if (!this.at('IS') || OTHER_TESTS.has(this.peek(1).key)) return false;
    return !(NORMAL_FORMS.has(this.peek(1).key) && this.at('NORMALIZED', 2));
  }

  private predicateOperator(): BinaryOperator | undefined {
    if (this.acceptAll('STARTS', 'WITH')) return 'STARTS WITH';
    if (this.acceptAll('ENDS', 'WITH')) return 'ENDS WITH';
    return this.acceptAny('IN', 'CONTAINS', '=~') as BinaryOperator | undefined;
  }

  private isPredicate(operand: Expression, start: number): Expression {
    this.expect('IS');
    const negated = this.accept('NOT');
    if (this.accept('NULL')) return { kind: 'NullPredicate', operand, negated, span: this.spanFrom(start) };
    if (this.accept('TYPED') || this.accept('::')) {
      const type = this.type();
      return { kind: 'TypePredicate', operand, negated, type, span: this.spanFrom(start) };
    }
    const form = NORMAL_FORMS.has(this.peek().key) && this.at('NORMALIZED', 1) ? this.advance().key : 'NFC';
    if (this.accept('NORMALIZED')) {
      return {
        kind: 'NormalizedPredicate',
        operand,
        negated,
        form: form as NormalizedPredicate['form'],
        span: this.spanFrom(start),
      };
    }
    if (this.at('LABELED') && this.atName(1)) this.advance();
    const labels = this.isLabelExpression();
    const span = this.spanFrom(start);
    const tested = negated ? ({ kind: 'not', operand: labels, span: labels.span } as const) : labels;
    return { kind: 'LabelPredicate', operand, labels: tested, is: true, span };
  }

  /** Operators at least as strong as `weakest`, all of them associating to the left (`^` too). */
  private arithmetic(weakest: number): Expression {
    const { start } = this.peek();
    let left = this.signed();
    for (let length = 0; ; length += 1) {
      const next = ARITHMETIC.get(this.peek().key);
      if (next === undefined || next.strength < weakest) return left;
      this.checkChain(length);
      this.advance();
      const right = this.arithmetic(next.strength + 1);
      left = { kind: 'Binary', operator: next.operator, left, right, span: this.spanFrom(start) };
    }
  }

  private signed(): Expression {
    const { start, key } = this.peek();
    if (key !== '-' && key !== '+') return this.labelPredicate(this.postfixExpression(), start);
    this.advance();
    const number = this.peek();
    if (key === '-' && number.kind === 'number') {
      this.advance();
      const value = parseNumber(number.value, true, number.start);
      return { kind: 'Literal', value, span: this.spanFrom(start) };
    }
    // One sign, besides that of a number: `--x` looks too much like a relationship.
    if (this.at('+') || (this.at('-') && this.peek(1).kind !== 'number')) throw this.unexpected('a number');
    const operand = this.nested(() => this.signed());
    return { kind: 'Unary', operator: key, operand, span: this.spanFrom(start) };
  }

  protected checkChain(length: number): void {
    if (length < MAX_CHAIN) return;
    const { start, end } = this.peek();
    throw syntaxError(
      `The expression is too long: more than ${MAX_CHAIN} operators in a row`,
      { start, end },
      'UnexpectedSyntax',
      'Pass a list as a parameter instead, and work on that.',
    );
  }
}

function balance(operator: (typeof BOOLEAN_OPERATORS)[number], operands: readonly Expression[]): Expression {
  const [only] = operands;
  if (operands.length === 1 && only !== undefined) return only;
  const middle = Math.ceil(operands.length / 2);
  const left = balance(operator, operands.slice(0, middle));
  const right = balance(operator, operands.slice(middle));
  return { kind: 'Binary', operator, left, right, span: { start: left.span.start, end: right.span.end } };
}

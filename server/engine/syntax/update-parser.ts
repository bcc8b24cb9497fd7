/** Writing clauses: CREATE, MERGE, SET, REMOVE, DELETE, FOREACH. */
import type {
  Clause,
  CreateClause,
  DeleteClause,
  ForeachClause,
  MergeClause,
  RemoveClause,
  RemoveItem,
  SetClause,
  SetItem,
} from './ast.ts';
import { ClauseParser } from './clause-parser.ts';

export abstract class UpdateParser extends ClauseParser {
  protected abstract clauses(): Clause[];

  protected createClause(): CreateClause {
    const { start } = this.advance();
    return { kind: 'Create', patterns: this.patternList(), span: this.spanFrom(start) };
  }

  protected mergeClause(): MergeClause {
    const { start } = this.advance();
    const pattern = this.pathPattern();
    const onCreate: SetItem[] = [];
    const onMatch: SetItem[] = [];
    while (this.accept('ON')) {
      const actions = this.accept('CREATE') ? onCreate : onMatch;
      if (actions === onMatch) this.expect('MATCH');
      actions.push(...this.setClause().items);
    }
    return { kind: 'Merge', pattern, onCreate, onMatch, span: this.spanFrom(start) };
  }

  protected setClause(): SetClause {
    const { start } = this.peek();
    this.expect('SET');
    const items = this.commaSeparated(() => this.setItem());
    return { kind: 'Set', items, span: this.spanFrom(start) };
  }

  private setItem(): SetItem {
    const { start } = this.peek();
    const target = this.postfixExpression();
    if (this.at(':') || this.at('IS'))
      return { kind: 'SetLabels', target, labels: this.labelNames(), span: this.spanFrom(start) };
    if (this.accept('+='))
      return { kind: 'MergeProperties', target, value: this.expression(), span: this.spanFrom(start) };
    this.expect('=');
    const value = this.expression();
    const span = this.spanFrom(start);
    if (target.kind === 'Property') return { kind: 'SetProperty', target, value, span };
    if (target.kind === 'Subscript')
      return { kind: 'SetDynamicProperty', target: target.subject, key: target.index, value, span };
    return { kind: 'ReplaceProperties', target, value, span };
  }

  protected removeClause(): RemoveClause {
    const { start } = this.advance();
    const items = this.commaSeparated(() => this.removeItem());
    return { kind: 'Remove', items, span: this.spanFrom(start) };
  }

  private removeItem(): RemoveItem {
    const { start } = this.peek();
    const target = this.postfixExpression();
    if (this.at(':') || this.at('IS'))
      return { kind: 'RemoveLabels', target, labels: this.labelNames(), span: this.spanFrom(start) };
    const span = this.spanFrom(start);
    if (target.kind === 'Property') return { kind: 'RemoveProperty', target, span };
    if (target.kind === 'Subscript')
      return { kind: 'RemoveDynamicProperty', target: target.subject, key: target.index, span };
    throw this.unexpected("'.'", "':'", "'['");
  }

  protected deleteClause(): DeleteClause {
    const { start } = this.peek();
    const detach = this.accept('DETACH');
    this.accept('NODETACH');
    this.expect('DELETE');
    const expressions = this.commaSeparated(() => this.expression());
    return { kind: 'Delete', detach, expressions, span: this.spanFrom(start) };
  }

  protected foreachClause(): ForeachClause {
    const { start } = this.advance();
    const { firstBar } = this.bracketAt(this.index);
    this.expect('(');
    const variable = this.variable();
    this.expect('IN');
    const list = this.withBarLimit(firstBar, () => this.expression());
    this.expect('|');
    const clauses = this.nested(() => this.clauses());
    this.expect(')');
    return { kind: 'Foreach', variable, list, clauses, span: this.spanFrom(start) };
  }
}

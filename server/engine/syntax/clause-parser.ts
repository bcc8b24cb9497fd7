/** Reading clauses: MATCH, UNWIND, CALL, LET, FILTER, LOAD CSV, USE. */
import type {
  FilterClause,
  FinishClause,
  LetClause,
  LoadCsvClause,
  MatchClause,
  ProcedureCallClause,
  Query,
  SubqueryCallClause,
  UnwindClause,
  UseClause,
} from './ast.ts';
import { ProjectionParser } from './projection-parser.ts';

export abstract class ClauseParser extends ProjectionParser {
  protected abstract query(): Query;

  protected matchClause(): MatchClause {
    const { start } = this.peek();
    const optional = this.accept('OPTIONAL');
    this.expect('MATCH');
    const matchMode = this.matchMode();
    const patterns = this.patternList();
    const hints: string[] = [];
    while (this.at('USING')) hints.push(this.hint());
    const where = this.where();
    return { kind: 'Match', optional, matchMode, patterns, hints, where, span: this.spanFrom(start) };
  }

  protected matchMode(): MatchClause['matchMode'] {
    if (this.at('REPEATABLE') && (this.at('ELEMENTS', 1) || this.at('ELEMENT', 1))) {
      this.advance();
      if (this.advance().key === 'ELEMENT') this.accept('BINDINGS');
      return 'repeatable';
    }
    if (this.at('DIFFERENT') && (this.at('RELATIONSHIPS', 1) || this.at('RELATIONSHIP', 1))) {
      this.advance();
      if (this.advance().key === 'RELATIONSHIP') this.accept('BINDINGS');
    }
    return 'different';
  }

  /** Hints change no answer; their text is kept for EXPLAIN. */
  private hint(): string {
    const { start } = this.advance();
    if (this.acceptAll('JOIN', 'ON')) {
      this.commaSeparated(() => this.variable());
    } else if (this.accept('SCAN')) {
      this.variable();
      this.labelNames();
    } else {
      this.acceptAny('TEXT', 'RANGE', 'POINT', 'BTREE');
      this.expect('INDEX');
      if (this.at('SEEK') && this.atName(1)) this.advance();
      this.variable();
      this.labelNames();
      this.expect('(');
      this.commaSeparated(() => this.expectName('a property key name'));
      this.expect(')');
    }
    const { end } = this.spanFrom(start);
    return this.text.slice(start, end);
  }

  protected unwindClause(): UnwindClause {
    const { start } = this.advance();
    const list = this.expression();
    this.expect('AS');
    return { kind: 'Unwind', list, variable: this.variable(), span: this.spanFrom(start) };
  }

  protected letClause(): LetClause {
    const { start } = this.advance();
    const items = this.commaSeparated(() => {
      const variable = this.variable();
      this.expect('=');
      return { variable, expression: this.expression() };
    });
    return { kind: 'Let', items, span: this.spanFrom(start) };
  }

  protected filterClause(): FilterClause {
    const { start } = this.advance();
    if (this.atExpression(1)) this.accept('WHERE');
    return { kind: 'Filter', condition: this.expression(), span: this.spanFrom(start) };
  }

  protected finishClause(): FinishClause {
    const { start } = this.advance();
    return { kind: 'Finish', span: this.spanFrom(start) };
  }

  protected callClause(): ProcedureCallClause | SubqueryCallClause {
    const { start } = this.peek();
    const optional = this.accept('OPTIONAL');
    this.expect('CALL');
    if (this.at('{') || this.at('(')) return this.subqueryCall(start, optional);
    return this.procedureCall(start, optional);
  }

  private procedureCall(start: number, optional: boolean): ProcedureCallClause {
    const nameStart = this.peek().start;
    const name = this.dottedName('a procedure name');
    const nameSpan = this.spanFrom(nameStart);
    const values = this.accept('(') ? this.procedureArguments() : undefined;
    const yields = this.accept('YIELD') ? this.yields() : undefined;
    const where = yields === undefined ? undefined : this.where();
    const span = this.spanFrom(start);
    return { kind: 'ProcedureCall', optional, name, nameSpan, arguments: values, yields, where, span };
  }

  private procedureArguments() {
    const values = this.at(')') ? [] : this.commaSeparated(() => this.expression());
    this.expect(')');
    return values;
  }

  private subqueryCall(start: number, optional: boolean): SubqueryCallClause {
    const imports = this.accept('(') ? this.subqueryImports() : undefined;
    this.expect('{');
    const query = this.nested(() => this.query());
    this.expect('}');
    const inTransactions = this.at('IN');
    if (inTransactions) this.inTransactions();
    const span = this.spanFrom(start);
    return { kind: 'SubqueryCall', optional, imports, query, inTransactions, span };
  }

  private subqueryImports() {
    const star = this.accept('*');
    const variables = star || this.at(')') ? [] : this.commaSeparated(() => this.variable());
    this.expect(')');
    return { star, variables };
  }

  /** Refused by name later on; read here only to find its end. */
  private inTransactions(): void {
    this.expect('IN');
    if (!this.at('TRANSACTIONS')) {
      if (!this.at('CONCURRENT')) this.expression();
      this.expect('CONCURRENT');
    }
    this.expect('TRANSACTIONS');
    for (;;) {
      if (this.accept('OF')) {
        this.expression();
        if (this.acceptAny('ROWS', 'ROW') === undefined) throw this.unexpected();
      } else if (this.acceptAll('ON', 'ERROR')) {
        this.errorHandling();
      } else if (this.acceptAll('REPORT', 'STATUS', 'AS')) {
        this.variable();
      } else {
        return;
      }
    }
  }

  private errorHandling(): void {
    if (this.accept('RETRY')) {
      if (this.peek().kind === 'number' || this.at('FOR')) {
        this.accept('FOR');
        this.expression();
        this.acceptAny('SECONDS', 'SECOND', 'SEC');
      }
      if (!this.accept('THEN')) return;
    }
    if (this.acceptAny('CONTINUE', 'BREAK', 'FAIL') === undefined) throw this.unexpected();
  }

  /** Refused by name later on. */
  protected loadCsvClause(): LoadCsvClause {
    const { start } = this.advance();
    this.expect('CSV');
    this.acceptAll('WITH', 'HEADERS');
    this.expect('FROM');
    this.expression();
    this.expect('AS');
    this.variable();
    if (this.accept('FIELDTERMINATOR')) this.expression();
    return { kind: 'LoadCsv', span: this.spanFrom(start) };
  }

  /** Refused by name later on. */
  protected graphSelection(): UseClause {
    const { start } = this.advance();
    if (this.at('GRAPH') && this.atName(1)) this.advance();
    this.postfixExpression();
    return { kind: 'Use', span: this.spanFrom(start) };
  }
}

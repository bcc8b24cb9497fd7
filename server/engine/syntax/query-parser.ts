/** Queries: clauses one after the other, UNION, and the bodies of subqueries. */
import type { Clause, MatchClause, Query, SingleQuery } from './ast.ts';
import { UpdateParser } from './update-parser.ts';

/** What a subquery's body begins with when it is a pattern and not a query. */
const PATTERN_SELECTORS: ReadonlySet<string> = new Set([
  'SHORTESTPATH',
  'ALLSHORTESTPATHS',
  'SHORTEST',
  'ANY',
  'ALL',
  'REPEATABLE',
  'DIFFERENT',
]);

export abstract class QueryParser extends UpdateParser {
  protected query(): Query {
    const { start } = this.peek();
    const parts = [this.singleQuery()];
    const unions: ('distinct' | 'all')[] = [];
    while (this.accept('UNION')) {
      unions.push(this.accept('ALL') ? 'all' : 'distinct');
      if (unions.at(-1) === 'distinct') this.accept('DISTINCT');
      parts.push(this.singleQuery());
    }
    return { kind: 'Query', parts, unions, span: this.spanFrom(start) };
  }

  private singleQuery(): SingleQuery {
    const { start } = this.peek();
    return { clauses: this.clauses(), span: this.spanFrom(start) };
  }

  /** One clause, and all that follow it. */
  protected clauses(): Clause[] {
    const clauses: Clause[] = [];
    for (let clause = this.clause(); clause !== undefined; clause = this.clause()) clauses.push(clause);
    this.expecting(CLAUSE_STARTS);
    if (clauses.length === 0) throw this.unexpected();
    return clauses;
  }

  private clause(): Clause | undefined {
    if (this.peek().kind !== 'name') return undefined;
    if (this.atRowOrder()) return this.orderByClause();
    return this.readingClause() ?? this.updatingClause();
  }

  private readingClause(): Clause | undefined {
    switch (this.peek().key) {
      case 'MATCH':
        return this.matchClause();
      case 'OPTIONAL':
        return this.at('CALL', 1) ? this.callClause() : this.matchClause();
      case 'UNWIND':
        return this.unwindClause();
      case 'WITH':
        return this.projection('With');
      case 'RETURN':
        return this.projection('Return');
      case 'CALL':
        return this.callClause();
      case 'LET':
        return this.letClause();
      case 'FILTER':
        return this.filterClause();
      case 'FINISH':
        return this.finishClause();
      case 'LOAD':
        return this.loadCsvClause();
      case 'USE':
        return this.graphSelection();
      default:
        return undefined;
    }
  }

  private updatingClause(): Clause | undefined {
    switch (this.peek().key) {
      case 'CREATE':
      case 'INSERT':
        return this.createClause();
      case 'MERGE':
        return this.mergeClause();
      case 'SET':
        return this.setClause();
      case 'REMOVE':
        return this.removeClause();
      case 'DELETE':
      case 'DETACH':
      case 'NODETACH':
        return this.deleteClause();
      case 'FOREACH':
        return this.foreachClause();
      default:
        return undefined;
    }
  }

  /** A query, or a pattern with an optional WHERE, which reads as a MATCH without RETURN. */
  protected subqueryBody(): Query {
    const isPattern =
      this.at('(') ||
      (this.atName() && this.at('=', 1)) ||
      (this.atAny(PATTERN_SELECTORS) && !this.at('{', 1));
    if (!isPattern) return this.query();
    const { start } = this.peek();
    const matchMode = this.matchMode();
    const patterns = this.patternList();
    const where = this.where();
    const span = this.spanFrom(start);
    const match: MatchClause = {
      kind: 'Match',
      optional: false,
      matchMode,
      patterns,
      hints: [],
      where,
      span,
    };
    return { kind: 'Query', parts: [{ clauses: [match], span }], unions: [], span };
  }
}

const CLAUSE_STARTS = [
  'CALL',
  'CREATE',
  'DELETE',
  'DETACH',
  'FILTER',
  'FINISH',
  'FOREACH',
  'LET',
  'MATCH',
  'MERGE',
  'OPTIONAL',
  'ORDER BY',
  'REMOVE',
  'RETURN',
  'SET',
  'UNWIND',
  'WITH',
];

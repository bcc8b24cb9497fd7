/**
 * The syntax tree of a Cypher statement, as plain typed data. It says what was written and where, and knows
 * nothing of scopes, plans or rows.
 */

/** Offsets into the statement's text in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ParsedStatement {
  readonly text: string;
  readonly mode: 'run' | 'explain' | 'profile';
  /** From a `CYPHER 5` or `CYPHER 25` prefix; undefined when the statement does not say. */
  readonly version: 5 | 25 | undefined;
  readonly body: Query | SchemaCommand | ShowCommand | RefusedCommand;
}

/** Administration and other commands that the parser recognises only so that they can be refused by name. */
export interface RefusedCommand {
  readonly kind: 'RefusedCommand';
  readonly name: string;
  readonly span: Span;
}

// ---------------------------------------------------------------------------------------------------- queries

export interface Query {
  readonly kind: 'Query';
  readonly parts: readonly SingleQuery[];
  /** One entry fewer than `parts`; UNION removes duplicates, UNION ALL keeps them. */
  readonly unions: readonly ('distinct' | 'all')[];
  readonly span: Span;
}

export interface SingleQuery {
  readonly clauses: readonly Clause[];
  readonly span: Span;
}

export type Clause =
  | MatchClause
  | UnwindClause
  | ProjectionClause
  | CreateClause
  | MergeClause
  | SetClause
  | RemoveClause
  | DeleteClause
  | ForeachClause
  | ProcedureCallClause
  | SubqueryCallClause
  | LetClause
  | FilterClause
  | OrderByClause
  | FinishClause
  | LoadCsvClause
  | UseClause;

export interface MatchClause {
  readonly kind: 'Match';
  readonly optional: boolean;
  /** DIFFERENT RELATIONSHIPS is the default; REPEATABLE ELEMENTS lifts relationship uniqueness. */
  readonly matchMode: 'different' | 'repeatable';
  readonly patterns: readonly PathPattern[];
  readonly hints: readonly string[];
  readonly where: Expression | undefined;
  readonly span: Span;
}

export interface UnwindClause {
  readonly kind: 'Unwind';
  readonly list: Expression;
  readonly variable: Variable;
  readonly span: Span;
}

/** WITH and RETURN: `star` stands for `*`, which may be followed by further items. */
export interface ProjectionClause {
  readonly kind: 'With' | 'Return';
  readonly distinct: boolean;
  readonly star: boolean;
  readonly items: readonly ProjectionItem[];
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
  readonly where: Expression | undefined;
  readonly span: Span;
}

export interface ProjectionItem {
  readonly expression: Expression;
  /** The name of the column; the expression's own text when it was written without AS. */
  readonly name: string;
  readonly aliased: boolean;
  readonly span: Span;
}

export interface SortItem {
  readonly expression: Expression;
  readonly descending: boolean;
}

export interface CreateClause {
  readonly kind: 'Create';
  readonly patterns: readonly PathPattern[];
  readonly span: Span;
}

export interface MergeClause {
  readonly kind: 'Merge';
  readonly pattern: PathPattern;
  readonly onCreate: readonly SetItem[];
  readonly onMatch: readonly SetItem[];
  readonly span: Span;
}

export interface SetClause {
  readonly kind: 'Set';
  readonly items: readonly SetItem[];
  readonly span: Span;
}

export type SetItem =
  | {
      readonly kind: 'SetProperty';
      readonly target: PropertyExpression;
      readonly value: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'SetDynamicProperty';
      readonly target: Expression;
      readonly key: Expression;
      readonly value: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'ReplaceProperties';
      readonly target: Expression;
      readonly value: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'MergeProperties';
      readonly target: Expression;
      readonly value: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'SetLabels';
      readonly target: Expression;
      readonly labels: readonly LabelName[];
      readonly span: Span;
    };

export interface RemoveClause {
  readonly kind: 'Remove';
  readonly items: readonly RemoveItem[];
  readonly span: Span;
}

export type RemoveItem =
  | { readonly kind: 'RemoveProperty'; readonly target: PropertyExpression; readonly span: Span }
  | {
      readonly kind: 'RemoveDynamicProperty';
      readonly target: Expression;
      readonly key: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'RemoveLabels';
      readonly target: Expression;
      readonly labels: readonly LabelName[];
      readonly span: Span;
    };

/** A label or type in a writing position: a fixed name, or `$(expression)`, which gives one name or a list. */
export type LabelName =
  | { readonly kind: 'fixed'; readonly name: string; readonly span: Span }
  | { readonly kind: 'dynamic'; readonly expression: Expression; readonly span: Span };

export interface DeleteClause {
  readonly kind: 'Delete';
  readonly detach: boolean;
  readonly expressions: readonly Expression[];
  readonly span: Span;
}

export interface ForeachClause {
  readonly kind: 'Foreach';
  readonly variable: Variable;
  readonly list: Expression;
  readonly clauses: readonly Clause[];
  readonly span: Span;
}

export interface ProcedureCallClause {
  readonly kind: 'ProcedureCall';
  readonly optional: boolean;
  /** Full dotted name, such as `db.labels`. */
  readonly name: string;
  readonly nameSpan: Span;
  /** Undefined when written without parentheses: arguments then come from parameters of the same names. */
  readonly arguments: readonly Expression[] | undefined;
  /** Undefined without YIELD; `star` for `YIELD *`. */
  readonly yields: { readonly star: boolean; readonly items: readonly YieldItem[] } | undefined;
  readonly where: Expression | undefined;
  readonly span: Span;
}

export interface YieldItem {
  readonly field: string;
  readonly variable: Variable;
}

/** `CALL { … }` and `CALL (x, y) { … }`. */
export interface SubqueryCallClause {
  readonly kind: 'SubqueryCall';
  readonly optional: boolean;
  /** Undefined for the old form, which imports through a leading WITH; `star` for `CALL (*)`. */
  readonly imports: { readonly star: boolean; readonly variables: readonly Variable[] } | undefined;
  readonly query: Query;
  /** True for `IN TRANSACTIONS`, which is refused by name. */
  readonly inTransactions: boolean;
  readonly span: Span;
}

export interface LetClause {
  readonly kind: 'Let';
  readonly items: readonly { readonly variable: Variable; readonly expression: Expression }[];
  readonly span: Span;
}

export interface FilterClause {
  readonly kind: 'Filter';
  readonly condition: Expression;
  readonly span: Span;
}

/** A free-standing `ORDER BY … OFFSET … LIMIT …` (Cypher 25); at least one of the three is there. */
export interface OrderByClause {
  readonly kind: 'OrderBy';
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | undefined;
  readonly limit: Expression | undefined;
  readonly span: Span;
}

export interface FinishClause {
  readonly kind: 'Finish';
  readonly span: Span;
}

export interface LoadCsvClause {
  readonly kind: 'LoadCsv';
  readonly span: Span;
}

export interface UseClause {
  readonly kind: 'Use';
  readonly span: Span;
}

// --------------------------------------------------------------------------------------------------- patterns

/** One comma-separated member of a MATCH, CREATE or MERGE. */
export interface PathPattern {
  readonly variable: Variable | undefined;
  readonly selector: PathSelector | undefined;
  /** Alternating: starts and ends with a node or a group; two neighbours without a relationship are joined. */
  readonly elements: readonly PatternElement[];
  readonly span: Span;
}

export type PathSelector =
  | { readonly kind: 'shortestPath' | 'allShortestPaths'; readonly span: Span }
  | { readonly kind: 'any' | 'shortest'; readonly count: Expression | undefined; readonly span: Span }
  | { readonly kind: 'shortestGroups'; readonly count: Expression | undefined; readonly span: Span }
  | { readonly kind: 'allShortest' | 'all'; readonly span: Span };

export type PatternElement = NodePattern | RelationshipPattern | GroupPattern;

export interface NodePattern {
  readonly kind: 'NodePattern';
  readonly variable: Variable | undefined;
  readonly labels: LabelExpression | undefined;
  /** Written `n IS A`. */
  readonly is?: true;
  /** A map literal or a parameter. */
  readonly properties: Expression | undefined;
  readonly where: Expression | undefined;
  readonly span: Span;
}

export interface RelationshipPattern {
  readonly kind: 'RelationshipPattern';
  readonly variable: Variable | undefined;
  /** `both` is `--` and `<-->` alike. */
  readonly direction: 'out' | 'in' | 'both';
  readonly types: LabelExpression | undefined;
  /** Written `r IS A`. */
  readonly is?: true;
  readonly properties: Expression | undefined;
  readonly where: Expression | undefined;
  /** `*1..3`: variable length, binds a list. */
  readonly length: Repetition | undefined;
  /** `+`, `*` or `{1,3}` behind the arrow: a quantified relationship, binds a list (a group variable). */
  readonly quantifier: Repetition | undefined;
  readonly span: Span;
}

/** `((a)-[r]->(b) WHERE …){1,3}`, or a plain parenthesised path when `quantifier` is undefined. */
export interface GroupPattern {
  readonly kind: 'GroupPattern';
  readonly pattern: PathPattern;
  readonly where: Expression | undefined;
  readonly quantifier: Repetition | undefined;
  readonly span: Span;
}

export interface Repetition {
  /** Default 1 for `*` of the old form and `+`, 0 for the quantifier `*`; 0 when written `{,n}`. */
  readonly min: number;
  /** Undefined: no upper bound. */
  readonly max: number | undefined;
  readonly span: Span;
}

export type LabelExpression =
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | {
      readonly kind: 'dynamic';
      readonly quantifier: 'all' | 'any';
      readonly expression: Expression;
      readonly span: Span;
    }
  | { readonly kind: 'wildcard'; readonly span: Span }
  | { readonly kind: 'not'; readonly operand: LabelExpression; readonly span: Span }
  /** `A:B` is an `and` with `colon: true`, so that writing clauses can tell it from `A&B`. */
  | {
      readonly kind: 'and' | 'or';
      readonly colon: boolean;
      readonly operands: readonly LabelExpression[];
      readonly span: Span;
    };

// ------------------------------------------------------------------------------------------------ expressions

export type Expression =
  | Literal
  | Parameter
  | Variable
  | PropertyExpression
  | SubscriptExpression
  | SliceExpression
  | ListLiteral
  | MapLiteral
  | MapProjection
  | ListComprehension
  | PatternComprehension
  | ListPredicate
  | ReduceExpression
  | CaseExpression
  | FunctionCall
  | CountStar
  | UnaryExpression
  | BinaryExpression
  | ComparisonChain
  | NullPredicate
  | LabelPredicate
  | TypePredicate
  | NormalizedPredicate
  | PatternPredicate
  | ShortestPathExpression
  | SubqueryExpression;

export interface Literal {
  readonly kind: 'Literal';
  /** bigint is INTEGER, number is FLOAT (INF and NaN included). */
  readonly value: null | boolean | bigint | number | string;
  readonly span: Span;
}

export interface Parameter {
  readonly kind: 'Parameter';
  readonly name: string;
  readonly span: Span;
}

export interface Variable {
  readonly kind: 'Variable';
  readonly name: string;
  readonly span: Span;
}

export interface PropertyExpression {
  readonly kind: 'Property';
  readonly subject: Expression;
  readonly key: string;
  readonly keySpan: Span;
  readonly span: Span;
}

export interface SubscriptExpression {
  readonly kind: 'Subscript';
  readonly subject: Expression;
  readonly index: Expression;
  readonly span: Span;
}

export interface SliceExpression {
  readonly kind: 'Slice';
  readonly subject: Expression;
  readonly from: Expression | undefined;
  readonly to: Expression | undefined;
  readonly span: Span;
}

export interface ListLiteral {
  readonly kind: 'List';
  readonly items: readonly Expression[];
  readonly span: Span;
}

export interface MapLiteral {
  readonly kind: 'Map';
  readonly entries: readonly { readonly key: string; readonly value: Expression; readonly span: Span }[];
  readonly span: Span;
}

export interface MapProjection {
  readonly kind: 'MapProjection';
  readonly subject: Variable;
  readonly items: readonly MapProjectionItem[];
  readonly span: Span;
}

export type MapProjectionItem =
  | { readonly kind: 'allProperties'; readonly span: Span }
  | { readonly kind: 'property'; readonly key: string; readonly span: Span }
  | { readonly kind: 'variable'; readonly variable: Variable; readonly span: Span }
  | { readonly kind: 'entry'; readonly key: string; readonly value: Expression; readonly span: Span };

export interface ListComprehension {
  readonly kind: 'ListComprehension';
  readonly variable: Variable;
  readonly list: Expression;
  readonly where: Expression | undefined;
  /** Undefined: the element itself. */
  readonly map: Expression | undefined;
  readonly span: Span;
}

export interface PatternComprehension {
  readonly kind: 'PatternComprehension';
  /** Its `variable` is the path variable, if one was written. */
  readonly pattern: PathPattern;
  readonly where: Expression | undefined;
  readonly map: Expression;
  readonly span: Span;
}

export interface ListPredicate {
  readonly kind: 'ListPredicate';
  readonly quantifier: 'all' | 'any' | 'none' | 'single';
  readonly variable: Variable;
  readonly list: Expression;
  readonly where: Expression | undefined;
  readonly span: Span;
}

export interface ReduceExpression {
  readonly kind: 'Reduce';
  readonly accumulator: Variable;
  readonly initial: Expression;
  readonly variable: Variable;
  readonly list: Expression;
  readonly step: Expression;
  readonly span: Span;
}

/** With a subject, `when` entries are compared to it (or are the operators of an extended CASE). */
export interface CaseExpression {
  readonly kind: 'Case';
  readonly subject: Expression | undefined;
  readonly alternatives: readonly CaseAlternative[];
  readonly otherwise: Expression | undefined;
  readonly span: Span;
}

export interface CaseAlternative {
  /** Any of them suffices: `WHEN 1, 2, > 10 THEN`. In an operator form the subject is the Variable named ''. */
  readonly when: readonly { readonly form: 'value' | 'predicate'; readonly expression: Expression }[];
  readonly then: Expression;
}

export interface FunctionCall {
  readonly kind: 'FunctionCall';
  /** As written, dotted, such as `point.distance`; looked up without regard to case. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly distinct: boolean;
  readonly arguments: readonly Expression[];
  readonly span: Span;
}

export interface CountStar {
  readonly kind: 'CountStar';
  readonly span: Span;
}

export interface UnaryExpression {
  readonly kind: 'Unary';
  readonly operator: 'NOT' | '-' | '+';
  readonly operand: Expression;
  readonly span: Span;
}

export type BinaryOperator =
  | 'OR'
  | 'XOR'
  | 'AND'
  | '+'
  | '||'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | 'IN'
  | 'STARTS WITH'
  | 'ENDS WITH'
  | 'CONTAINS'
  | '=~';

export interface BinaryExpression {
  readonly kind: 'Binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** `a < b <= c`: n operators between n + 1 operands, all of them must hold. */
export interface ComparisonChain {
  readonly kind: 'Comparison';
  readonly operands: readonly Expression[];
  readonly operators: readonly ComparisonOperator[];
  readonly span: Span;
}

export interface NullPredicate {
  readonly kind: 'NullPredicate';
  readonly operand: Expression;
  readonly negated: boolean;
  readonly span: Span;
}

/** `n:Person`, `r:KNOWS|LIKES`, `n IS NOT Person`. */
export interface LabelPredicate {
  readonly kind: 'LabelPredicate';
  readonly operand: Expression;
  readonly labels: LabelExpression;
  /** Written `n IS A`. */
  readonly is?: true;
  readonly span: Span;
}

/** `x IS :: INTEGER NOT NULL`, `x IS NOT TYPED LIST<STRING>`. */
export interface TypePredicate {
  readonly kind: 'TypePredicate';
  readonly operand: Expression;
  readonly negated: boolean;
  readonly type: CypherType;
  readonly span: Span;
}

/** A type as it may be written behind `IS ::` and in property-type constraints. */
export type CypherType =
  | { readonly kind: 'simple'; readonly name: SimpleTypeName; readonly notNull: boolean }
  | { readonly kind: 'list'; readonly element: CypherType; readonly notNull: boolean }
  | { readonly kind: 'union'; readonly members: readonly CypherType[] };

export type SimpleTypeName =
  | 'NOTHING'
  | 'NULL'
  | 'BOOLEAN'
  | 'STRING'
  | 'INTEGER'
  | 'FLOAT'
  | 'DATE'
  | 'LOCAL TIME'
  | 'ZONED TIME'
  | 'LOCAL DATETIME'
  | 'ZONED DATETIME'
  | 'DURATION'
  | 'POINT'
  | 'NODE'
  | 'RELATIONSHIP'
  | 'MAP'
  | 'PATH'
  | 'PROPERTY VALUE'
  | 'ANY';

export interface NormalizedPredicate {
  readonly kind: 'NormalizedPredicate';
  readonly operand: Expression;
  readonly negated: boolean;
  readonly form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD';
  readonly span: Span;
}

/** A pattern where a truth value is asked for: `WHERE (a)-->(b)`. */
export interface PatternPredicate {
  readonly kind: 'PatternPredicate';
  readonly pattern: PathPattern;
  readonly span: Span;
}

export interface ShortestPathExpression {
  readonly kind: 'ShortestPath';
  readonly all: boolean;
  readonly pattern: PathPattern;
  readonly span: Span;
}

/** `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`; a bare pattern inside is parsed as a MATCH without RETURN. */
export interface SubqueryExpression {
  readonly kind: 'Subquery';
  readonly form: 'EXISTS' | 'COUNT' | 'COLLECT';
  readonly query: Query;
  readonly span: Span;
}

// ------------------------------------------------------------------------------------------ schema and SHOW

export type SchemaCommand = CreateIndex | CreateConstraint | DropSchema;

export interface CreateIndex {
  readonly kind: 'CreateIndex';
  /** RANGE when not said. POINT and LOOKUP are accepted and answered like RANGE; VECTOR is refused. */
  readonly indexType: 'RANGE' | 'TEXT' | 'POINT' | 'LOOKUP' | 'FULLTEXT' | 'VECTOR';
  readonly name: string | undefined;
  readonly ifNotExists: boolean;
  readonly entity: 'node' | 'relationship';
  /** One name, or several for a full-text index; empty for LOOKUP. */
  readonly labelsOrTypes: readonly string[];
  readonly properties: readonly string[];
  readonly options: Expression | undefined;
  readonly span: Span;
}

export interface CreateConstraint {
  readonly kind: 'CreateConstraint';
  readonly constraintType: 'unique' | 'exists' | 'key' | 'type';
  readonly name: string | undefined;
  readonly ifNotExists: boolean;
  readonly entity: 'node' | 'relationship';
  readonly labelOrType: string;
  readonly properties: readonly string[];
  readonly propertyType: CypherType | undefined;
  readonly span: Span;
}

export interface DropSchema {
  readonly kind: 'DropIndex' | 'DropConstraint';
  readonly name: string;
  readonly ifExists: boolean;
  readonly span: Span;
}

/** `SHOW INDEXES|CONSTRAINTS|PROCEDURES|FUNCTIONS …`, with what may follow it. */
export interface ShowCommand {
  readonly kind: 'Show';
  readonly subject:
    | 'INDEXES'
    | 'CONSTRAINTS'
    | 'PROCEDURES'
    | 'FUNCTIONS'
    | 'TRANSACTIONS'
    | 'SETTINGS'
    | 'DATABASES';
  /** `SHOW FULLTEXT INDEXES`: FULLTEXT; undefined when all are asked for. */
  readonly filter: string | undefined;
  readonly yields:
    | {
        readonly star: boolean;
        readonly items: readonly YieldItem[];
        readonly orderBy: readonly SortItem[];
        readonly skip: Expression | undefined;
        readonly limit: Expression | undefined;
        readonly where: Expression | undefined;
      }
    | undefined;
  readonly where: Expression | undefined;
  readonly returns: ProjectionClause | undefined;
  readonly span: Span;
}

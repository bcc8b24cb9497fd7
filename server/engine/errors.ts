/**
 * The one error the engine throws at its callers. It carries what Neo4j would say (status code), what the
 * conformance kit asks for (phase, type, detail), and where in the text.
 */
import type { Span } from './syntax/ast.ts';

/** The error types that openCypher's conformance kit knows. */
export type ErrorType =
  | 'SyntaxError'
  | 'SemanticError'
  | 'ParameterMissing'
  | 'ConstraintVerificationFailed'
  | 'ConstraintValidationFailed'
  | 'EntityNotFound'
  | 'PropertyNotFound'
  | 'LabelNotFound'
  | 'TypeError'
  | 'ArgumentError'
  | 'ArithmeticError'
  | 'ProcedureError'
  | 'TransactionError';

export interface CypherErrorFacts {
  /** Neo4j's status code, such as `Neo.ClientError.Statement.SyntaxError`. */
  readonly code: string;
  readonly phase: 'compile' | 'runtime';
  readonly type: ErrorType;
  /** The conformance kit's detail, such as `UndefinedVariable`; absent when the kit has none for it. */
  readonly detail?: string;
  readonly span?: Span;
  /** What to do about it, in a sentence of its own. */
  readonly hint?: string;
  readonly cause?: unknown;
}

export class CypherError extends Error {
  override readonly name = 'CypherError';
  readonly code: string;
  readonly phase: 'compile' | 'runtime';
  readonly type: ErrorType;
  readonly detail: string | undefined;
  readonly span: Span | undefined;
  readonly hint: string | undefined;

  constructor(message: string, facts: CypherErrorFacts) {
    super(message, { cause: facts.cause });
    this.code = facts.code;
    this.phase = facts.phase;
    this.type = facts.type;
    this.detail = facts.detail;
    this.span = facts.span;
    this.hint = facts.hint;
  }
}

/** The same error at a place in the text, unless it has one already or is no fault of the statement's. */
export function placed(error: unknown, span: Span): unknown {
  if (!(error instanceof CypherError) || error.span !== undefined || !error.code.startsWith(STATEMENT_ERRORS))
    return error;
  const { code, phase, type, detail, hint, cause } = error;
  return new CypherError(error.message, {
    code,
    phase,
    type,
    span,
    cause,
    ...(detail === undefined ? {} : { detail }),
    ...(hint === undefined ? {} : { hint }),
  });
}

const STATEMENT_ERRORS = 'Neo.ClientError.Statement.';

/** A mistake in the text, found before anything runs. */
export function syntaxError(message: string, span?: Span, detail?: string, hint?: string): CypherError {
  return new CypherError(message, {
    code: 'Neo.ClientError.Statement.SyntaxError',
    phase: 'compile',
    type: 'SyntaxError',
    ...(detail === undefined ? {} : { detail }),
    ...(span === undefined ? {} : { span }),
    ...(hint === undefined ? {} : { hint }),
  });
}

/** A value of the wrong type, found while the statement runs. */
export function typeError(message: string, detail = 'InvalidArgumentType'): CypherError {
  return new CypherError(message, {
    code: 'Neo.ClientError.Statement.TypeError',
    phase: 'runtime',
    type: 'TypeError',
    detail,
  });
}

/** A value of the right type that the operation cannot take. */
export function argumentError(message: string, detail = 'NumberOutOfRange'): CypherError {
  return new CypherError(message, {
    code: 'Neo.ClientError.Statement.ArgumentError',
    phase: 'runtime',
    type: 'ArgumentError',
    detail,
  });
}

/** Division by zero, integer overflow. */
export function arithmeticError(message: string, detail?: string): CypherError {
  return new CypherError(message, {
    code: 'Neo.ClientError.Statement.ArithmeticError',
    phase: 'runtime',
    type: 'ArithmeticError',
    ...(detail === undefined ? {} : { detail }),
  });
}

/** Something Neo4j may do and this engine will not: refused by name, never answered differently. */
export function refusal(message: string, hint: string, span?: Span): CypherError {
  return new CypherError(message, {
    code: 'Neo.ClientError.Statement.FeatureNotSupported',
    phase: 'compile',
    type: 'SyntaxError',
    hint,
    ...(span === undefined ? {} : { span }),
  });
}

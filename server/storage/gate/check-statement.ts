/**
 * The gate before the store: what a statement from outside may contain. It judges the parsed statement, and where
 * our parser does not follow, its words. The store's own read access is the second wall, not the first.
 */
import type { StoreKind } from '../../../protocol/api.ts';
import { CypherError } from '../../engine/errors.ts';
import { parseStatement } from '../../engine/syntax/parse.ts';
import { positionAt } from '../../engine/syntax/position.ts';
import { AppError } from '../../errors.ts';
import { StoreError } from '../graph-store.ts';
import type { Finding } from './finding.ts';
import { judgeTokens } from './token-check.ts';
import { findObjections } from './tree-check.ts';
import { listReadings } from './unicode-readings.ts';

export interface GateSettings {
  /** The store that the statement is meant for, in whose name a SyntaxError is reported. */
  readonly store: StoreKind;
  /** True lifts the ban on writing clauses and schema commands, and nothing else. */
  readonly writesAllowed: boolean;
}

/**
 * Throws `Dragoman.WritesNotAllowed`, `Dragoman.CallNotAllowed`, or the parser's own SyntaxError when the statement
 * begins with a word that begins none.
 */
export function checkStatement(text: string, settings: GateSettings): void {
  for (const reading of listReadings(text)) {
    const finding = judge(reading, settings);
    if (finding !== undefined) throw toError(finding, reading === text ? text : undefined);
  }
}

function judge(text: string, { store, writesAllowed }: GateSettings): Finding | undefined {
  try {
    return findObjections(parseStatement(text), writesAllowed)[0];
  } catch (error) {
    if (!(error instanceof CypherError)) throw error;
    const { findings, unknownStart } = judgeTokens(text, writesAllowed);
    if (findings[0] === undefined && unknownStart) throw toStoreError(error, text, store);
    return findings[0];
  }
}

function toStoreError(error: CypherError, text: string, store: StoreKind): StoreError {
  const { code, message, span, hint } = error;
  return new StoreError(message, {
    code,
    store,
    ...(span === undefined ? {} : { position: positionAt(text, span.start) }),
    ...(hint === undefined ? {} : { hint }),
    cause: error,
  });
}

const hints: Readonly<Record<Finding['kind'], string>> = {
  write: 'Start Dragoman with ALLOW_WRITES=true to let statements change the graph.',
  call: 'docs/security.md lists the procedures and functions that may be called.',
};

function toError({ kind, message, offset, meant }: Finding, text: string | undefined): AppError {
  const code = kind === 'write' ? 'Dragoman.WritesNotAllowed' : 'Dragoman.CallNotAllowed';
  const placed = text === undefined || offset === undefined ? {} : { position: positionAt(text, offset) };
  const hint = meant === undefined ? hints[kind] : `Did you mean ${meant}? ${hints[kind]}`;
  return new AppError(code, message, { hint, ...placed });
}

/** The shape in which procedures are defined, looked up, checked and listed. */

import type { FunctionContext } from '../functions/function-definition.ts';
import type { PAUSE } from '../pause.ts';
import type { Value } from '../values/value.ts';

export interface ProcedureDefinition {
  /** Full dotted name, such as `db.index.fulltext.queryNodes`; upper and lower case matter. */
  readonly name: string;
  readonly description: string;
  readonly mode: 'READ' | 'WRITE' | 'SCHEMA' | 'DBMS';
  readonly inputs: readonly ProcedureField[];
  /** Empty for a void procedure, which passes every row on once. */
  readonly outputs: readonly ProcedureField[];
  /** Rows in the order of `outputs`. `values` has one entry for each input, defaults filled in. */
  call(values: readonly Value[], context: FunctionContext): Iterable<readonly Value[] | typeof PAUSE>;
}

export interface ProcedureField {
  readonly name: string;
  /** As SHOW PROCEDURES prints it, such as `LIST<STRING>` or `INTEGER?`; an argument of another type is refused. */
  readonly type: string;
  /** Present when the argument may be left out. */
  readonly fallback?: Value;
}

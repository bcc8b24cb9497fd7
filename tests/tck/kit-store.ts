/** What the runner needs of a database: a fresh graph, statements run on it, and what the graph holds. */
import type { KitValue } from './kit-value.ts';

export interface KitStore {
  readonly name: string;
  /** `whole`: phase, type and detail of errors are compared; `raised`: only that there was one. */
  readonly errors: 'whole' | 'raised';
  /** Whether the kit's test procedures can be registered. */
  readonly procedures: boolean;
  /** An empty graph without procedures; the one before it is gone. */
  reset(): Promise<void>;
  register(procedure: KitProcedure): void;
  run(statement: string, parameters: ReadonlyMap<string, KitValue>): Promise<KitResult>;
  /** What the graph holds now, in strings that are equal for equal things. */
  snapshot(): Promise<KitSnapshot>;
  close(): Promise<void>;
}

export interface KitResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly KitValue[])[];
}

export interface KitSnapshot {
  readonly nodes: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  /** Entity, key and value. */
  readonly properties: ReadonlySet<string>;
}

/** A procedure that looks its inputs up in a table. */
export interface KitProcedure {
  readonly name: string;
  readonly inputs: readonly KitField[];
  readonly outputs: readonly KitField[];
  /** Each line has the inputs' values, then the outputs'. */
  readonly lines: readonly (readonly KitValue[])[];
}

export interface KitField {
  readonly name: string;
  readonly type: string;
}

/** What a store says when a statement cannot be run; anything else that is thrown counts as a crash. */
export class KitError extends Error {
  readonly phase: string;
  readonly type: string;
  readonly detail: string | undefined;

  constructor(message: string, phase: string, type: string, detail: string | undefined) {
    super(message);
    this.phase = phase;
    this.type = type;
    this.detail = detail;
  }
}

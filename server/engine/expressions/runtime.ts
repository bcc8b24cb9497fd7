/**
 * What a running statement shares between its operators and expressions: graph, parameters, clock, brake, budget,
 * and the tallies that PROFILE prints. It knows nothing of plans.
 */
import type { ExecutionControl } from '../execution.ts';
import type { FunctionContext } from '../functions/function-definition.ts';
import type { GraphWriter } from '../graph/graph.ts';
import type { ProcedureDefinition } from '../procedures/procedure-definition.ts';
import type { Value } from '../values/value.ts';

/** How many small steps pass between two looks at the clock: about 20 µs of work. */
const STEPS_BETWEEN_LOOKS = 256;

export interface RuntimeFacts {
  readonly graph: GraphWriter;
  readonly parameters: ReadonlyMap<string, Value>;
  readonly control: ExecutionControl;
  readonly defaultTimeZone: string;
  readonly procedures: ReadonlyMap<string, ProcedureDefinition>;
}

export class Runtime implements FunctionContext {
  readonly graph: GraphWriter;
  readonly parameters: ReadonlyMap<string, Value>;
  readonly procedures: ReadonlyMap<string, ProcedureDefinition>;
  readonly statementClock: bigint;
  readonly transactionClock: bigint;
  readonly defaultTimeZone: string;
  /** Look-ups in the graph so far; operators take differences. */
  hits = 0;
  readonly #control: ExecutionControl;
  #steps = 0;
  #ticks = 0;

  constructor(facts: RuntimeFacts) {
    this.graph = facts.graph;
    this.parameters = facts.parameters;
    this.procedures = facts.procedures;
    this.defaultTimeZone = facts.defaultTimeZone;
    this.#control = facts.control;
    this.statementClock = facts.control.statementClock;
    this.transactionClock = facts.control.transactionClock;
  }

  /** To be called for each step of a loop; true when the operator should yield PAUSE. Throws when cancelled. */
  isDue(): boolean {
    if (++this.#steps < STEPS_BETWEEN_LOOKS) return false;
    this.#steps = 0;
    this.#control.tick();
    return this.#control.shouldPause();
  }

  /** Like `isDue`, behind a step so long that the clock is worth a look each time. */
  lookNow(): boolean {
    this.#steps = STEPS_BETWEEN_LOOKS;
    return this.isDue();
  }

  /** A pause was asked for where nobody could pause (inside an expression): the next step asks again. */
  postponePause(): void {
    this.#steps = STEPS_BETWEEN_LOOKS;
  }

  tick(steps = 1): void {
    this.#ticks += steps;
    if (this.#ticks < STEPS_BETWEEN_LOOKS) return;
    this.#ticks = 0;
    this.#control.tick();
  }

  allocate(bytes: number): void {
    this.#control.allocate(bytes);
  }
}

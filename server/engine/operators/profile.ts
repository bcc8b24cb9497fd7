/** What PROFILE counts: rows and look-ups of each operator, without those of the operators below it. */

import type { Operator } from '../expressions/row.ts';
import type { Runtime } from '../expressions/runtime.ts';
import { PAUSE } from '../pause.ts';
import type { PlanNode } from '../plan/plan-base.ts';

export interface Tally {
  rows: number;
  /** Those of the operators below included, until `read`. */
  hits: number;
}

export class Profile {
  readonly #tallies = new Map<PlanNode, Tally>();

  /** The same operator, counted. */
  count(plan: PlanNode, operator: Operator, runtime: Runtime): Operator {
    const tally: Tally = { rows: 0, hits: 0 };
    this.#tallies.set(plan, tally);
    return function* counted(argument) {
      const rows = operator(argument);
      try {
        for (;;) {
          const before = runtime.hits;
          const next = rows.next();
          tally.hits += runtime.hits - before;
          if (next.done === true) return;
          if (next.value !== PAUSE) tally.rows++;
          yield next.value;
        }
      } finally {
        rows.return();
      }
    };
  }

  read(plan: PlanNode, children: readonly PlanNode[]): Tally | undefined {
    const tally = this.#tallies.get(plan);
    if (tally === undefined) return undefined;
    const below = children.reduce((sum, child) => sum + (this.#tallies.get(child)?.hits ?? 0), 0);
    return { rows: tally.rows, hits: Math.max(0, tally.hits - below) };
  }
}

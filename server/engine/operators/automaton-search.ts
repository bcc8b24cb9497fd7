/** Walks an automaton over the graph: depth first for all paths, level by level where the shortest are asked for. */
import type { Row, Test } from '../expressions/row.ts';
import type { Runtime } from '../expressions/runtime.ts';
import type { AutomatonTransition } from '../plan/automaton.ts';
import type { PathSearch } from '../plan/pattern-plan.ts';
import type { Scoped } from '../plan/plan-base.ts';
import type { NodeValue, RelationshipValue, Value } from '../values/value.ts';
import { type Builder, compileTests } from './builder.ts';
import { isUsed, otherEnd } from './expand.ts';
import { pathAlong } from './paths.ts';

/** One step of a walk, with the steps before it: walks share their beginnings. */
export interface WalkStep {
  readonly state: number;
  readonly node: NodeValue;
  /** The relationship it came by; undefined at the start and after a jump. */
  readonly relationship: RelationshipValue | undefined;
  readonly relationshipSlot: number | undefined;
  readonly previous: WalkStep | undefined;
  /** Relationships so far. */
  readonly length: number;
}

/** What a search for one row works with. */
export interface Search {
  readonly plan: PathSearch;
  readonly walker: Walker;
  readonly runtime: Runtime;
  readonly test: Test;
  readonly row: Row;
  readonly start: NodeValue;
  /** Undefined: any end will do. */
  readonly end: NodeValue | undefined;
}

interface CompiledTransition {
  readonly transition: AutomatonTransition;
  readonly test: Test | undefined;
}

interface CompiledState {
  readonly slot: number | undefined;
  readonly test: Test | undefined;
  readonly jumps: readonly number[];
  readonly transitions: readonly CompiledTransition[];
}

export class Walker {
  readonly #plan: PathSearch;
  readonly #runtime: Runtime;
  readonly #states: readonly CompiledState[];

  constructor(plan: PathSearch, { compiler }: Builder) {
    this.#plan = plan;
    this.#runtime = compiler.runtime;
    const testOf = (predicates: readonly Scoped[]) =>
      predicates.length === 0 ? undefined : compileTests(predicates, compiler);
    this.#states = plan.automaton.states.map(({ slot, jumps, predicates, transitions }) => ({
      slot,
      jumps,
      test: testOf(predicates),
      transitions: transitions.map((transition) => ({ transition, test: testOf(transition.predicates) })),
    }));
  }

  start(node: NodeValue): WalkStep {
    const nothing = { relationship: undefined, relationshipSlot: undefined, previous: undefined };
    return { state: this.#plan.automaton.start, node, length: 0, ...nothing };
  }

  /** Steps that stay at the same node. */
  *jumps(step: WalkStep, row: Row): Generator<WalkStep> {
    for (const state of this.#stateOf(step).jumps) {
      this.#rebind(step, row);
      const next = { ...step, state, relationship: undefined, relationshipSlot: undefined, previous: step };
      if (this.#arrives(next, row)) yield next;
    }
  }

  /** Steps along one relationship. */
  *moves(step: WalkStep, row: Row): Generator<WalkStep> {
    const { graph } = this.#runtime;
    for (const { transition, test } of this.#stateOf(step).transitions) {
      const { target: state, direction, types, slot: relationshipSlot } = transition;
      for (const relationship of graph.relationshipsOf(step.node, direction, types)) {
        this.#runtime.hits++;
        this.#runtime.tick();
        if (!this.#mayWalk(step, relationship, row)) continue;
        this.#rebind(step, row);
        if (relationshipSlot !== undefined) row[relationshipSlot] = relationship;
        if (test !== undefined && !test(row)) continue;
        const node = otherEnd(relationship, step.node);
        const next = { state, node, relationship, relationshipSlot, previous: step, length: step.length + 1 };
        if (this.#arrives(next, row)) yield next;
      }
    }
  }

  #stateOf({ state }: WalkStep): CompiledState {
    return this.#states[state] as CompiledState;
  }

  #arrives(step: WalkStep, row: Row): boolean {
    const { slot, test } = this.#stateOf(step);
    if (slot !== undefined) row[slot] = step.node;
    return test === undefined || test(row);
  }

  #mayWalk(step: WalkStep, relationship: RelationshipValue, row: Row): boolean {
    const { repeatable, distinctFrom } = this.#plan;
    return repeatable || !(isWalked(step, relationship) || isUsed(relationship, row, distinctFrom));
  }

  /** Other walks have written into the row since: puts back what conditions within one repetition may look at. */
  #rebind(step: WalkStep, row: Row): void {
    const recent: WalkStep[] = [];
    let at: WalkStep | undefined = step;
    for (let count = 0; at !== undefined && count < this.#plan.automaton.span; count++) {
      recent.push(at);
      at = at.previous;
    }
    for (const each of recent.reverse()) {
      const { slot } = this.#stateOf(each);
      if (each.relationshipSlot !== undefined)
        row[each.relationshipSlot] = each.relationship as RelationshipValue;
      if (slot !== undefined) row[slot] = each.node;
    }
  }
}

function isWalked(step: WalkStep, relationship: RelationshipValue): boolean {
  for (let at: WalkStep | undefined = step; at !== undefined; at = at.previous) {
    if (at.relationship === relationship) return true;
  }
  return false;
}

/** Binds everything a finished walk found: its ends, its relationships, single variables and group variables. */
export function bindWalk(last: WalkStep, row: Row, plan: PathSearch): void {
  const { automaton, reversed } = plan;
  const steps: WalkStep[] = [];
  for (let at: WalkStep | undefined = last; at !== undefined; at = at.previous) steps.push(at);
  if (!reversed) steps.reverse();
  const lists = new Map<number, Value[]>(automaton.groups.map(({ single }) => [single, []]));
  const bind = (slot: number | undefined, value: Value) => {
    if (slot === undefined) return;
    const list = lists.get(slot);
    if (list === undefined) row[slot] = value;
    else list.push(value);
  };
  const relationships: RelationshipValue[] = [];
  for (const step of steps) {
    bind(automaton.states[step.state]?.slot, step.node);
    if (step.relationship === undefined) continue;
    relationships.push(step.relationship);
    bind(step.relationshipSlot, step.relationship);
  }
  for (const { single, list } of automaton.groups) row[list] = lists.get(single) as Value[];
  row[plan.slot] = relationships;
  row[plan.to] = last.node;
  if (plan.pathSlots.length === 0) return;
  const path = pathAlong((steps[0] as WalkStep).node, relationships);
  for (const slot of plan.pathSlots) row[slot] = path;
}

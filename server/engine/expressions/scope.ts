/** Which names stand for which slots, at one place in the statement. */
import type { Expression } from '../syntax/ast.ts';
import { fingerprint } from '../syntax/fingerprint.ts';
import { mentionedNames } from '../syntax/names.ts';

export interface Scope {
  readonly slots: ReadonlyMap<string, number>;
  /** Whole expressions that have been computed already: grouping keys and aggregates behind an aggregation. */
  readonly computed: readonly ComputedExpression[];
}

export interface ComputedExpression {
  readonly fingerprint: string;
  readonly names: ReadonlySet<string>;
  readonly slot: number;
}

export const EMPTY_SCOPE: Scope = { slots: new Map(), computed: [] };

/** The scope with further names; a name that was there before is hidden, and so is what was computed from it. */
export function extendScope(scope: Scope, names: Iterable<readonly [string, number]>): Scope {
  const slots = new Map(scope.slots);
  const hidden = new Set<string>();
  for (const [name, slot] of names) {
    if (slots.has(name)) hidden.add(name);
    slots.set(name, slot);
  }
  if (hidden.size === 0) return { slots, computed: scope.computed };
  const computed = scope.computed.filter((known) => ![...known.names].some((name) => hidden.has(name)));
  return { slots, computed };
}

/** Adds expressions that are found in slots from here on. */
export function addComputed(scope: Scope, found: Iterable<readonly [Expression, number]>): Scope {
  const computed = [...scope.computed];
  for (const [expression, slot] of found) {
    computed.push({ fingerprint: fingerprint(expression), names: mentionedNames(expression), slot });
  }
  return { slots: scope.slots, computed };
}

export function findComputed(scope: Scope, expression: Expression): number | undefined {
  if (scope.computed.length === 0 || expression.kind === 'Literal') return undefined;
  const print = fingerprint(expression);
  return scope.computed.find((known) => known.fingerprint === print)?.slot;
}

/** Builds the automaton of a quantified part or of a whole selected path, from either end. */
import { splitConjuncts } from '../expressions/logic.ts';
import { extendScope, type Scope } from '../expressions/scope.ts';
import type { Direction } from '../graph/graph.ts';
import type { Expression, GroupPattern, NodePattern, RelationshipPattern } from '../syntax/ast.ts';
import { mentionedNames, patternVariables } from '../syntax/names.ts';
import type { Automaton, AutomatonTransition } from './automaton.ts';
import { conditionsOn, plainTypes, variableNamed } from './conditions.ts';
import { oppositeOf } from './direction.ts';
import { type LaidOut, layOutPattern } from './pattern-layout.ts';
import type { Scoped } from './plan-base.ts';
import type { Planner } from './planner.ts';

export interface AutomatonOptions {
  /** The walk starts at the right end of the pattern. */
  readonly reversed: boolean;
  readonly scope: Scope;
  readonly planner: Planner;
  /** Names that the walk binds; any other name in the pattern must be met as it is bound already. */
  readonly binds: ReadonlySet<string>;
}

/**
 * A selected path's first and last node are left to the pattern around it: the walk starts at the one, and what is
 * said of the other only decides which of the ends count.
 */
export function buildAutomaton(layout: readonly LaidOut[], options: AutomatonOptions): Automaton {
  const elements = options.reversed ? layout.toReversed() : layout;
  const builder = new AutomatonBuilder(options);
  const start = builder.addState();
  const inner = elements.filter(
    (element, index) => element.kind !== 'NodePattern' || (index > 0 && index < elements.length - 1),
  );
  const last = builder.addSequence(inner, start, options.scope, []);
  const accept = builder.addState();
  builder.finish(last, accept);
  return {
    states: builder.states,
    start,
    accept,
    groups: builder.groups,
    // Within a repetition, what a condition looks back at is near; along a whole path it may be anywhere.
    span: builder.isLocal || inner.length === 1 ? builder.span : Number.POSITIVE_INFINITY,
    isSimple: isSimple(elements),
    isLocal: builder.isLocal,
  };
}

/** One relationship, repeated: a detour in it is a cycle, and cutting it out changes nothing else. */
function isSimple(elements: readonly LaidOut[]): boolean {
  const connectors = elements.filter((element) => element.kind !== 'NodePattern');
  const [only] = connectors;
  if (connectors.length !== 1 || only?.kind !== 'RelationshipPattern') return false;
  const repetition = repetitionOf(only);
  return repetition !== undefined && repetition.min <= 1;
}

type MutableState = {
  slot: number | undefined;
  predicates: readonly Scoped[];
  jumps: number[];
  transitions: AutomatonTransition[];
};

/** Where a sequence has got to: at a state, or on the way along a relationship from it. */
interface Place {
  readonly state: number;
  readonly along: Omit<AutomatonTransition, 'target'> | undefined;
}

class AutomatonBuilder {
  readonly states: MutableState[] = [];
  readonly groups: { single: number; list: number }[] = [];
  /** The most states one repetition takes. */
  span = 1;
  isLocal = true;
  readonly #options: AutomatonOptions;

  constructor(options: AutomatonOptions) {
    this.#options = options;
  }

  addState(slot?: number, predicates: readonly Scoped[] = []): number {
    this.states.push({ slot, predicates, jumps: [], transitions: [] });
    return this.states.length - 1;
  }

  finish(place: Place, target: number): void {
    const state = this.states[place.state] as MutableState;
    if (place.along === undefined) state.jumps.push(target);
    else state.transitions.push({ ...place.along, target });
  }

  /** Appends elements behind a state. `extra` are conditions on them, tested as early as their names allow. */
  addSequence(elements: readonly LaidOut[], from: number, scope: Scope, extra: readonly Expression[]): Place {
    const named = this.#nameElements(elements, scope);
    const placed = this.#placeConditions(named, [...named.conditions, ...extra]);
    let place: Place = { state: from, along: undefined };
    for (const [index, element] of elements.entries()) {
      if (element.kind === 'Joint') continue;
      const slot = named.slots[index];
      const predicates = placed[index] as readonly Scoped[];
      if (element.kind === 'NodePattern') place = this.#enter(place, this.addState(slot, predicates));
      else if (element.kind === 'RelationshipPattern' && repetitionOf(element) === undefined) {
        const at = place.along === undefined ? place : this.#enter(place, this.addState());
        place = { state: at.state, along: { slot, predicates, ...this.#walked(element) } };
      } else {
        const at = place.along === undefined ? place : this.#enter(place, this.addState());
        const group = element.kind === 'GroupPattern' ? element : groupOf(element);
        place = { state: this.#addRepetition(group, at.state, scope), along: undefined };
      }
    }
    return place;
  }

  #enter(place: Place, state: number): Place {
    this.finish(place, state);
    return { state, along: undefined };
  }

  #walked({ direction, types }: RelationshipPattern): {
    direction: Direction;
    types: readonly string[] | undefined;
  } {
    return {
      direction: this.#options.reversed ? oppositeOf(direction) : direction,
      types: plainTypes(types),
    };
  }

  #nameElements(elements: readonly LaidOut[], scope: Scope) {
    const { planner, binds } = this.#options;
    const conditions: Expression[] = [];
    const slots: (number | undefined)[] = [];
    const names: (string | undefined)[] = [];
    const fresh: [string, number][] = [];
    const met = new Set<string | undefined>();
    for (const element of elements) {
      if (element.kind === 'Joint' || element.kind === 'GroupPattern' || isRepeated(element)) {
        slots.push(undefined);
        names.push(undefined);
        continue;
      }
      const written = element.variable?.name;
      // Where a name comes again, it is met as it was bound the first time.
      const isBinding = written !== undefined && binds.has(written) && !met.has(written);
      const slot = isBinding ? scope.slots.get(written) : undefined;
      met.add(written);
      const name = slot === undefined ? ` ${planner.compiler.frame.allocate()}` : (written as string);
      const own = slot ?? planner.compiler.frame.allocate();
      if (slot === undefined) fresh.push([name, own]);
      conditions.push(...conditionsFor(element, name, slot === undefined ? written : undefined, planner));
      slots.push(own);
      names.push(name);
    }
    return { conditions, slots, names, scope: extendScope(scope, fresh) };
  }

  #placeConditions(
    { names, scope }: { readonly names: readonly (string | undefined)[]; readonly scope: Scope },
    conditions: readonly Expression[],
  ): readonly (readonly Scoped[])[] {
    const placed = names.map((): Scoped[] => []);
    for (const expression of conditions) {
      const mentioned = mentionedNames(expression);
      const index = names.findLastIndex((name) => name !== undefined && mentioned.has(name));
      const walked = new Set([...this.#options.binds, ...names].filter((name) => mentioned.has(name ?? '')));
      this.isLocal &&= walked.size <= 1;
      // A condition on nothing in the sequence is tested at its first element.
      placed[Math.max(0, index)]?.push({ expression, scope });
    }
    return placed;
  }

  #addRepetition(group: GroupPattern, from: number, outer: Scope): number {
    const { planner, reversed } = this.#options;
    const layout = layOutPattern(group.pattern);
    const elements = reversed ? layout.elements.toReversed() : layout.elements;
    const names = patternVariables(group.pattern).map(({ variable }) => variable.name);
    const singles = names.map((name) => [name, planner.compiler.frame.allocate()] as const);
    for (const [name, single] of singles) {
      const list = outer.slots.get(name);
      if (list !== undefined) this.groups.push({ single, list });
    }
    const scope = extendScope(outer, singles);
    const conditions = [...layout.conditions, group.where].flatMap(splitConjuncts);
    this.span = Math.max(this.span, elements.length + 1);
    return this.#unroll(group, from, (state) => {
      const before = this.states.length;
      const entry = this.addState();
      this.finish({ state, along: undefined }, entry);
      const place = this.addSequence(elements, entry, scope, conditions);
      return { first: before, last: place.state };
    });
  }

  /** Copies up to the minimum, then a loop, or optional copies up to the maximum. */
  #unroll(
    { quantifier }: GroupPattern,
    from: number,
    addCopy: (state: number) => { readonly first: number; readonly last: number },
  ): number {
    const { min, max } = quantifier ?? { min: 1, max: 1 };
    const exit = this.addState();
    let state = from;
    let copy: { readonly first: number; readonly last: number } | undefined;
    for (let count = 0; count < min; count++) {
      copy = addCopy(state);
      state = copy.last;
    }
    this.finish({ state, along: undefined }, exit);
    if (max === undefined) {
      const loop = copy ?? addCopy(state);
      this.finish({ state: loop.last, along: undefined }, loop.first);
      if (copy === undefined) this.finish({ state: loop.last, along: undefined }, exit);
      return exit;
    }
    for (let count = min; count < max; count++) {
      state = addCopy(state).last;
      this.finish({ state, along: undefined }, exit);
    }
    return exit;
  }
}

function repetitionOf(pattern: RelationshipPattern) {
  return pattern.quantifier ?? pattern.length;
}

function isRepeated(element: NodePattern | RelationshipPattern): boolean {
  return element.kind === 'RelationshipPattern' && repetitionOf(element) !== undefined;
}

/** `-[r]->+` is `(()-[r]->())+`. */
function groupOf(pattern: RelationshipPattern): GroupPattern {
  const { span } = pattern;
  const single = { ...pattern, length: undefined, quantifier: undefined };
  const inner = { variable: undefined, selector: undefined, elements: [single], span };
  return { kind: 'GroupPattern', pattern: inner, where: undefined, quantifier: repetitionOf(pattern), span };
}

function conditionsFor(
  element: NodePattern | RelationshipPattern,
  name: string,
  bound: string | undefined,
  planner: Planner,
): Expression[] {
  const { span, properties, where } = element;
  const subject = variableNamed(name, span);
  const labels =
    element.kind === 'NodePattern'
      ? element.labels
      : plainTypes(element.types) === undefined
        ? element.types
        : undefined;
  const conditions = conditionsOn(subject, { labels, properties, where }, planner);
  if (bound === undefined) return conditions;
  const operands = [subject, variableNamed(bound, span)];
  return [...conditions, { kind: 'Comparison', operands, operators: ['='], span }];
}

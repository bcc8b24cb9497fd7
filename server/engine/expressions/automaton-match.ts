/**
 * Matches a text in time that only grows with its length times that of the regular expression: all states at once
 * (Thompson 1968), instead of one way after the other. For expressions on which going back could take forever.
 */
import type { ExpressionTree } from './expression-tree.ts';

/** More than that is refused: `(a{1,1000}){1,1000}` would have a million. */
const maxStates = 20_000;

type State =
  | { readonly kind: 'test'; readonly takes: (codePoint: number) => boolean; readonly next: number }
  | {
      readonly kind: 'assertion';
      readonly holds: (text: string, at: number) => boolean;
      readonly next: number;
    }
  | { readonly kind: 'fork'; next: number; other: number }
  | { readonly kind: 'end' };

export class Automaton {
  readonly #states: State[] = [{ kind: 'end' }];
  readonly #flags: string;
  readonly #start: number;

  /** Throws a RangeError when the expression is too large, or refers back to what a group took. */
  constructor(tree: ExpressionTree, flags: string) {
    this.#flags = flags;
    this.#start = this.#add(tree, 0);
  }

  /** Whether the whole text matches; `tick` is called with every small step and may throw. */
  matches(text: string, tick: () => void): boolean {
    let active = new StateSet(this.#states.length);
    let following = new StateSet(this.#states.length);
    this.#enter(this.#start, active, text, 0);
    let at = 0;
    while (at < text.length && active.members.length > 0) {
      const codePoint = text.codePointAt(at) as number;
      at += codePoint > 0xffff ? 2 : 1;
      following.clear();
      for (const member of active.members) {
        tick();
        const state = this.#states[member] as State;
        if (state.kind === 'test' && state.takes(codePoint)) this.#enter(state.next, following, text, at);
      }
      [active, following] = [following, active];
    }
    return at === text.length && active.has(0);
  }

  /** The state and all that are reached from it without taking anything. */
  #enter(first: number, set: StateSet, text: string, at: number): void {
    const waiting = [first];
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      if (!set.add(place)) continue;
      const state = this.#states[place] as State;
      if (state.kind === 'fork') waiting.push(state.other, state.next);
      else if (state.kind === 'assertion' && state.holds(text, at)) waiting.push(state.next);
    }
  }

  /** Adds the states of a tree in front of the state `next`; gives the first one. */
  #add(tree: ExpressionTree, next: number): number {
    switch (tree.kind) {
      case 'character':
        return this.#push({ kind: 'test', takes: compileTest(tree.source, this.#flags), next });
      case 'assertion':
        return this.#push({ kind: 'assertion', holds: compileAssertion(tree.source, this.#flags), next });
      case 'sequence':
        return tree.parts.reduceRight((behind, part) => this.#add(part, behind), next);
      case 'choice':
        return tree.parts
          .map((part) => this.#add(part, next))
          .reduce((other, first) => this.#push({ kind: 'fork', next: first, other }));
      case 'repeat':
        return this.#repeat(tree, next);
      case 'reference':
        throw new RangeError('it refers back to a group');
    }
  }

  #repeat({ part, min, max }: ExpressionTree & { kind: 'repeat' }, next: number): number {
    let first = next;
    if (max === Number.POSITIVE_INFINITY) {
      const fork: State = { kind: 'fork', next: next, other: next };
      first = this.#push(fork);
      fork.next = this.#add(part, first);
    } else {
      for (let count = min; count < max; count++) {
        first = this.#push({ kind: 'fork', next: this.#add(part, first), other: next });
      }
    }
    for (let count = 0; count < min; count++) first = this.#add(part, first);
    return first;
  }

  #push(state: State): number {
    if (this.#states.length >= maxStates) throw new RangeError('it repeats too much');
    return this.#states.push(state) - 1;
  }
}

/** A set of small numbers that is emptied in no time. */
class StateSet {
  readonly members: number[] = [];
  readonly #marks: Uint32Array;
  #mark = 1;

  constructor(size: number) {
    this.#marks = new Uint32Array(size);
  }

  add(member: number): boolean {
    if (this.has(member)) return false;
    this.#marks[member] = this.#mark;
    this.members.push(member);
    return true;
  }

  has(member: number): boolean {
    return this.#marks[member] === this.#mark;
  }

  clear(): void {
    this.members.length = 0;
    this.#mark += 1;
  }
}

/** One code point is put to JavaScript once, and its answer kept. */
function compileTest(source: string, flags: string): (codePoint: number) => boolean {
  const pattern = new RegExp(`^(?:${source})$`, `${flags}v`);
  const known = new Map<number, boolean>();
  return (codePoint) => {
    let answer = known.get(codePoint);
    if (answer === undefined) {
      answer = pattern.test(String.fromCodePoint(codePoint));
      known.set(codePoint, answer);
    }
    return answer;
  };
}

function compileAssertion(source: string, flags: string): (text: string, at: number) => boolean {
  const pattern = new RegExp(source, `${flags}yv`);
  return (text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text);
  };
}

/** The names of one pattern and their slots, while the pattern is being read. */
import type { Scope } from '../expressions/scope.ts';
import { mentionedNames } from '../syntax/names.ts';
import type { SyntaxNode } from '../syntax/walk.ts';
import type { Planner } from './planner.ts';

export class PatternNames {
  readonly planner: Planner;
  readonly outer: Scope;
  /** Grows while reading, so that what is read later is visible to expressions read earlier. */
  readonly scope: Scope;
  readonly own = new Set<string>();
  readonly #slots: Map<string, number>;

  constructor(outer: Scope, planner: Planner) {
    this.planner = planner;
    this.outer = outer;
    this.#slots = new Map(outer.slots);
    this.scope = { slots: this.#slots, computed: outer.computed };
  }

  isBoundBefore(name: string): boolean {
    return this.outer.slots.has(name);
  }

  slotOf(name: string): number {
    this.own.add(name);
    const known = this.#slots.get(name);
    if (known !== undefined) return known;
    const slot = this.planner.compiler.frame.allocate();
    this.#slots.set(name, slot);
    return slot;
  }

  /** A name for what the user left unnamed. */
  hidden(): string {
    const name = ` ${this.planner.compiler.frame.allocate()}`;
    this.slotOf(name);
    return name;
  }

  /** Which of the pattern's names the syntax mentions, without `except`. */
  needs(parts: readonly SyntaxNode[], except: readonly string[] = []): ReadonlySet<string> {
    const found = new Set<string>();
    for (const part of parts) {
      for (const name of mentionedNames(part))
        if (this.own.has(name) && !except.includes(name)) found.add(name);
    }
    return found;
  }
}

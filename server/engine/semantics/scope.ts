/** Which variables can be seen at a place in a statement, and what is known of their types. */
import type { StaticType } from './types.ts';

export class Scope {
  private readonly own = new Map<string, StaticType>();
  private readonly outer: Scope | undefined;

  /** `outer`: what stays visible whatever this scope declares. */
  constructor(outer?: Scope) {
    this.outer = outer;
  }

  declare(name: string, type: StaticType): void {
    this.own.set(name, type);
  }

  find(name: string): StaticType | undefined {
    return this.own.get(name) ?? this.outer?.find(name);
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** All visible names, outer ones first. */
  names(): string[] {
    return [...new Set([...(this.outer?.names() ?? []), ...this.own.keys()])];
  }

  child(): Scope {
    return new Scope(this);
  }
}

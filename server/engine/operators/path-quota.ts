/** How many paths a selector still wants for each end, as they come in order of length. */
import type { PathSearch } from '../plan/pattern-plan.ts';
import type { NodeValue } from '../values/value.ts';

interface Taken {
  paths: number;
  groups: number;
  length: number;
}

export class PathQuota {
  readonly #count: number;
  readonly #groups: boolean;
  readonly #taken = new Map<NodeValue, Taken>();

  constructor({ count, groups }: NonNullable<PathSearch['selection']>) {
    this.#count = count;
    this.#groups = groups;
  }

  /** Another path that ends here, of this length or longer, would still be wanted. */
  isOpen(end: NodeValue, length: number): boolean {
    const taken = this.#taken.get(end);
    if (taken === undefined) return true;
    if (!this.#groups) return taken.paths < this.#count;
    return taken.groups < this.#count || taken.length === length;
  }

  take(end: NodeValue, length: number): void {
    const taken = this.#taken.get(end) ?? { paths: 0, groups: 0, length: -1 };
    if (taken.length !== length) taken.groups++;
    taken.length = length;
    taken.paths++;
    this.#taken.set(end, taken);
  }
}

import { byCode } from '../state/by-code.ts';
import type { Network } from '../state/network.ts';

export interface Ties {
  /** For each relation the places of its source and its target in the list of nodes, one after the other. */
  readonly ends: Int32Array;
  /** By the place of a node: independent origins of all its relations, each relation counting at least once. */
  readonly support: Float64Array;
}

/** @param countOf how many relations a line stands for */
export function measureTies(
  network: Network,
  relations: readonly string[],
  places: ReadonlyMap<string, number>,
  countOf: (relation: string) => number,
): Ties {
  const ends = new Int32Array(2 * relations.length);
  const support = new Float64Array(places.size);
  let measured = 0;
  const measure = (relation: string, originCount: number, source: string, target: string): void => {
    const origins = Math.max(countOf(relation), originCount);
    const [from, to] = [places.get(source) ?? -1, places.get(target) ?? -1];
    ends[2 * measured] = from;
    ends[2 * measured + 1] = to;
    support[from] = (support[from] ?? 0) + origins;
    support[to] = (support[to] ?? 0) + origins;
    measured += 1;
  };
  // Nearly always they come in the network's own order, and need not be looked up one by one.
  network.forEachEdge((relation, { originCount }, source, target) => {
    if (relation === relations[measured]) {
      measure(relation, originCount, source, target);
    }
  });
  for (const relation of relations.slice(measured)) {
    const [source, target] = network.extremities(relation);
    measure(relation, network.getEdgeAttribute(relation, 'originCount'), source, target);
  }
  return { ends, support };
}

/** Nodes by their support, and those of equal support by their name; put in order no further than they are asked for. */
export class Ranking implements Iterable<string> {
  readonly #groups: string[][];
  readonly #nameOf: (node: string) => string;
  #sorted = 0;

  constructor(
    nodes: readonly string[],
    supportOf: (node: string) => number,
    nameOf: (node: string) => string,
  ) {
    const bySupport = new Map<number, string[]>();
    for (const node of nodes) {
      const support = supportOf(node);
      const equals = bySupport.get(support);
      if (equals === undefined) {
        bySupport.set(support, [node]);
      } else {
        equals.push(node);
      }
    }
    this.#groups = [...bySupport].sort(([left], [right]) => right - left).map(([, equals]) => equals);
    this.#nameOf = nameOf;
  }

  *[Symbol.iterator](): Iterator<string> {
    for (const [index, group] of this.#groups.entries()) {
      if (index === this.#sorted) {
        this.#sortByName(group);
        this.#sorted += 1;
      }
      yield* group;
    }
  }

  #sortByName(group: string[]): void {
    const names = new Map(group.map((node) => [node, this.#nameOf(node)]));
    group.sort((left, right) => byCode(names.get(left) ?? '', names.get(right) ?? ''));
  }
}

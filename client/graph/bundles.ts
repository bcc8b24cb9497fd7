import { groupByPair, type Strand, stepWithin } from './fan.ts';

/** Relations between one pair of nodes that are too close to one another to be told apart, drawn as one. */
export interface Bundle {
  /** The one that is drawn and picked for all. */
  readonly lead: string;
  readonly members: readonly string[];
}

/** Pixels between the middles of two neighbours below which neither eye nor mouse tells them apart. */
const leastGap = 6;

/** Which parallel relations are bundled: it changes as the reader comes nearer, or goes farther away. */
export class Bundles {
  readonly #pairs: readonly (readonly Strand[])[];
  #closed: ReadonlyMap<string, Bundle> = new Map();

  /** @param like bundles that stay as they are, as long as they have the same members */
  constructor(strands: readonly Strand[], like: Bundles | null) {
    this.#pairs = groupByPair(strands).filter(
      ([first, second]) => second !== undefined && first?.source !== first?.target,
    );
    this.#closed = new Map(
      this.#pairs.flatMap((pair) => {
        const bundle = like?.of(pair[0]?.key ?? '') ?? null;
        const isSame = bundle?.members.length === pair.length;
        return isSame && pair.every(({ key }) => bundle.members.includes(key))
          ? pair.map(({ key }) => [key, bundle] as const)
          : [];
      }),
    );
  }

  /** The bundle that a relation is drawn in; null when it is drawn by itself. */
  of(relation: string): Bundle | null {
    return this.#closed.get(relation) ?? null;
  }

  get closed(): Bundle[] {
    return [...new Set(this.#closed.values())];
  }

  /**
   * @param distance between two nodes, in pixels
   * @param weigh how well a relation is supported: the best leads
   * @param keepsOpen true for a relation that the reader is looking at
   * @returns the relations that have to be drawn anew
   */
  update(
    distance: (source: string, target: string) => number,
    weigh: (relation: string) => number,
    keepsOpen: (relation: string) => boolean,
  ): string[] {
    const before = this.#closed;
    const closed = new Map<string, Bundle>();
    for (const pair of this.#pairs) {
      const [{ source, target }] = pair as [Strand];
      // A bow is half as high at its middle as its curve says.
      const gap = (distance(source, target) * stepWithin(pair.length)) / 2;
      if (gap < leastGap && !pair.some(({ key }) => keepsOpen(key))) {
        const bundle = before.get(pair[0]?.key ?? '') ?? tie(pair, weigh);
        for (const { key } of pair) {
          closed.set(key, bundle);
        }
      }
    }
    this.#closed = closed;
    return [...new Set([...before.keys(), ...closed.keys()])].filter(
      (relation) => before.get(relation) !== closed.get(relation),
    );
  }
}

function tie(pair: readonly Strand[], weigh: (relation: string) => number): Bundle {
  const members = pair.map(({ key }) => key).sort((left, right) => weigh(right) - weigh(left));
  return { lead: members[0] as string, members };
}

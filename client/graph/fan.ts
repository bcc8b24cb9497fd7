/** One relation as far as fanning goes. */
export interface Strand {
  readonly key: string;
  readonly source: string;
  readonly target: string;
}

const spread = 0.2;
const widest = 0.7;

/** Relations by the pair of nodes they tie, whichever way they point. */
export function groupByPair(strands: readonly Strand[]): Strand[][] {
  const bundles = new Map<string, Strand[]>();
  for (const strand of strands) {
    const { source, target } = strand;
    const pair = source <= target ? `${source}\u0000${target}` : `${target}\u0000${source}`;
    const bundle = bundles.get(pair);
    if (bundle === undefined) {
      bundles.set(pair, [strand]);
    } else {
      bundle.push(strand);
    }
  }
  return [...bundles.values()];
}

/** Between neighbours of a bundle, as a share of the distance between its ends. */
export function stepWithin(count: number): number {
  return Math.min(spread, (2 * widest) / count);
}

/**
 * Curvature (height of the bow as a share of the distance) that fans parallel relations apart. A relation on its own
 * is straight; loops get growing positive values so that they nest.
 */
export function fanOut(bundles: readonly (readonly Strand[])[]): Map<string, number> {
  const curves = new Map<string, number>();
  for (const bundle of bundles) {
    const step = stepWithin(bundle.length);
    bundle.forEach((strand, index) => {
      const offset = (index - (bundle.length - 1) / 2) * step;
      // A bow is seen from its own start: against the pair's order it bends the other way.
      const sign = strand.source <= strand.target ? 1 : -1;
      curves.set(strand.key, strand.source === strand.target ? index + 1 : sign * offset);
    });
  }
  return curves;
}

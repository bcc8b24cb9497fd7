import type Sigma from 'sigma';
import type { Network } from '../state/network.ts';

/** How much dearer a step aside is than one ahead. */
const aside = 2;

/** The nearest of some nodes in a direction, within 60 degrees of it to either side; `way` is in pixels, y downwards. */
export function findNext(
  sigma: Sigma,
  network: Network,
  among: readonly string[],
  from: string,
  way: readonly [x: number, y: number],
): string | undefined {
  const places = new Map(among.map((node) => [node, sigma.graphToViewport(network.getNodeAttributes(node))]));
  return findNearestAhead(places, from, way);
}

/** The same over places alone. */
export function findNearestAhead(
  places: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
  from: string,
  [wayX, wayY]: readonly [x: number, y: number],
): string | undefined {
  const start = places.get(from) ?? { x: 0, y: 0 };
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [node, { x, y }] of places) {
    const [dx, dy] = [x - start.x, y - start.y];
    const ahead = dx * wayX + dy * wayY;
    const off = Math.abs(dx * wayY - dy * wayX);
    const cost = ahead + aside * off;
    if (node !== from && ahead > 0 && off <= ahead * Math.sqrt(3) && cost < least) {
      [best, least] = [node, cost];
    }
  }
  return best;
}

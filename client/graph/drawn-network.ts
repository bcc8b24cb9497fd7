import type { Network } from '../state/network.ts';

/**
 * The network as Sigma sees it: empty but for its settings while somebody else draws it. Sigma does not work out its camera
 * for a graph without nodes, so the order says one.
 */
export function withhold(network: Network, isWithheld: () => boolean): Network {
  const seen: Network = Object.create(network);
  const giveUnlessWithheld = (name: 'nodes' | 'edges' | 'forEachNode' | 'forEachEdge'): void => {
    const give = network[name].bind(network) as (...given: unknown[]) => unknown;
    Object.defineProperty(seen, name, {
      value: (...given: unknown[]) => (isWithheld() ? [] : give(...given)),
    });
  };
  giveUnlessWithheld('nodes');
  giveUnlessWithheld('edges');
  giveUnlessWithheld('forEachNode');
  giveUnlessWithheld('forEachEdge');
  Object.defineProperty(seen, 'order', {
    get: () => (isWithheld() ? Math.min(1, network.order) : network.order),
  });
  return seen;
}

import { lookStore } from './look-store.ts';
import type { Network } from './network.ts';
import { readShown } from './shown.ts';
import { Styles } from './styles.ts';
import type { View } from './view.ts';

let latest: {
  readonly view: View;
  readonly look: object;
  readonly size: number;
  readonly styles: Styles;
} | null = null;

/** The styles of a view under the look that is worn now, worked out once. */
export function readStyles(network: Network, view: View): Styles {
  const { look } = lookStore.getState();
  const size = network.order + network.size;
  if (latest?.view !== view || latest.look !== look || latest.size !== size) {
    latest = { view, look, size, styles: new Styles(network, readShown(network, view), look) };
  }
  return latest.styles;
}

import { ownLabels } from '../../protocol/own-labels.ts';
import type { NodeSnapshot } from '../../protocol/values.ts';

/** What elementIds of nodes that came from a file begin with. */
export const filePrefix = 'file:';

const covered: ReadonlySet<string> = new Set(ownLabels);

/**
 * How a node is named in links and asked for: by its property `id` where that stays the same from one loading of the data
 * to the next, else by its elementId. In a database that is not one of ours a property `id` may belong to several.
 */
export function addressOf({ elementId, labels, properties }: NodeSnapshot): string {
  const id = properties.get('id');
  const own = labels.some((label) => covered.has(label)) && !elementId.startsWith(filePrefix);
  return own && typeof id === 'string' ? id : `element:${elementId}`;
}

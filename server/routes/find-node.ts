import type { NodeSnapshot } from '../../protocol/values.ts';
import { AppError } from '../errors.ts';
import type { LibraryRuns } from './library-runs.ts';

const elementPrefix = 'element:';

/** The node that an address names: by its property `id`, or by its elementId behind `element:`. */
export async function findNode(runs: LibraryRuns, id: string): Promise<NodeSnapshot> {
  const { rows } = id.startsWith(elementPrefix)
    ? await runs.run('browse/node', { elementId: id.slice(elementPrefix.length) })
    : await runs.run('browse/node', { id });
  const node = rows[0]?.[0];
  if (typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'node') return node;
  throw new AppError('Dragoman.NodeNotFound', `There is no node "${id}".`, {
    hint: `Address a node by its property id, or by its elementId behind "${elementPrefix}".`,
  });
}

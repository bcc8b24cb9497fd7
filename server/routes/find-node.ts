import type { CypherValue, NodeSnapshot } from '../../protocol/values.ts';
import { AppError } from '../errors.ts';
import type { LibraryRuns } from './library-runs.ts';

const elementPrefix = 'element:';

/**
 * The node that an address names: by its elementId behind `element:`, by its property `id`, or by its bare elementId.
 * Ids of the talks are found by their index; only where that finds nothing every node is looked at.
 */
export async function findNode(runs: LibraryRuns, address: string): Promise<NodeSnapshot> {
  const isElement = address.startsWith(elementPrefix);
  const elementId = isElement ? address.slice(elementPrefix.length) : address;
  const own = await runs.run('browse/node', isElement ? { elementId } : { id: address, elementId });
  const { rows } =
    own.rows.length > 0 || isElement ? own : await runs.run('browse/node-of-any-label', { id: address });
  const [node, other] = rows.flatMap(([value]) => (isNode(value) ? [value] : []));
  if (node === undefined) {
    throw new AppError('Dragoman.NodeNotFound', `There is no node "${address}".`, {
      hint: `Address a node by its property id, or by its elementId behind "${elementPrefix}".`,
    });
  }
  if (other !== undefined) {
    throw new AppError('Dragoman.NodeAmbiguous', `Several nodes have the id "${address}".`, {
      hint: `Address one of them by its elementId: "${elementPrefix}${node.elementId}" or "${elementPrefix}${other.elementId}", for example.`,
    });
  }
  return node;
}

function isNode(value: CypherValue | undefined): value is NodeSnapshot {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'node';
}

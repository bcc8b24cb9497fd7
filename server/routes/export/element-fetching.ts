/** Nodes and relationships by their elementIds, some thousand at a time. */
import { runQuery } from '../../library/run-query.ts';
import type { RouteContext } from '../route-context.ts';
import type { ExportRequest } from './export-request.ts';
import type { GraphCollection } from './graph-collection.ts';

const atATime = 5_000;

/** Fills `collection`; gives a sentence when something asked for is not there any more. */
export async function fetchElements(
  { nodes = [], relationships = [] }: Pick<ExportRequest, 'nodes' | 'relationships'>,
  collection: GraphCollection,
  signal: AbortSignal,
  context: RouteContext,
): Promise<string[]> {
  const wanted = new Set([...nodes, ...relationships]);
  const foundNodes = await fetchAll('browse/nodes', [...new Set(nodes)], collection, signal, context);
  const foundRelationships = await fetchAll(
    'browse/relationships',
    [...new Set(relationships)],
    collection,
    signal,
    context,
  );
  const missing = wanted.size - foundNodes - foundRelationships;
  if (missing <= 0) return [];
  return [`${missing} of ${wanted.size} elements are not in the store any more, and not in the file.`];
}

/** Relationships without their ends are none: what the answer left out is fetched, and said. */
export async function fetchMissingEnds(
  collection: GraphCollection,
  signal: AbortSignal,
  context: RouteContext,
): Promise<string[]> {
  const missing = collection.findMissingEnds();
  if (missing.length === 0) return [];
  await fetchAll('browse/nodes', missing, collection, signal, context);
  return [`${missing.length} nodes at the ends of relationships came along that the answer does not hold.`];
}

async function fetchAll(
  queryId: string,
  ids: readonly string[],
  collection: GraphCollection,
  signal: AbortSignal,
  { store, library, config }: RouteContext,
): Promise<number> {
  const query = library.find(queryId);
  let found = 0;
  for (let start = 0; start < ids.length; start += atATime) {
    const elementIds = ids.slice(start, start + atATime);
    const { rows } = await runQuery(store, query, new Map([['elementIds', elementIds]]), {
      timeoutMs: config.exportTimeoutMs,
      maxRows: elementIds.length,
      signal,
    });
    for (const row of rows) collection.add(row);
    found += rows.length;
  }
  return found;
}

import { requestFile } from './http.ts';

export type GraphFormat = 'gexf' | 'graphml' | 'json' | 'csv';

/**
 * Nodes and relationships, by elementId, as a file of the server's making.
 * @param places x and y of each node, y upwards; GEXF and GraphML carry them
 */
export async function exportElements(
  format: GraphFormat,
  nodes: readonly string[],
  relationships: readonly string[],
  places: readonly number[],
): Promise<Blob> {
  const response = await requestFile('/api/export', {
    body: { format, nodes, relationships, ...(format === 'gexf' || format === 'graphml' ? { places } : {}) },
    accept: '*/*',
  });
  return response.blob();
}

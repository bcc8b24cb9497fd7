import { requestFile } from './http.ts';

export type GraphFormat = 'gexf' | 'graphml' | 'json' | 'csv';

/** Nodes and relationships, by elementId, as a file of the server's making. */
export async function exportElements(
  format: GraphFormat,
  nodes: readonly string[],
  relationships: readonly string[],
): Promise<Blob> {
  const response = await requestFile('/api/export', {
    body: { format, nodes, relationships },
    accept: '*/*',
  });
  return response.blob();
}

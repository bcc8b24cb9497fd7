import { runQuery } from '../api/explorer-api.ts';
import { decodeGraph, findMissingEnds, type GraphPiece } from '../api/graph-part.ts';

const endsQuery = 'browse/nodes';

/** Fetches the ends of relationships that a statement returned without their nodes, so that they can be drawn. */
export async function completePiece(piece: GraphPiece, signal: AbortSignal): Promise<GraphPiece> {
  const elementIds = findMissingEnds(piece);
  if (elementIds.length === 0) {
    return piece;
  }
  const { graph } = await runQuery(endsQuery, { elementIds }, signal);
  return { nodes: [...piece.nodes, ...decodeGraph(graph).nodes], relationships: piece.relationships };
}

import { fetchNodes } from '../api/elements.ts';
import { findMissingEnds, type GraphPiece } from '../api/graph-part.ts';

/** Fetches the ends of relationships that a statement returned without their nodes, so that they can be drawn. */
export async function completePiece(piece: GraphPiece, signal: AbortSignal): Promise<GraphPiece> {
  const elementIds = findMissingEnds(piece);
  if (elementIds.length === 0) {
    return piece;
  }
  const ends = await fetchNodes(elementIds, signal);
  return { nodes: [...piece.nodes, ...ends.piece.nodes], relationships: piece.relationships };
}

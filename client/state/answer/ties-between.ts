import { fetchTiesAmong } from '../../api/elements.ts';
import type { GraphPiece } from '../../api/graph-part.ts';
import { announce } from '../announcements.ts';
import { askStore, type Result } from '../ask-store.ts';
import { whileBusy } from '../canvas-store.ts';
import { sayCount } from '../words.ts';

/** What the statement itself returned, for answers that relations between its nodes were added to. */
const returned = new WeakMap<Result['values'], GraphPiece>();

export function hasAddedTies({ values }: Result): boolean {
  return returned.has(values);
}

/** Adds the relations among the answer's nodes that the statement did not return. */
export async function addTiesBetween(result: Result): Promise<void> {
  await whileBusy('Fetching the relations between these', async () => {
    const { nodes, relationships } = result.piece;
    const ties = await fetchTiesAmong(nodes.map(({ elementId }) => elementId));
    const known = new Set(relationships.map(({ elementId }) => elementId));
    const more = ties.piece.relationships.filter(({ elementId }) => !known.has(elementId));
    if (more.length > 0) {
      returned.set(result.values, result.piece);
      replacePiece(result, { nodes, relationships: [...relationships, ...more] }, ties.ran);
    }
    const found =
      more.length === 0
        ? 'There are no other relations between these'
        : `${sayCount(more.length, 'relation', 'relations')} between these added to the graph`;
    announce(ties.notice === null ? found : `${found}. ${ties.notice}`);
  });
}

/** Goes back to what the statement returned. */
export function dropTiesBetween(result: Result): void {
  const piece = returned.get(result.values);
  if (piece !== undefined) {
    returned.delete(result.values);
    replacePiece(result, piece, []);
  }
}

function replacePiece({ values }: Result, piece: GraphPiece, ran: Result['ran']): void {
  askStore.setState(({ result }) =>
    result?.values === values ? { result: { ...result, piece, ran: [...result.ran, ...ran] } } : {},
  );
}

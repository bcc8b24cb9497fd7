import { runQuery } from '../api/explorer-api.ts';
import type { QueryAnswer } from '../api/graph-answer.ts';
import { decodeGraph } from '../api/graph-part.ts';
import { announce } from './announcements.ts';
import { whileBusy } from './canvas-store.ts';
import { joinParts } from './deed-parts.ts';
import { findKindByLabel } from './kinds.ts';
import { sayRelation } from './relation-words.ts';
import { showPiece } from './show-piece.ts';
import { currentView, type Deed, takeStep } from './steps-store.ts';

/** Nodes, or relations, that one click in the overview brings. */
export const overviewLimit = 40;

/** Brings the best connected nodes of a label that are not on the canvas yet. */
export function bringLabel(label: string): Promise<void> {
  const { many } = findKindByLabel(label);
  return bring(
    `Brought in ${many}`,
    () => runQuery('browse/of-label', { label, elementIds: [...currentView().nodes], limit: overviewLimit }),
    { kind: 'label', id: label },
  );
}

/** Brings relations of a type between nodes of two labels. */
export function bringConnection(from: string, type: string, to: string): Promise<void> {
  const words = `${findKindByLabel(from).many} – ${sayRelation(type)} – ${findKindByLabel(to).many}`;
  return bring(
    `Brought in ${words}`,
    () => runQuery('browse/of-connection', { from, type, to, limit: overviewLimit }),
    { kind: 'connection', id: joinParts([from, type, to]) },
  );
}

async function bring(title: string, ask: () => Promise<QueryAnswer>, deed: Deed): Promise<void> {
  await whileBusy(title.replace('Brought', 'Bringing'), async () => {
    const answer = await ask();
    const before = currentView();
    const view = showPiece(before, decodeGraph(answer.graph), undefined);
    if (view.nodes.size === before.nodes.size && view.relations.size === before.relations.size) {
      announce('All that this brings is on the canvas already');
      return;
    }
    takeStep(title, view, { ran: answer.ran, deed, layout: before.nodes.size === 0 ? 'all' : 'none' });
  });
}

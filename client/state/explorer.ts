import type { Provenance } from '../../protocol/api.ts';
import { fetchTiesOf } from '../api/elements.ts';
import { fetchNode } from '../api/explorer-api.ts';
import type { GraphPiece } from '../api/graph-part.ts';
import { decodeNode } from '../api/typed-json.ts';
import { nameNode } from '../api/value-text.ts';
import { announce, announceNotice } from './announcements.ts';
import { whileBusy } from './canvas-store.ts';
import { drawApart } from './cluster-actions.ts';
import { findNodeKey, loadPiece, network } from './network.ts';
import { selectNode } from './selection-store.ts';
import { showPiece } from './show-piece.ts';
import { currentView, type Deed, takeStep } from './steps-store.ts';
import type { Question } from './url.ts';
import { addToView, emptyView, type View } from './view.ts';
import { sayCount } from './words.ts';

/** Selects a node by its id, fetching it (and what ties it to the canvas) when it is not shown yet. */
export async function revealNode(id: string): Promise<void> {
  const known = findNodeKey(network, id);
  if (known !== undefined && isOnCanvas(known)) {
    drawApart(known);
    selectNode(known);
    return;
  }
  await whileBusy('Fetching the node', async () => {
    const answer = await fetchNode(id);
    const node = decodeNode(answer.node);
    const ties = await fetchTiesOf([node.elementId], [...currentView().nodes]);
    const { relationships } = ties.piece;
    const view = showPiece(currentView(), { nodes: [node], relationships }, undefined);
    const ran = [...answer.ran, ...ties.ran];
    takeStep(`Brought in ${nameNode(node)}`, view, { ran, deed: { kind: 'bring', id } });
    selectNode(node.elementId);
    announceNotice(ties.notice);
  });
}

function isOnCanvas(node: string): boolean {
  const { nodes, clusters } = currentView();
  return nodes.has(node) || clusters.has(node);
}

export interface Drawable {
  readonly piece: GraphPiece;
  readonly title: string;
  readonly ran: Provenance['ran'];
}

/** Puts the answer of a question in the place of what is on the canvas. */
export function showInstead({ piece, title, ran }: Drawable, question: Question): void {
  const { nodes, relations } = loadPiece(network, piece);
  const deed: Deed = { kind: 'answer', question };
  takeStep(title, addToView(emptyView, nodes, relations), { ran, layout: 'all', deed });
  announceCounts(title, currentView());
}

/** Adds to what is on the canvas; `deed` is what brings the same again, where there is such a thing. */
export function showBeside({ piece, title, ran }: Drawable, deed: Deed | null): void {
  takeStep(title, showPiece(currentView(), piece, undefined), { ran, deed });
  announceCounts(title, currentView());
}

export function announceCounts(title: string, view: View): void {
  const nodes = sayCount(view.nodes.size, 'node', 'nodes');
  announce(`${title}: ${nodes}, ${sayCount(view.relations.size, 'relation', 'relations')}`);
}

import { runQuery } from '../api/explorer-api.ts';
import { decodeGraph } from '../api/graph-part.ts';
import { announce } from './announcements.ts';
import { whileBusy } from './canvas-store.ts';
import { revealNode } from './explorer.ts';
import { findRelationKey, network } from './network.ts';
import { closePage } from './page-store.ts';
import { selectRelation } from './selection-store.ts';
import { showPiece } from './show-piece.ts';
import { currentView, takeStep } from './steps-store.ts';

const relationQuery = 'browse/relation';

/** Leads from wherever one reads to a node on the canvas, bringing it in when it is not there. */
export async function showNode(id: string): Promise<void> {
  closePage();
  await revealNode(id);
}

/** Leads to a relation on the canvas, by its `key`; it comes with its ends when it is not there. */
export async function showRelation(key: string): Promise<void> {
  closePage();
  await revealRelation(key);
}

export async function revealRelation(key: string): Promise<void> {
  const known = findRelationKey(network, key);
  if (known !== undefined && isOnCanvas(known)) {
    selectRelation(known);
    return;
  }
  await whileBusy('Fetching the relation', async () => {
    const { graph, ran } = await runQuery(relationQuery, { key });
    const view = showPiece(currentView(), decodeGraph(graph), undefined);
    const relation = findRelationKey(network, key);
    if (relation === undefined) {
      announce('The graph holds no such relation: what the claim says is no fact to be drawn');
      return;
    }
    takeStep('Brought in a relation', view, { ran, deed: { kind: 'tie', id: key } });
    selectRelation(relation);
  });
}

function isOnCanvas(relation: string): boolean {
  const { nodes, relations } = currentView();
  return relations.has(relation) && network.extremities(relation).every((end) => nodes.has(end));
}

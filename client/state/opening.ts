import type { Provenance, StatusAnswer } from '../../protocol/api.ts';
import { runQuery } from '../api/explorer-api.ts';
import { decodeGraph, type GraphPiece } from '../api/graph-part.ts';
import { asApiError } from '../api/http.ts';
import { canvasStore } from './canvas-store.ts';
import { databaseStore, loadSchema, loadStatus, nameDatabase } from './database-store.ts';
import { announceCounts } from './explorer.ts';
import { openLook } from './look-store.ts';
import { holdsEvidence, loadPiece, network } from './network.ts';
import { takeStep } from './steps-store.ts';
import { addToView, emptyView } from './view.ts';

const openingQuery = 'browse/opening-network';
const firstPictureQuery = 'browse/first-picture';
/** So many nodes, and relations, are shown whole. */
const wholeNodes = 400;
const wholeRelations = 3_000;
/** As in the header of the library query. */
const looked = 10_000;
const some = 120;
const ties = 1_500;

/** The network of the reports where there is one; of any other database all, or its best connected part. */
export async function openNetwork(): Promise<void> {
  canvasStore.setState({ status: 'loading', error: null });
  const schema = loadSchema();
  try {
    const [opening, status] = await Promise.all([runQuery(openingQuery), loadStatus()]);
    openLook(nameDatabase(status));
    const piece = decodeGraph(opening.graph);
    loadPiece(network, piece);
    if (holdsEvidence(network)) {
      show(piece, opening.ran, 'Opened the network');
    } else {
      // The colours of the kinds follow the whole database, not what happens to come first.
      await schema;
      await openFirstPicture(status);
    }
    canvasStore.setState({ status: 'ready' });
  } catch (error) {
    canvasStore.setState({ status: 'failed', error: asApiError(error) });
  }
}

async function openFirstPicture({ counts }: StatusAnswer): Promise<void> {
  const whole = counts.nodes <= wholeNodes && counts.relationships <= wholeRelations;
  const limits = whole ? { nodes: wholeNodes, limit: wholeRelations } : { nodes: some, limit: ties };
  const answer = await runQuery(firstPictureQuery, limits);
  const title = whole ? 'Opened all of the database' : 'Opened the best connected part of the database';
  const piece = decodeGraph(answer.graph);
  const { nodes, relationships } = piece;
  const say = (count: number): string => count.toLocaleString('en');
  const seen = counts.nodes > looked ? ` (${say(looked)} and their neighbours were looked at)` : '';
  const cut = relationships.length >= ties ? `, and of what ties them the first ${say(ties)} relations` : '';
  const chosen = 'the best connected and who stands between them';
  const part = `This page opened with ${say(nodes.length)} of ${say(counts.nodes)} nodes: ${chosen}${seen}${cut}.`;
  databaseStore.setState({ part: whole ? null : part });
  show(piece, answer.ran, title);
}

function show(piece: GraphPiece, ran: Provenance['ran'], title: string): void {
  const { nodes, relations } = loadPiece(network, piece);
  const view = addToView(emptyView, nodes, relations);
  takeStep(title, view, { ran, layout: 'all' });
  announceCounts('The network is open', view);
}

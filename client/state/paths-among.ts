import { fetchPaths } from '../api/explorer-api.ts';
import { decodeGraph, type GraphPiece } from '../api/graph-part.ts';
import { announce } from './announcements.ts';
import { whileBusy } from './canvas-store.ts';
import { isCluster } from './clusters.ts';
import { joinIds, sayNodes } from './group-actions.ts';
import { network } from './network.ts';
import { pathsStore, readPaths, sayPaths } from './paths-store.ts';
import { clearSelection } from './selection-store.ts';
import { showPiece } from './show-piece.ts';
import { currentView, type Step, takeStep } from './steps-store.ts';
import type { TrailPath } from './view.ts';
import { sayCount } from './words.ts';

/** Among so many each is asked about with each other; of more the pairs would be too many to wait for. */
export const mostAmong = 8;

/** Looks for the shortest paths between any two of several nodes, and puts them onto the canvas as one step. */
export async function findPathsAmong(nodes: readonly string[]): Promise<void> {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first === undefined || last === undefined || nodes.length < 2) {
    return;
  }
  if (nodes.some(isCluster)) {
    announce('Paths lead from node to node: open the groups among these first');
    return;
  }
  if (nodes.length > mostAmong) {
    announce(`Select at most ${mostAmong} nodes to ask how they are connected; these are ${nodes.length}`);
    return;
  }
  await whileBusy(`Looking how ${sayNodes(nodes)} are connected`, async () => {
    const { options } = pathsStore.getState();
    const answers = await Promise.all(
      listPairs(nodes).map(([from, to]) => fetchPaths(idOf(from), idOf(to), options)),
    );
    const paths: TrailPath[] = answers.flatMap(readPaths);
    if (paths.length === 0) {
      announce(
        `Nothing connects any two of them within ${sayCount(options.maxLength, 'relation', 'relations')}`,
      );
      return;
    }
    const pieces: GraphPiece[] = answers.map(({ graph }) => decodeGraph(graph));
    const piece = {
      nodes: pieces.flatMap((part) => part.nodes),
      relationships: pieces.flatMap((part) => part.relationships),
    };
    const ran: Step['ran'] = answers[0]?.ran ?? [];
    const view = showPiece(currentView(), piece, undefined);
    const more = answers.some((answer) => answer.more);
    const trail = { from: first, to: last, ends: nodes, options, paths, more };
    clearSelection();
    takeStep(
      `How ${sayNodes(nodes)} are connected`,
      { ...view, trail },
      { ran, deed: { kind: 'among', id: joinIds(nodes) } },
    );
    announce(`${sayPaths(paths)} among ${sayNodes(nodes)}`);
  });
}

function listPairs(nodes: readonly string[]): (readonly [string, string])[] {
  return nodes.flatMap((from, index) => nodes.slice(index + 1).map((to) => [from, to] as const));
}

function idOf(node: string): string {
  return network.getNodeAttribute(node, 'id');
}

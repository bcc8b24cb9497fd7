import type Sigma from 'sigma';
import { announce } from '../state/announcements.ts';
import { hideNode } from '../state/canvas-actions.ts';
import { describeForEar } from '../state/describe-node.ts';
import { expandOrAsk } from '../state/expand-question.ts';
import { hideGroup } from '../state/group-actions.ts';
import { openMenu } from '../state/menu-store.ts';
import type { Network } from '../state/network.ts';
import { listDrawn } from '../state/selection-follow.ts';
import { listSelected, selectionStore, selectNode } from '../state/selection-store.ts';
import { panCamera, zoomCamera } from './camera.ts';
import type { Picture } from './picture.ts';
import { findNext } from './walking.ts';

const panStep = 80;

const ways: { readonly [key: string]: readonly [x: number, y: number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const zooms: { readonly [key: string]: number } = { '+': 1 / 1.4, '=': 1 / 1.4, '-': 1.4 };

/** A round through the neighbours of one node, as Tab makes it. */
interface Round {
  readonly nodes: readonly string[];
  readonly at: number;
}

/**
 * Walks the canvas by keyboard: arrows go along the relations of the selected node to the nearest in their direction,
 * or, where none leads that way, to the nearest node of all; Tab goes round the neighbours of the
 * selected node and, after the last, out of the canvas, as it does everywhere.
 */
export function listenToKeys(sigma: Sigma, network: Network, readPicture: () => Picture): void {
  const element = sigma.getContainer();
  let round: Round | null = null;
  const go = (node: string): void => {
    selectNode(node);
    announce(describeForEar(network, readPicture(), node));
  };
  const goRound = (step: number, start: string): boolean => {
    if (round === null || round.nodes[round.at] !== start) {
      round = { nodes: [start, ...listNeighbours(network, readPicture(), start)], at: 0 };
    }
    const next = round.nodes[round.at + step];
    if (next === undefined) {
      return false;
    }
    round = { ...round, at: round.at + step };
    go(next);
    return true;
  };
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const picture = readPicture();
    const selected = readSelected(picture);
    const way = ways[event.key];
    const zoom = zooms[event.key];
    if (way !== undefined && event.shiftKey) {
      panCamera(sigma, way[0] * panStep, way[1] * panStep);
    } else if (way !== undefined) {
      const next =
        selected === null
          ? picture.byImportance[0]
          : (findNext(sigma, network, listTied(network, picture, selected), selected, way) ??
            findNext(sigma, network, picture.nodes, selected, way));
      if (next !== undefined) {
        go(next);
      }
    } else if (event.key === 'Delete' && listSelected().length > 1) {
      hideGroup(listDrawn(listSelected()));
    } else if (zoom !== undefined) {
      zoomCamera(sigma, zoom);
    } else if (selected === null || !actOn(selected, event)) {
      return;
    }
    event.preventDefault();
  });
  // The menu key also asks for the browser's own menu, which would lie over ours.
  element.addEventListener('contextmenu', (event) => event.target === element && event.preventDefault());

  function actOn(node: string, event: KeyboardEvent): boolean {
    if (event.key === 'Tab') {
      return goRound(event.shiftKey ? -1 : 1, node);
    }
    if (event.key === 'Delete') {
      hideNode(node);
      return true;
    }
    if (event.key === 'Enter') {
      void expandOrAsk(node);
      return true;
    }
    if (
      event.key.toLowerCase() === 'm' ||
      event.key === 'ContextMenu' ||
      (event.shiftKey && event.key === 'F10')
    ) {
      const { x, y } = sigma.graphToViewport(network.getNodeAttributes(node));
      openMenu(node, x, y);
      return true;
    }
    return false;
  }
}

/** The node and what shown relations tie it to. */
function listTied(network: Network, picture: Picture, node: string): string[] {
  return [node, ...listNeighbours(network, picture, node)];
}

function readSelected(picture: Picture): string | null {
  const { selected } = selectionStore.getState();
  return selected?.kind === 'node' && picture.isNodeShown(selected.key) ? selected.key : null;
}

/** Shown neighbours, the most supported first. */
function listNeighbours(network: Network, picture: Picture, node: string): string[] {
  const tied = new Set(
    network
      .edges(node)
      .filter((relation) => picture.isRelationShown(relation))
      .map((relation) => network.opposite(node, relation)),
  );
  return picture.byImportance.filter((other) => other !== node && tied.has(other));
}

import { expandOrAsk } from '../state/expand-question.ts';
import { openMenu } from '../state/menu-store.ts';
import type { Network } from '../state/network.ts';
import {
  clearSelection,
  hoverItem,
  selectGroup,
  selectNode,
  selectRelation,
  toggleInGroup,
} from '../state/selection-store.ts';
import { Dragging } from './dragging.ts';
import type { Drawing } from './drawing.ts';
import { listenToLongPress } from './long-press.ts';
import type { Picture } from './picture.ts';

/** Milliseconds between two clicks that count as one double click; Sigma's own. */
const doubleClickTime = 300;

/**
 * Turns what mouse and fingers do on the canvas into actions of the explorer.
 * @param redraw draws some nodes and their relations anew, and nothing else
 */
export function listenToPointer(
  sigma: Drawing,
  network: Network,
  readPicture: () => Picture,
  redraw: (nodes: string[]) => void,
): void {
  const dragging = new Dragging(sigma, network, redraw);
  const element = sigma.getContainer();
  element.addEventListener('pointerdown', () => sigma.comeToRest(), { capture: true });
  const hover = (item: Parameters<typeof hoverItem>[0]): void => {
    if (!dragging.isUnderWay) {
      element.style.cursor = item === null ? '' : 'pointer';
      hoverItem(item);
    }
  };
  sigma.on('enterNode', ({ node }) => hover({ kind: 'node', key: node }));
  sigma.on('leaveNode', () => hover(null));
  sigma.on('enterEdge', ({ edge }) => hover({ kind: 'relation', key: edge }));
  sigma.on('leaveEdge', () => hover(null));
  const press = createPress();
  // A bundle stands for several: what is told about is all that ties its two ends.
  const choose = (relation: string): void => {
    if (readPicture().bundleOf(relation) === null) {
      selectRelation(relation);
    } else {
      selectGroup(network.extremities(relation));
    }
  };
  sigma.on('clickNode', ({ node, event }) => {
    if (!dragging.hasJustEnded && event.original.shiftKey) {
      toggleInGroup(node);
    } else if (!dragging.hasJustEnded) {
      press(node, event.original.timeStamp);
    }
  });
  sigma.on('clickEdge', ({ edge }) => dragging.hasJustEnded || choose(edge));
  sigma.on('clickStage', () => dragging.hasJustEnded || clearSelection());
  sigma.on('doubleClickNode', ({ node, event, preventSigmaDefault }) => {
    preventSigmaDefault();
    if (event.original.shiftKey) {
      toggleInGroup(node);
    } else {
      press(node, event.original.timeStamp);
    }
  });
  // Two quick clicks on two things count as a double click for Sigma; the second still means what it is on.
  sigma.on('doubleClickEdge', ({ edge, preventSigmaDefault }) => {
    preventSigmaDefault();
    choose(edge);
  });
  sigma.on('rightClickNode', ({ node, event }) => {
    event.original.preventDefault();
    openMenu(node, event.x, event.y);
  });
  listenToLongPress(sigma, (node, x, y) => {
    dragging.letGo();
    openMenu(node, x, y);
  });
}

/** The first press of a node selects it, and a second in quick succession, if it is on the same node, expands it. */
function createPress(): (node: string, at: number) => void {
  let last = { node: '', at: Number.NEGATIVE_INFINITY };
  return (node, at) => {
    const again = last.node === node && at - last.at < doubleClickTime;
    last = again ? { node: '', at } : { node, at };
    if (again) {
      void expandOrAsk(node);
    } else {
      selectNode(node);
    }
  };
}

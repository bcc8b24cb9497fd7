import { settleNode } from '../state/canvas-actions.ts';
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
import type { Drawing } from './drawing.ts';
import { listenToLongPress } from './long-press.ts';
import type { Picture } from './picture.ts';

/** Pixels that a press may wander and still be a click. */
const tolerance = 4;
/** Milliseconds between two clicks that count as one double click; Sigma's own. */
const doubleClickTime = 300;

interface Drag {
  readonly node: string;
  /** Where the node stood when it was taken up. */
  readonly from: { readonly x: number; readonly y: number };
  readonly x: number;
  readonly y: number;
  moved: boolean;
}

/**
 * Turns what the mouse does on the canvas into actions of the explorer.
 * @param redraw draws one node and its relations anew, and nothing else
 */
export function listenToPointer(
  sigma: Drawing,
  network: Network,
  readPicture: () => Picture,
  redraw: (node: string) => void,
): void {
  let drag: Drag | null = null;
  let justDragged = false;
  const element = sigma.getContainer();
  element.addEventListener('pointerdown', () => sigma.comeToRest(), { capture: true });
  const hover = (item: Parameters<typeof hoverItem>[0]): void => {
    if (drag === null) {
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
    if (!justDragged && event.original.shiftKey) {
      toggleInGroup(node);
    } else if (!justDragged) {
      press(node, event.original.timeStamp);
    }
  });
  sigma.on('clickEdge', ({ edge }) => justDragged || choose(edge));
  sigma.on('clickStage', () => justDragged || clearSelection());
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
  listenToLongPress(sigma, openMenu);
  sigma.on('downNode', ({ node, event }) => {
    justDragged = false;
    const { x, y } = network.getNodeAttributes(node);
    drag = { node, from: { x, y }, x: event.x, y: event.y, moved: false };
  });
  const forgetDrag = (): void => {
    justDragged = false;
  };
  sigma.on('downStage', forgetDrag);
  sigma.on('downEdge', forgetDrag);
  const captor = sigma.getMouseCaptor();
  captor.on('mousemovebody', (event) => {
    if (drag === null) {
      return;
    }
    event.preventSigmaDefault();
    event.original.preventDefault();
    drag.moved ||= Math.hypot(event.x - drag.x, event.y - drag.y) > tolerance;
    if (drag.moved) {
      // Attributes are changed in place: an event of graphology would make Sigma work through the whole graph.
      Object.assign(network.getNodeAttributes(drag.node), sigma.viewportToGraph(event));
      redraw(drag.node);
    }
  });
  captor.on('mouseup', () => {
    if (drag?.moved) {
      justDragged = true;
      settleNode(drag.node, drag.from);
    }
    drag = null;
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

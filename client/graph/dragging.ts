import type { Coordinates } from 'sigma/types';
import { settleNode } from '../state/canvas-actions.ts';
import type { Network } from '../state/network.ts';
import type { Drawing } from './drawing.ts';

/** Pixels that a press may wander and still be a click. */
const tolerance = 4;

interface Drag {
  readonly node: string;
  /** Where the node stood when it was taken up. */
  readonly from: { readonly x: number; readonly y: number };
  readonly x: number;
  readonly y: number;
  moved: boolean;
}

/** Lets mouse and finger take up a node and put it elsewhere, where it stays. */
export class Dragging {
  readonly #sigma: Drawing;
  readonly #network: Network;
  readonly #redraw: (node: string) => void;
  #drag: Drag | null = null;
  #justDragged = false;

  /** @param redraw draws one node and its relations anew, and nothing else */
  constructor(sigma: Drawing, network: Network, redraw: (node: string) => void) {
    this.#sigma = sigma;
    this.#network = network;
    this.#redraw = redraw;
    sigma.on('downNode', ({ node, event }) => {
      // Of other buttons Sigma tells the press alone: what they took up would never be put down.
      if ('button' in event.original && event.original.button !== 0) {
        this.#forget();
      } else {
        this.#takeUp(node, event);
      }
    });
    sigma.on('downStage', () => this.#forget());
    sigma.on('downEdge', () => this.#forget());
    const mouse = sigma.getMouseCaptor();
    mouse.on('mousemovebody', (event) => this.#follow(event, event));
    mouse.on('mouseup', () => this.#putDown());
    const finger = sigma.getTouchCaptor();
    finger.on('touchmove', (event) => {
      const [place, ...more] = event.touches;
      // A second finger means the whole drawing.
      if (place !== undefined && more.length === 0) {
        this.#follow(place, event);
      }
    });
    finger.on('touchup', () => this.#putDown());
  }

  /** A node is held, whether it has been moved yet or not. */
  get isUnderWay(): boolean {
    return this.#drag !== null;
  }

  /** The click that ends a drag is none. */
  get hasJustEnded(): boolean {
    return this.#justDragged;
  }

  /** Lets go of what is held, where it is. */
  letGo(): void {
    this.#drag = null;
  }

  #takeUp(node: string, { x, y }: Coordinates): void {
    const { x: fromX, y: fromY } = this.#network.getNodeAttributes(node);
    this.#justDragged = false;
    this.#drag = { node, from: { x: fromX, y: fromY }, x, y, moved: false };
  }

  #forget(): void {
    this.#justDragged = false;
    this.#drag = null;
  }

  #follow(place: Coordinates, event: { preventSigmaDefault(): void; readonly original: Event }): void {
    const drag = this.#drag;
    if (drag === null) {
      return;
    }
    event.preventSigmaDefault();
    event.original.preventDefault();
    drag.moved ||= Math.hypot(place.x - drag.x, place.y - drag.y) > tolerance;
    if (drag.moved) {
      // Attributes are changed in place: an event of graphology would make Sigma work through the whole graph.
      Object.assign(this.#network.getNodeAttributes(drag.node), this.#sigma.viewportToGraph(place));
      this.#redraw(drag.node);
    }
  }

  #putDown(): void {
    if (this.#drag?.moved) {
      this.#justDragged = true;
      settleNode(this.#drag.node, this.#drag.from);
    }
    this.#drag = null;
  }
}

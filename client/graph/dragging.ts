import type { Coordinates } from 'sigma/types';
import { settleNodes } from '../state/canvas-actions.ts';
import type { Network } from '../state/network.ts';
import { listDrawn } from '../state/selection-follow.ts';
import { selectionStore } from '../state/selection-store.ts';
import type { Place } from '../state/steps-store.ts';
import type { Drawing } from './drawing.ts';

/** Pixels that a press may wander and still be a click. */
const tolerance = 4;

interface Drag {
  readonly node: string;
  /** Where it and all that move with it stood when it was taken up. */
  readonly from: ReadonlyMap<string, Place>;
  readonly x: number;
  readonly y: number;
  moved: boolean;
}

/** Lets mouse and finger take up a node, of several selected all of them, and put it elsewhere, where it stays. */
export class Dragging {
  readonly #sigma: Drawing;
  readonly #network: Network;
  readonly #redraw: (nodes: string[]) => void;
  #drag: Drag | null = null;
  #justDragged = false;

  /** @param redraw draws some nodes and their relations anew, and nothing else */
  constructor(sigma: Drawing, network: Network, redraw: (nodes: string[]) => void) {
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
    const { group } = selectionStore.getState();
    const from = new Map(
      (group.has(node) ? listDrawn(group) : [node]).map((key): [string, Place] => {
        const { x, y } = this.#network.getNodeAttributes(key);
        return [key, { x, y }];
      }),
    );
    this.#justDragged = false;
    this.#drag = { node, from, x, y, moved: false };
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
      const to = this.#sigma.viewportToGraph(place);
      const start = drag.from.get(drag.node) ?? to;
      for (const [node, { x, y }] of drag.from) {
        const there = { x: x + to.x - start.x, y: y + to.y - start.y };
        // Changed in place: an event of graphology would make Sigma work through the whole graph.
        Object.assign(this.#network.getNodeAttributes(node), there);
      }
      this.#redraw([...drag.from.keys()]);
    }
  }

  #putDown(): void {
    if (this.#drag?.moved) {
      this.#justDragged = true;
      settleNodes(this.#drag.from);
    }
    this.#drag = null;
  }
}

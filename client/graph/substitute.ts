import type Sigma from 'sigma';
import type { Coordinates } from 'sigma/types';
import type { Spot } from './vector.ts';

/** Draws in Sigma's place what is too much for it. */
export interface Substitute {
  /** Whether it is the one who draws now. */
  isOn(): boolean;
  draw(): void;
  hide(): void;
  findNode(place: Coordinates): string | null;
  findRelation(place: Coordinates): string | null;
  /** Undefined when the node is not shown. */
  spotOf(node: string): Spot | undefined;
}

/** What Sigma keeps to itself, as of 3.0. */
interface Inside {
  hoveredNode: string | null;
  readonly nodeDataCache: { readonly [node: string]: unknown };
  addNode(node: string): void;
  clearNodeIndices(): void;
  getNodeAtPosition(place: Coordinates): string | null;
  getEdgeAtPoint(x: number, y: number): string | null;
}

/** Sigma's mouse finds what the substitute has drawn. */
export function pointThrough(sigma: Sigma, substitute: Substitute): void {
  const inside = sigma as unknown as Inside;
  const { clearNodeIndices, getEdgeAtPoint, getNodeAtPosition } = inside;
  // Sigma looks up how the node that is pointed at is drawn, and knows none of those that it does not draw.
  const learn = (node: string | null): string | null => {
    if (node !== null && inside.nodeDataCache[node] === undefined) {
      inside.addNode(node);
    }
    return node;
  };
  inside.getNodeAtPosition = (place) =>
    substitute.isOn() ? learn(substitute.findNode(place)) : getNodeAtPosition.call(inside, place);
  inside.getEdgeAtPoint = (x, y) =>
    substitute.isOn() ? substitute.findRelation({ x, y }) : getEdgeAtPoint.call(inside, x, y);
  inside.clearNodeIndices = () => {
    clearNodeIndices.call(inside);
    if (substitute.isOn()) {
      learn(inside.hoveredNode);
    }
  };
}

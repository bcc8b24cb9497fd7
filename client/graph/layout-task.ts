import type { Outline } from '../state/communities.ts';

/** What a layout needs to know; sizes are in pixels of the canvas at the fitted zoom. */
export interface LayoutTask extends Outline {
  readonly radii: ArrayLike<number>;
  /** Room that the node's label wants below it. */
  readonly labelWidths: ArrayLike<number>;
  readonly labelHeights: ArrayLike<number>;
  /** Where nodes are held, as x, y; NaN for those that may move. */
  readonly held: ArrayLike<number>;
  /** Where the nodes stand now. */
  readonly standing: Positions;
  /** By which rule, as client/state/arrangement.ts names them. */
  readonly arrangement: string;
  /** The node that rings go round; -1 for the most connected. */
  readonly root: number;
  /** A number for each kind of node. */
  readonly kinds: ArrayLike<number>;
  /** The place of each node's date among all dates, from 0; -1 where there is none. */
  readonly bands: ArrayLike<number>;
  /** 1 where that date is the node's own, not that of what it is tied to. */
  readonly ownDates: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
}

/** x0, y0, x1, y1, … */
export type Positions = Float64Array;

/** To the worker: without a start it works out one of its own and hands it back first. */
export interface LayoutOrder {
  readonly task: LayoutTask;
  readonly start: Positions | null;
}

export interface LayoutAnswer {
  readonly positions: Positions;
  readonly final: boolean;
}

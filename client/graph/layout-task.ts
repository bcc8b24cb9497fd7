import type { Outline } from './communities.ts';

/** What a layout needs to know; sizes are in pixels of the canvas at the fitted zoom. */
export interface LayoutTask extends Outline {
  readonly radii: ArrayLike<number>;
  /** Room that the node's label wants below it. */
  readonly labelWidths: ArrayLike<number>;
  readonly labelHeights: ArrayLike<number>;
  /** Where nodes are held, as x, y; NaN for those that may move. */
  readonly held: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
}

/** x0, y0, x1, y1, … */
export type Positions = Float64Array;

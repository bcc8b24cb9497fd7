import Sigma from 'sigma';
import type { CoordinateConversionOverride, Coordinates } from 'sigma/types';

/** Sigma that knows whether what it was last told is on the screen yet, and draws no more anew than has changed. */
export class Drawing extends Sigma {
  // Sigma draws inside its constructor, before a field with a first value would have it.
  declare private due: boolean | undefined;
  /** Everything is on its way to be drawn anew: a part before it would meet items without a place in the buffers. */
  declare private stale: boolean | undefined;

  /** False from the moment something changed until it has been drawn at the canvas's present size. */
  get isDrawn(): boolean {
    const { width, height } = this.getDimensions();
    const { offsetWidth, offsetHeight } = this.getContainer();
    const fits = width === Math.max(1, offsetWidth) && height === Math.max(1, offsetHeight);
    return !this.due && !this.stale && fits && !this.getCamera().isAnimated();
  }

  override scheduleRender(): this {
    if (this.due === undefined) {
      this.on('afterRender', () => {
        this.due = false;
      });
      this.on('afterProcess', () => {
        this.stale = false;
      });
    }
    this.due = true;
    return super.scheduleRender();
  }

  /** Something has come that only drawing everything anew can show. */
  markStale(): void {
    this.stale = true;
  }

  redrawAll(): void {
    this.stale = true;
    this.refresh({ schedule: true });
  }

  redraw(nodes: string[], edges: string[]): void {
    if (this.stale) {
      this.redrawAll();
    } else {
      this.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true });
    }
  }

  /** Whoever asks where something is means where it is going to be drawn, not where it was. */
  override framedGraphToViewport(point: Coordinates, override?: CoordinateConversionOverride): Coordinates {
    return super.framedGraphToViewport(point, override ?? this.#lookAhead());
  }

  override viewportToFramedGraph(point: Coordinates, override?: CoordinateConversionOverride): Coordinates {
    return super.viewportToFramedGraph(point, override ?? this.#lookAhead());
  }

  #lookAhead(): CoordinateConversionOverride | undefined {
    return this.due ? { cameraState: this.getCamera().getState() } : undefined;
  }
}

import Sigma from 'sigma';
import type { CameraState, CoordinateConversionOverride, Coordinates } from 'sigma/types';
import type { Mood } from './mood.ts';
import { addUnusedLayer, addWebglLayerAsleep, type Programs, startWebgl } from './sigma-layers.ts';
import { pointThrough, type Substitute } from './substitute.ts';
import type { Spot } from './vector.ts';

/** Milliseconds without a movement after which the camera counts as at rest. */
const rest = 150;

/**
 * Sigma that knows whether what it was last told is on the screen yet, and draws no more anew than has changed. Of a
 * heavy drawing the last image is moved while the camera moves; it is drawn anew when the camera rests.
 */
export class Drawing extends Sigma {
  // Sigma draws inside its constructor, before a field with a first value would have it.
  declare private due: boolean | undefined;
  /** Everything is on its way to be drawn anew: a part before it would meet items without a place in the buffers. */
  declare private stale: boolean | undefined;
  /** Something besides the camera has changed since the last drawing. */
  declare private fresh: boolean | undefined;
  declare private mood: Mood | undefined;
  declare private substitute: Substitute | undefined;
  declare private drawnAt: CameraState | undefined;
  declare private frame: number | undefined;
  declare private timer: ReturnType<typeof setTimeout> | undefined;
  /** Until WebGL is started. */
  declare private waiting: Programs | undefined;
  declare heavy: boolean | undefined;

  /** The programs' mood tells them that the camera moves. */
  follow(mood: Mood, substitute: Substitute, programs: Programs): void {
    this.mood = mood;
    this.substitute = substitute;
    this.waiting = programs;
    pointThrough(this, substitute);
    // Data that is on its way leaves the time; when it is here already, it may be none of Sigma's business.
    setTimeout(() => this.#startUnlessSubstituted());
    this.on('beforeRender', () => this.#startUnlessSubstituted());
    this.on('afterProcess', () => {
      this.stale = false;
    });
    this.on('afterRender', () => {
      this.#noteDrawn();
      if (substitute.isOn()) {
        substitute.draw();
      } else {
        substitute.hide();
      }
    });
    this.on('kill', () => {
      this.waiting = undefined;
      clearTimeout(this.timer);
      cancelAnimationFrame(this.frame ?? 0);
    });
  }

  /** False from the moment something changed until it has been drawn at the canvas's present size. */
  get isDrawn(): boolean {
    const { width, height } = this.getDimensions();
    const { offsetWidth, offsetHeight } = this.getContainer();
    const fits = width === Math.max(1, offsetWidth) && height === Math.max(1, offsetHeight);
    return !this.due && !this.stale && fits && !this.getCamera().isAnimated();
  }

  /** While the camera moves nothing can be pointed at. */
  get isMoving(): boolean {
    return this.mood?.moving ?? false;
  }

  override createWebGLContext(
    ...[layer, options]: Parameters<Sigma['createWebGLContext']>
  ): WebGLRenderingContext {
    return addWebglLayerAsleep(this, layer, options);
  }

  override createCanvasContext(...[layer, options]: Parameters<Sigma['createCanvasContext']>): this {
    addUnusedLayer(this, layer, options);
    return this;
  }

  override scheduleRender(): this {
    this.due = true;
    if (this.mood !== undefined && !this.fresh && this.drawnAt !== undefined) {
      this.#move(this.mood, this.drawnAt);
      return this.heavy ? this : super.scheduleRender();
    }
    return super.scheduleRender();
  }

  override refresh(options?: Parameters<Sigma['refresh']>[0]): this {
    this.fresh = true;
    return super.refresh(options);
  }

  override setCustomBBox(box: Parameters<Sigma['setCustomBBox']>[0]): this {
    this.fresh = true;
    return super.setCustomBBox(box);
  }

  /** Sigma and its substitute each know nothing of what the other has drawn. */
  setHeavy(heavy: boolean): void {
    if (heavy !== this.heavy) {
      this.heavy = heavy;
      this.redrawAll();
    }
  }

  /** Draws now what a moving camera has put off, for somebody is about to point at it. */
  comeToRest(): void {
    if (this.isMoving) {
      this.#stop();
      this.refresh({ partialGraph: {}, skipIndexation: true });
    }
  }

  /** Sigma's own following of the graph works every newcomer out by itself, and twice. */
  stopFollowingGraph(): void {
    (this as unknown as { unbindGraphHandlers(): void }).unbindGraphHandlers();
  }

  /** Everything, in the next frame, once: however much comes until then. */
  redrawAll(): void {
    this.stale = true;
    this.due = true;
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      if (this.stale) {
        this.refresh();
      }
    });
  }

  redraw(nodes: string[], edges: string[]): void {
    if (this.stale) {
      this.redrawAll();
    } else if (this.substitute?.isOn()) {
      this.refresh({ partialGraph: {}, skipIndexation: true, schedule: true });
    } else {
      this.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true });
    }
  }

  /** Where a node's mark is, in pixels; undefined for one that is not shown. */
  spotOf(node: string): Spot | undefined {
    if (this.substitute?.isOn()) {
      return this.substitute.spotOf(node);
    }
    const data = this.getNodeDisplayData(node);
    return data === undefined || data.hidden
      ? undefined
      : { ...this.framedGraphToViewport(data), radius: this.scaleSize(data.size) };
  }

  /** Whoever asks where something is means where it is going to be drawn, not where it was. */
  override framedGraphToViewport(point: Coordinates, override?: CoordinateConversionOverride): Coordinates {
    return super.framedGraphToViewport(point, this.#lookAhead(override));
  }

  override viewportToFramedGraph(point: Coordinates, override?: CoordinateConversionOverride): Coordinates {
    return super.viewportToFramedGraph(point, this.#lookAhead(override));
  }

  /** Sigma's own conversions hand on an empty override where they were given none. */
  #lookAhead(override: CoordinateConversionOverride = {}): CoordinateConversionOverride {
    const isOpen = override.cameraState === undefined && override.matrix === undefined;
    return this.due && isOpen ? { ...override, cameraState: this.getCamera().getState() } : override;
  }

  #startUnlessSubstituted(): void {
    if (this.waiting !== undefined && !this.substitute?.isOn()) {
      startWebgl(this, this.waiting);
      this.waiting = undefined;
    }
  }

  #move(mood: Mood, drawnAt: CameraState): void {
    mood.moving = true;
    this.#waitForRest();
    if (this.heavy) {
      const { width, height } = this.getDimensions();
      const middle = this.framedGraphToViewport(drawnAt);
      const scale = drawnAt.ratio / this.getCamera().getState().ratio;
      this.#setTransform(`translate(${middle.x - width / 2}px, ${middle.y - height / 2}px) scale(${scale})`);
    }
  }

  /** Whoever holds the button down has not finished moving, however slowly. */
  #waitForRest(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.heavy && this.getMouseCaptor().isMouseDown) {
        this.#waitForRest();
      } else {
        this.#stop();
        super.scheduleRender();
      }
    }, rest);
  }

  #stop(): void {
    clearTimeout(this.timer);
    if (this.mood !== undefined) {
      this.mood.moving = false;
    }
  }

  #noteDrawn(): void {
    this.due = this.isMoving;
    this.fresh = false;
    this.drawnAt = this.getCamera().getState();
    this.#setTransform('');
  }

  #setTransform(transform: string): void {
    for (const [layer, canvas] of Object.entries(this.getCanvases())) {
      // The one that catches the mouse is what its places are measured from.
      if (layer !== 'mouse') {
        canvas.style.transform = transform;
      }
    }
  }
}

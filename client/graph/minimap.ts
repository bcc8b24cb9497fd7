import type { Network } from '../state/network.ts';
import { resolveTheme } from '../state/preferences-store.ts';
import { createNodeDresser, type Stage } from './appearance.ts';
import { wholeView } from './camera.ts';
import type { Drawing } from './drawing.ts';
import { pickColours } from './theme-colours.ts';

const width = 144;
/** Of more nodes the most important stand for all. */
const mostDots = 4_000;

/** The whole drawing in a corner, and what of it is in sight; there only while that is not all. Pressing it goes there. */
export class Minimap {
  readonly #drawing: Drawing;
  readonly #network: Network;
  readonly #canvas = document.createElement('canvas');

  constructor(drawing: Drawing, network: Network) {
    this.#drawing = drawing;
    this.#network = network;
    this.#canvas.className = 'minimap';
    // The keyboard moves the picture by Shift and arrows; this is a second way for the mouse.
    this.#canvas.setAttribute('aria-hidden', 'true');
    drawing.getContainer().append(this.#canvas);
    const go = (event: PointerEvent) => {
      if (event.buttons === 1) {
        const { width: wide, height: high } = this.#drawing.getDimensions();
        const scale = width / wide;
        // At the whole view the framed middle is in the canvas's middle.
        const place = { x: event.offsetX / scale, y: event.offsetY / scale };
        const size = { viewportDimensions: { width: wide, height: high } };
        const { x, y } = drawing.viewportToFramedGraph(place, { cameraState: wholeView, ...size });
        drawing.getCamera().setState({ x, y });
      }
      event.stopPropagation();
    };
    this.#canvas.addEventListener('pointerdown', go);
    this.#canvas.addEventListener('pointermove', go);
  }

  draw(stage: Stage): void {
    const { ratio, x, y } = this.#drawing.getCamera().getState();
    const isWhole = ratio >= 1 && Math.hypot(x - 0.5, y - 0.5) < 0.05;
    this.#canvas.hidden = isWhole || stage.picture.nodes.length === 0;
    if (this.#canvas.hidden) {
      return;
    }
    const frame = this.#drawing.getDimensions();
    const scale = width / frame.width;
    const context = this.#resize(Math.round(frame.height * scale));
    const colours = pickColours(resolveTheme());
    const dress = createNodeDresser(stage);
    for (const node of stage.picture.byImportance.slice(0, mostDots).toReversed()) {
      const place = this.#drawing.graphToViewport(this.#network.getNodeAttributes(node), {
        cameraState: wholeView,
      });
      const look = dress(node);
      context.fillStyle = look.color;
      context.beginPath();
      context.arc(place.x * scale, place.y * scale, Math.max(0.8, look.size * scale), 0, 2 * Math.PI);
      context.fill();
    }
    const corners = [
      { x: 0, y: 0 },
      { x: frame.width, y: frame.height },
    ].map((corner) =>
      this.#drawing.framedGraphToViewport(this.#drawing.viewportToFramedGraph(corner), {
        cameraState: wholeView,
      }),
    );
    const [from, to] = corners as [{ x: number; y: number }, { x: number; y: number }];
    context.strokeStyle = colours.accent;
    context.lineWidth = 1.5;
    context.strokeRect(from.x * scale, from.y * scale, (to.x - from.x) * scale, (to.y - from.y) * scale);
  }

  #resize(height: number): CanvasRenderingContext2D {
    const density = window.devicePixelRatio || 1;
    this.#canvas.width = width * density;
    this.#canvas.height = height * density;
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    const context = this.#canvas.getContext('2d') as CanvasRenderingContext2D;
    context.setTransform(density, 0, 0, density, 0, 0);
    return context;
  }
}

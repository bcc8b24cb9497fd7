import type { Network } from '../state/network.ts';
import { createCanvasPen } from './canvas-pen.ts';
import { fitCanvas } from './canvas-size.ts';
import type { Drawing } from './drawing.ts';
import type { Picture } from './picture.ts';
import type { Colours } from './theme-colours.ts';
import { paintAxis, readTimeAxis, type TimeAxis } from './time-axis.ts';

/** The lines of the axis of time, on a canvas of their own below everything; its dates are words among the names. */
export class AxisLayer {
  readonly #drawing: Drawing;
  readonly #network: Network;
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;

  constructor(drawing: Drawing, network: Network) {
    this.#drawing = drawing;
    this.#network = network;
    this.#canvas = drawing.createCanvas('axis', { beforeLayer: 'edges', style: { pointerEvents: 'none' } });
    this.#context = this.#canvas.getContext('2d') as CanvasRenderingContext2D;
  }

  read(picture: Picture): TimeAxis | null {
    return readTimeAxis(this.#network, picture, {
      frame: this.#drawing.getDimensions(),
      toViewport: (place) => this.#drawing.graphToViewport(place),
      measure: (text, font) => {
        this.#context.font = font;
        return this.#context.measureText(text).width;
      },
    });
  }

  draw(axis: TimeAxis | null, colours: Colours): void {
    this.#canvas.hidden = axis === null;
    if (axis !== null) {
      fitCanvas(this.#canvas, this.#context, this.#drawing.getDimensions());
      paintAxis(createCanvasPen(this.#context), axis, colours);
    }
  }
}

import type { Network } from '../state/network.ts';
import { createCanvasPen } from './canvas-pen.ts';
import type { Drawing } from './drawing.ts';
import type { Picture } from './picture.ts';
import { addSheet, clearSheet, type Sheet } from './sheet.ts';
import type { Colours } from './theme-colours.ts';
import { paintAxis, readTimeAxis, type TimeAxis } from './time-axis.ts';

/** The lines of the axis of time, on a canvas of their own below everything; its dates are words among the names. */
export class AxisLayer {
  readonly #drawing: Drawing;
  readonly #network: Network;
  readonly #sheet: Sheet;

  constructor(drawing: Drawing, network: Network) {
    this.#drawing = drawing;
    this.#network = network;
    this.#sheet = addSheet(drawing, 'axis', 'edges');
  }

  read(picture: Picture): TimeAxis | null {
    return readTimeAxis(this.#network, picture, {
      frame: this.#drawing.getDimensions(),
      toViewport: (place) => this.#drawing.graphToViewport(place),
      measure: (text, font) => {
        this.#sheet.context.font = font;
        return this.#sheet.context.measureText(text).width;
      },
    });
  }

  draw(axis: TimeAxis | null, colours: Colours): void {
    this.#sheet.canvas.hidden = axis === null;
    if (axis !== null) {
      clearSheet(this.#sheet, this.#drawing.getDimensions());
      paintAxis(createCanvasPen(this.#sheet.context), axis, colours);
    }
  }
}

import type { Network } from '../state/network.ts';
import { resolveTheme } from '../state/preferences-store.ts';
import { createNodeDresser, dressRelation, type Stage } from './appearance.ts';
import { createCanvasPen } from './canvas-pen.ts';
import type { Drawing } from './drawing.ts';
import { paintNode, paintRelation } from './paint.ts';
import { addSheet, clearSheet, type Sheet } from './sheet.ts';
import { pickColours } from './theme-colours.ts';

/** Of a node with more relations than this the first stand out; there are more than an eye can follow. */
const mostLit = 3_000;

/** What stands out of a drawing too large to be drawn anew for it: on a canvas of its own above the image, which recedes. */
export class Overlay {
  readonly #drawing: Drawing;
  readonly #network: Network;
  readonly #sheet: Sheet;

  constructor(drawing: Drawing, network: Network) {
    this.#drawing = drawing;
    this.#network = network;
    this.#sheet = addSheet(drawing, 'standing-out', 'names');
  }

  draw(stage: Stage): void {
    const { emphasis } = stage;
    this.#recede(emphasis.dim);
    clearSheet(this.#sheet, this.#drawing.getDimensions());
    const colours = pickColours(resolveTheme());
    const pen = createCanvasPen(this.#sheet.context);
    const zoom = 1 / this.#drawing.getCamera().getState().ratio ** 0.5;
    const dress = createNodeDresser(stage);
    const spot = (node: string) => ({
      ...this.#drawing.graphToViewport(this.#network.getNodeAttributes(node)),
      radius: this.#drawing.scaleSize(dress(node).size),
    });
    for (const relation of [...emphasis.relations].slice(0, mostLit)) {
      const [source, target] = this.#network.extremities(relation);
      const look = dressRelation(stage, relation);
      if (!look.hidden) {
        paintRelation(pen, spot(source), spot(target), look, colours, { zoom, dim: 0 });
      }
    }
    for (const node of [...emphasis.nodes].slice(0, mostLit)) {
      const look = dress(node);
      if (!look.hidden) {
        paintNode(pen, spot(node), look, colours, 0);
      }
    }
  }

  hide(): void {
    this.#recede(0);
    clearSheet(this.#sheet, this.#drawing.getDimensions());
  }

  #recede(dim: number): void {
    const { edges, nodes, raster } = this.#drawing.getCanvases();
    for (const canvas of [edges, nodes, raster]) {
      if (canvas !== undefined) {
        canvas.style.opacity = String(1 - dim);
      }
    }
  }
}

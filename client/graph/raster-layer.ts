import type { Coordinates } from 'sigma/types';
import { resolveTheme } from '../state/preferences-store.ts';
import { createHairlineColours, createNodeDresser, dressNode, type Stage } from './appearance.ts';
import { createCanvasPen } from './canvas-pen.ts';
import type { Drawing } from './drawing.ts';
import { findNearPart, paintNearPart } from './near-part.ts';
import type { NodeLook } from './node-look.ts';
import { NodeSprites } from './node-sprites.ts';
import { PixelRaster } from './pixel-raster.ts';
import { findNodeAt, findRelationAt, listLines, type RasterPlan } from './raster-plan.ts';
import { addSheet, clearSheet, type Sheet } from './sheet.ts';
import type { Substitute } from './substitute.ts';
import { pickColours, readHex } from './theme-colours.ts';
import type { Spot } from './vector.ts';

/** Pixels from a line within which it is pointed at. */
const reach = 3;

/**
 * A drawing too heavy for a machine without a GPU, drawn by the processor onto one canvas. Relations are hairlines, among
 * so many that heads and widths would be lost, until the reader comes near. Sigma knows of nothing that is drawn here.
 */
export class RasterLayer implements Substitute {
  readonly #drawing: Drawing;
  readonly isOn: () => boolean;
  readonly #readStage: () => Stage;
  readonly #sheet: Sheet;
  readonly #sprites = new NodeSprites();
  #raster = new PixelRaster(1, 1);
  #plan: RasterPlan | null = null;

  constructor(drawing: Drawing, isOn: () => boolean, readStage: () => Stage) {
    this.#drawing = drawing;
    this.isOn = isOn;
    this.#readStage = readStage;
    this.#sheet = addSheet(drawing, 'raster', 'nodes');
    this.#show(false);
  }

  draw(): void {
    const stage = this.#readStage();
    const looks = stage.picture.nodes.map(createNodeDresser(stage));
    const plan = this.#locate(stage, looks);
    this.#plan = plan;
    this.#show(true);
    clearSheet(this.#sheet, stage.frame);
    const { near } = plan;
    if (near === null) {
      this.#drawFar(stage, plan, looks);
    } else {
      const zoom = 1 / this.#drawing.getCamera().getState().ratio ** 0.5;
      const colours = pickColours(resolveTheme());
      paintNearPart(createCanvasPen(this.#sheet.context), stage, { ...plan, near }, looks, { colours, zoom });
    }
  }

  hide(): void {
    if (this.#plan !== null) {
      this.#plan = null;
      this.#show(false);
    }
  }

  findNode(place: Coordinates): string | null {
    const plan = this.#readPlan();
    return plan === null ? null : findNodeAt(plan, place);
  }

  findRelation(place: Coordinates): string | null {
    const plan = this.#readPlan();
    return plan === null ? null : findRelationAt(plan, place, reach);
  }

  /** Where a node is now, though the image may be older; undefined when it is not shown. */
  spotOf(node: string): Spot | undefined {
    const stage = this.#readStage();
    if (!stage.picture.isNodeShown(node)) {
      return undefined;
    }
    const place = this.#drawing.graphToViewport(stage.network.getNodeAttributes(node));
    const radius = this.#plan?.radii[this.#plan.picture.placeOf(node)];
    return { ...place, radius: radius ?? this.#drawing.scaleSize(dressNode(stage, node).size) };
  }

  /** While the camera moves the image does too, and nothing is where it was drawn. */
  #readPlan(): RasterPlan | null {
    return this.#drawing.isMoving ? null : this.#plan;
  }

  #locate({ picture, frame }: Stage, looks: readonly NodeLook[]): RasterPlan {
    const places = new Float32Array(2 * looks.length);
    const radii = new Float32Array(looks.length);
    const origin = this.#drawing.graphToViewport({ x: 0, y: 0 });
    const far = this.#drawing.graphToViewport({ x: 1000, y: 1000 });
    const [scaleX, scaleY] = [(far.x - origin.x) / 1000, (far.y - origin.y) / 1000];
    const scale = this.#drawing.scaleSize(1);
    looks.forEach(({ x, y, size }, node) => {
      places[2 * node] = origin.x + x * scaleX;
      places[2 * node + 1] = origin.y + y * scaleY;
      radii[node] = size * scale;
    });
    const plan = { picture, places, radii, lines: listLines(picture, places) };
    return { ...plan, near: findNearPart(plan, frame) };
  }

  #drawFar(stage: Stage, plan: RasterPlan, looks: readonly NodeLook[]): void {
    const { width, height } = this.#sheet.canvas;
    const raster = this.#clearRaster(width, height);
    const ratio = width / stage.frame.width;
    this.#drawRelations(stage, plan, raster, ratio);
    this.#drawNodes(plan, looks, raster, ratio);
    this.#sheet.context.putImageData(new ImageData(raster.finish(), width, height), 0, 0);
  }

  #clearRaster(width: number, height: number): PixelRaster {
    if (this.#raster.width === width && this.#raster.height === height) {
      this.#raster.clear();
    } else {
      this.#raster = new PixelRaster(width, height);
    }
    return this.#raster;
  }

  #drawRelations(stage: Stage, { lines }: RasterPlan, raster: PixelRaster, ratio: number): void {
    for (const { relations, color, alpha } of sortByInk(stage)) {
      for (const relation of relations) {
        const at = 4 * relation;
        raster.drawLine(
          (lines[at] as number) * ratio,
          (lines[at + 1] as number) * ratio,
          (lines[at + 2] as number) * ratio,
          (lines[at + 3] as number) * ratio,
        );
      }
      raster.inkLines(color, alpha);
    }
  }

  #drawNodes(
    { places, radii }: RasterPlan,
    looks: readonly NodeLook[],
    raster: PixelRaster,
    ratio: number,
  ): void {
    const colours = pickColours(resolveTheme());
    looks.forEach((look, node) => {
      const sprite = this.#sprites.find(look, radii[node] as number, ratio, colours);
      raster.drawSprite(
        (places[2 * node] as number) * ratio,
        (places[2 * node + 1] as number) * ratio,
        sprite,
      );
    });
  }

  /** A layer of Sigma's that nothing is drawn on costs as much as one that is full. */
  #show(shown: boolean): void {
    const { edges, nodes } = this.#drawing.getCanvases();
    this.#sheet.canvas.style.display = shown ? '' : 'none';
    for (const canvas of [edges, nodes]) {
      if (canvas !== undefined) {
        canvas.style.display = shown ? 'none' : '';
      }
    }
  }
}

interface Ink {
  readonly color: number;
  readonly alpha: number;
  /** By their places in the picture. */
  readonly relations: number[];
}

/** The rarest last: they come to lie on top. */
function sortByInk(stage: Stage): Ink[] {
  const colourOf = createHairlineColours(stage);
  const inks = new Map<string, Ink>();
  stage.picture.relations.forEach((relation, place) => {
    const colour = colourOf(relation);
    const ink = inks.get(colour);
    if (ink === undefined) {
      inks.set(colour, { ...mixInk(colour), relations: [place] });
    } else {
      ink.relations.push(place);
    }
  });
  return [...inks.values()].sort((left, right) => right.relations.length - left.relations.length);
}

/** @param colour `#rrggbbaa` */
function mixInk(colour: string): Pick<Ink, 'color' | 'alpha'> {
  const [red = 0, green = 0, blue = 0] = readHex(colour.slice(0, 7)).map((part) => Math.round(255 * part));
  const alpha = Math.round((Number.parseInt(colour.slice(7), 16) * 256) / 255);
  return { color: (blue << 16) | (green << 8) | red, alpha };
}

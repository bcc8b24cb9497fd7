import { listBadges } from './badges.ts';
import { listBundleCounts } from './bundle-counts.ts';
import { createCanvasPen } from './canvas-pen.ts';
import type { Drawing } from './drawing.ts';
import type { Emphasis } from './emphasis.ts';
import {
  type Box,
  createGround,
  type LabelRequest,
  type Placement,
  placeLabels,
  takeMarks,
} from './label-placement.ts';
import { breakName, labelFont } from './label-text.ts';
import type { Word } from './pen.ts';
import type { Picture } from './picture.ts';
import { listRelationWords } from './relation-labels.ts';
import { addSheet, clearSheet, type Sheet } from './sheet.ts';
import type { Colours } from './theme-colours.ts';
import type { TimeAxis } from './time-axis.ts';

const lineHeight = 13;
const strongFont = labelFont.replace('11px', '600 12px');
/** Beyond this many the smaller ones wait until the reader zooms in. */
const mostLabels = 320;
/** Among more nodes their marks are too small to hide a name, and too many to keep clear of. */
const mostMarks = 3_000;
const lineWidth = 19;
const mostLines = 3;

interface Text {
  readonly lines: readonly string[];
  readonly width: number;
}

/** Names on their own canvas above the nodes: haloed, broken into lines, never over one another. */
export class LabelLayer {
  readonly #drawing: Drawing;
  readonly #sheet: Sheet;
  readonly #texts = new Map<string, Text>();

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
    this.#sheet = addSheet(drawing, 'names', 'mouse');
  }

  /** Size of a node's label in pixels, for the layout to leave room. */
  measure(name: string): { width: number; height: number } {
    const text = this.#setText(name);
    return { width: text.width, height: text.lines.length * lineHeight };
  }

  draw(picture: Picture, emphasis: Emphasis, colours: Colours, axis: TimeAxis | null): void {
    const frame = this.#drawing.getDimensions();
    clearSheet(this.#sheet, frame);
    const pen = createCanvasPen(this.#sheet.context);
    for (const word of this.listWords(picture, emphasis, axis, findTools(this.#drawing))) {
      pen.write(word, colours[word.tone], colours.ground);
    }
  }

  /** Every line of text in sight, in the order of drawing. @param taken where no word may stand */
  listWords(picture: Picture, emphasis: Emphasis, axis: TimeAxis | null, taken: readonly Box[] = []): Word[] {
    const frame = this.#drawing.getDimensions();
    const requests = this.#listRequests(picture, emphasis, frame);
    const ground = createGround();
    for (const box of [...taken, ...(axis?.boxes ?? [])]) {
      ground.words.add(box);
    }
    takeMarks(ground, picture.nodes.length > mostMarks ? requests : this.#listMarks(picture, frame));
    // What stands out may cover what recedes, never the other way round: first its names, then its relations' words.
    const lit = placeLabels(
      requests.filter(({ key }) => emphasis.nodes.has(key)),
      ground,
      frame,
    );
    const measure = (text: string, font: string): number => {
      this.#sheet.context.font = font;
      return this.#sheet.context.measureText(text).width;
    };
    const said = listRelationWords(measure, this.#drawing, picture, emphasis, ground);
    const others = placeLabels(
      requests.filter(({ key }) => !emphasis.nodes.has(key)),
      ground,
      frame,
    );
    const counts = listBundleCounts(this.#drawing, picture, emphasis, ground);
    const names = [...others.reverse(), ...lit.reverse()];
    return [
      ...(axis?.words ?? []),
      ...said,
      ...counts,
      ...names.flatMap((placement) => this.#writeName(placement, picture, emphasis)),
      ...listBadges(measure, this.#drawing, picture, emphasis, ground),
    ];
  }

  #listMarks(picture: Picture, frame: { width: number; height: number }) {
    return picture.nodes.flatMap((key) => {
      const spot = this.#drawing.spotOf(key);
      if (spot === undefined) {
        return [];
      }
      const { x, y, radius } = spot;
      const inSight = x > -radius && y > -radius && x < frame.width + radius && y < frame.height + radius;
      return inSight ? [{ key, x, y, radius }] : [];
    });
  }

  /** Those in sight, the emphasised first, then by importance. */
  #listRequests(
    picture: Picture,
    emphasis: Emphasis,
    frame: { width: number; height: number },
  ): LabelRequest[] {
    const requests: LabelRequest[] = [];
    const consider = (node: string, covers: LabelRequest['covers']): void => {
      const spot = this.#drawing.spotOf(node);
      if (spot === undefined || requests.length >= mostLabels) {
        return;
      }
      const { x, y, radius } = spot;
      if (x < -80 || y < -80 || x > frame.width + 80 || y > frame.height + 80) {
        return;
      }
      const text = this.#setText(picture.nameOf(node));
      const height = text.lines.length * lineHeight;
      requests.push({ key: node, x, y, radius, width: text.width, height, covers });
    };
    const lit = picture.sortByImportance(emphasis.nodes).filter((node) => node !== emphasis.focus);
    if (emphasis.focus !== null && picture.isNodeShown(emphasis.focus)) {
      consider(emphasis.focus, 'marks');
    }
    for (const node of lit) {
      consider(node, picture.isMajor(node) ? 'rims' : 'nothing');
    }
    for (const node of picture.ranking) {
      if (requests.length >= mostLabels) {
        break;
      }
      if (!emphasis.nodes.has(node)) {
        consider(node, picture.isMajor(node) ? 'rims' : 'nothing');
      }
    }
    return requests;
  }

  #writeName({ key, box, side }: Placement, picture: Picture, emphasis: Emphasis): Word[] {
    const lit = emphasis.dim === 0 || emphasis.nodes.has(key);
    const x = side.x > 0 ? box.left : side.x < 0 ? box.right : (box.left + box.right) / 2;
    return this.#setText(picture.nameOf(key)).lines.map((text, index) => ({
      text,
      x,
      y: box.top + index * lineHeight,
      angle: 0,
      align: side.x > 0 ? 'left' : side.x < 0 ? 'right' : 'center',
      baseline: 'top',
      font: picture.isMajor(key) || key === emphasis.focus ? strongFont : labelFont,
      tone: 'ink',
      opacity: lit ? 1 : 1 - emphasis.dim * 0.9,
    }));
  }

  #setText(name: string): Text {
    const known = this.#texts.get(name);
    if (known !== undefined) {
      return known;
    }
    this.#sheet.context.font = strongFont;
    const lines = breakName(name, lineWidth, mostLines);
    const width = Math.ceil(Math.max(...lines.map((line) => this.#sheet.context.measureText(line).width)));
    const text = { lines, width: width + 2 };
    this.#texts.set(name, text);
    return text;
  }
}

/** Where the canvas's own buttons lie, if it has any: no name may stand below them. */
function findTools(drawing: Drawing): Box[] {
  const canvas = drawing.getContainer();
  const tools = canvas.parentElement?.querySelector('[role="toolbar"]');
  if (tools === null || tools === undefined) {
    return [];
  }
  const { left, top } = canvas.getBoundingClientRect();
  const box = tools.getBoundingClientRect();
  return [{ left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top }];
}

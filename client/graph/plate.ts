import type { PictureWish } from '../state/canvas-controls.ts';
import { resolveTheme } from '../state/preferences-store.ts';
import { createNodeDresser, dressRelation, type Stage } from './appearance.ts';
import { createCanvasPen } from './canvas-pen.ts';
import type { Drawing } from './drawing.ts';
import { breakLine } from './line-breaking.ts';
import { paintNode, paintRelation } from './paint.ts';
import type { Pen, Word } from './pen.ts';
import { type PlateLegend, setLegend } from './plate-legend.ts';
import { createSvgPen } from './svg-pen.ts';
import { type Colours, pickColours } from './theme-colours.ts';
import { paintAxis, type TimeAxis } from './time-axis.ts';

const [margin, titleLine] = [24, 30];
const titleFont = '600 22px Georgia, "Noto Serif", serif';

/** What is written over the drawing, and the lines of its axis where it has one. */
interface Written {
  readonly words: readonly Word[];
  readonly axis: TimeAxis | null;
}

/** A picture for print: what is in sight, under a title and above its legend, drawn anew as shapes. */
export async function makePlate(
  drawing: Drawing,
  stage: Stage,
  written: Written,
  { format, scale, title }: PictureWish,
): Promise<Blob> {
  const { frame } = stage;
  const colours = pickColours(resolveTheme());
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const measure = (text: string, font: string): number => {
    context.font = font;
    return context.measureText(text).width;
  };
  const room = { left: margin, width: frame.width - 2 * margin };
  const legend = setLegend(
    stage.network,
    stage.picture.view,
    { theme: resolveTheme(), colours },
    room,
    measure,
  );
  const lines = breakLine(title, room.width, (text) => measure(text, titleFont));
  const down = 34 + lines.length * titleLine;
  const height = down + frame.height + legend.height + margin;
  const paint = (pen: Pen) =>
    paintPlate(pen, drawing, stage, written, { lines, down, height, legend, colours });
  if (format === 'svg') {
    const pen = createSvgPen();
    paint(pen);
    return new Blob([pen.finish(frame.width, height, title)], { type: 'image/svg+xml' });
  }
  canvas.width = frame.width * scale;
  canvas.height = height * scale;
  context.scale(scale, scale);
  paint(createCanvasPen(context));
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob === null ? reject(new Error('The picture is too large for this browser.')) : resolve(blob),
    );
  });
}

function paintPlate(
  pen: Pen,
  drawing: Drawing,
  stage: Stage,
  { words, axis }: Written,
  plate: {
    readonly lines: readonly string[];
    readonly down: number;
    readonly height: number;
    readonly legend: PlateLegend;
    readonly colours: Colours;
  },
): void {
  const { lines, down, height, legend, colours } = plate;
  const { frame, network, picture, emphasis } = stage;
  const { width } = frame;
  const dress = createNodeDresser(stage);
  const zoom = 1 / drawing.getCamera().getState().ratio ** 0.5;
  const spotOf = (node: string) => {
    const { x, y } = drawing.graphToViewport(network.getNodeAttributes(node));
    return { x, y: y + down, radius: drawing.scaleSize(dress(node).size) };
  };
  const inSight = ({ x, y, radius }: ReturnType<typeof spotOf>): boolean =>
    x > -radius && x < width + radius && y > down - radius && y < down + frame.height + radius;
  pen.fill(rectangle(0, 0, width, height), { color: colours.ground });
  if (axis !== null) {
    paintAxis(pen, axis, colours, down);
  }
  for (const relation of picture.relations) {
    const [source, target] = network.extremities(relation).map(spotOf);
    if (source !== undefined && target !== undefined && (inSight(source) || inSight(target))) {
      const look = dressRelation(stage, relation);
      paintRelation(pen, source, target, look, colours, { zoom, dim: emphasis.dim });
    }
  }
  for (const node of picture.nodes) {
    const spot = spotOf(node);
    if (inSight(spot)) {
      paintNode(pen, spot, dress(node), colours, emphasis.dim);
    }
  }
  for (const word of words) {
    pen.write({ ...word, y: word.y + down }, colours[word.tone], colours.ground);
  }
  // What reaches beyond the picture is covered, as the canvas's own rim does.
  pen.fill(rectangle(0, 0, width, down), { color: colours.ground });
  pen.fill(rectangle(0, down + frame.height, width, height - down - frame.height), { color: colours.ground });
  for (const [row, line] of lines.entries()) {
    pen.write(headline(line, (row + 0.5) * titleLine + 17), colours.ink, colours.ground);
  }
  legend.draw(pen, down + frame.height + margin / 2);
}

function headline(text: string, y: number): Word {
  return {
    text,
    x: margin,
    y,
    angle: 0,
    align: 'left',
    baseline: 'middle',
    font: titleFont,
    tone: 'ink',
    opacity: 1,
  };
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
}

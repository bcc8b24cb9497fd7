import { announce } from '../../state/announcements.ts';
import { saveBlob } from '../../state/answer/saving.ts';
import type { ChartLook } from './chart-drawing.ts';

interface Surroundings {
  readonly title: string;
  /** What is left out, beneath the drawing. */
  readonly note: string;
  readonly legend: readonly { readonly name: string; readonly colour: string }[];
}

const namespace = 'http://www.w3.org/2000/svg';
const margin = 16;
const headHeight = 32;
const lineHeight = 20;
/** Pixels of the picture for each of the page. */
const sharpness = 2;

/** The drawing with its title, colours and note on its ground: what a reader takes along must explain itself. */
export function frameChart(
  drawing: SVGSVGElement,
  { title, note, legend }: Surroundings,
  look: ChartLook,
): SVGSVGElement {
  const width = Number(drawing.getAttribute('width')) + 2 * margin;
  const inner = Number(drawing.getAttribute('height'));
  const legendHeight = legend.length === 0 ? 0 : lineHeight + 4;
  const height = margin + headHeight + legendHeight + inner + (note === '' ? 0 : lineHeight) + margin;
  const frame = create('svg', { xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}` });
  frame.append(create('rect', { width, height, fill: look.ground }));
  frame.append(
    text(title, margin, margin + 18, {
      'font-size': 18,
      'font-weight': 600,
      'font-family': 'Georgia, serif',
      fill: look.ink,
    }),
  );
  let x = margin;
  for (const { name, colour } of legend) {
    frame.append(create('rect', { x, y: margin + headHeight + 2, width: 12, height: 12, fill: colour }));
    frame.append(
      text(name, x + 18, margin + headHeight + 12, {
        'font-size': 12,
        'font-family': 'sans-serif',
        fill: look.ink,
      }),
    );
    x += 18 + name.length * 7 + 16;
  }
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('x', String(margin));
  copy.setAttribute('y', String(margin + headHeight + legendHeight));
  frame.append(copy);
  frame.append(
    text(note, margin, height - margin, { 'font-size': 11, 'font-family': 'sans-serif', fill: look.faint }),
  );
  return frame as unknown as SVGSVGElement;
}

export function saveSvg(frame: SVGSVGElement, name: string): void {
  saveBlob(new Blob([serialize(frame)], { type: 'image/svg+xml' }), `${name}.svg`);
  announce('The chart is saved as SVG');
}

export async function savePng(frame: SVGSVGElement, name: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(serialize(frame))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Number(frame.getAttribute('width')) * sharpness;
  canvas.height = Number(frame.getAttribute('height')) * sharpness;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) {
    announce('This browser cannot make a PNG of the chart. Save it as SVG instead.');
    return;
  }
  saveBlob(blob, `${name}.png`);
  announce('The chart is saved as PNG');
}

function serialize(frame: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(frame);
}

function text(words: string, x: number, y: number, attributes: Record<string, string | number>): Element {
  const element = create('text', { x, y, ...attributes });
  element.textContent = words;
  return element;
}

function create(name: string, attributes: Record<string, string | number>): Element {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns') {
      element.setAttribute(key, String(value));
    }
  }
  return element;
}

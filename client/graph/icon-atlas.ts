import type { LucideIcon } from 'lucide-react';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { icons } from '../state/icons.ts';

/** Pixels of one icon in the atlas; large enough for a node at double zoom. */
const iconSize = 64;
/** Icons stand in one row, as the list has them. */
export const iconCount = icons.length;

/** All icons side by side, white on nothing, as a texture for the node program. */
export function drawIconAtlas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = iconSize * iconCount;
  canvas.height = iconSize;
  const context = canvas.getContext('2d');
  if (context !== null) {
    listIcons().forEach((_, index) => {
      drawIcon(context, index, { x: index * iconSize, y: 0, size: iconSize }, '#fff');
    });
  }
  return canvas;
}

let drawings: readonly Element[] | null = null;

/** Every icon as SVG shapes in a field of 24 by 24, in the atlas's order. */
export function listIcons(): readonly Element[] {
  drawings ??= renderIcons(icons.map(({ icon }) => icon));
  return drawings;
}

/** Lucide keeps its paths inside its components, so these are rendered once and their shapes are read back. */
function renderIcons(icons: readonly LucideIcon[]): Element[] {
  const host = document.createElement('div');
  const root = createRoot(host);
  flushSync(() => root.render(icons.map((icon, index) => createElement(icon, { key: index }))));
  const drawings = [...host.children];
  root.unmount();
  return drawings;
}

export function drawIcon(
  context: CanvasRenderingContext2D,
  index: number,
  at: { readonly x: number; readonly y: number; readonly size: number },
  color: string,
): void {
  context.save();
  context.translate(at.x, at.y);
  context.scale(at.size / 24, at.size / 24);
  context.strokeStyle = color;
  context.lineWidth = 2.2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const shape of listIcons()[index]?.children ?? []) {
    context.stroke(traceShape(shape));
  }
  context.restore();
}

function traceShape(shape: Element): Path2D {
  const read = (name: string): number => Number(shape.getAttribute(name) ?? 0);
  const path = new Path2D(shape.tagName === 'path' ? (shape.getAttribute('d') ?? '') : '');
  if (shape.tagName === 'circle') {
    path.arc(read('cx'), read('cy'), read('r'), 0, 2 * Math.PI);
  } else if (shape.tagName === 'ellipse') {
    path.ellipse(read('cx'), read('cy'), read('rx'), read('ry'), 0, 0, 2 * Math.PI);
  } else if (shape.tagName === 'rect') {
    path.roundRect(read('x'), read('y'), read('width'), read('height'), read('rx'));
  } else if (shape.tagName === 'line') {
    path.moveTo(read('x1'), read('y1'));
    path.lineTo(read('x2'), read('y2'));
  } else if (shape.tagName === 'polyline' || shape.tagName === 'polygon') {
    return new Path2D(`M${shape.getAttribute('points') ?? ''}`);
  }
  return path;
}

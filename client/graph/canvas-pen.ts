import { drawIcon } from './icon-atlas.ts';
import type { Pen } from './pen.ts';

const haloWidth = 4;

export function createCanvasPen(context: CanvasRenderingContext2D): Pen {
  context.lineJoin = 'round';
  return {
    stroke(path, { color, width, opacity = 1, dash = [] }) {
      context.globalAlpha = opacity;
      context.strokeStyle = color;
      context.lineWidth = width;
      context.setLineDash([...dash]);
      context.stroke(new Path2D(path));
      context.setLineDash([]);
      context.globalAlpha = 1;
    },
    fill(path, { color, opacity = 1 }) {
      context.globalAlpha = opacity;
      context.fillStyle = color;
      context.fill(new Path2D(path));
      context.globalAlpha = 1;
    },
    icon(index, x, y, size, color) {
      drawIcon(context, index, { x: x - size / 2, y: y - size / 2, size }, color);
    },
    write({ text, x, y, angle, align, baseline, font, opacity }, color, halo) {
      context.save();
      context.globalAlpha = opacity;
      context.translate(x, y);
      context.rotate(angle);
      context.font = font;
      context.textAlign = align;
      context.textBaseline = baseline;
      context.strokeStyle = halo;
      context.lineWidth = haloWidth;
      context.strokeText(text, 0, 0);
      context.fillStyle = color;
      context.fillText(text, 0, 0);
      context.restore();
    },
  };
}

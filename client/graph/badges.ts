import type { Drawing } from './drawing.ts';
import type { Emphasis } from './emphasis.ts';
import { labelFont } from './label-text.ts';
import type { Word } from './pen.ts';
import type { Picture } from './picture.ts';

/** Of more nodes the badges would be a haze of digits; then only what stands out has one. */
const mostBadged = 150;
const font = labelFont.replace('11px', '600 9px');

/** A small number at the upper right of a node: how many of its relations are not on the canvas. */
export function listBadges(drawing: Drawing, picture: Picture, emphasis: Emphasis): Word[] {
  const { width, height } = drawing.getDimensions();
  const nodes = picture.nodes.length <= mostBadged ? picture.nodes : [...emphasis.nodes];
  return nodes.flatMap((node): Word[] => {
    const spot = drawing.spotOf(node);
    const hidden = spot === undefined ? 0 : picture.countHidden(node);
    if (spot === undefined || hidden === 0) {
      return [];
    }
    const { x, y } = spot;
    if (x < 0 || y < 0 || x > width || y > height) {
      return [];
    }
    const reach = spot.radius * 0.75;
    const lit = emphasis.dim === 0 || emphasis.nodes.has(node);
    return [
      {
        text: `+${hidden}`,
        x: x + reach,
        y: y - reach,
        angle: 0,
        align: 'left',
        baseline: 'middle',
        font,
        tone: 'faint',
        opacity: lit ? 1 : 1 - emphasis.dim * 0.9,
      },
    ];
  });
}

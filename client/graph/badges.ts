import type { Drawing } from './drawing.ts';
import type { Emphasis } from './emphasis.ts';
import type { Box, Ground } from './label-placement.ts';
import { labelFont } from './label-text.ts';
import type { Word } from './pen.ts';
import type { Picture } from './picture.ts';
import type { Spot } from './vector.ts';

/** Of more nodes the badges would be a haze of digits; then only what stands out has one. */
const mostBadged = 150;
const font = labelFont.replace('11px', '600 9px');

const height = 9;

/** Where a badge may stand, as steps from its node: x to the right, y downwards. */
const corners = [
  { x: 1, y: -1 },
  { x: -1, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
] as const;
type Corner = (typeof corners)[number];

/** A small number at a corner of a node, clear of names: how many of its relations are not on the canvas. */
export function listBadges(
  measure: (text: string, font: string) => number,
  drawing: Drawing,
  picture: Picture,
  emphasis: Emphasis,
  ground: Ground,
): Word[] {
  const frame = drawing.getDimensions();
  const nodes = picture.nodes.length <= mostBadged ? picture.nodes : [...emphasis.nodes];
  return nodes.flatMap((node): Word[] => {
    const spot = drawing.spotOf(node);
    const hidden = spot === undefined ? 0 : picture.countHidden(node);
    if (spot === undefined || hidden === 0) {
      return [];
    }
    const { x, y } = spot;
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) {
      return [];
    }
    const text = `+${hidden}`;
    const width = measure(text, font);
    const own = ground.own.get(node);
    const places = corners.map((corner) => ({ corner, box: boxAt(spot, corner, width) }));
    const open = places.filter(({ box }) => ground.words.isFree(box));
    const { corner, box } = (open.find((place) => ground.marks.isFree(place.box, own)) ??
      open[0] ??
      places[0]) as (typeof places)[number];
    ground.words.add(box);
    const lit = emphasis.dim === 0 || emphasis.nodes.has(node);
    return [
      {
        text,
        x: corner.x > 0 ? box.left : box.right,
        y: (box.top + box.bottom) / 2,
        angle: 0,
        align: corner.x > 0 ? 'left' : 'right',
        baseline: 'middle',
        font,
        tone: 'faint',
        opacity: lit ? 1 : 1 - emphasis.dim * 0.9,
      },
    ];
  });
}

function boxAt({ x, y, radius }: Spot, corner: Corner, width: number): Box {
  const reach = radius * 0.75;
  const [edge, middle] = [x + corner.x * reach, y + corner.y * reach];
  const left = corner.x > 0 ? edge : edge - width;
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

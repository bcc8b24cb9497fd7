import type { Drawing } from './drawing.ts';
import type { Emphasis } from './emphasis.ts';
import type { Box, Ground } from './label-placement.ts';
import { labelFont } from './label-text.ts';
import type { Word } from './pen.ts';
import type { Picture } from './picture.ts';

const mostLabels = 60;
const font = `italic ${labelFont}`;

/** What the emphasised relations say along them, where there is room; elsewhere words would only clutter. */
export function listRelationWords(
  measure: (text: string, font: string) => number,
  drawing: Drawing,
  picture: Picture,
  emphasis: Emphasis,
  ground: Ground,
): Word[] {
  return [...emphasis.relations].slice(0, mostLabels).flatMap((relation) => {
    // What is said of a bundle is its count.
    if (picture.bundleOf(relation) !== null) {
      return [];
    }
    const line = picture.isRelationShown(relation) ? locateMiddle(drawing, picture, relation) : null;
    if (line === null) {
      return [];
    }
    const text = picture.sayRelation(relation);
    const width = measure(text, font);
    const boxes = coverLine(line, width);
    if (
      line.length < width + 24 ||
      !boxes.every((box) => ground.words.isFree(box) && ground.marks.isFree(box))
    ) {
      return [];
    }
    for (const box of boxes) {
      ground.words.add(box);
    }
    const { x, y, angle } = line;
    return [
      { text, x, y, angle, font, align: 'center', baseline: 'middle', tone: 'faint', opacity: 1 } as const,
    ];
  });
}

/** A slanted text as a row of small upright boxes: one box round all of it would claim far too much. */
function coverLine({ x, y, angle }: { x: number; y: number; angle: number }, width: number): Box[] {
  const count = Math.max(2, Math.ceil(width / 10));
  return Array.from({ length: count }, (_, index) => {
    const along = ((index + 0.5) / count - 0.5) * width;
    const [left, top] = [x + Math.cos(angle) * along, y + Math.sin(angle) * along];
    return { left: left - 6, right: left + 6, top: top - 6, bottom: top + 6 };
  });
}

/** The middle of the bow in pixels, its direction turned so that words never stand on their heads. */
export function locateMiddle(
  drawing: Drawing,
  picture: Picture,
  relation: string,
): { x: number; y: number; angle: number; length: number } | null {
  const [source, target] = picture.endsOf(relation);
  const [a, b] = [drawing.spotOf(source), drawing.spotOf(target)];
  if (a === undefined || b === undefined) {
    return null;
  }
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  if (length < 1) {
    return { x: a.x, y: a.y - a.radius * 3, angle: 0, length: a.radius * 4 };
  }
  // The curve's middle lies half as high as its control point; y runs downwards here.
  const bow = (picture.curveOf(relation) * length) / 2;
  const angle = Math.atan2(dy, dx);
  const upright = Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle;
  return {
    x: (a.x + b.x) / 2 + (dy / length) * bow,
    y: (a.y + b.y) / 2 - (dx / length) * bow,
    angle: upright,
    length,
  };
}

import type { Drawing } from './drawing.ts';
import type { Emphasis } from './emphasis.ts';
import type { Ground } from './label-placement.ts';
import { labelFont } from './label-text.ts';
import type { Word } from './pen.ts';
import type { Picture } from './picture.ts';
import { locateMiddle } from './relation-labels.ts';

/** Of more bundles in sight the counts would be a haze of digits; then only what stands out has one. */
const mostCounted = 150;
const font = labelFont.replace('11px', '600 9px');
const reach = 7;

/** How many relations a line stands for, at its middle, where no name or mark is in the way. */
export function listBundleCounts(
  drawing: Drawing,
  picture: Picture,
  emphasis: Emphasis,
  ground: Ground,
): Word[] {
  const { width, height } = drawing.getDimensions();
  const isLit = (members: readonly string[]) => members.some((member) => emphasis.relations.has(member));
  const several = [...picture.strands].filter(
    (key) => picture.isRelationShown(key) && picture.bundleOf(key) === null && picture.countOf(key) > 1,
  );
  const lines = [...picture.closedBundles, ...several.map((key) => ({ lead: key, members: [key] }))];
  const counted = lines.length <= mostCounted ? lines : lines.filter(({ members }) => isLit(members));
  return counted.flatMap(({ lead, members }): Word[] => {
    const middle = locateMiddle(drawing, picture, lead);
    if (middle === null || middle.x < 0 || middle.y < 0 || middle.x > width || middle.y > height) {
      return [];
    }
    const { x, y } = middle;
    const count = members.reduce((sum, member) => sum + picture.countOf(member), 0);
    const text = `×${count.toLocaleString('en')}`;
    const wide = Math.max(reach, text.length * 2.8);
    const box = { left: x - wide, right: x + wide, top: y - reach, bottom: y + reach };
    if (!ground.words.isFree(box) || !ground.marks.isFree(box)) {
      return [];
    }
    ground.words.add(box);
    const opacity = emphasis.dim === 0 || isLit(members) ? 1 : 1 - emphasis.dim * 0.9;
    return [{ text, x, y, angle: 0, align: 'center', baseline: 'middle', font, tone: 'ink', opacity }];
  });
}

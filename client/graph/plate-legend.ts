import { familyColours } from '../state/family-colours.ts';
import { findKindByLabel } from '../state/kinds.ts';
import type { Network } from '../state/network.ts';
import type { Theme } from '../state/preferences-store.ts';
import { type Family, familyNames, findRelationWords } from '../state/relation-words.ts';
import { countLegend, type View } from '../state/view.ts';
import { iconIndex, shapeIndex } from './node-look.ts';
import type { Pen, Word } from './pen.ts';
import type { Colours } from './theme-colours.ts';
import { traceNode } from './vector.ts';

const [rowHeight, between, radius] = [24, 20, 8];
const font = '12px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** One entry: its mark, drawn round a middle, and what it says. */
interface Entry {
  readonly text: string;
  readonly markWidth: number;
  readonly draw: (pen: Pen, x: number, y: number) => void;
}

export interface PlateLegend {
  readonly height: number;
  draw(pen: Pen, top: number): void;
}

/** Everything that the marks of a picture mean, set in as many rows as its width asks for. */
export function setLegend(
  network: Network,
  view: View,
  look: { readonly theme: Theme; readonly colours: Colours },
  frame: { readonly left: number; readonly width: number },
  measure: (text: string, font: string) => number,
): PlateLegend {
  const entries = [
    ...listKinds(network, view, look),
    ...listFamilies(network, view, look),
    ...listLines(look),
  ];
  const placed: { entry: Entry; x: number; row: number }[] = [];
  let [x, row] = [0, 0];
  for (const entry of entries) {
    const width = entry.markWidth + 6 + measure(entry.text, font);
    if (x > 0 && x + width > frame.width) {
      [x, row] = [0, row + 1];
    }
    placed.push({ entry, x, row });
    x += width + between;
  }
  return {
    height: (row + 1) * rowHeight,
    draw(pen, top) {
      for (const { entry, x: left, row: line } of placed) {
        const y = top + (line + 0.5) * rowHeight;
        entry.draw(pen, frame.left + left + entry.markWidth / 2, y);
        pen.write(
          sayAt(entry.text, frame.left + left + entry.markWidth + 6, y),
          look.colours.ink,
          look.colours.ground,
        );
      }
    },
  };
}

function sayAt(text: string, x: number, y: number): Word {
  return { text, x, y, angle: 0, align: 'left', baseline: 'middle', font, tone: 'ink', opacity: 1 };
}

type Look = { readonly theme: Theme; readonly colours: Colours };

function listKinds(network: Network, view: View, { theme, colours }: Look): Entry[] {
  return countLegend(network, view)
    .kinds.filter(({ shown }) => shown)
    .map(({ name, count }) => {
      const kind = findKindByLabel(name);
      return {
        text: `${kind.many} ${count}`,
        markWidth: 2 * radius,
        draw: (pen, x, y) => {
          pen.fill(traceNode({ x, y, radius }, shapeIndex(kind.shape)), {
            color: theme === 'dark' ? kind.dark : kind.light,
          });
          pen.icon(iconIndex(name), x, y, radius * 1.16, colours.ground);
        },
      };
    });
}

function listFamilies(network: Network, view: View, { theme }: Look): Entry[] {
  const { types } = countLegend(network, view);
  return (Object.keys(familyNames) as Family[]).flatMap((family) => {
    const members = types.filter(({ name, shown }) => shown && findRelationWords(name).family === family);
    const count = members.reduce((sum, member) => sum + member.count, 0);
    const { light, dark } = familyColours[family];
    const color = theme === 'dark' ? dark : light;
    return count === 0 ? [] : [lineEntry(`${familyNames[family]} ${count}`, color, 3)];
  });
}

function listLines({ colours }: Look): Entry[] {
  return [
    lineEntry('one origin', colours.ink, 1),
    lineEntry('several', colours.ink, 3.4),
    lineEntry('inferred', colours.ink, 1.5, [5.2, 3.8]),
    {
      text: 'planned, proposed or refused',
      markWidth: 14,
      draw: (pen, x, y) => pen.stroke(traceNode({ x, y, radius: 6 }, 1), { color: colours.ink, width: 1.5 }),
    },
  ];
}

function lineEntry(text: string, color: string, width: number, dash: readonly number[] = []): Entry {
  return {
    text,
    markWidth: 20,
    draw: (pen, x, y) => pen.stroke(`M${x - 10} ${y}L${x + 10} ${y}`, { color, width, dash }),
  };
}

import { familyColours } from '../state/family-colours.ts';
import { findKindByLabel } from '../state/kinds.ts';
import { lookStore } from '../state/look-store.ts';
import { listMarkKeys, type MarkKey } from '../state/mark-keys.ts';
import type { Network } from '../state/network.ts';
import type { Theme } from '../state/preferences-store.ts';
import { type Family, familyNames, findRelationWords, sayRelation } from '../state/relation-words.ts';
import { coloursOfKind } from '../state/styles.ts';
import { coloursOfType, standsAlone } from '../state/type-colours.ts';
import { countLegend, type View } from '../state/view.ts';
import { clusterIcon } from './cluster-look.ts';
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
    ...listTypes(network, view, look),
    ...listMarks(network, view, look),
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
      const kindColours = coloursOfKind(lookStore.getState().look, name);
      return {
        text: `${kind.many} ${count.toLocaleString('en')}`,
        markWidth: 2 * radius,
        draw: (pen, x, y) => {
          pen.fill(traceNode({ x, y, radius }, shapeIndex(kind.shape)), {
            color: kindColours[theme],
          });
          pen.icon(iconIndex(name), x, y, radius * 1.16, colours.ground);
        },
      };
    });
}

function listTypes(network: Network, view: View, { theme }: Look): Entry[] {
  const types = countLegend(network, view).types.filter(({ shown }) => shown);
  const alone = types
    .filter(({ name }) => standsAlone(name))
    .map(({ name, count }) =>
      lineEntry(`${sayRelation(name)} ${count.toLocaleString('en')}`, coloursOfType(name)[theme], 3),
    );
  const families = (Object.keys(familyNames) as Family[]).flatMap((family) => {
    const members = types.filter(
      ({ name }) => !standsAlone(name) && findRelationWords(name).family === family,
    );
    const count = members.reduce((sum, member) => sum + member.count, 0);
    return count === 0
      ? []
      : [lineEntry(`${familyNames[family]} ${count.toLocaleString('en')}`, familyColours[family][theme], 3)];
  });
  return [...alone, ...families];
}

function listMarks(network: Network, view: View, { theme, colours }: Look): Entry[] {
  return listMarkKeys(network, view).flatMap((key): Entry[] => {
    const { text } = key;
    const { ink } = colours;
    if (key.mark === 'line') {
      const { width, dash, offsets } = key.line;
      return [lineEntry(text, ink, width, dash, offsets)];
    }
    if (key.mark === 'colours') {
      const heading = { text, markWidth: 0, draw: () => {} };
      return [heading, ...key.keys.map((part) => lineEntry(part.text, part.colours[theme], 3))];
    }
    return [{ text, markWidth: 20, draw: (pen, x, y) => drawSample(pen, key, x, y, colours) }];
  });
}

function drawSample(pen: Pen, key: MarkKey, x: number, y: number, { ink, ground }: Colours): void {
  const style = { color: ink, width: 1.2 };
  if (key.mark === 'sign') {
    const word = {
      ...sayAt(key.sign, x, y),
      align: 'center',
      font: font.replace('12px', '600 10px'),
    } as const;
    pen.write(word, ink, ground);
  } else if (key.mark === 'group') {
    pen.fill(traceNode({ x, y, radius: 8 }, 0), { color: ink });
    pen.icon(clusterIcon, x, y, 8 * 1.16, ground);
  } else if (key.mark === 'outline') {
    pen.stroke(traceNode({ x, y, radius: 6 }, 1), { ...style, width: 1.5 });
  } else if (key.mark === 'sizes') {
    pen.stroke(traceNode({ x: x - 6.5, y: y + 2, radius: 2.5 }, 0), style);
    pen.stroke(traceNode({ x: x + 4, y, radius: 5 }, 0), style);
  } else {
    pen.stroke(traceNode({ x, y, radius: 5.2 }, 0), style);
    pen.fill(traceNode({ x, y, radius: 2.4 }, 0), style);
  }
}

function lineEntry(
  text: string,
  color: string,
  width: number,
  dash: readonly number[] = [],
  offsets: readonly number[] = [0],
): Entry {
  return {
    text,
    markWidth: 20,
    draw: (pen, x, y) => {
      for (const offset of offsets) {
        pen.stroke(`M${x - 10} ${y + offset}L${x + 10} ${y + offset}`, { color, width, dash });
      }
    },
  };
}

import type { Network } from '../state/network.ts';
import type { View } from '../state/view.ts';
import { type Dates, readDates } from './dates.ts';
import type { Box } from './label-placement.ts';
import { breakName, labelFont } from './label-text.ts';
import type { Pen, Word } from './pen.ts';
import type { Picture } from './picture.ts';
import type { Colours } from './theme-colours.ts';
import { type Column, readBorder, readColumns } from './time-columns.ts';

type Line = readonly [fromX: number, fromY: number, toX: number, toY: number];

/** The axis of an arrangement by time, in pixels of the canvas. */
export interface TimeAxis {
  readonly words: readonly Word[];
  /** Where the words stand. */
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

export interface AxisView {
  readonly frame: { readonly width: number; readonly height: number };
  readonly toViewport: (place: { x: number; y: number }) => { x: number; y: number };
  readonly measure: (text: string, font: string) => number;
}

const lineHeight = 13;
const top = 7;
/** How far down the axis reaches from the upper rim of the canvas. */
const foot = top + 2 * lineHeight + 5;
/** Room between two dates in pixels. */
const air = 8;
const font = labelFont;
const [apart, tied] = [
  'without a date',
  'No date of their own: placed by the middle date of their relations',
];

/**
 * Reads the axis off where nodes stand, so that it is the same after a link, an undo or a drag; null for other
 * arrangements, and where too many stand elsewhere than their dates say.
 */
export function readTimeAxis(network: Network, picture: Picture, view: AxisView): TimeAxis | null {
  const dates = picture.view.arrangement.name === 'time' ? readDates(network, picture) : null;
  if (dates === null || dates.bands.length === 0) {
    return null;
  }
  const columns = readColumns(network, picture, dates);
  return columns === null ? null : setAxis(dates, columns, readBorder(network, picture, dates), view);
}

function setAxis(
  { bands }: Dates,
  columns: readonly Column[],
  border: number | null,
  view: AxisView,
): TimeAxis {
  const { frame, toViewport } = view;
  const across = (x: number): number => toViewport({ x, y: 0 }).x;
  const end = across(columns.at(-1)?.right ?? 0);
  const lines: Line[] = [
    [0, foot, frame.width, foot],
    [end, foot - 4, end, frame.height],
  ];
  columns.forEach(({ left, band }, index) => {
    const x = across(left);
    lines.push([x, foot - 4, x, frame.height]);
    if (leavesOut(bands, columns[index - 1]?.band ?? -1, band)) {
      lines.push([x - 6, foot + 4, x - 2, foot - 4], [x + 2, foot + 4, x + 6, foot - 4]);
    }
  });
  const sayings = sayBands(
    columns.map(({ left, right, band }) => ({
      from: across(left),
      to: across(right),
      label: bands[band]?.label ?? apart,
    })),
    view,
  );
  const first = columns.find(({ band }) => band >= 0);
  if (border !== null && first !== undefined) {
    const [from, y] = [across(first.left), toViewport({ x: 0, y: border }).y];
    if (y > foot + lineHeight && y < frame.height && end > 0) {
      lines.push([from, y, end, y]);
      sayings.push({ text: tied, x: Math.max(5, from + 5), y: y + 4 });
    }
  }
  return { ...write(sayings, view), lines };
}

type Saying = Pick<Word, 'text' | 'x' | 'y'>;

/** The dates as far as they have room; each stays in sight as long as anything of its band is. */
function sayBands(
  bands: readonly { from: number; to: number; label: string }[],
  { frame, measure }: AxisView,
): Saying[] {
  let taken = 0;
  return bands.flatMap(({ from, to, label }) => {
    const short = breakName(label, 11, 2);
    const text =
      short.length === 1 && measure(label, font) + air > to - from ? breakName(label, 7, 2) : short;
    const width = Math.max(...text.map((line) => measure(line, font)));
    const x = Math.max(from + 5, Math.min(5, to - width - 5));
    const room = Math.max(x, Math.min(taken, to - width));
    if (to <= 0 || from >= frame.width || room < taken) {
      return [];
    }
    taken = room + width + air;
    return text.map((line, row) => ({ text: line, x: room, y: foot - 4 - (text.length - row) * lineHeight }));
  });
}

function write(sayings: readonly Saying[], { measure }: AxisView): Pick<TimeAxis, 'words' | 'boxes'> {
  const words = sayings.map(
    (saying): Word => ({
      ...saying,
      angle: 0,
      align: 'left',
      baseline: 'top',
      font,
      tone: 'faint',
      opacity: 1,
    }),
  );
  const boxes = words.map(({ text, x, y }) => ({
    left: x,
    right: x + measure(text, font),
    top: y,
    bottom: y + lineHeight,
  }));
  return { words, boxes };
}

/** Whether time lies between two bands that is not drawn. */
function leavesOut(bands: Dates['bands'], one: number, other: number): boolean {
  const [before, after] = [bands[one], bands[other]];
  return before !== undefined && after !== undefined && after.start > before.end;
}

/** Pixels at the top of the canvas that the axis takes. */
export function readHeadroom({ arrangement }: View): number {
  return arrangement.name === 'time' ? foot : 0;
}

/** @param down how far below the top of the page the canvas begins */
export function paintAxis(pen: Pen, { lines }: TimeAxis, colours: Colours, down = 0): void {
  for (const [fromX, fromY, toX, toY] of lines) {
    const path = `M${fromX} ${fromY + down}L${toX} ${toY + down}`;
    pen.stroke(path, { color: colours.faint, width: 1, opacity: 0.35 });
  }
}

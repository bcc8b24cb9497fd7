import type { CypherValue } from '../../../protocol/values.ts';
import { sayCell } from './cell-words.ts';
import { typeOf } from './column-kinds.ts';

export interface ColumnShape {
  /** Numbers stand at the right. */
  readonly numeric: boolean;
  /** Sentences are set in several lines, and take the room that is left. */
  readonly prose: boolean;
  /** In pixels. */
  readonly width: number;
}

/** Widths are taken from the first rows and then kept: rows that come later never move what is being read. */
export const sampleSize = 200;

export const leastWidth = 56;
const mostWidth = 300;
const proseWidth = 340;
const mostProseWidth = 640;
/** Room for the padding, in cells and in the head, which has a mark for the order besides. */
const cellRoom = 26;
const headRoom = 44;
const markRoom = 26;

/** How wide and of which kind each column is, judged by its first rows. `measure` gives a text's width in pixels. */
export function shapeColumns(
  fields: readonly string[],
  rows: readonly (readonly CypherValue[])[],
  measure: (text: string) => number,
): ColumnShape[] {
  return fields.map((field, column) => {
    const values = rows.slice(0, sampleSize).map((row) => row[column] ?? null);
    const known = values.filter((value) => value !== null);
    const numeric = known.length > 0 && known.every((value) => /bigint|number/.test(typeof value));
    const prose = known.some((value) => isSentence(value));
    const widest = Math.max(0, ...values.map((value) => measureCell(value, measure)));
    const least = Math.max(leastWidth, Math.min(measure(field) + headRoom, mostWidth));
    const width = prose ? proseWidth : Math.min(Math.max(widest + cellRoom, least), mostWidth);
    return { numeric, prose, width: Math.ceil(width) };
  });
}

/** Gives the room that is left to the columns of sentences; nothing is ever squeezed. */
export function fitWidths(shapes: readonly ColumnShape[], room: number): number[] {
  const left = room - shapes.reduce((sum, { width }) => sum + width, 0);
  const sentences = shapes.filter(({ prose }) => prose).length;
  if (left <= 0 || sentences === 0) {
    return shapes.map(({ width }) => width);
  }
  const share = Math.floor(left / sentences);
  return shapes.map(({ prose, width }) => (prose ? Math.min(width + share, mostProseWidth) : width));
}

function isSentence(value: CypherValue): boolean {
  const type = typeOf(value);
  return (type === 'text' || type === 'node' || type === 'path') && sayCell(value).length > 48;
}

function measureCell(value: CypherValue, measure: (text: string) => number): number {
  const text = sayCell(value);
  return measure(text.slice(0, 80)) + (typeOf(value) === 'node' ? markRoom : 0);
}

import type { Result } from '../ask-store.ts';
import { sayCount } from '../words.ts';
import type { ChartChoice } from './chart-choice.ts';
import type { ChartData, ChartPoint } from './chart-data.ts';

/** The question that the chart answers; for own Cypher what stands against what. */
export function titleChart(
  { queryId, statement, title }: Result,
  { kind }: ChartChoice,
  { x, y }: ChartData,
): string {
  const comment = /^\s*\/\/\s*(\S.*)/.exec(statement)?.[1]?.trim();
  if (queryId !== null || comment !== undefined) {
    return queryId === null ? (comment ?? title) : title;
  }
  switch (kind) {
    case 'bars':
      return `${y} for each ${x}`;
    case 'line':
      return `${y} over ${x}`;
    case 'histogram':
      return `How often each ${x} comes`;
    case 'scatter':
      return `${y} against ${x}`;
  }
}

/** What the chart shows, in sentences, for those who do not see it. The table has every number. */
export function describeChart({ kind }: ChartChoice, data: ChartData): string {
  const { points, x, y } = data;
  const [first] = points;
  if (first === undefined) {
    return 'No row has a value to draw.';
  }
  const ys = points.map((point) => point.y);
  const highest = points[ys.indexOf(max(ys))] ?? first;
  const lowest = points[ys.indexOf(min(ys))] ?? first;
  switch (kind) {
    case 'bars':
      return `${sayCount(points.length, 'bar', 'bars')}: ${y} for each ${x}. Highest: ${say(highest)}. Lowest: ${say(lowest)}.`;
    case 'line':
      return `${y} over ${x}, ${sayPlace(first.x)} to ${sayPlace(points.at(-1)?.x ?? first.x)}. Highest: ${say(highest)}. Lowest: ${say(lowest)}.`;
    case 'histogram':
      return `How often each ${x} comes: ${sayCount(data.drawn, 'value', 'values')} from ${sayExtent(points)}.`;
    case 'scatter':
      return `${sayCount(points.length, 'dot', 'dots')}: ${x} from ${sayExtent(points)}, ${y} from ${sayNumber(min(ys))} to ${sayNumber(max(ys))}.`;
  }
}

/** What the reader must know of what is not in the chart; empty when all is. */
export function sayLeftOut({ leftOut, categoriesLeftOut, addedUp, x, y }: ChartData): string {
  return [
    ...(addedUp ? [`Several rows of one ${x} are added up${y === 'rows' ? '' : ` in ${y}`}.`] : []),
    ...(leftOut > 0
      ? [`${sayCount(leftOut, 'row is', 'rows are')} left out: there is no value to draw in ${x} or ${y}.`]
      : []),
    ...(categoriesLeftOut > 0
      ? [
          `Only the largest are drawn; ${sayCount(categoriesLeftOut, 'more stands', 'more stand')} in the table.`,
        ]
      : []),
  ].join(' ');
}

function say({ x, y }: ChartPoint): string {
  return `${sayPlace(x)} (${sayNumber(y)})`;
}

function sayPlace(place: ChartPoint['x']): string {
  if (typeof place === 'string') {
    return place;
  }
  return place instanceof Date
    ? place
        .toISOString()
        .replace(/T00:00:00.000Z$/, '')
        .slice(0, 16)
        .replace('T', ' ')
    : sayNumber(place);
}

function sayExtent(points: readonly ChartPoint[]): string {
  const places = points.map(({ x }) => Number(x));
  const asDate = points[0]?.x instanceof Date;
  const text = (value: number) => sayPlace(asDate ? new Date(value) : value);
  return `${text(min(places))} to ${text(max(places))}`;
}

function sayNumber(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 2 });
}

function min(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

function max(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

import type { CypherValue } from '../../../protocol/values.ts';
import { isSnapshot } from '../../api/value-text.ts';
import type { Result } from '../ask-store.ts';
import { sayCell } from './cell-words.ts';
import { type ChartChoice, mostColours } from './chart-choice.ts';
import { readInstant, readSeconds } from './temporal-key.ts';
import { orderValues } from './value-order.ts';

export interface ChartPoint {
  readonly x: number | Date | string;
  readonly y: number;
  /** Empty when there are no colours. */
  readonly colour: string;
}

export interface ChartData {
  readonly points: readonly ChartPoint[];
  /** Names of the axes. */
  readonly x: string;
  readonly y: string;
  /** The values of the column that colours, in the order of their colours. */
  readonly colours: readonly string[];
  readonly colourName: string;
  /** Rows that have no value to draw. */
  readonly leftOut: number;
  /** Rows that were drawn. */
  readonly drawn: number;
  /** Categories beyond those that are drawn, the smallest of them. */
  readonly categoriesLeftOut: number;
  /** True when several rows of a category were added up. */
  readonly addedUp: boolean;
}

/** More bars than this nobody compares. */
export const mostBars = 40;
/** In milliseconds from 1970: JavaScript's dates end in the year 275760, Cypher's in 999999999. */
const farthestInstant = 8.64e15;
/** What stands for all values beyond the colours. */
const restOfColours = 'others';

/** The rows as points of the chosen chart, and how many of them have no place in it. */
export function gatherPoints(result: Result, choice: ChartChoice): ChartData {
  const { fields, values, rowCount } = result;
  const { kind, x, y, colour } = choice;
  const colours = colour === null ? [] : rankColours(result, colour);
  const points: ChartPoint[] = [];
  const order = new Map<string, CypherValue>();
  for (let row = 0; row < rowCount; row++) {
    const cells = values[row] ?? [];
    const place = kind === 'bars' ? nameOf(cells[x] ?? null) : toPlace(cells[x] ?? null);
    const height = y === null ? 1 : toNumber(cells[y] ?? null);
    if (place === undefined || height === undefined) {
      continue;
    }
    if (typeof place === 'string') {
      order.set(place, cells[x] ?? null);
    }
    points.push({
      x: place,
      y: height,
      colour: colour === null ? '' : pickColour(cells[colour] ?? null, colours),
    });
  }
  const shared = {
    x: fields[x] ?? '',
    y: y === null ? 'rows' : (fields[y] ?? ''),
    colours: colours.slice(0, mostColours).concat(colours.length > mostColours ? [restOfColours] : []),
    colourName: colour === null ? '' : (fields[colour] ?? ''),
    leftOut: rowCount - points.length,
    drawn: points.length,
  };
  if (kind === 'bars') {
    return { ...shared, ...addUpBars(points, order) };
  }
  const sorted = kind === 'line' ? points.sort((left, right) => Number(left.x) - Number(right.x)) : points;
  return { ...shared, points: sorted, categoriesLeftOut: 0, addedUp: false };
}

/** One bar a category (and colour), the largest first; numbers and moments stay in their own order. */
function addUpBars(
  points: readonly ChartPoint[],
  order: ReadonlyMap<string, CypherValue>,
): Pick<ChartData, 'points' | 'categoriesLeftOut' | 'addedUp'> {
  const bars = new Map<string, ChartPoint>();
  const totals = new Map<string, number>();
  for (const point of points) {
    const key = JSON.stringify([point.x, point.colour]);
    bars.set(key, { ...point, y: point.y + (bars.get(key)?.y ?? 0) });
    totals.set(String(point.x), (totals.get(String(point.x)) ?? 0) + point.y);
  }
  const names = [...totals.keys()];
  const byNature = [...order.values()].every((value) => typeof value !== 'string' && isOrdered(value));
  names.sort((left, right) =>
    byNature
      ? orderValues(order.get(left) ?? null, order.get(right) ?? null)
      : (totals.get(right) ?? 0) - (totals.get(left) ?? 0),
  );
  const kept = new Map(names.slice(0, mostBars).map((name, place) => [name, place]));
  const places = (point: ChartPoint) => kept.get(String(point.x)) ?? 0;
  return {
    points: [...bars.values()]
      .filter((bar) => kept.has(String(bar.x)))
      .sort((left, right) => places(left) - places(right)),
    categoriesLeftOut: names.length - kept.size,
    addedUp: bars.size < points.length,
  };
}

function isOrdered(value: CypherValue): boolean {
  return typeof value === 'bigint' || typeof value === 'number' || (isSnapshot(value) && 'text' in value);
}

/** The most frequent values first; they get the colours. */
function rankColours({ values, rowCount }: Result, column: number): string[] {
  const counts = new Map<string, number>();
  for (let row = 0; row < rowCount; row++) {
    const name = nameOf(values[row]?.[column] ?? null) ?? '—';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
}

function pickColour(value: CypherValue, colours: readonly string[]): string {
  const name = nameOf(value) ?? '—';
  return colours.indexOf(name) < mostColours ? name : restOfColours;
}

function nameOf(value: CypherValue): string | undefined {
  return value === null ? undefined : sayCell(value);
}

function toPlace(value: CypherValue): number | Date | undefined {
  if (isSnapshot(value) && value.kind !== 'duration') {
    const instant = 'text' in value ? readInstant(value) : undefined;
    return instant === undefined || Math.abs(instant) > farthestInstant ? undefined : new Date(instant);
  }
  return toNumber(value);
}

/** Moments count as milliseconds and durations as seconds; what is not finite has no place. */
function toNumber(value: CypherValue): number | undefined {
  const number =
    typeof value === 'bigint' || typeof value === 'number'
      ? Number(value)
      : isSnapshot(value) && 'text' in value
        ? value.kind === 'duration'
          ? readSeconds(value)
          : readInstant(value)
        : undefined;
  return number !== undefined && Number.isFinite(number) ? number : undefined;
}

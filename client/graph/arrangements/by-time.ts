import type { LayoutTask, Positions } from '../layout-task.ts';
import { listLinks } from './outline-links.ts';

const rowHeight = 46;

/**
 * Dates from left to right; what has no date of its own stands at the mean of its dated neighbours, and what has none
 * either stands in a column apart on the left. Upwards and downwards each takes the first free row.
 */
export function arrangeByTime(task: LayoutTask): Positions {
  const days = inheritDays(task);
  const known = days.filter((day) => !Number.isNaN(day));
  const [first, last] = known.reduce(
    ([least, most], day) => [Math.min(least, day), Math.max(most, day)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const span = Math.max(1, last - first);
  const width = Math.max(task.width, Math.sqrt(task.order) * 120);
  const positions = new Float64Array(task.order * 2);
  const rows: number[] = [];
  const order = Array.from({ length: task.order }, (_, node) => node).sort(
    (left, right) => readDay(days, left, first) - readDay(days, right, first) || left - right,
  );
  for (const node of order) {
    const day = days[node] as number;
    const x = Number.isNaN(day) ? -0.1 * width : ((day - first) / span) * width;
    const reach = Math.max(task.radii[node] ?? 8, (task.labelWidths[node] ?? 0) / 2) + 10;
    const free = rows.findIndex((taken) => taken <= x - reach);
    const row = free === -1 ? rows.length : free;
    rows[row] = x + reach;
    positions[2 * node] = x - width / 2;
    positions[2 * node + 1] = (row % 2 === 0 ? -1 : 1) * Math.ceil(row / 2) * rowHeight;
  }
  return positions;
}

function readDay(days: Float64Array, node: number, first: number): number {
  const day = days[node] as number;
  return Number.isNaN(day) ? first - 1 : day;
}

function inheritDays(task: LayoutTask): Float64Array {
  const own = Float64Array.from({ length: task.order }, (_, node) => task.days[node] ?? Number.NaN);
  const links = listLinks(task);
  return own.map((day, node) => {
    const near = (links[node] ?? []).map((other) => own[other] as number).filter((d) => !Number.isNaN(d));
    const mean = near.reduce((sum, value) => sum + value, 0) / near.length;
    return Number.isNaN(day) ? mean : day;
  });
}

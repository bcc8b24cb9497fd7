/** Turns measured numbers into printed figures: quantiles, ratios and plain tables. */
import { cpus, release, totalmem } from 'node:os';

/** The q-quantile (0 to 1) by linear interpolation between the closest ranks. */
export function findQuantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = q * (sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? Number.NaN;
  const above = sorted[Math.ceil(rank)] ?? Number.NaN;
  return below + (above - below) * (rank - Math.floor(rank));
}

export function findMedian(values: readonly number[]): number {
  return findQuantile(values, 0.5);
}

export function formatMilliseconds(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

/** Aligned columns: the first to the left, the others to the right. */
export function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const formatRow = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return [
    formatRow(header),
    widths.map((width) => '-'.repeat(width)).join('  '),
    ...rows.map(formatRow),
  ].join('\n');
}

export function describeMachine(): string {
  const models = [...new Set(cpus().map(({ model }) => model))].join(', ');
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${models}, ${memory} GiB, Linux ${release()}, Node ${process.version}`;
}

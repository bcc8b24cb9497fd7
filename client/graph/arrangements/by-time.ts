import type { LayoutTask, Positions } from '../layout-task.ts';

const [cellWidth, cellHeight] = [92, 74];
/** Free room between two dates, and between what has a date of its own and what has not. */
const [betweenBands, betweenParts] = [36, 74];
const mostRows = 400;

/** Rows that a band fills from above: what has a date of its own, then below it what has one by its relations. */
type Part = 'own' | 'tied';

/**
 * One band a date, from the earliest on the left to the latest, as wide as what was then needs. Above stands what has
 * that date itself, below what has it by what it is tied to; apart on the left what has none.
 */
export function arrangeByTime(task: LayoutTask): Positions {
  const bands = sortNodes(task);
  const rows = chooseRows(task, bands);
  const positions = new Float64Array(task.order * 2);
  const ownHeight =
    rows.own > 0 && rows.tied > 0 ? rows.own * cellHeight + betweenParts : rows.own * cellHeight;
  let left = 0;
  for (const band of bands) {
    const width = measureBand(band, rows);
    for (const part of ['own', 'tied'] as const) {
      band[part].forEach((node, index) => {
        positions[2 * node] = left + (Math.floor(index / rows[part]) + 0.5) * cellWidth;
        const down = (part === 'own' ? 0 : ownHeight) + ((index % rows[part]) + 0.5) * cellHeight;
        positions[2 * node + 1] = -down;
      });
    }
    left += width === 0 ? 0 : width * cellWidth + betweenBands;
  }
  return positions;
}

/** The nodes of each band, the largest first; those without a date, in the first, fill the lower part. */
function sortNodes(task: LayoutTask): { readonly [part in Part]: number[] }[] {
  const count = Math.max(-1, ...Array.from({ length: task.order }, (_, node) => task.bands[node] ?? -1)) + 2;
  const bands = Array.from({ length: count }, () => ({ own: [] as number[], tied: [] as number[] }));
  const nodes = Array.from({ length: task.order }, (_, node) => node).sort(
    (one, other) =>
      (task.kinds[one] ?? 0) - (task.kinds[other] ?? 0) ||
      (task.radii[other] ?? 0) - (task.radii[one] ?? 0) ||
      one - other,
  );
  for (const node of nodes) {
    bands[(task.bands[node] ?? -1) + 1]?.[task.ownDates[node] === 1 ? 'own' : 'tied'].push(node);
  }
  return bands;
}

/** So many rows for either part that all of it is as large on the canvas as can be. */
function chooseRows(
  task: LayoutTask,
  bands: readonly { readonly [part in Part]: number[] }[],
): { own: number; tied: number } {
  const most = (part: Part) => Math.min(mostRows, Math.max(0, ...bands.map((band) => band[part].length)));
  let best = { own: 1, tied: 1, scale: Number.POSITIVE_INFINITY };
  for (const own of listCounts(most('own'))) {
    for (const tied of listCounts(most('tied'))) {
      const columns = bands.reduce((sum, band) => sum + measureBand(band, { own, tied }), 0);
      const filled = bands.filter((band) => band.own.length + band.tied.length > 0).length;
      const width = columns * cellWidth + (filled - 1) * betweenBands;
      const height = (own + tied) * cellHeight + (own > 0 && tied > 0 ? betweenParts : 0);
      const scale = Math.max(width / task.width, height / task.height);
      if (scale < best.scale) {
        best = { own, tied, scale };
      }
    }
  }
  return best;
}

/** 1, 2, 3 … in steps that grow, up to the most; 0 alone where there is nothing. */
function listCounts(most: number): number[] {
  const counts: number[] = [];
  for (let count = Math.min(1, most); count <= most; count += Math.max(1, Math.ceil(count / 8))) {
    counts.push(count);
    if (count === 0) {
      break;
    }
  }
  return counts;
}

/** In columns. */
function measureBand(
  band: { readonly [part in Part]: number[] },
  rows: { own: number; tied: number },
): number {
  const columns = (part: Part) => (band[part].length === 0 ? 0 : Math.ceil(band[part].length / rows[part]));
  return Math.max(columns('own'), columns('tied'));
}

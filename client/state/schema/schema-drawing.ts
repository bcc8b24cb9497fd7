import type { SchemaAnswer } from '../../../protocol/api.ts';
import type { SchemaItem } from './schema-survey.ts';

export interface DrawnLabel {
  readonly label: string;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  /** Where its name stands. */
  readonly side: 'left' | 'right';
}

/** All relations between two labels, whatever their types and directions. */
export interface DrawnTie {
  readonly from: DrawnLabel;
  readonly to: DrawnLabel;
  readonly count: number;
  readonly types: readonly { readonly type: string; readonly count: number }[];
}

export interface SchemaDrawing {
  readonly labels: readonly DrawnLabel[];
  readonly ties: readonly DrawnTie[];
  /** Labels of few nodes that there is no room for. */
  readonly leftOut: number;
}

/** More labels than this cannot be told apart on one ring. */
export const mostLabels = 24;

/** Labels on a ring, the connected ones side by side; one line a pair of labels. */
export function drawSchema(schema: SchemaAnswer, width: number, height: number): SchemaDrawing {
  const byCount = [...schema.labels]
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  const kept = byCount.slice(0, mostLabels);
  const ring = orderRing(
    kept.map(({ label }) => label),
    schema,
  );
  const counts = new Map(kept.map(({ label, count }) => [label, count]));
  const labels = ring.map((label, place) => {
    return { label, count: counts.get(label) ?? 0, ...placeOnRing(place, ring.length, width, height) };
  });
  return { labels, ties: gatherTies(schema, labels), leftOut: byCount.length - kept.length };
}

/** Down the right side and up the left, in rows of the same height: names stand beside, and would lie over one another. */
function placeOnRing(
  place: number,
  length: number,
  width: number,
  height: number,
): Pick<DrawnLabel, 'x' | 'y' | 'side'> {
  const right = Math.ceil(length / 2);
  const side = place < right ? 'right' : 'left';
  const [row, rows] = side === 'right' ? [place, right] : [length - 1 - place, length - right];
  const down = (2 * row + 1) / rows - 1;
  const out = (width / 2 - 130) * Math.sqrt(1 - down ** 2);
  const x = width / 2 + (side === 'right' ? out : -out);
  return { x, y: height / 2 + (height / 2 - 12) * down, side };
}

/** True for a line that belongs to what the reader chose. */
export function isLit({ from, to, types }: DrawnTie, chosen: SchemaItem | null): boolean {
  if (chosen === null) {
    return false;
  }
  return chosen.kind === 'label'
    ? from.label === chosen.name || to.label === chosen.name
    : types.some(({ type }) => type === chosen.name);
}

function gatherTies(schema: SchemaAnswer, labels: readonly DrawnLabel[]): DrawnTie[] {
  const places = new Map(labels.map((label) => [label.label, label]));
  const ties = new Map<string, { from: DrawnLabel; to: DrawnLabel; types: Map<string, number> }>();
  for (const { from, to, type, count } of schema.connections) {
    const [one, other] = [places.get(from), places.get(to)];
    if (one === undefined || other === undefined) {
      continue;
    }
    const key = [from, to].sort().join('\n');
    const tie = ties.get(key) ?? { from: one, to: other, types: new Map<string, number>() };
    tie.types.set(type, (tie.types.get(type) ?? 0) + count);
    ties.set(key, tie);
  }
  return [...ties.values()].map(({ from, to, types }) => {
    const list = Array.from(types, ([type, count]) => ({ type, count }));
    list.sort((one, other) => other.count - one.count);
    return { from, to, types: list, count: list.reduce((sum, { count }) => sum + count, 0) };
  });
}

/** Each label beside the one it has most to do with, so that the heaviest lines are short. */
function orderRing(labels: readonly string[], schema: SchemaAnswer): string[] {
  const weight = new Map<string, number>();
  for (const { from, to, count } of schema.connections) {
    for (const key of [`${from}\n${to}`, `${to}\n${from}`]) {
      weight.set(key, (weight.get(key) ?? 0) + count);
    }
  }
  const left = new Set(labels);
  const ring: string[] = [];
  let current = labels[0];
  while (current !== undefined) {
    ring.push(current);
    left.delete(current);
    const here: string = current;
    const weigh = (label: string) => weight.get(`${here}\n${label}`) ?? 0;
    current = [...left].sort((one, other) => weigh(other) - weigh(one))[0];
  }
  return ring;
}

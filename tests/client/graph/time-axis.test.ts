import { describe, expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import { moveByDate } from '../../../client/graph/arrangements/newcomers-by-time.ts';
import { Picture } from '../../../client/graph/picture.ts';
import { type AxisView, readTimeAxis } from '../../../client/graph/time-axis.ts';
import type { Network, NodeData, RelationData } from '../../../client/state/network.ts';
import { emptyView, type View } from '../../../client/state/view.ts';
import type { CypherMap } from '../../../protocol/values.ts';

const dates = ['2022-03-01', '2025-05-15', '2025-05-16', '2025-05-16', null];
/** As the arrangement by time would set them: without a date on the left. */
const standing = [100, 200, 300, 340, 0];

const frame = { width: 800, height: 600 };
const see = (dx: number, zoom = 1): AxisView => ({
  frame,
  toViewport: ({ x, y }) => ({ x: x * zoom + dx, y: 300 - y * zoom }),
  measure: (text) => text.length * 5,
});

describe('the axis of an arrangement by time', () => {
  test('says each date where it begins, what has none, and where time is left out', () => {
    const axis = readTimeAxis(makeNetwork(), makePicture(), see(100));
    expect(axis?.words.map(({ text }) => text).join(' ')).toBe(
      'without a date 1 Mar 2022 15 May 2025 16 May 2025',
    );
    const slants = axis?.lines.filter(([fromX, fromY, toX, toY]) => fromX !== toX && fromY !== toY);
    expect(slants).toHaveLength(2);
    expect(slants?.[0]?.[0]).toBe(100 + 150 - 6);
  });

  test('moves and grows with the picture; a date stays in sight as long as its column is', () => {
    const [, ...rest] = read(see(0));
    const [, ...moved] = read(see(60));
    expect(moved.map(({ x }) => x)).toEqual(rest.map(({ x }) => x + 60));
    expect(read(see(-310))).toEqual([{ text: '16 May 2025', x: 5 }]);
    expect(read(see(0, 2)).at(-1)).toEqual({ text: '16 May 2025', x: 505 });
  });

  test('is not there for another arrangement, nor where nodes stand elsewhere than their dates say', () => {
    const astray = makeNetwork([300, 0, 100, 5, 200]);
    expect(readTimeAxis(astray, makePicture(), see(0))).toBeNull();
    const grid = makePicture({ arrangement: { name: 'grid', root: null } });
    expect(readTimeAxis(makeNetwork(), grid, see(0))).toBeNull();
  });

  test('has newcomers beside it go to their date', () => {
    const graph = makeNetwork();
    const before = new Picture(graph, { ...view(), nodes: new Set(['n0', 'n1', 'n2', 'n4']) });
    Object.assign(graph.getNodeAttributes('n3'), { x: 110, y: 0 });
    expect(moveByDate(graph, before, new Picture(graph, view()))).toBe(true);
    expect(graph.getNodeAttribute('n3', 'x')).toBeGreaterThan(250);
  });
});

test('newcomers that bring more dates than there are columns have all arranged anew', () => {
  const graph = makeNetwork();
  const before = new Picture(graph, { ...view(), nodes: new Set(['n1', 'n4']) });
  const late = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, index) => {
    const properties: CypherMap = new Map([['date', `2026-01-1${index}`]]);
    return graph.addNode(name, { x: 0, y: 0, id: name, name, kind: 'Meeting', labels: [], properties });
  });
  const after = new Picture(graph, { ...view(), nodes: new Set(['n1', 'n4', ...late]) });
  expect(moveByDate(graph, before, after)).toBe(false);
});

function read(seen: AxisView): { text: string; x: number }[] {
  const words = readTimeAxis(makeNetwork(), makePicture(), seen)?.words ?? [];
  const lines = new Map<number, string[]>();
  for (const { text, x } of words) {
    lines.set(x, [...(lines.get(x) ?? []), text]);
  }
  return Array.from(lines, ([x, text]) => ({ text: text.join(' '), x }));
}

function makePicture(changes: Partial<View> = {}): Picture {
  return new Picture(makeNetwork(), { ...view(), ...changes });
}

function view(): View {
  return {
    ...emptyView,
    nodes: new Set(dates.map((_, index) => `n${index}`)),
    arrangement: { name: 'time', root: null },
  };
}

function makeNetwork(xs: readonly number[] = standing): Network {
  const graph: Network = new MultiDirectedGraph<NodeData, RelationData>();
  dates.forEach((date, index) => {
    const properties: CypherMap = new Map(date === null ? [] : [['date', date]]);
    graph.addNode(`n${index}`, {
      ...{
        x: xs[index] ?? 0,
        y: 0,
        id: `n${index}`,
        name: `N${index}`,
        kind: 'Meeting',
        labels: ['Meeting'],
      },
      properties,
    });
  });
  return graph;
}

import type { Network } from '../state/network.ts';
import { mostOnPage } from '../state/page-work.ts';
import { measureRoom } from './appearance.ts';
import { readDates } from './dates.ts';
import { startLayout } from './layout.ts';
import type { LayoutAnswer, LayoutOrder, LayoutTask, Positions } from './layout-task.ts';
import type { Picture } from './picture.ts';

/** Room around the drawing that stays free for the legend and the labels at the rim. */
const margin = 56;
/** So many nodes, the most important, are sure of room for their names; more would spread the drawing to pieces. */
const mostLabels = 60;
/** Square pixels for each node beyond which a drawing falls apart. */
const mostRoom = 20_000;
const looseWeight = 0.25;

export interface LayoutFrame {
  readonly width: number;
  readonly height: number;
}

/** One layout at a time: a new one ends the one before. */
export class LayoutRunner {
  #worker: Worker | null = null;

  get isRunning(): boolean {
    return this.#worker !== null;
  }

  /** Hands out the start positions, at once where they are few, and the refined ones when the worker is done. */
  run(task: LayoutTask, show: (positions: Positions, final: boolean) => void): void {
    this.stop();
    const byForce = task.arrangement === 'force';
    const isQuick = task.order + task.sources.length <= mostOnPage;
    const start = byForce ? (isQuick ? startLayout(task) : null) : task.standing;
    if (byForce && start !== null) {
      show(start, false);
    }
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    worker.addEventListener('message', ({ data: { positions, final } }: MessageEvent<LayoutAnswer>) => {
      if (final) {
        this.stop();
      }
      show(positions, final);
    });
    worker.addEventListener('error', () => {
      this.stop();
      show(start ?? startLayout(task), true);
    });
    worker.postMessage({ task, start } satisfies LayoutOrder);
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}

/** Describes what is shown to the layout, in the order of the elements' loading. */
export function describeTask(
  network: Network,
  picture: Picture,
  frame: LayoutFrame,
  measure: (name: string) => { width: number; height: number },
): LayoutTask {
  const index = new Map(picture.nodes.map((node, position) => [node, position]));
  const named = new Set(picture.byImportance.slice(0, mostLabels));
  const labels = picture.nodes.map((node) =>
    named.has(node) ? measure(picture.nameOf(node)) : { width: 0, height: 0 },
  );
  const room = measureRoom(picture, frame);
  return {
    order: picture.nodes.length,
    ...describeTies(network, picture, index),
    radii: picture.nodes.map((node) => picture.radiusOf(node) * room),
    labelWidths: labels.map(({ width }) => width),
    labelHeights: labels.map(({ height }) => height),
    arrangement: picture.view.arrangement.name,
    root: index.get(picture.view.arrangement.root ?? '') ?? -1,
    kinds: numberKinds(picture.nodes.map((node) => network.getNodeAttribute(node, 'kind'))),
    ...describeDates(network, picture),
    standing: Float64Array.from(
      picture.nodes.flatMap((node) => {
        const { x, y } = network.getNodeAttributes(node);
        return [x, y];
      }),
    ),
    held: picture.nodes.flatMap((node) => {
      const { x, y } = network.getNodeAttributes(node);
      return picture.view.pinned.has(node) ? [x, y] : [Number.NaN, Number.NaN];
    }),
    ...chooseFrame(picture.nodes.length, frame),
  };
}

/** Between groups run many lines; as one each they would pull everything into a knot. */
function describeTies(
  network: Network,
  picture: Picture,
  index: ReadonlyMap<string, number>,
): Pick<LayoutTask, 'sources' | 'targets' | 'weights'> {
  const weigh = (count: number): number => 1 + Math.log2(Math.max(1, count));
  const ends = picture.relations.map((relation) =>
    picture.endsOf(relation).map((end) => index.get(end) as number),
  );
  if (picture.view.clusters.size === 0) {
    return {
      sources: ends.map(([source]) => source as number),
      targets: ends.map(([, target]) => target as number),
      weights: picture.relations.map((key) => weigh(network.getEdgeAttribute(key, 'originCount'))),
    };
  }
  const pairs = new Map<string, { source: number; target: number; count: number }>();
  ends.forEach(([source = 0, target = 0], place) => {
    const key = source < target ? `${source} ${target}` : `${target} ${source}`;
    const before = pairs.get(key)?.count ?? 0;
    pairs.set(key, { source, target, count: before + picture.countOf(picture.relations[place] as string) });
  });
  const ties = Array.from(pairs.values(), ({ count, ...tie }) => ({ ...tie, weight: weigh(count) }));
  const tied = new Set(ties.flatMap(({ source, target }) => [source, target]));
  const hub = index.get(picture.byImportance[0] ?? '') ?? 0;
  // What nothing is tied to would drift so far off that the rest shrinks to a spot.
  const loose = picture.nodes.flatMap((_, place) =>
    tied.has(place) || place === hub ? [] : [{ source: place, target: hub, weight: looseWeight }],
  );
  const all = [...ties, ...loose];
  return {
    sources: all.map(({ source }) => source),
    targets: all.map(({ target }) => target),
    weights: all.map(({ weight }) => weight),
  };
}

function describeDates(network: Network, picture: Picture): Pick<LayoutTask, 'bands' | 'ownDates'> {
  // Of many nodes the dates take time, which only one arrangement asks for.
  if (picture.view.arrangement.name !== 'time') {
    return { bands: [], ownDates: [] };
  }
  const { places, own } = readDates(network, picture);
  return { bands: places, ownDates: own.map(Number) };
}

/** The most frequent kind first. */
function numberKinds(kinds: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const kind of kinds) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const order = [...counts].sort((left, right) => right[1] - left[1]).map(([kind]) => kind);
  return kinds.map((kind) => order.indexOf(kind));
}

/** The canvas less its margin; a handful of nodes stays together in the middle of it. */
function chooseFrame(order: number, frame: LayoutFrame): LayoutFrame {
  const width = Math.max(320, frame.width - 2 * margin);
  const height = Math.max(240, frame.height - 2 * margin);
  const share = Math.min(1, Math.sqrt((order * mostRoom) / (width * height)));
  return { width: width * share, height: height * share };
}

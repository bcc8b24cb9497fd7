import type { Network } from '../state/network.ts';
import { measureRoom } from './appearance.ts';
import { startLayout } from './layout.ts';
import type { LayoutTask, Positions } from './layout-task.ts';
import type { Picture } from './picture.ts';

/** Room around the drawing that stays free for the legend and the labels at the rim. */
const margin = 56;
/** So many nodes, the most important, are sure of room for their names; more would spread the drawing to pieces. */
const mostLabels = 60;
/** Square pixels for each node beyond which a drawing falls apart. */
const mostRoom = 20_000;

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

  /** Hands out the start positions at once, and the refined ones when the worker is done. */
  run(task: LayoutTask, show: (positions: Positions, final: boolean) => void): void {
    this.stop();
    const start = startLayout(task);
    show(start, false);
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    worker.addEventListener('message', (event: MessageEvent<Positions>) => {
      this.stop();
      show(event.data, true);
    });
    worker.addEventListener('error', () => {
      this.stop();
      show(start, true);
    });
    worker.postMessage({ task, start });
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
  const ends = picture.relations.map((relation) => picture.endsOf(relation));
  return {
    order: picture.nodes.length,
    sources: ends.map(([source]) => index.get(source) as number),
    targets: ends.map(([, target]) => index.get(target) as number),
    weights: picture.relations.map(
      (key) => 1 + Math.log2(Math.max(1, network.getEdgeAttribute(key, 'originCount'))),
    ),
    radii: picture.nodes.map((node) => picture.radiusOf(node) * room),
    labelWidths: labels.map(({ width }) => width),
    labelHeights: labels.map(({ height }) => height),
    held: picture.nodes.flatMap((node) => {
      const { x, y } = network.getNodeAttributes(node);
      return picture.view.pinned.has(node) ? [x, y] : [Number.NaN, Number.NaN];
    }),
    ...chooseFrame(picture.nodes.length, frame),
  };
}

/** The canvas less its margin; a handful of nodes stays together in the middle of it. */
function chooseFrame(order: number, frame: LayoutFrame): LayoutFrame {
  const width = Math.max(320, frame.width - 2 * margin);
  const height = Math.max(240, frame.height - 2 * margin);
  const share = Math.min(1, Math.sqrt((order * mostRoom) / (width * height)));
  return { width: width * share, height: height * share };
}

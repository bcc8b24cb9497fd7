/**
 * `npm run bench:layout`: the explorer's layout beside ForceAtlas2 from random places with the settings it infers, which
 * gets 8 s of processor time for ten thousand nodes and 16 s for fifty thousand. `-- --sizes 10k` measures less.
 */
import { parseArgs } from 'node:util';
import { MultiDirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { chooseIterations, finishLayout, refineLayout, startLayout } from '../../client/graph/layout.ts';
import type { LayoutTask, Positions } from '../../client/graph/layout-task.ts';
import { createRandom } from '../../client/state/random.ts';
import { makeSample } from '../draw/page/sample.ts';
import { describeMachine, formatTable } from '../figures.ts';
import { measureQuality } from './quality.ts';

const sizes: { readonly [name: string]: { nodes: number; relations: number; seconds: number } } = {
  '10k': { nodes: 10_000, relations: 20_000, seconds: 8 },
  '50k': { nodes: 50_000, relations: 100_000, seconds: 16 },
};
const { values: options } = parseArgs({ options: { sizes: { type: 'string', default: '10k,50k' } } });
/** Of the time that ForceAtlas2 gets, and of the quality that it reaches in it. */
const goal = 1 / 4;

process.stdout.write(`${describeMachine()}\n`);
for (const name of options.sizes.split(',')) {
  const size = sizes[name];
  if (size === undefined) {
    throw new Error(`there is no size ${name}; choose from ${Object.keys(sizes).join(', ')}`);
  }
  const task = makeTask(size.nodes, size.relations);
  const theirs = layOutFromRandom(task, size.seconds);
  const ours = timeProcessor(() => layOut(task));
  const rows = [
    describe('ForceAtlas2 from random', task, theirs),
    describe(
      'explorer: start',
      task,
      timeProcessor(() => startLayout(task)),
    ),
    describe('explorer: all', task, ours),
  ];
  const header = ['', 'CPU', 'neighbourhood', 'stress'];
  const share = ours.seconds / theirs.seconds;
  process.stdout.write(
    `\n${size.nodes} nodes, ${size.relations} relations\n${formatTable(header, rows)}\n` +
      `${share <= goal ? 'reached' : 'missed'}: CPU is ${share.toFixed(3)} of ForceAtlas2's, goal ${goal}\n`,
  );
}

interface Run {
  readonly positions: Positions;
  readonly seconds: number;
}

function makeTask(nodes: number, relations: number): LayoutTask {
  const { order, sources, targets } = makeSample(nodes, relations);
  const none = new Float64Array(order);
  const unknown = new Float64Array(2 * order).fill(Number.NaN);
  return {
    order,
    sources,
    targets,
    weights: new Float64Array(sources.length).fill(1),
    radii: new Float64Array(order).fill(1.2),
    labelWidths: none,
    labelHeights: none,
    held: unknown,
    standing: unknown,
    arrangement: 'force',
    root: -1,
    kinds: none,
    bands: none,
    ownDates: none,
    // A square, for the explorer's layout stretches to fill the canvas, and either measure would blame it for that.
    width: 1000,
    height: 1000,
  };
}

function layOut(task: LayoutTask): Positions {
  return finishLayout(task, refineLayout(task, startLayout(task), chooseIterations(task.order)));
}

function layOutFromRandom(task: LayoutTask, seconds: number): Run {
  const random = createRandom(task.order);
  const graph = new MultiDirectedGraph<{ x: number; y: number }>();
  for (let node = 0; node < task.order; node += 1) {
    graph.addNode(node, { x: random() * 1000, y: random() * 1000 });
  }
  for (let index = 0; index < task.sources.length; index += 1) {
    graph.addEdge(task.sources[index], task.targets[index]);
  }
  const settings = forceAtlas2.inferSettings(graph);
  const begun = readProcessor();
  while (readProcessor() - begun < seconds) {
    forceAtlas2.assign(graph, { iterations: 5, settings });
  }
  const positions = new Float64Array(
    graph.nodes().flatMap((node) => [graph.getNodeAttribute(node, 'x'), graph.getNodeAttribute(node, 'y')]),
  );
  return { positions, seconds: readProcessor() - begun };
}

function timeProcessor(act: () => Positions): Run {
  const begun = readProcessor();
  const positions = act();
  return { positions, seconds: readProcessor() - begun };
}

/** Seconds. */
function readProcessor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function describe(name: string, task: LayoutTask, { positions, seconds }: Run): string[] {
  const { neighbourhood, stress } = measureQuality(task, positions);
  return [name, `${seconds.toFixed(2)} s`, neighbourhood.toFixed(4), stress.toFixed(4)];
}

/**
 * `npm run bench:draw`: the explorer's own canvas beside other drawings, in real Chromium, one after the other in every
 * round. `-- --rounds N --sizes 10k,50k --names dragoman,sigma --minutes M` measures less; `--add-to FILE` keeps what every
 * round measured, and a later run adds to it.
 */
import { parseArgs } from 'node:util';
import { chromiumPath } from '../../tests/support/requirements.ts';
import { describeMachine, findMedian, formatMilliseconds, formatTable } from '../figures.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { listGoals } from './goals.ts';
import { keep, readKept } from './kept-runs.ts';
import { type Costs, deeds, measureContestant, type Size } from './measure.ts';
import { servePage } from './page-server.ts';

const sizesByName: { readonly [name: string]: Size } = {
  '1k': { nodes: 1_000, relations: 2_000 },
  '10k': { nodes: 10_000, relations: 20_000 },
  '50k': { nodes: 50_000, relations: 100_000 },
  '100k': { nodes: 100_000, relations: 300_000 },
};
const sizeNames = Object.keys(sizesByName);
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: sizeNames.join(',') },
    minutes: { type: 'string', default: '60' },
    'add-to': { type: 'string' },
    names: { type: 'string', default: 'dragoman,sigma,vis-network,force-graph,cytoscape' },
  },
});
const names = options.names.split(',');
const sizes = options.sizes.split(',').map((name) => {
  const size = sizesByName[name];
  if (size === undefined) {
    throw new Error(`there is no size ${name}; choose from ${sizeNames.join(', ')}`);
  }
  return size;
});
/** No round of a size begins after so long. */
const patience = Number(options.minutes) * 60_000;

const server = await servePage();
const chromium = await startChromium();
process.stdout.write(`${describeMachine()}\n${await describeChromium(chromium)}\n`);
try {
  for (const size of sizes) {
    const results = readKept(options['add-to'], size);
    const begun = performance.now();
    for (let round = 0; round < Number(options.rounds); round += 1) {
      for (const name of names) {
        if (performance.now() - begun < patience) {
          const costs = await measureContestant(chromium, `${server.url}/index.html`, name, size);
          results.set(name, [...(results.get(name) ?? []), costs]);
          keep(options['add-to'], size, results);
        }
      }
    }
    printSize(size, results);
  }
} finally {
  await chromium.stop();
  await server.stop();
}

function printSize(size: Size, results: ReadonlyMap<string, Costs[]>): void {
  const medians = new Map([...results].map(([name, runs]) => [name, findMedians(runs)]));
  const rows = [...medians].map(([name, costs]) => [
    `${name} (${results.get(name)?.length})`,
    ...deeds.flatMap((deed) => {
      const cost = costs[deed];
      const more = cost?.unfinished ? '> ' : '';
      return cost === undefined
        ? ['–', '–']
        : [more + formatMilliseconds(cost.wall), more + formatMilliseconds(cost.cpu)];
    }),
  ]);
  const header = ['', ...deeds.flatMap((deed) => [deed, 'cpu'])];
  process.stdout.write(
    `\n${size.nodes} nodes, ${size.relations} relations; medians of so many runs\n${formatTable(header, rows)}\n`,
  );
  for (const line of listGoals(size, medians)) {
    process.stdout.write(`${line}\n`);
  }
}

/** One unfinished run makes a median unfinished. */
function findMedians(runs: readonly Costs[]): Costs {
  const medians: { -readonly [deed in keyof Costs]: Costs[deed] } = {};
  for (const deed of deeds) {
    const done = runs.flatMap((run) => run[deed] ?? []);
    if (done.length > 0) {
      medians[deed] = {
        wall: findMedian(done.map(({ wall }) => wall)),
        cpu: findMedian(done.map(({ cpu }) => cpu)),
        ...(done.some(({ unfinished }) => unfinished) ? { unfinished: true } : {}),
      };
    }
  }
  return medians;
}

async function describeChromium({ browser }: Chromium): Promise<string> {
  const page = await browser.newPage();
  const renderer = await page.evaluate(`(() => {
    const gl = document.createElement('canvas').getContext('webgl');
    return gl.getParameter(gl.getExtension('WEBGL_debug_renderer_info').UNMASKED_RENDERER_WEBGL);
  })()`);
  await page.close();
  return `${chromiumPath}, ${browser.version()}, ${renderer}`;
}

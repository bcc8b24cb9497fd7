/**
 * `npm run bench:draw`: the explorer's own canvas beside other drawings, in real Chromium, one after the other in every
 * round. `-- --rounds N --sizes 10000/20000,… --names sigma,…` measures less.
 */
import { parseArgs } from 'node:util';
import { chromiumPath } from '../../tests/support/requirements.ts';
import { describeMachine, findMedian, formatMilliseconds, formatTable } from '../figures.ts';
import { type Chromium, startChromium } from './chromium.ts';
import { listGoals } from './goals.ts';
import { type Costs, deeds, measureContestant, type Size } from './measure.ts';
import { servePage } from './page-server.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '1000/2000,10000/20000,50000/100000,100000/300000' },
    names: { type: 'string', default: 'dragoman,sigma,vis-network,force-graph,cytoscape' },
  },
});
const names = options.names.split(',');
const sizes: Size[] = options.sizes.split(',').map((text) => {
  const [nodes = 0, relations = 0] = text.split('/').map(Number);
  return { nodes, relations };
});

/** One that took longer to show a first frame is not measured at larger sizes; the table says so by a dash. */
const patience = 30_000;

const server = await servePage();
const chromium = await startChromium();
process.stdout.write(`${describeMachine()}\n${await describeChromium(chromium)}\n`);
try {
  const tooSlow = new Set<string>();
  for (const size of sizes) {
    const results = new Map<string, Costs[]>();
    for (let round = 0; round < Number(options.rounds); round += 1) {
      for (const name of names.filter((other) => !tooSlow.has(other))) {
        const costs = await measureContestant(chromium, `${server.url}/index.html`, name, size);
        results.set(name, [...(results.get(name) ?? []), costs]);
        if (costs.first.wall > patience) {
          tooSlow.add(name);
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
  const medians = new Map(
    [...results].map(([name, runs]) => [
      name,
      Object.fromEntries(
        deeds.map((deed) => [
          deed,
          {
            wall: findMedian(runs.map((run) => run[deed].wall)),
            cpu: findMedian(runs.map((run) => run[deed].cpu)),
          },
        ]),
      ) as unknown as Costs,
    ]),
  );
  const rows = names.map((name) => [
    name,
    ...deeds.flatMap((deed) => {
      const cost = medians.get(name)?.[deed];
      return cost === undefined ? ['–', '–'] : [formatMilliseconds(cost.wall), formatMilliseconds(cost.cpu)];
    }),
  ]);
  const header = ['', ...deeds.flatMap((deed) => [deed, 'cpu'])];
  process.stdout.write(`\n${size.nodes} nodes, ${size.relations} relations\n${formatTable(header, rows)}\n`);
  for (const line of listGoals(size, medians)) {
    process.stdout.write(`${line}\n`);
  }
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

import { createRandom } from '../../../client/state/random.ts';
import type { Sample } from './contestant.ts';

const radius = 1000;
const communities = 60;

/**
 * Nodes in communities scattered over a disc, four relations of five inside a community. Node 0 stands alone in a corner
 * where the mouse finds it, with six relations into the disc; the other corners are empty ground to pan by.
 */
export function makeSample(order: number, size: number): Sample {
  const random = createRandom(order);
  const [x, y] = [new Float64Array(order), new Float64Array(order)];
  const [sources, targets] = [new Int32Array(size), new Int32Array(size)];
  const spread = (radius * 1.3) / Math.sqrt(communities);
  for (let node = 1; node < order; node += 1) {
    const community = node % communities;
    const [far, angle] = [radius * 0.9 * Math.sqrt((community + 0.5) / communities), community * 2.399963];
    const [out, turn] = [spread * Math.sqrt(random()), 2 * Math.PI * random()];
    x[node] = far * Math.cos(angle) + out * Math.cos(turn);
    y[node] = far * Math.sin(angle) + out * Math.sin(turn);
  }
  [x[0], y[0]] = [radius, radius];
  for (let relation = 0; relation < size; relation += 1) {
    const source = relation < 6 ? 0 : 1 + Math.floor(random() * (order - 1));
    const near = source + communities * Math.floor((random() - 0.5) * 40);
    const isNear = relation >= 6 && random() < 0.8 && near > 0 && near < order && near !== source;
    sources[relation] = source;
    targets[relation] = isNear ? near : 1 + Math.floor(random() * (order - 1));
  }
  return { order, x, y, sources, targets };
}

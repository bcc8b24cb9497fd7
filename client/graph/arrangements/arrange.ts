import { putBack } from '../layout.ts';
import type { LayoutTask, Positions } from '../layout-task.ts';
import { arrangeByTime } from './by-time.ts';
import { arrangeInLayers } from './layered.ts';
import { arrangeInCircle, arrangeInGrid } from './plain.ts';
import { arrangeRadially } from './radial.ts';

const rules: { readonly [name: string]: (task: LayoutTask) => Positions } = {
  radial: arrangeRadially,
  layered: arrangeInLayers,
  circle: arrangeInCircle,
  grid: arrangeInGrid,
  time: arrangeByTime,
};

/** Places by one of the rules that need no time to settle; held nodes stay where they are held. */
export function arrangeByRule(task: LayoutTask): Positions {
  const rule = rules[task.arrangement];
  if (rule === undefined) {
    throw new Error(`There is no arrangement "${task.arrangement}".`);
  }
  return putBack(task, centre(rule(task)));
}

function centre(positions: Positions): Positions {
  const count = Math.max(1, positions.length / 2);
  const mean = [0, 0];
  positions.forEach((value, index) => {
    mean[index % 2] = (mean[index % 2] ?? 0) + value / count;
  });
  return positions.map((value, index) => value - (mean[index % 2] ?? 0));
}

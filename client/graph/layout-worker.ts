import { arrangeByRule } from './arrangements/arrange.ts';
import { chooseIterations, finishLayout, refineLayout, startLayout } from './layout.ts';
import type { LayoutAnswer, LayoutOrder, Positions } from './layout-task.ts';

/** Runs beside the page, so that a layout never holds up a click. One task; the last answer is the final one. */
self.addEventListener('message', ({ data: { task, start } }: MessageEvent<LayoutOrder>) => {
  const answer = (positions: Positions, final: boolean): void =>
    self.postMessage({ positions, final } satisfies LayoutAnswer);
  if (task.arrangement !== 'force') {
    answer(arrangeByRule(task), true);
    return;
  }
  const begin = start ?? startLayout(task);
  if (start === null) {
    answer(begin, false);
  }
  answer(finishLayout(task, refineLayout(task, begin, chooseIterations(task.order))), true);
});

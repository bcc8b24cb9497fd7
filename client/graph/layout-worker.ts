import { arrangeByRule } from './arrangements/arrange.ts';
import { finishLayout, refineLayout } from './layout.ts';
import type { LayoutTask, Positions } from './layout-task.ts';

/** Runs beside the page, so that refining never holds up a click. One task, one answer. */
self.addEventListener('message', (event: MessageEvent<{ task: LayoutTask; start: Positions }>) => {
  const { task, start } = event.data;
  if (task.arrangement !== 'force') {
    self.postMessage(arrangeByRule(task));
    return;
  }
  const iterations = Math.round(Math.min(400, Math.max(60, 400_000 / Math.max(1, task.order))));
  const positions = finishLayout(task, refineLayout(task, start, iterations));
  self.postMessage(positions);
});

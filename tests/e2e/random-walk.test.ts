/** Long mixed sequences: what is drawn, listed, undone and linked has to agree after each step of a chance walk. */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeExplorer } from './explorer-suite.ts';
import { look, makeChance, type Seen, takeChanceStep } from './random-walk.ts';

const start = '/?query=people%2Fwho-led-whom&canvas=answer';
const seed = Number(process.env.WALK_SEED ?? 7);
const length = Number(process.env.WALK_STEPS ?? 10);
const linkedEvery = 5;

describeExplorer('a walk by chance', ({ open }) => {
  test(`with seed ${seed} keeps picture, list, undo and link in agreement`, async () => {
    const { page } = await open(start);
    const chance = makeChance(seed);
    const taken: string[] = [];
    for (let step = 1; step <= length; step += 1) {
      taken.push(await takeChanceStep(page, chance));
      const seen = await look(page);
      expect({ taken, headings: seen.headings }).toEqual({ taken, headings: sayCounts(seen.drawn) });
      if (await undoAndRedo(page)) {
        expect({ taken, seen: await look(page) }).toEqual({ taken, seen });
      }
      if (step % linkedEvery === 0 && seen.drawn.nodes > 0) {
        const { pathname, search } = new URL(page.url());
        const { page: other } = await open(pathname + search);
        const { drawn, rows } = await look(other);
        expect({ taken, drawn, rows }).toEqual({ taken, drawn: seen.drawn, rows: seen.rows });
        await other.close();
      }
    }
  }, 180_000);
});

/** Does nothing where there is nothing to undo. */
async function undoAndRedo(page: Page): Promise<boolean> {
  const undo = page.getByRole('button', { name: 'Undo the last step' });
  if (!(await undo.isEnabled())) {
    return false;
  }
  await undo.click();
  await page.getByRole('button', { name: /^Redo/ }).click();
  return true;
}

function sayCounts({ nodes, relations }: Seen['drawn']): string[] {
  const say = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
  return [say(nodes, 'node'), say(relations, 'relation')];
}

import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { choose, testAnswerCore } from './answer-core.ts';
import { answerOf, openAnswer } from './answer-page.ts';
import { findBarriers } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';

const whoLed = 'MATCH (d:Delegation)-[r:LED_BY]->(p:Person) RETURN d, r, p';
const counts =
  'MATCH (p:Person)-[r]-(:Actor) RETURN p.name AS person, count(r) AS relations, p.nothing AS nothing';

describeExplorer('the views of an answer', (suite) => {
  testAnswerCore(suite);

  test('change without asking anew, by arrows too, and the choice is kept for the next answer', async () => {
    const page = await openAnswer(suite, whoLed);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await answerOf(page).getByRole('tab', { name: 'Table' }).focus();
    await page.keyboard.press('ArrowRight');
    await answerOf(page)
      .getByText(/The answer holds \d+ nodes and \d+ relations/)
      .waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tree', { name: 'Rows as JSON' }).waitFor();
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByRole('tree', { name: 'Rows as JSON' }).waitFor();
    expect(await answerOf(page).getByRole('tab', { selected: true }).textContent()).toBe('JSON');
  }, 90_000);

  test('an answer without a graph says what to return instead', async () => {
    const page = await openAnswer(suite, 'MATCH (d:Delegation)-[r:LED_BY]->(p) RETURN p.name');
    await choose(page, 'Graph');
    await answerOf(page).getByText('RETURN d, p, r').waitFor();
  }, 90_000);

  test('JSON folds and opens by keyboard, plain or with types', async () => {
    const page = await openAnswer(
      suite,
      "RETURN {place: 'Istanbul', years: [2022, 2025]} AS talks, date('2025-05-16') AS day",
    );
    await choose(page, 'JSON');
    const lines = page.getByRole('treeitem');
    const before = await lines.count();
    await lines.nth(1).focus();
    await page.keyboard.press('ArrowLeft');
    await lines.nth(before - 1).waitFor({ state: 'detached' });
    expect(await lines.nth(1).textContent()).toBe('"talks": {"place": "Istanbul", "years": [2022, 2025]},');
    await page.getByLabel('With types').check();
    expect(await lines.allTextContents()).toContain('"$type": "Date",');
  }, 90_000);

  test('a chart suits its columns, says what it leaves out, and is saved', async () => {
    const page = await openAnswer(suite, counts);
    await choose(page, 'Chart');
    const drawing = page.getByRole('img', { name: /^\d+ bars: relations for each person\. Highest: / });
    await drawing.waitFor();
    await answerOf(page).getByText('relations for each person', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Chart' }).selectOption({ label: 'Histogram' });
    await page.getByRole('img', { name: /^How often each relations comes/ }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'SVG' }).click(),
    ]);
    const saved = readFileSync(await download.path(), 'utf8');
    expect(saved).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg".*How often each relations comes/s);
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'PNG' }).click(),
    ]);
    expect(
      readFileSync(await picture.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  }, 90_000);

  test('EXPLAIN shows its plan at once, as a tree that is walked by keyboard', async () => {
    const page = await openAnswer(
      suite,
      "EXPLAIN MATCH (a:Person), (c:Country) WHERE a.name = 'x' RETURN a, c",
    );
    const operators = page.getByRole('tree', { name: 'Plan' }).getByRole('treeitem');
    await operators.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    expect(await operators.last().getAttribute('aria-expanded')).toBe('true');
    await answerOf(page).getByText('Looks at every node with the label.').waitFor();
    await page.keyboard.press('ArrowLeft');
    expect(await page.locator(':focus').textContent()).toMatch(/^CartesianProduct/);
    await answerOf(page)
      .getByText('This query builds a cartesian product', { exact: false })
      .first()
      .waitFor();
    await choose(page, 'Table');
    await answerOf(page).getByText('The statement was only explained, not run.').waitFor();
  }, 90_000);

  test('PROFILE tells rows and hits of each operator', async () => {
    const page = await openAnswer(suite, 'PROFILE MATCH (c:Country) RETURN c.name');
    const scan = page.getByRole('treeitem', {
      name: /^NodeByLabelScan\s*c:Country\s*\d+ rows guessed\s*\d+ rows\s*\d+ hits/,
    });
    await scan.waitFor();
    await answerOf(page)
      .getByText(/It was run: \d+ hits in the store over 3 operators/)
      .waitFor();
  }, 90_000);

  test.each(['light', 'dark'])(
    'no view has a serious barrier on the %s ground',
    async (scheme) => {
      const page = await openAnswer(suite, counts.replace('RETURN', 'RETURN p, '), { scheme });
      for (const view of ['Graph', 'JSON', 'Chart']) {
        await choose(page, view);
        if (view === 'Chart') {
          await page.getByTestId('chart').locator('svg').waitFor();
        }
        expect([view, await findBarriers(page)]).toEqual([view, []]);
      }
      const plan = await openAnswer(suite, `PROFILE ${counts}`, { scheme });
      expect(await findBarriers(plan)).toEqual([]);
    },
    120_000,
  );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { samples, sharedDir } from '../support/requirements.ts';
import {
  countDrawn,
  countSettled,
  findBarriers,
  locateNode,
  waitForNodes,
  waitUntilSettled,
} from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';
import { giveFile, takeFile } from './files-page.ts';
import { runStatement, waitForRunLine, writeStatement } from './workbench-page.ts';

const fewNodes = '/?query=people%2Fwho-led-whom&canvas=answer';

describeExplorer('keeping what is seen', ({ open }) => {
  const openViews = async (path: string): Promise<Page> => {
    const { page } = await open(path);
    await page.getByRole('tab', { name: 'Views' }).click();
    await page.getByRole('heading', { name: 'Saved views' }).waitFor();
    await waitUntilSettled(page);
    return page;
  };

  test('a named view opens again as it was, by its name and by its link', async () => {
    const page = await openViews(fewNodes);
    const before = await countDrawn(page);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('Who led whom');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByRole('button', { name: 'Who led whom', exact: true }).waitFor();
    const other = await openViews('/');
    await other.getByRole('button', { name: 'Who led whom', exact: true }).click();
    await waitForNodes(other, (nodes) => nodes === before.nodes);
    expect((await countDrawn(other)).relations).toBe(before.relations);
    expect(other.url()).toMatch(/[?&]view=[\w-]+/);
    const again = await open(other.url().slice(other.url().indexOf('/?')));
    await waitForNodes(again.page, (nodes) => nodes === before.nodes);
    await locateNode(again.page, 'rustem-umerov');
  }, 120_000);

  test('paths, groups, what is pinned and by which rule all stands come back with a view', async () => {
    const page = await openViews('/?gather-by=kind&paths=rustem-umerov%20hakan-fidan&arrange=time');
    const paths = page.getByTestId('paths-story');
    const said = await paths.textContent();
    await page.locator('#canvas').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Pin', exact: true }).click();
    await waitUntilSettled(page);
    const drawn = await countDrawn(page);
    const text = await takeFile(page, 'This view');
    const other = await openViews('/');
    await giveFile(other, 'view.json', text);
    await waitForNodes(other, (nodes) => nodes === drawn.nodes);
    expect(await countSettled(other)).toEqual(drawn);
    await other.keyboard.press('Escape');
    expect(await other.getByTestId('paths-story').textContent()).toBe(said);
    const again = await takeFile(other, 'This view');
    const [before, after] = [text, again].map((view) => {
      const { trail, groups, pinned, arrangement } = JSON.parse(view);
      return { trail, groups, pinned, arrangement };
    });
    expect(after).toEqual(before);
    expect(before).toMatchObject({ arrangement: { name: 'time', root: null }, pinned: [expect.any(String)] });
  }, 120_000);

  test('a link leads to the answer on the canvas, whatever has been written and asked since', async () => {
    const { page } = await open('/?query=evidence%2Fquotes-with&p.text=ceasefire&canvas=answer&panel=ask');
    const before = await countSettled(page);
    await page.getByRole('button', { name: 'Write Cypher' }).click();
    await runStatement(page, 'MATCH (m:Meeting) RETURN m LIMIT 3');
    await waitForRunLine(page, /^3 rows/);
    const address = new URL(page.url()).search;
    const again = await open(`/${address}`);
    expect(await countSettled(again.page)).toEqual(before);
    await page.getByRole('button', { name: 'Show on the canvas' }).click();
    await waitForNodes(page, (nodes) => nodes === 3);
    await writeStatement(page, 'RETURN 1');
    const other = await open(`/${new URL(page.url()).search}`);
    await waitForNodes(other.page, (nodes) => nodes === 3);
  }, 120_000);

  test('what is shown goes out as GEXF and comes in again', async () => {
    const page = await openViews(fewNodes);
    const before = await countDrawn(page);
    const text = await takeFile(page, 'GEXF');
    expect(text).toContain('<gexf');
    await giveFile(page, 'network.gexf', text);
    await page.getByTestId('announcement').getByText('Opened network.gexf').waitFor();
    await waitForNodes(page, (nodes) => nodes === before.nodes);
    const told = page.getByTestId('inspector');
    await told.getByText('Every line comes from a file that was opened here; no reports are kept').waitFor();
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await told.getByText('Every line rests on sentences in reports.').waitFor();
  }, 120_000);

  test('a file that is none of them, or dangerous, gets a sentence and changes nothing', async () => {
    const page = await openViews(fewNodes);
    const before = await countDrawn(page);
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><gexf>&b;</gexf>';
    for (const [name, text, sentence] of [
      ['bomb.gexf', bomb, /bomb\.gexf declares entities/],
      ['broken.graphml', '<graphml><graph>', /broken\.graphml is not well-formed XML/],
      ['list.json', '[1, 2]', /list\.json is no graph in JSON/],
      ['table.csv', 'a,b\n1,2\n', /table\.csv has no columns for the two ends/],
      ['picture.png', 'x', /picture\.png is neither GEXF, GraphML, JSON nor CSV/],
    ] as const) {
      await giveFile(page, name, text);
      await page.getByRole('alert').getByText(sentence).waitFor();
    }
    expect(await countDrawn(page)).toEqual(before);
  }, 120_000);
});

describeExplorer(
  'files of other programs',
  ({ open }) => {
    test('are shown: GEXF where its nodes stand, GraphML, CSV and JSON', async () => {
      const { page } = await open(`${fewNodes}&panel=views`);
      await giveFile(page, 'les-miserables.gexf', readSample('les-miserables.gexf'));
      await waitForNodes(page, (nodes) => nodes === 77);
      await giveFile(page, 'pairs.csv', 'source,target,type\nAnn,Bob,knows\n"Bob, B.",Ann,\n');
      await waitForNodes(page, (nodes) => nodes === 3);
      const json = { nodes: [{ id: 'a' }, { id: 'b', name: 'Bee' }], links: [{ source: 'a', target: 'b' }] };
      await giveFile(page, 'graph.json', JSON.stringify(json));
      await waitForNodes(page, (nodes) => nodes === 2);
      await giveFile(page, 'trumpworld.graphml', readSample('trumpworld.graphml'));
      await waitForNodes(page, (nodes) => nodes > 2_000);
    }, 180_000);
  },
  { requirements: [samples] },
);

function readSample(file: string): string {
  return readFileSync(join(sharedDir, 'samples', file), 'utf8');
}

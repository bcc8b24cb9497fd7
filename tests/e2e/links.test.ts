/** What a link may do: bring back a picture, answers that were added included, and change nothing. */
import { expect, test } from '@jest/globals';
import type { ServerProcess } from '../support/server-process.ts';
import { countSettled, waitForNodes, waitUntilSettled } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';
import { runStatement, waitForRunLine } from './workbench-page.ts';

const refusal = /This statement writes, and what a link asks for only reads/;

describeExplorer(
  'a link to a server that may write',
  ({ open, server }) => {
    test('does not write by its statement; the reader can, once, however often the page is opened again', async () => {
      const { page, complaints } = await open(link({ cypher: 'CREATE (n:ByLink) RETURN n', panel: 'ask' }));
      await page.getByRole('alert').filter({ hasText: refusal }).waitFor();
      expect(await count(server(), 'ByLink')).toBe(0);

      await runStatement(page, 'CREATE (n:ByReader) RETURN n');
      await waitForRunLine(page, /1 row/);
      expect(await count(server(), 'ByReader')).toBe(1);
      await page.reload();
      await page.getByRole('alert').filter({ hasText: refusal }).waitFor();
      await waitUntilSettled(page);
      expect(await count(server(), 'ByReader')).toBe(1);
      forgive(complaints);
    }, 90_000);

    test('does not write by an answer to add, nor by what it gives as a parameter, nor by a command', async () => {
      const { page, complaints } = await open(
        link({
          cypher: 'RETURN $x',
          'p.x': '1 AS value UNION CREATE (n:ByParameter) RETURN 1',
          add: `- ${encodeURIComponent('CREATE (n:ByAnswer) RETURN n')}`,
          panel: 'ask',
        }),
      );
      await page
        .getByText('Needs a value')
        .or(page.getByRole('textbox', { name: /\$?x/ }))
        .first()
        .waitFor();
      await waitUntilSettled(page);
      expect(await count(server(), 'ByParameter')).toBe(0);
      expect(await count(server(), 'ByAnswer')).toBe(0);
      forgive(complaints);

      const second = await open(link({ cypher: ':help', panel: 'ask' }));
      expect(await second.page.getByRole('dialog').count()).toBe(0);
    }, 90_000);
  },
  { environment: () => ({ ALLOW_WRITES: 'true' }) },
);

describeExplorer('a link to a canvas with added answers', ({ open }) => {
  test('brings them back, with their parameters', async () => {
    const { page } = await open('/?panel=ask');
    const before = await countSettled(page);
    await runStatement(page, ":param name => 'moscow-times'");
    await runStatement(page, 'MATCH (a:Article {id: $name}) RETURN a');
    await waitForRunLine(page, /1 row/);
    await page.getByRole('button', { name: 'Add to the canvas' }).click();
    await waitForNodes(page, (nodes) => nodes === before.nodes + 1);
    await runStatement(page, 'MATCH (c:Claim) RETURN c ORDER BY c.id LIMIT 3');
    await waitForRunLine(page, /3 rows/);
    await page.getByRole('button', { name: 'Add to the canvas' }).click();
    await waitForNodes(page, (nodes) => nodes === before.nodes + 4);
    const drawn = await countSettled(page);
    // Whatever is written next is not what the link leads to.
    await runStatement(page, 'RETURN 1 AS one');
    await waitForRunLine(page, /1 row/);

    const { pathname, search } = new URL(page.url());
    const again = await open(pathname + search);
    await waitForNodes(again.page, (nodes) => nodes === drawn.nodes);
    expect(await countSettled(again.page)).toEqual(drawn);
    await again.page.getByRole('tab', { name: 'Steps' }).click();
    await again.page
      .getByRole('button', { name: /^Own Cypher/ })
      .nth(1)
      .waitFor();
  }, 120_000);

  test('brings back what a question of the library found', async () => {
    const { page } = await open('/?query=evidence/quotes-with&p.text=prisoners&panel=ask');
    const before = await countSettled(page);
    await page.getByRole('button', { name: 'Add to the canvas' }).click();
    await waitForNodes(page, (nodes) => nodes > before.nodes);
    const drawn = await countSettled(page);
    const { searchParams } = new URL(page.url());
    const again = await open(link({ add: searchParams.get('add') ?? '' }));
    await waitForNodes(again.page, (nodes) => nodes === drawn.nodes);
    expect(await countSettled(again.page)).toEqual(drawn);
  }, 90_000);
});

function link(parts: Readonly<Record<string, string>>): string {
  return `/?${new URLSearchParams(parts)}`;
}

async function count({ url }: ServerProcess, label: string): Promise<number> {
  const response = await fetch(`${url}/db/neo4j/query/v2`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ statement: `MATCH (n:${label}) RETURN count(n) AS many` }),
  });
  const { data } = (await response.json()) as { data: { values: number[][] } };
  return data.values[0]?.[0] ?? -1;
}

/** Chromium notes each refused request on the console; these tests are about refusals. */
function forgive(complaints: string[]): void {
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !/status of 400/.test(text)));
}

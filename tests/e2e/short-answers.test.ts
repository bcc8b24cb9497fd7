/** A server that gives 20 rows at once: what the page asks for by itself comes whole all the same. */
import { expect, test } from '@jest/globals';
import { countSettled, waitForNodes, waitUntilSaid } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';
import { giveFile, takeFile } from './files-page.ts';
import { runStatement, waitForRunLine } from './workbench-page.ts';

/** Twenty pairs, each tied, and each left one also tied to the next right one. */
const pairs = `
  UNWIND range(1, 20) AS i CREATE (:Left {id: 'l' + i, name: 'left ' + i, i: i})-[:PAIR]->(:Right {name: 'right ' + i, i: i})
  WITH count(*) AS pairs MATCH (l:Left), (r:Right {i: l.i + 1}) CREATE (l)-[:NEXT]->(r)`;
const link = (cypher: string) => `/?${new URLSearchParams({ cypher, canvas: 'answer', panel: 'ask' })}`;

describeExplorer(
  'a server that gives few rows at once',
  ({ open }) => {
    test('draws every relation of an answer, though its ends come in several portions', async () => {
      const { page } = await open(link('MATCH (:Left)-[p:PAIR]->() RETURN p'));
      expect(await countSettled(page)).toEqual({ nodes: 40, relations: 20 });
    }, 90_000);

    test('finds all that ties them, and brings it back from a file', async () => {
      const { page } = await open(link('MATCH (:Left)-[p:PAIR]->() RETURN p'));
      await page.getByRole('tab', { name: 'Graph', exact: true }).click();
      await page.getByRole('button', { name: 'Show relations between these' }).click();
      await waitUntilSaid(page, /^19 relations between these added to the graph$/);
      await page.getByRole('button', { name: 'Show on the canvas' }).click();
      await waitUntilSaid(page, /^Own Cypher: 40 nodes, 39 relations$/);
      await page.getByRole('tab', { name: 'Views' }).click();
      const text = await takeFile(page, 'This view');
      const { page: other } = await open('/?panel=views');
      await giveFile(other, 'pairs.json', text);
      await waitForNodes(other, (nodes) => nodes === 40);
      expect(await countSettled(other)).toEqual({ nodes: 40, relations: 39 });
    }, 120_000);

    test("brings a node in with its own ties, and with nobody else's", async () => {
      const { page } = await open(
        link('MATCH (l:Left) WHERE l.i < 4 MATCH (r:Right) WHERE r.i < 4 RETURN l, r.i'),
      );
      await runStatement(page, 'MATCH (r:Right {i: 2}) RETURN r');
      await waitForRunLine(page, /1 row/);
      await page.getByRole('button', { name: 'right 2' }).first().click();
      await waitForNodes(page, (nodes) => nodes === 4);
      expect(await countSettled(page)).toEqual({ nodes: 4, relations: 2 });
      await runStatement(page, 'MATCH (r:Right {i: 3}) RETURN r');
      await waitForRunLine(page, /1 row/);
      await page.getByRole('button', { name: 'Add to the canvas' }).click();
      await waitForNodes(page, (nodes) => nodes === 5);
      expect(await countSettled(page)).toEqual({ nodes: 5, relations: 2 });
    }, 90_000);
  },
  {
    environment: () => ({ ALLOW_WRITES: 'true', MAX_ROWS: '20' }),
    prepare: async ({ url }) => {
      const response = await fetch(`${url}/db/neo4j/query/v2`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ statement: pairs }),
      });
      expect(JSON.parse(await response.text())).not.toHaveProperty('errors');
    },
  },
);

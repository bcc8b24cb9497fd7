/** Files as other programs write them, each with what is peculiar to it. */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { waitUntilSaid } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';
import { giveFile } from './files-page.ts';

const graphml = (keys: string, graph: string): string =>
  `<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">${keys}<graph edgedefault="directed" id="G">${graph}</graph></graphml>`;

const shape = (name: string, x: number): string =>
  `<data key="d6"><y:ShapeNode><y:Geometry height="30" width="30" x="${x}" y="20"/><y:NodeLabel>${name}<y:LabelModel/></y:NodeLabel></y:ShapeNode></data>`;

const files: readonly { name: string; from: string; text: string; list: readonly string[] }[] = [
  {
    name: 'yed.graphml',
    from: 'yEd, which keys its drawing and names nodes in it',
    text: graphml(
      '<key for="port" id="d0" yfiles.type="portgraphics"/><key for="graphml" id="d1" yfiles.type="resources"/><key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d10" yfiles.type="edgegraphics"/>',
      `<node id="n0">${shape('Ann', 10)}</node><node id="n1">${shape('Bob', 210)}</node><edge id="e0" source="n0" target="n1"><data key="d10"><y:PolyLineEdge><y:EdgeLabel>works with</y:EdgeLabel></y:PolyLineEdge></data></edge>`,
    ),
    list: ['Annnode, 1 relation', 'Bobnode, 1 relation', 'Ann works with Bob'],
  },
  {
    name: 'igraph.graphml',
    from: 'programs that declare keys for everything',
    text: graphml(
      '<key for="all" id="name" attr.name="name" attr.type="string"/>',
      '<node id="a"><data key="name">Ann</data></node><node id="b"><data key="name">Bob</data></node><edge source="a" target="b"/><edge source="a" target="b"/>',
    ),
    list: ['Annnode, 2 relations', 'Bobnode, 2 relations', 'Ann related Bob', 'Ann related Bob'],
  },
  {
    name: 'networkx.gexf',
    from: 'networkx, which numbers relations for each two nodes anew',
    text: '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="directed"><nodes><node id="1" label="Ann"/><node id="2" label="Bob"/></nodes><edges><edge source="1" target="2" id="0" type="directed"/><edge source="1" target="2" id="1"/><edge source="2" target="2" id="0"/></edges></graph></gexf>',
    list: [
      'Annnode, 2 relations',
      'Bobnode, 3 relations',
      'Ann related Bob',
      'Ann related Bob',
      'Bob related Bob',
    ],
  },
  {
    name: 'semicolons.csv',
    from: 'spreadsheets whose comma divides decimals',
    text: 'source;target;type;weight\nAnn;"Bob; the elder";knows;1,5\n',
    list: ['Annnode, 1 relation', 'Bob; the eldernode, 1 relation', 'Ann knows Bob; the elder'],
  },
];

describeExplorer('a file of another program', ({ open }) => {
  test.each(files)(
    'opens from $from',
    async ({ name, text, list }) => {
      const { page } = await open('/?query=people%2Fwho-led-whom&canvas=answer&panel=views');
      await giveFile(page, name, text);
      await waitUntilSaid(page, new RegExp(`^Opened ${name}$`));
      expect(await readList(page)).toEqual(list);
    },
    60_000,
  );
});

async function readList(page: Page): Promise<string[]> {
  await page.getByRole('tab', { name: 'List' }).click();
  await page.getByTestId('relation-list').waitFor();
  return page.locator('.lists .row-button').allTextContents();
}

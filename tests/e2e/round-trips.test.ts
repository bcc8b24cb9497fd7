import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { QueryRunAnswer } from '../../protocol/api.ts';
import type { TypedNode, TypedRelationship } from '../../protocol/typed-json.ts';
import type { CypherValue, NodeSnapshot } from '../../protocol/values.ts';
import { writeGexf } from '../../server/routes/export/gexf.ts';
import { writeGraphml } from '../../server/routes/export/graphml.ts';
import { countDrawn, locateNode, waitForNodes, waitUntilSettled } from './explorer-page.ts';
import { describeExplorer } from './explorer-suite.ts';
import { giveFile, takeFile } from './files-page.ts';

/** The page's own global scope, seen from functions that run there. */
declare const navigator: { readonly clipboard: { readText(): Promise<string> } };

const fewNodes = '/?query=people%2Fwho-led-whom&canvas=answer&panel=views';
const pairs = 'source,target,type\nAnn,Bob,knows\nBob,Cem,"works with"\n';

const valuesInLists: readonly NodeSnapshot[] = [
  new Map<string, CypherValue>([
    ['days', [{ kind: 'date', text: '2025-05-16' }]],
    ['texts', ['2025-05-16']],
    ['place', { kind: 'point', srid: 7203, coordinates: [1.5, 2] }],
    ['large', 9007199254740993n],
    ['whole', 2],
    ['places', [{ kind: 'point', srid: 4326, coordinates: [28.9784, 41.0082] }]],
  ]),
  new Map<string, CypherValue>([['days', []]]),
].map((properties, index) => ({ kind: 'node', elementId: `4:d:${index}`, labels: ['Talks'], properties }));

interface Kept {
  readonly nodes: readonly { readonly x: number; readonly y: number }[];
  readonly graph?: {
    readonly nodes: readonly { labels: readonly string[]; properties: { [name: string]: unknown } }[];
    readonly relationships: readonly { type: string; properties: { [name: string]: unknown } }[];
  };
}

describeExplorer('what goes out and comes in again', ({ open, server }) => {
  test.each([
    { format: 'GEXF', typed: true },
    { format: 'GraphML', typed: true },
    { format: 'JSON', typed: false },
    { format: 'CSV', typed: false },
  ])(
    'is the same as $format: labels, types and properties, dates with it: $typed',
    async ({ format, typed }) => {
      const { page } = await open(fewNodes);
      const before = await countDrawn(page);
      const wanted = await readTalks(server().url, typed);
      const text = await takeFile(page, format);
      await giveFile(page, `network.${format.toLowerCase()}`, text);
      await page
        .getByTestId('announcement')
        .getByText(/^Opened network/)
        .waitFor();
      await waitForNodes(page, (nodes) => nodes === before.nodes);
      expect(await countDrawn(page)).toEqual(before);
      const { graph } = JSON.parse(await takeFile(page, 'This view')) as Kept;
      expect(sortElements(graph?.nodes ?? [])).toEqual(sortElements(wanted.nodes));
      expect(sortElements(graph?.relationships ?? [])).toEqual(sortElements(wanted.relationships));
    },
    120_000,
  );

  test.each(['GEXF', 'GraphML'])(
    'stands where it stood as %s',
    async (format) => {
      const { page } = await open(fewNodes);
      const ids = await readElementIds(server().url);
      const before = await Promise.all(
        ['rustem-umerov', 'vladimir-medinsky'].map((id) => locateNode(page, id)),
      );
      const text = await takeFile(page, format);
      // A person's colour, and the radius of one with that much support.
      expect(text).toMatch(
        format === 'GEXF'
          ? /label="Rustem Umerov".*?<viz:color r="0" g="114" b="178"\/><viz:size value="\d+/
          : /<y:Fill color="#0072b2" transparent="false"\/><y:NodeLabel [^>]*>Rustem Umerov</,
      );
      const { page: other } = await open('/?panel=views');
      await giveFile(other, `network.${format.toLowerCase()}`, text);
      await other.getByTestId('announcement').getByText('Opened network').waitFor();
      await waitUntilSettled(other);
      const after = await Promise.all(
        ids.map((id) => locateNode(other, `element:file:network.${format.toLowerCase()}:${id}`)),
      );
      expect(
        Math.max(...after.map(({ x, y }, index) => Math.hypot(x - before[index]!.x, y - before[index]!.y))),
      ).toBeLessThan(2);
    },
    120_000,
  );

  test.each([
    { name: 'days.gexf', write: writeGexf },
    { name: 'days.graphml', write: writeGraphml },
  ])(
    'keeps dates and points in lists as what they are in $name',
    async ({ name, write }) => {
      const { page } = await open('/?panel=views');
      await giveFile(
        page,
        name,
        [...write({ nodes: valuesInLists, relationships: [] }, 'Exported by Dragoman')].join(''),
      );
      await waitForNodes(page, (nodes) => nodes === valuesInLists.length);
      const { graph } = JSON.parse(await takeFile(page, 'This view')) as Kept;
      expect(graph?.nodes.map(({ properties }) => properties)).toEqual([
        {
          days: [{ $type: 'Date', _value: '2025-05-16' }],
          texts: ['2025-05-16'],
          place: { $type: 'Point', _value: 'SRID=7203;POINT (1.5 2.0)' },
          large: { $type: 'Integer', _value: '9007199254740993' },
          whole: { $type: 'Float', _value: '2' },
          places: [{ $type: 'Point', _value: 'SRID=4326;POINT (28.9784 41.0082)' }],
        },
        { days: [] },
      ]);
    },
    120_000,
  );

  test('is the same view as a file, wherever things were put', async () => {
    const { page } = await open(fewNodes);
    const before = await countDrawn(page);
    const place = await locateNode(page, 'rustem-umerov');
    const text = await takeFile(page, 'This view');
    const { page: other } = await open('/?panel=views');
    await giveFile(other, 'view.json', text);
    await waitForNodes(other, (nodes) => nodes === before.nodes);
    const { x, y } = await locateNode(other, 'rustem-umerov');
    expect(Math.hypot(x - place.x, y - place.y)).toBeLessThan(2);
  }, 120_000);

  test('is a link to what the server keeps where an address would be too long, the question with it', async () => {
    const cypher = `MATCH (d:Delegation)-[r:LED_BY]->(p) // ${'led by whom? '.repeat(160)}\nRETURN d, r, p`;
    const { page } = await open(`/?${new URLSearchParams({ cypher, canvas: 'answer', panel: 'ask' })}`);
    const before = await countDrawn(page);
    const link = await copyLink(page);
    expect(link).toMatch(/^\/\?view=[\w-]+$/);
    const again = await open(link);
    expect(await countDrawn(again.page)).toEqual(before);
    await again.page.getByText('led by whom?').first().waitFor();
  }, 120_000);
});

describeExplorer('a graph from a file', ({ open }) => {
  const openPairs = async (): Promise<Page> => {
    const { page } = await open(fewNodes);
    await giveFile(page, 'pairs.csv', pairs);
    await waitForNodes(page, (nodes) => nodes === 3);
    return page;
  };

  test('is kept as a view with a name, and opens again elsewhere', async () => {
    const page = await openPairs();
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('Who knows whom');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.getByRole('button', { name: 'Who knows whom', exact: true }).waitFor();
    const { page: other } = await open('/?panel=views');
    await other.getByRole('button', { name: 'Who knows whom', exact: true }).click();
    await waitForNodes(other, (nodes) => nodes === 3);
    expect(await countDrawn(other)).toEqual({ nodes: 3, relations: 2 });
    await other.getByRole('tab', { name: 'List' }).click();
    await other.getByTestId('node-list').getByText('Cem', { exact: true }).waitFor();
  }, 120_000);

  test('has a link, which leads to what the server keeps', async () => {
    const page = await openPairs();
    const again = await open(await copyLink(page));
    expect(await countDrawn(again.page)).toEqual({ nodes: 3, relations: 2 });
  }, 120_000);

  test('is not an answer, and the address says so no longer until one undoes it', async () => {
    const page = await openPairs();
    const sayCanvas = () => new URL(page.url()).searchParams.get('canvas');
    expect(sayCanvas()).toBe(null);
    const text = await takeFile(page, 'This view');
    await page.getByRole('button', { name: 'Undo the last step' }).click();
    await waitForNodes(page, (nodes) => nodes > 3);
    expect(sayCanvas()).toBe('answer');
    await giveFile(page, 'view.json', text);
    await waitForNodes(page, (nodes) => nodes === 3);
    expect(sayCanvas()).toBe(null);
  }, 120_000);

  test('is not written out by the database, which does not hold it, and says so', async () => {
    const page = await openPairs();
    await page.getByRole('button', { name: 'GEXF' }).click();
    await page
      .getByRole('alert')
      .getByText(/^What came from a file is not in the database/)
      .waitFor();
  }, 120_000);
});

describeExplorer(
  'a graph too large for the server',
  ({ open }) => {
    test('is refused with a sentence, and kept as a file', async () => {
      const { page, complaints } = await open(fewNodes);
      await giveFile(page, 'pairs.csv', pairs);
      await waitForNodes(page, (nodes) => nodes === 3);
      await page.getByRole('textbox', { name: 'Name of the view' }).fill('Too large');
      await page.getByRole('button', { name: 'Save this view' }).click();
      await page
        .getByRole('alert')
        .getByText(
          'larger than 1,024 bytes. That is all this server saves; as a file the view may be of any size.',
        )
        .waitFor();
      // The browser itself reports the refusal; nothing else may be wrong.
      expect(complaints.splice(0).filter((complaint) => !/status of 413/.test(complaint))).toEqual([]);
      const text = await takeFile(page, 'This view');
      const { page: other } = await open('/?panel=views');
      await giveFile(other, 'view.json', text);
      await waitForNodes(other, (nodes) => nodes === 3);
    }, 120_000);
  },
  { environment: () => ({ MAX_VIEW_BYTES: '1024' }) },
);

async function copyLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await waitUntilSettled(page);
  await page.getByRole('button', { name: 'Copy a link to this picture' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  return link.slice(link.indexOf('/?'));
}

type Elements = NonNullable<Kept['graph']>;

/** Of Umerov and Medinsky. */
async function readElementIds(url: string): Promise<string[]> {
  const response = await fetch(`${url}/api/queries/people/who-led-whom`);
  const { graph } = (await response.json()) as QueryRunAnswer;
  return ['rustem-umerov', 'vladimir-medinsky'].map((wanted) => {
    const found = graph.nodes.find((node) => JSON.stringify(node).includes(`"_value":"${wanted}"`));
    return (found as TypedNode)._value._element_id;
  });
}

/** What led whom as the export writes it: dates as text, or as dates. */
async function readTalks(url: string, typed: boolean): Promise<Elements> {
  const response = await fetch(`${url}/api/queries/people/who-led-whom`);
  const { graph } = (await response.json()) as QueryRunAnswer;
  return {
    nodes: graph.nodes.map((node) => ({
      labels: [...(node as TypedNode)._value._labels],
      properties: toPlain((node as TypedNode)._value._properties, typed),
    })),
    relationships: graph.relationships.map((relation) => ({
      type: (relation as TypedRelationship)._value._type,
      properties: toPlain((relation as TypedRelationship)._value._properties, typed),
    })),
  };
}

interface Typed {
  readonly $type: string;
  readonly _value: unknown;
}

function toPlain(properties: object, typed: boolean): { [name: string]: unknown } {
  const read = ({ $type, _value }: Typed): unknown => {
    if ($type === 'List') return (_value as Typed[]).map(read);
    if (typed && $type === 'Date') return { $type, _value };
    return $type === 'Integer' || $type === 'Float' ? Number(_value) : _value;
  };
  const entries = Object.entries(properties).map(([name, value]) => [name, read(value)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}

function sortElements<T extends { readonly properties: { [name: string]: unknown } }>(
  elements: readonly T[],
) {
  const keyOf = ({ properties }: T) => String(properties.key ?? properties.id);
  return elements
    .map((element) => ({
      ...('type' in element ? { type: element.type } : {}),
      ...('labels' in element ? { labels: [...(element.labels as string[])].sort() } : {}),
      properties: element.properties,
    }))
    .sort((left, right) => (keyOf(left as unknown as T) < keyOf(right as unknown as T) ? -1 : 1));
}

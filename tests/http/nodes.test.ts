import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { nodeAnswer, searchAnswer } from '../../server/routes/answer-schemas.ts';
import { describeOnBothStores, type StoreUnderTest, turnTimeoutMs } from '../contract/stores.ts';
import { type AppUnderTest, errorIn, startApp } from './app-under-test.ts';

const foreign = `
  CREATE (:Gadget {id: 'lamp', name: 'a lamp'})-[:MADE_BY]->(:Maker {id: 7, name: 'a maker'}),
         (:Gadget {id: 'twin', name: 'one'}), (:Maker {id: 'twin', name: 'other'}),
         (:Gadget {name: 'without an id'})`;

describeOnBothStores('nodes of a database nobody has described', (open) => {
  let opened: StoreUnderTest;
  let app: AppUnderTest;

  beforeAll(async () => {
    opened = await open();
    await opened.store.transact((transaction) => transaction.run(foreign));
    app = await startApp(opened.store);
  }, turnTimeoutMs);

  afterAll(async () => {
    await app.close();
    await opened.release();
  });

  const ask = async (address: string) =>
    nodeAnswer.parse((await app.get(`/api/nodes/${encodeURIComponent(address)}`)).json);

  const nameOf = ({ node }: Awaited<ReturnType<typeof ask>>) => node._value._properties.name?._value;

  test.each([
    ['lamp', 'a lamp'],
    ['7', 'a maker'],
  ])('are found by the id %s whatever their label', async (id, name) => {
    expect(nameOf(await ask(id))).toBe(name);
  });

  test('are found by their elementId, with its mark and without', async () => {
    const { node } = await ask('lamp');
    const elementId = node._value._element_id;
    expect((await ask(`element:${elementId}`)).node).toEqual(node);
    expect((await ask(elementId)).node).toEqual(node);
  });

  test('have neighbours and paths by any of their addresses', async () => {
    const { json } = await app.get('/api/nodes/7/neighbours');
    expect([json.total, json.shown]).toEqual([1, 1]);
    const { node } = await ask('lamp');
    const paths = await app.get(`/api/paths?from=element:${node._value._element_id}&to=7`);
    expect([paths.status, paths.json.paths.length]).toEqual([200, 1]);
  });

  test('are found by name, though no index covers their labels', async () => {
    const { json } = await app.get('/api/search?q=lam');
    const { hits, notice } = searchAnswer.parse(json);
    expect(hits.map(({ node }) => node._value._properties.name?._value)).toEqual(['a lamp']);
    expect(notice).toMatch(/^(This database has no|The) full-text index "names"/);
  });

  test('that share an id are told apart by their elementId', async () => {
    const error = errorIn(await app.get('/api/nodes/twin'));
    expect({ ...error, hint: undefined }).toEqual({
      status: 409,
      code: 'Dragoman.NodeAmbiguous',
      message: 'Several nodes have the id "twin".',
      hint: undefined,
    });
    const addresses = [...String(error.hint).matchAll(/"(element:[^"]+)"/g)].map(
      ([, address = '']) => address,
    );
    const named = await Promise.all(addresses.map(ask));
    expect(named.map(nameOf).sort()).toEqual(['one', 'other']);
  });

  test.each(['nobody', 'element:nobody', '4:0000:1', 'element:'])(
    'that are not there, as %j, are said to be not there',
    async (address) => {
      expect(errorIn(await app.get(`/api/nodes/${address}`))).toEqual({
        status: 404,
        code: 'Dragoman.NodeNotFound',
        message: `There is no node "${address}".`,
        hint: 'Address a node by its property id, or by its elementId behind "element:".',
      });
    },
  );
});

import { describe, expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import { usualLook, usualStyle } from '../../../client/state/look.ts';
import { putOn } from '../../../client/state/look-store.ts';
import { listMarkKeys } from '../../../client/state/mark-keys.ts';
import type { NodeData, RelationData } from '../../../client/state/network.ts';
import { addToView, emptyView } from '../../../client/state/view.ts';

function draw(originCount: number, relations: readonly string[]) {
  const network = new MultiDirectedGraph<NodeData, RelationData>();
  for (const [key, released] of [
    ['a', 1975n],
    ['b', 2012n],
  ] as const) {
    const properties = new Map([['released', released]]);
    network.addNode(key, { x: 0, y: 0, id: key, name: key, kind: 'Movie', labels: ['Movie'], properties });
  }
  for (const relation of relations) {
    network.addEdgeWithKey(relation, 'a', 'b', {
      relationType: 'SEQUEL_OF',
      key: null,
      status: 'asserted',
      originCount,
      sourceCount: originCount,
      properties: new Map(),
    });
  }
  return { network, view: addToView(emptyView, ['a', 'b'], relations) };
}

const say = ({ network, view }: ReturnType<typeof draw>): string[] =>
  listMarkKeys(network, view).map(({ text }) => text);

describe('the legend explains', () => {
  test('how well relations are supported only where there are claims', () => {
    expect(say(draw(2, ['r']))).toEqual([
      'one origin',
      'several',
      'name withheld',
      'inferred',
      'contested',
      'did not take place',
      'larger: more origins',
    ]);
    expect(say(draw(0, ['r']))).toEqual(['larger: more relations']);
  });

  test("what the reader's own rules make of colour and size", () => {
    const drawn = draw(0, ['r']);
    const range = { by: 'range', property: 'released' } as const;
    putOn({
      tint: 'kind',
      nodes: { Movie: { ...usualStyle, colour: range, size: { by: 'degree' } } },
      relations: {},
    });
    const keys = listMarkKeys(drawn.network, drawn.view);
    putOn(usualLook);
    expect(keys.map(({ text }) => text)).toEqual([
      'larger: more relations',
      'movies by colour:',
      'movies larger by relations',
    ]);
    expect(keys.flatMap((key) => (key.mark === 'colours' ? key.keys.map(({ text }) => text) : []))).toEqual([
      '1975',
      '2012',
    ]);
  });

  test('parallel relations and held nodes where there are any', () => {
    const { network, view } = draw(0, ['r', 's']);
    expect(say({ network, view: { ...view, pinned: new Set(['a']) } })).toEqual([
      'larger: more relations',
      'relations in one line, from afar',
      'pinned',
    ]);
  });
});

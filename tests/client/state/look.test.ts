import { describe, expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import { inferCaption } from '../../../client/state/captions.ts';
import { icons, suggestIcon } from '../../../client/state/icons.ts';
import { findKindByLabel } from '../../../client/state/kinds.ts';
import { splitLabel, toPlural } from '../../../client/state/label-words.ts';
import {
  findStyle,
  type Look,
  readLook,
  usualLook,
  usualStyle,
  writeLook,
} from '../../../client/state/look.ts';
import { loadPiece, type Network, type NodeData, type RelationData } from '../../../client/state/network.ts';
import { findRelationWords } from '../../../client/state/relation-words.ts';
import { readShown } from '../../../client/state/shown.ts';
import { Styles } from '../../../client/state/styles.ts';
import { addToView, emptyView } from '../../../client/state/view.ts';
import type { CypherValue } from '../../../protocol/values.ts';

describe('a label nobody has described', () => {
  test.each([
    ['SalesOrder', ['sales', 'order'], 'order'],
    ['MOVIE', ['movie'], 'film'],
    ['Cities', ['cities'], 'place'],
    ['Qux', ['qux'], 'none'],
  ])('%s is read as words, and gets an icon by them', (label, words, icon) => {
    expect(splitLabel(label)).toEqual(words);
    expect(suggestIcon(words).name).toBe(icon);
  });

  test('gets a plural, and colours of its own', () => {
    expect(['movie', 'city', 'box', 'sales person'].map(toPlural)).toEqual([
      'movies',
      'cities',
      'boxes',
      'sales people',
    ]);
    expect(findKindByLabel('Movie').many).toBe('movies');
    expect(findKindByLabel('Movie').light).not.toBe(findKindByLabel('Series').light);
  });
});

test.each(['constructor', 'toString', '__proto__'])('%s is a label and a type like any other', (name) => {
  expect(findStyle(usualLook, 'nodes', name)).toBeUndefined();
  expect(findStyle({ ...usualLook, nodes: { [name]: usualStyle } }, 'nodes', name)).toBe(usualStyle);
  expect(findKindByLabel(name).label).toBe(name);
  expect(findRelationWords(name)).toEqual({
    family: 'other',
    out: name.toLowerCase().replaceAll('_', ' '),
    against: `← ${name.toLowerCase().replaceAll('_', ' ')}`,
  });
});

test('names are told from categories, essays and keys', () => {
  const all = ['Ann', 'Bob', 'Cid'].map(
    (call, index) =>
      new Map<string, CypherValue>([
        ['uuid', `f-${index}`],
        ['call', call],
        ['class', 'crew'],
        ['bio', `${call} ${'lived long and wrote much '.repeat(9)}`],
      ]),
  );
  expect(inferCaption(all)).toBe('call');
  expect(inferCaption([new Map([['size', 3n]])])).toBe(null);
});

describe('a look as a file', () => {
  const look: Look = {
    tint: 'community',
    nodes: {
      Movie: { ...usualStyle, caption: 'tagline', icon: 'film', colour: { by: 'value', property: 'year' } },
    },
    relations: {
      ACTED_IN: { ...usualStyle, size: { by: 'fixed', factor: 2 }, colour: { by: 'centrality' } },
    },
  };

  test('comes back as it was written', () => {
    expect(readLook(writeLook(look))).toEqual(look);
    expect(readLook(writeLook(usualLook))).toEqual(usualLook);
  });

  test.each([
    ['{', 'This file holds no look. Choose a file that “Save the look” has written.'],
    ['{"is":"x"}', 'This file holds no look. Choose a file that “Save the look” has written.'],
    [
      'x'.repeat(500_001),
      'This file is too large for a look. Choose a file that “Save the look” has written.',
    ],
    [
      '{"is":"dragoman look 1","nodes":{"A":{"colour":{"by":"kind","colour":"url(x)"}}}}',
      'The colour of “A” in this file is none that Dragoman knows.',
    ],
    [
      '{"is":"dragoman look 1","nodes":{"A":{"size":{"by":"fixed","factor":99}}}}',
      'The size of “A” in this file is none that Dragoman knows.',
    ],
  ])('that is none says so: %.40s', (text, sentence) => {
    expect(() => readLook(text)).toThrow(new Error(sentence));
  });
});

describe('rules', () => {
  const network: Network = new MultiDirectedGraph<NodeData, RelationData>();
  const { nodes, relations } = loadPiece(network, {
    nodes: ['a', 'b', 'c'].map((elementId, index) => ({
      kind: 'node',
      elementId,
      labels: ['Thing'],
      properties: new Map<string, CypherValue>([
        ['size', BigInt(index)],
        ['team', index < 2 ? 'red' : 'blue'],
      ]),
    })),
    relationships: ['ab', 'ac'].map((elementId) => ({
      kind: 'relationship',
      elementId,
      type: 'KNOWS',
      startElementId: elementId[0] ?? '',
      endElementId: elementId[1] ?? '',
      properties: new Map(),
    })),
  });
  const shown = readShown(network, addToView(emptyView, nodes, relations));
  const wear = (style: Partial<typeof usualStyle>): Styles =>
    new Styles(network, shown, {
      tint: 'kind',
      nodes: { Thing: { ...usualStyle, ...style } },
      relations: {},
    });

  test('colour by value tells values apart, and say what they stand for', () => {
    const styles = wear({ colour: { by: 'value', property: 'team' } });
    const [a, b, c] = nodes.map((node) => styles.ofNode(node).colours?.light);
    expect([a === b, a === c]).toEqual([true, false]);
    expect(styles.explain('nodes', 'Thing').map(({ text }) => text)).toEqual(['red', 'blue']);
  });

  test('size by range, degree and centrality', () => {
    const range = wear({ size: { by: 'range', property: 'size' } });
    expect(nodes.map((node) => Number(range.ofNode(node).factor.toFixed(2)))).toEqual([0.6, 1.59, 2]);
    for (const by of ['degree', 'centrality'] as const) {
      const factors = nodes.map((node) => wear({ size: { by } }).ofNode(node).factor);
      expect(factors[0]).toBe(2);
      expect(factors[1]).toBe(factors[2]);
    }
  });

  test('nothing is said of rules that show nothing: by numbers that are texts, or under the colours of communities', () => {
    const byText = wear({
      colour: { by: 'range', property: 'team' },
      size: { by: 'range', property: 'team' },
    });
    expect(byText.explain('nodes', 'Thing')).toEqual([]);
    expect(byText.explainSize('nodes', 'Thing')).toBeNull();
    expect(wear({ size: { by: 'range', property: 'size' } }).explainSize('nodes', 'Thing')).toEqual({
      by: 'range',
      property: 'size',
    });
    const tinted = new Styles(network, shown, {
      tint: 'community',
      nodes: { Thing: { ...usualStyle, colour: { by: 'value', property: 'team' } } },
      relations: {},
    });
    expect(tinted.explain('nodes', 'Thing')).toEqual([]);
  });

  test('an icon by its name; without a rule everything is as usual', () => {
    const icon = wear({ icon: 'film' }).ofNode('a').icon ?? -1;
    expect(icons[icon]?.name).toBe('film');
    expect(new Styles(network, shown, usualLook).ofNode('a')).toEqual({
      colours: null,
      icon: null,
      factor: 1,
    });
  });
});

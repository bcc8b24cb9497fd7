import { describe, expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import type { CypherValue, NodeSnapshot, RelationshipSnapshot } from '../../../protocol/values.ts';
import { writeGexf } from '../../../server/routes/export/gexf.ts';
import { writeGraphml } from '../../../server/routes/export/graphml.ts';
import { strangeText } from './strange-graph.ts';
import { childrenOf, findAll, idOf, parseXml, type XmlElement } from './xml-reading.ts';

function node(number: number, labels: string[], properties: Record<string, CypherValue>): NodeSnapshot {
  const elementId = `4:d-b:${number}`;
  return { kind: 'node', elementId, labels, properties: new Map(Object.entries(properties)) };
}

function relationship(
  number: number,
  type: string,
  [from, to]: [number, number],
  properties = {},
): RelationshipSnapshot {
  return {
    kind: 'relationship',
    elementId: `5:d-b:${number}`,
    type,
    startElementId: `4:d-b:${from}`,
    endElementId: `4:d-b:${to}`,
    properties: new Map(Object.entries<CypherValue>(properties)),
  };
}

const places = new Map([
  ['4:d-b:1', [10.5, -20] as const],
  ['4:d-b:2', [0, 3] as const],
]);

const looks = new Map([
  ['4:d-b:1', { colour: '#0072b2', size: 7.5 }],
  ['5:d-b:1', { colour: '#C28000', size: 2 }],
]);

const graph = {
  nodes: [
    node(1, ['Actor', 'Person'], {
      name: 'Київ & <Österreich>',
      count: 9007199254740991n,
      share: 0.5,
      mixed: 1n,
      yes: true,
      day: { kind: 'date', text: '2025-05-16' },
      list: [1n, 'two'],
      days: [{ kind: 'date', text: '2025-05-16' }],
      moments: [{ kind: 'datetime', text: '2025-05-16T12:00+03:00[Europe/Istanbul]' }],
      text: strangeText,
    }),
    node(2, ['Thing'], { mixed: 'text', days: [], label: 'mine', labels: 'mine too', share: Number.NaN }),
    node(3, [], {}),
  ],
  relationships: [
    relationship(1, 'MET WITH', [1, 2], { since: 2025n }),
    relationship(2, 'MET WITH', [1, 2]),
    relationship(3, 'KNOWS', [2, 2], { label: 'a property' }),
  ],
};

/** XML 1.0 has no such character; everything else must come back. */
const readText = strangeText.replace('\u0001', '\ufffd');

const nodeAttributes = {
  count: 9007199254740991,
  share: 0.5,
  mixed: '1',
  yes: true,
  day: '2025-05-16',
  list: '[1,"two"]',
  days: '["2025-05-16"]',
  moments: '["2025-05-16T12:00+03:00[Europe/Istanbul]"]',
  text: readText,
  name: 'Київ & <Österreich>',
};

const declaredTypes = ['day: Date', 'list: List', 'days: List of Date', 'moments: List of ZonedDateTime'];
const values = 'urn:dragoman:values';
const declared = (text: string, tag: string, name: string) =>
  findAll(parseXml(text), tag).flatMap((attribute) => {
    const type = attribute.getAttributeNS(values, 'cypher-type');
    return type ? [`${attribute.getAttribute(name)}: ${type}`] : [];
  });

describe('GraphML', () => {
  const text = [...writeGraphml(graph, 'about <this>')].join('');

  test('is read by graphology as it was meant', () => {
    const read = parseGraphml(MultiDirectedGraph, text);
    expect([read.order, read.size]).toEqual([3, 3]);
    expect(read.getNodeAttributes('4:d-b:1')).toEqual({
      ...nodeAttributes,
      _labels: ':Actor:Person',
      _label: nodeAttributes.name,
    });
    expect(read.getNodeAttributes('4:d-b:2')).toEqual({
      mixed: 'text',
      days: '[]',
      label: 'mine',
      labels: 'mine too',
      share: Number.NaN,
      _labels: ':Thing',
      _label: 'mine',
    });
    expect(read.getEdgeAttributes('5:d-b:1')).toEqual({ _label: 'MET WITH', since: 2025 });
    expect(read.extremities('5:d-b:3')).toEqual(['4:d-b:2', '4:d-b:2']);
  });

  test('tells in our own words what is a date, and where nodes stand', () => {
    const placed = [...writeGraphml({ ...graph, places }, 'about')].join('');
    expect(declared(placed, 'key', 'attr.name')).toEqual(declaredTypes);
    const read = parseGraphml(MultiDirectedGraph, placed);
    expect(read.nodes().map((key) => read.getNodeAttribute(key, 'x'))).toEqual([10.5, 0, undefined]);
    expect(read.getNodeAttribute('4:d-b:1', 'y')).toBe(-20);
  });

  test('holds what yEd draws from where nodes have places: y downwards, the corner of a box, names and types', () => {
    const placed = [...writeGraphml({ ...graph, places, looks }, 'about')].join('');
    const graphics = 'http://www.yworks.com/xml/graphml';
    const drawn = (tag: string, ...names: readonly string[]) =>
      findAll(parseXml(placed), `y:${tag}`).map((element) => {
        expect(element.namespaceURI).toBe(graphics);
        return names.map((name) => element.getAttribute(name));
      });
    expect(drawn('Geometry', 'x', 'y', 'width', 'height')).toEqual([
      ['3', '12.5', '15', '15'],
      ['-15', '-18', '30', '30'],
    ]);
    expect(drawn('Fill', 'color')).toEqual([['#0072b2'], ['#cccccc']]);
    expect(drawn('LineStyle', 'color', 'width')).toEqual([
      ['#C28000', '2'],
      ['#666666', '1'],
      ['#666666', '1'],
    ]);
    const label = '<y:NodeLabel modelName="sides" modelPosition="s">';
    expect(placed).toContain(`${label}Київ &amp; &lt;Österreich&gt;</y:NodeLabel>`);
    expect(placed).toContain(`${label}mine</y:NodeLabel>`);
    expect(text).not.toContain('graphics"');
  });

  test('keeps the rules of its schema', () => {
    const root = parseXml(text);
    expect([root.tagName, root.namespaceURI]).toEqual(['graphml', 'http://graphml.graphdrawing.org/xmlns']);
    const names = childrenOf(root).map(({ tagName }) => tagName);
    expect([...new Set(names)]).toEqual(['desc', 'key', 'graph']);
    const keys = findAll(root, 'key');
    expectUnique(keys.map(idOf));
    for (const key of keys) {
      expect(['boolean', 'int', 'long', 'float', 'double', 'string']).toContain(
        key.getAttribute('attr.type'),
      );
    }
    for (const kind of ['node', 'edge']) {
      const declared = keys.filter((key) => key.getAttribute('for') === kind);
      expectUnique(declared.map((key) => key.getAttribute('attr.name')));
      for (const element of findAll(root, kind)) {
        // NMTOKEN
        expect(idOf(element)).toMatch(/^[\w.:-]+$/);
        const used = findAll(element, 'data').map((data) => data.getAttribute('key'));
        expectUnique(used);
        expect(declared.map(idOf)).toEqual(expect.arrayContaining(used));
      }
    }
    expectEndsAmongNodes(root);
  });
});

describe('GEXF', () => {
  const text = [...writeGexf(graph, 'about <this>')].join('');

  test('is read by graphology as it was meant', () => {
    const read = parseGexf(MultiDirectedGraph, text);
    expect([read.order, read.size]).toEqual([3, 3]);
    expect(read.getNodeAttributes('4:d-b:1')).toEqual({
      ...nodeAttributes,
      _labels: ':Actor:Person',
      label: nodeAttributes.name,
    });
    expect(read.getEdgeAttributes('5:d-b:1')).toEqual({ kind: 'MET WITH', label: 'MET WITH', since: 2025 });
    expect(read.getEdgeAttributes('5:d-b:3')).toEqual({ kind: 'KNOWS', label: 'a property' });
  });

  test('tells in our own words what is a date, and in those of Gephi where nodes stand', () => {
    const placed = [...writeGexf({ ...graph, places }, 'about')].join('');
    expect(declared(placed, 'attribute', 'title')).toEqual(declaredTypes);
    const read = parseGexf(MultiDirectedGraph, placed);
    expect(read.nodes().map((key) => read.getNodeAttribute(key, 'y'))).toEqual([-20, 3, undefined]);
  });

  test('tells in the words of Gephi how things look', () => {
    const dressed = [...writeGexf({ ...graph, looks }, 'about')].join('');
    const read = parseGexf(MultiDirectedGraph, dressed);
    expect([read.getNodeAttribute('4:d-b:1', 'color'), read.getNodeAttribute('4:d-b:1', 'size')]).toEqual([
      'rgb(0,114,178)',
      7.5,
    ]);
    expect(read.getEdgeAttributes('5:d-b:1')).toMatchObject({ color: 'rgb(194,128,0)', thickness: 2 });
    expect(read.getNodeAttribute('4:d-b:2', 'color')).toBeUndefined();
  });

  test('keeps the rules of its schema', () => {
    const root = parseXml(text);
    expect([root.tagName, root.getAttribute('version'), root.namespaceURI]).toEqual([
      'gexf',
      '1.3',
      'http://gexf.net/1.3',
    ]);
    expect(childrenOf(root).map(({ tagName }) => tagName)).toEqual(['meta', 'graph']);
    const [, drawn] = childrenOf(root);
    expect(childrenOf(drawn).map(({ tagName }) => tagName)).toEqual([
      'attributes',
      'attributes',
      'nodes',
      'edges',
    ]);
    for (const attributes of findAll(root, 'attributes')) {
      const declared = findAll(attributes, 'attribute');
      expectUnique(declared.map(idOf));
      for (const attribute of declared) {
        expect(['boolean', 'long', 'double', 'string']).toContain(attribute.getAttribute('type'));
        expect(attribute.getAttribute('title')).toBeTruthy();
      }
      for (const element of findAll(root, attributes.getAttribute('class') ?? '')) {
        const used = findAll(element, 'attvalue').map((value) => value.getAttribute('for'));
        expectUnique(used);
        expect(declared.map(idOf)).toEqual(expect.arrayContaining(used));
      }
    }
    expectEndsAmongNodes(root);
  });
});

function expectUnique(values: readonly unknown[]): void {
  expect(new Set(values).size).toBe(values.length);
}

function expectEndsAmongNodes(root: XmlElement): void {
  const nodes = findAll(root, 'node').map(idOf);
  expectUnique(nodes);
  expectUnique(findAll(root, 'edge').map(idOf));
  for (const edge of findAll(root, 'edge')) {
    expect(nodes).toEqual(expect.arrayContaining([edge.getAttribute('source'), edge.getAttribute('target')]));
  }
}

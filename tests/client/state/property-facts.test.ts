import { describe, expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import { captionOf } from '../../../client/state/captions.ts';
import { type Look, usualLook, usualStyle } from '../../../client/state/look.ts';
import { loadPiece, type Network } from '../../../client/state/network.ts';
import { listPropertyFacts } from '../../../client/state/property-facts.ts';
import { readShown } from '../../../client/state/shown.ts';
import { Styles } from '../../../client/state/styles.ts';
import { addToView, emptyView } from '../../../client/state/view.ts';
import type { CypherValue } from '../../../protocol/values.ts';

const day = (text: string): CypherValue => ({ kind: 'date', text });

function load(values: readonly CypherValue[]) {
  const network: Network = new MultiDirectedGraph();
  const { nodes, relations } = loadPiece(network, {
    nodes: values.map((value, index) => ({
      kind: 'node',
      elementId: String(index),
      labels: ['Firm'],
      properties: new Map([['worth', value]]),
    })),
    relationships: [],
  });
  return { network, view: addToView(emptyView, nodes, relations) };
}

function readFact(values: readonly CypherValue[]) {
  const { network, view } = load(values);
  const [fact] = listPropertyFacts(network, readShown(network, view), 'nodes', 'Firm');
  return { measurable: fact?.measurable, dated: fact?.dated };
}

function explainRange(values: readonly CypherValue[]): string[] {
  const { network, view } = load(values);
  const colour = { by: 'range', property: 'worth' } as const;
  const look: Look = { ...usualLook, nodes: { Firm: { ...usualStyle, colour } } };
  return new Styles(network, readShown(network, view), look).explain('nodes', 'Firm').map(({ text }) => text);
}

describe('what a property is measured in', () => {
  test.each([
    { name: 'large numbers', values: [10n ** 12n, 10n ** 18n], measurable: true, dated: false },
    {
      name: 'dates around 1970',
      values: [day('1969-01-01'), day('1971-01-01')],
      measurable: true,
      dated: true,
    },
    { name: 'both', values: [day('1969-01-01'), 3n], measurable: false, dated: false },
  ])('is told by its values, not by how large they are: $name', ({ values, measurable, dated }) => {
    const fact = readFact(values);
    expect(fact.measurable).toBe(measurable);
    expect(fact.measurable && fact.dated).toBe(dated);
  });

  test('stands in the legend as numbers or as dates', () => {
    expect(explainRange([10n ** 12n, 10n ** 18n])).toEqual(['1000000000000', '1000000000000000000']);
    expect(explainRange([day('1969-01-01'), day('1971-01-01')])).toEqual(['1969-01-01', '1971-01-01']);
  });
});

test('a name of blanks names nothing', () => {
  expect(
    captionOf(
      'Firm',
      ['Firm'],
      new Map([
        ['name', '  '],
        ['title', 'Acme'],
      ]),
    ),
  ).toBe('Acme');
  expect(captionOf('Firm', ['Firm'], new Map([['name', '\t']]))).toBe('(:Firm)');
});

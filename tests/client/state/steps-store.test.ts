import { beforeEach, describe, expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import { loadPiece, type Network, type NodeData, type RelationData } from '../../../client/state/network.ts';
import { placeNear } from '../../../client/state/place-near.ts';
import { Room } from '../../../client/state/room.ts';
import { currentView, jumpToStep, pushStep, type StepsState } from '../../../client/state/steps-store.ts';
import { addToView, countLegend, emptyView, hideNodes, listShown } from '../../../client/state/view.ts';
import type { NodeSnapshot, RelationshipSnapshot } from '../../../protocol/values.ts';

const node = (elementId: string, label: string): NodeSnapshot => ({
  kind: 'node',
  elementId,
  labels: ['Actor', label],
  properties: new Map([['name', elementId]]),
});
const relation = (elementId: string, from: string, to: string): RelationshipSnapshot => ({
  kind: 'relationship',
  elementId,
  type: 'LED_BY',
  startElementId: from,
  endElementId: to,
  properties: new Map<string, string | bigint>([
    ['key', `LED_BY--${from}--${to}`],
    ['originCount', 2n],
  ]),
});

const piece = {
  nodes: [node('d', 'Delegation'), node('p', 'Person'), node('q', 'Person')],
  relationships: [relation('r', 'd', 'p'), relation('loose', 'd', 'nowhere')],
};
const noSteps: StepsState = { steps: [], cursor: -1 };

let network: Network;
beforeEach(() => {
  network = new MultiDirectedGraph<NodeData, RelationData>();
});

describe('the network', () => {
  test('takes what has both ends, and knows it again', () => {
    expect(loadPiece(network, piece)).toEqual({
      nodes: ['d', 'p', 'q'],
      relations: ['r'],
      newNodes: ['d', 'p', 'q'],
    });
    network.mergeNodeAttributes('p', { x: 7 });
    expect(loadPiece(network, piece).newNodes).toEqual([]);
    expect([network.getNodeAttribute('p', 'x'), network.getNodeAttribute('p', 'kind')]).toEqual([
      7,
      'Person',
    ]);
    expect(network.getEdgeAttribute('r', 'originCount')).toBe(2);
  });
});

describe('a view', () => {
  test('leaves out a kind and all that hangs on it, and the legend still counts them', () => {
    loadPiece(network, piece);
    const view = { ...addToView(emptyView, ['d', 'p', 'q'], ['r']), withoutKinds: new Set(['Person']) };
    expect(listShown(network, view)).toEqual({ nodes: ['d'], relations: [] });
    expect(countLegend(network, view)).toEqual({
      kinds: [
        { name: 'Person', count: 2, shown: false },
        { name: 'Delegation', count: 1, shown: true },
      ],
      types: [{ name: 'LED_BY', count: 1, shown: true }],
    });
  });
});

describe('steps', () => {
  const step = (title: string, nodes: string[]) => ({
    title,
    view: addToView(emptyView, nodes, ['r']),
    ran: [],
    deed: null,
    layout: 'none' as const,
  });

  test('going back shows the former view with everybody where they stood', () => {
    loadPiece(network, piece);
    network.mergeNodeAttributes('p', { x: 1, y: 2 });
    const opened = pushStep(noSteps, step('opened', ['d', 'p', 'q']), network);
    const hidden = pushStep(
      opened,
      { ...step('hid', []), view: hideNodes(currentView(opened), ['q']) },
      network,
    );
    network.mergeNodeAttributes('p', { x: 50, y: 60 });
    const back = jumpToStep(hidden, 0, network);
    expect([...currentView(back).nodes]).toEqual(['d', 'p', 'q']);
    expect(network.getNodeAttribute('p', 'x')).toBe(1);
    const again = jumpToStep(back, 1, network);
    expect([...currentView(again).nodes]).toEqual(['d', 'p']);
    expect(network.getNodeAttribute('p', 'x')).toBe(50);
  });

  test('going back puts what a step has moved where it stood before', () => {
    loadPiece(network, piece);
    network.mergeNodeAttributes('p', { x: 1, y: 2 });
    const opened = pushStep(noSteps, step('opened', ['p']), network);
    network.mergeNodeAttributes('p', { x: 50, y: 60 });
    const moved = pushStep(opened, step('moved', ['p']), network, new Map([['p', { x: 1, y: 2 }]]));
    jumpToStep(moved, 0, network);
    expect(network.getNodeAttribute('p', 'x')).toBe(1);
  });

  test('a new step forgets those that were undone', () => {
    loadPiece(network, piece);
    const two = pushStep(pushStep(noSteps, step('one', ['d']), network), step('two', ['p']), network);
    const branched = pushStep(jumpToStep(two, 0, network), step('three', ['q']), network);
    expect(branched.steps.map(({ title, number }) => `${number} ${title}`)).toEqual(['1 one', '2 three']);
  });

  test('there is nothing before the first and after the last', () => {
    const one = pushStep(noSteps, step('one', []), network);
    expect(jumpToStep(one, -1, network)).toBe(one);
    expect(jumpToStep(one, 1, network)).toBe(one);
  });
});

test('newcomers stand near their anchor and on nobody', () => {
  const taken = [{ x: 0, y: 0 }];
  for (let count = 0; count < 30; count += 1) {
    const place = placeNear({ x: 0, y: 0 }, new Room(40, taken));
    expect(
      Math.min(...taken.map((other) => Math.hypot(other.x - place.x, other.y - place.y))),
    ).toBeGreaterThanOrEqual(40);
    taken.push(place);
  }
  expect(Math.max(...taken.map(({ x, y }) => Math.hypot(x, y)))).toBeLessThan(500);
});

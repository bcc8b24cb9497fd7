import { describe, expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import { loadPiece, type Network } from '../../../client/state/network.ts';

function makeNode(elementId: string) {
  return { kind: 'node' as const, elementId, labels: ['Actor'], properties: new Map() };
}

function makeRelation(elementId: string, startElementId: string, endElementId: string) {
  const properties = new Map();
  return {
    kind: 'relationship' as const,
    elementId,
    type: 'KNOWS',
    startElementId,
    endElementId,
    properties,
  };
}

describe('a network whose ids are words that every object knows', () => {
  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('has what was loaded at %s', (id) => {
    const graph: Network = new MultiDirectedGraph();
    loadPiece(graph, {
      nodes: [makeNode(id), makeNode('a')],
      relationships: [makeRelation('1', 'a', id), makeRelation('2', id, 'a'), makeRelation('3', 'a', id)],
    });
    expect(graph.edges(id).sort()).toEqual(['1', '2', '3']);
    expect(graph.outEdges('a', id).sort()).toEqual(['1', '3']);
    expect(graph.neighbors('a')).toEqual([id]);
  });
});

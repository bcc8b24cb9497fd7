import { describe, expect, test } from '@jest/globals';
import type { RelationLook } from '../../../client/graph/relation-look.ts';
import { traceNode, traceRelation } from '../../../client/graph/vector.ts';

const look: RelationLook = {
  size: 2,
  color: '#000000ff',
  label: null,
  hidden: false,
  forceLabel: false,
  zIndex: 0,
  type: 'straight',
  curve: 0,
  stroke: 'solid',
  doubled: false,
  notched: false,
  arrow: true,
  lit: false,
  selected: false,
};
const left = { x: 0, y: 0, radius: 10 };
const right = { x: 100, y: 0, radius: 10 };

describe('a relation as a path', () => {
  test('runs from rim to rim, and its head points at the second', () => {
    const { line, head, width } = traceRelation(left, right, look, 1);
    expect(line).toBe('M11 0L80 0');
    expect(head).toBe('M87.5 0L80 -3.8L80 3.8Z');
    expect(width).toBe(2);
  });

  test('has no head where it has no direction', () => {
    expect(traceRelation(left, right, { ...look, arrow: false }, 1)).toEqual({
      line: 'M11 0L87.5 0',
      head: null,
      width: 2,
    });
  });

  test('bows to the left of its way for a positive curve, and grows thinner from afar', () => {
    const { line, width } = traceRelation(left, right, { ...look, arrow: false, curve: 0.5 }, 0.2);
    expect(line).toMatch(/^M[\d.]+ -[\d.]+Q[\d.]+ -[\d.]+ [\d.]+ -[\d.]+$/);
    expect(width).toBeCloseTo(1.4);
  });

  test('goes round above a node that it ties to itself', () => {
    const { line } = traceRelation(left, left, { ...look, curve: 1 }, 1);
    expect(line).toBe('M0 -6.85A10.5 10.5 0 1 0 -10.23 -14.97');
  });
});

describe('a node as a path', () => {
  test('is a disc, a square, a diamond or a hexagon', () => {
    expect(traceNode(left, 0)).toBe('M-10 0a10 10 0 1 0 20 0a10 10 0 1 0 -20 0Z');
    expect(traceNode(left, 1)).toMatch(/^M-6\.2 -8\.8L6\.2 -8\.8A2\.6 2\.6 0 0 1 /);
    expect(traceNode(left, 2).split('A')).toHaveLength(5);
    expect(traceNode(left, 3).split('L')).toHaveLength(7);
  });
});

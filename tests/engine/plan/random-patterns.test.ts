import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { TestDatabase } from '../database.ts';
import { type Hop, matchNaively, type SmallGraph, type SmallPattern, writePattern } from './naive-matcher.ts';

const labels = fc.array(fc.constantFrom('A', 'B', 'C'), { minLength: 1, maxLength: 5 });

const graphs: fc.Arbitrary<SmallGraph> = labels.chain((chosen) => {
  const node = fc.nat(chosen.length - 1);
  const relationships = fc.array(fc.tuple(fc.constantFrom('R', 'S'), node, node), { maxLength: 7 });
  return fc.record({ labels: fc.constant(chosen), relationships });
});

const patterns: fc.Arbitrary<SmallPattern> = fc.integer({ min: 1, max: 4 }).chain((size) => {
  const hop: fc.Arbitrary<Hop> = fc.record({
    type: fc.option(fc.constantFrom('R', 'S'), { nil: undefined }),
    direction: fc.constantFrom('out', 'in', 'both'),
    length: fc.option(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 2, max: 3 })), {
      nil: undefined,
      freq: 3,
    }),
    from: fc.nat(size - 1),
    to: fc.nat(size - 1),
  });
  return fc.record({
    nodes: fc.array(fc.option(fc.constantFrom('A', 'B'), { nil: undefined }), {
      minLength: size,
      maxLength: size,
    }),
    hops: fc.array(hop, { maxLength: 3 }),
  });
});

function load({ labels: chosen, relationships }: SmallGraph): TestDatabase {
  const database = new TestDatabase();
  database.run('CREATE INDEX FOR (a:A) ON (a.i)');
  for (const [position, label] of chosen.entries()) database.run(`CREATE (:${label} {i: ${position}})`);
  for (const [type, start, end] of relationships) {
    database.run(`MATCH (a {i: ${start}}), (b {i: ${end}}) CREATE (a)-[:${type}]->(b)`);
  }
  return database;
}

function returned(size: number): string {
  return Array.from({ length: size }, (_, number) => `n${number}.i`).join(', ');
}

test('every plan finds what trying everything finds', () => {
  fc.assert(
    fc.property(graphs, patterns, (graph, pattern) => {
      const database = load(graph);
      const text = `MATCH ${writePattern(pattern)} RETURN ${returned(pattern.nodes.length)}`;
      expect(database.sorted(text)).toEqual(matchNaively(graph, pattern));
    }),
    { numRuns: 100 },
  );
});

test('a node that is looked up first changes nothing', () => {
  fc.assert(
    fc.property(graphs, patterns, fc.nat(4), (graph, pattern, wanted) => {
      const database = load(graph);
      const text = `MATCH ${writePattern(pattern)} WHERE n0.i = ${wanted} RETURN ${returned(pattern.nodes.length)}`;
      const expected = matchNaively(graph, pattern).filter((row) => row.split(' | ')[0] === String(wanted));
      expect(database.sorted(text)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});

test('distinct ends are those of all matches', () => {
  fc.assert(
    fc.property(graphs, patterns, (graph, pattern) => {
      const database = load(graph);
      const last = pattern.nodes.length - 1;
      const text = `MATCH ${writePattern(pattern)} RETURN DISTINCT n0.i AS a, n${last}.i AS z`;
      const ends = matchNaively(graph, pattern).map((row) => {
        const parts = row.split(' | ');
        return `${parts[0]} | ${parts[last]}`;
      });
      expect(database.sorted(text)).toEqual([...new Set(ends)].sort());
    }),
    { numRuns: 100 },
  );
});
